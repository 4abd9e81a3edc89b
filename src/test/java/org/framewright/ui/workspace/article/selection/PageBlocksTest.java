package org.framewright.ui.workspace.article.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.ui.workspace.article.Composed;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;

final class PageBlocksTest {

    @Test
    void partsAreSetApartAndParagraphsKeepTheirNumbers() {
        var text = "Harbour strike\n\nBy Jane Doe\n\nFirst.\nSecond.";
        var article =
                Composed.article(
                        text,
                        new ArticlePart(ArticlePart.Kind.HEADLINE, 0, 14),
                        new ArticlePart(ArticlePart.Kind.BYLINE, 16, 27));

        assertThat(PageBlocks.split(article))
                .extracting(PageBlock::kind, PageBlock::number, block -> text.substring(block.start(), block.end()))
                .containsExactly(
                        row(PageBlock.Kind.HEADLINE, 0, "Harbour strike"),
                        row(PageBlock.Kind.BYLINE, 1, "By Jane Doe"),
                        row(PageBlock.Kind.PARAGRAPH, 2, "First."),
                        row(PageBlock.Kind.PARAGRAPH, 3, "Second."));
    }

    @Test
    void whatStandsAroundTheArticleIsQuietAndADatelineLeavesItsParagraphAsItIs() {
        var text = "LERWIN - First.\nWhat now\nRead more: Second\nLast. (dpa)\nReuters";
        var article =
                Composed.article(
                        text,
                        new ArticlePart(ArticlePart.Kind.DATELINE, 0, 8),
                        new ArticlePart(ArticlePart.Kind.SUBHEAD, 16, 24),
                        new ArticlePart(ArticlePart.Kind.READ_MORE, 25, 42),
                        new ArticlePart(ArticlePart.Kind.CREDIT, 49, 54),
                        new ArticlePart(ArticlePart.Kind.CREDIT, 55, 62));

        assertThat(PageBlocks.split(article))
                .extracting(PageBlock::kind)
                .containsExactly(
                        PageBlock.Kind.PARAGRAPH,
                        PageBlock.Kind.SUBHEAD,
                        PageBlock.Kind.NOTE,
                        PageBlock.Kind.PARAGRAPH,
                        PageBlock.Kind.NOTE);
    }

    @Test
    void textThatNoSegmentCoversIsShownAllTheSame() {
        var text = "  Stray line \nFirst.\n\nanother\n \u00A0\nlast";
        var article =
                new Article(
                        new ArticleId("a"),
                        "a",
                        text,
                        "",
                        "",
                        List.of(),
                        List.of(new Segment(Segment.Kind.PARAGRAPH, 1, 14, 20)),
                        new LinkedHashMap<>());

        assertThat(PageBlocks.split(article))
                .extracting(PageBlock::number, block -> text.substring(block.start(), block.end()))
                .containsExactly(row(0, "Stray line"), row(1, "First."), row(0, "another"), row(0, "last"));
    }

    @Test
    void blockOfAnIndexIsTheOneThatHoldsItOrEndsBeforeIt() {
        var blocks = PageBlocks.split(Composed.article("One.\n\nTwo."));

        assertThat(PageBlocks.indexAt(blocks, 0)).isZero();
        assertThat(PageBlocks.indexAt(blocks, 5)).isZero();
        assertThat(PageBlocks.indexAt(blocks, 6)).isEqualTo(1);
        assertThat(PageBlocks.indexAt(blocks, 99)).isEqualTo(1);
        assertThat(PageBlocks.indexAt(List.of(), 0)).isEqualTo(-1);
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
