package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.framewright.corpus.parts.ArticleLine;
import org.framewright.corpus.parts.PartFinder;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.coding.AnnotationId;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Samples;
import org.framewright.ui.controls.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Pictures to look at, and what can be measured of them: words and marks stand out from what is behind them.
@ExtendWith(QuickRobot.class)
final class ArticlePicturesTest {

    private static final int WIDE = 1280;
    private static final int WIDEST = 1920;
    private static final int NARROW = 700;
    private static final double READABLE = 4.5;
    private static final double READABLE_IN_HIGH_CONTRAST = 7;
    private static final double VISIBLE = 3;

    @TempDir private Path folder;
    private ShownArticle shown;

    @Start
    void show(Stage stage) {
        shown = new ShownArticle(stage, WIDE, 800);
    }

    @Nightly
    @ParameterizedTest
    @EnumSource
    void anArticleInWhichSourcesSpeakInAllTheirWays(Theme theme) throws IOException {
        var story = CodedStory.of();
        ShownArticle.onFx(() -> {
            put(story.article(), story.marks());
            shown.wear(theme);
            shown.resize(WIDE, 800);
        });
        var before = picture("story-plain", theme);
        for (var id : List.of("agency", "outer", "inner", "broken", "s-master", "implied", "unclosed", "f-fairness")) {
            ShownArticle.onFx(() -> shown.viewModel.select(new AnnotationId(id)));
            var selected = picture("story-" + id, theme);
            assertThat(Files.mismatch(before, selected)).as("shows that another is selected: " + id).isNotEqualTo(-1);
            before = selected;
        }
        ShownArticle.onFx(() -> {
            shown.viewModel.select(new AnnotationId("inner"));
            shown.resize(WIDEST, 1080);
        });
        picture("story-inner-1920", theme);
        ShownArticle.onFx(() -> shown.resize(NARROW, 800));
        picture("story-inner-700", theme);
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsAroundTheTextIsQuietAndSubheadsAreStrong(Theme theme) {
        var text =
                """
                Pilots vote on Friday

                Fog, ferries and a long week

                By Jane Doe

                LERWIN, March 4 (HPA) - The pilots vote on Friday, their union said in the evening at the harbour.

                What the crews want

                No ferry leaves before that, said Mara Quill, who speaks for the harbour board in these weeks.

                Read more: Dockers walk out at Lerwin

                Correction, 5 March: An earlier version misnamed the harbour board.

                (Reporting by Jane Doe; editing by John Roe)
                """;
        var parts = PartFinder.find(ArticleLine.of(text), Map.of(), true).toArray(ArticlePart[]::new);
        ShownArticle.onFx(() -> {
            put(Composed.article(text, parts), Composed.marks(List.of()));
            shown.wear(theme);
            shown.resize(WIDE, 800);
        });
        picture("parts", theme);
        var subheads = ShownArticle.onFx(() -> shown.page().lookupAll(".article-text.subhead").size());
        assertThat(subheads).isEqualTo(2);
        assertThat(ShownArticle.onFx(() -> shown.page().lookupAll(".article-text.note").size())).isEqualTo(3);
    }

    @Test
    void whoSpeaksWithinWhatIsSelectedIsUnderlinedAsIfNothingWere() {
        var story = CodedStory.of();
        ShownArticle.onFx(() -> {
            put(story.article(), story.marks());
            shown.viewModel.select(new AnnotationId("outer"));
        });
        shown.picture("story-within");
        var lines = ShownArticle.onFx(() -> List.copyOf(shown.page().lookupAll(".mark-line.solid.within")));
        assertThat(lines).isNotEmpty().allSatisfy(it -> assertThat(it.getOpacity()).isEqualTo(1));
    }

    @Test
    void namesInTheMarginOfANarrowPageHaveASecondLineBeforeTheyAreCut() {
        var story = CodedStory.of();
        ShownArticle.onFx(() -> {
            put(story.article(), story.marks());
            shown.resize(NARROW, 800);
        });
        shown.picture("story-700");
        var labels =
                ShownArticle.onFx(() ->
                        shown.page().lookupAll(".stripe-label").stream()
                                .map(it -> ((Text) it).getText().replace('\n', ' '))
                                .toList());
        assertThat(labels)
                .contains(
                        "Cultural identity", "the NPA news agency", "The Harbour Herald", "the crane driver Edda Holm");
    }

    @Test
    void aColumnsNameAndItsValueGoToTheNextLineTogether() throws IOException {
        var coded = SampleCoded.of("02-regional-paper", "Ada", folder);
        ShownArticle.onFx(() -> put(coded.article(), coded.marks()));
        for (int width = WIDE; width > NARROW / 2; width -= 20) {
            int wide = width;
            ShownArticle.onFx(() -> shown.resize(wide, 800));
            var lines = ShownArticle.onFx(() -> heights(".article-metadata .further"));
            assertThat(lines).as("of each in a window of " + width).isNotEmpty().containsOnly(lines.getFirst());
        }
    }

    private List<Double> heights(String pieces) {
        return shown.page().lookupAll(pieces).stream().map(it -> it.getLayoutBounds().getHeight()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void articlesThatRunFromTheRight(Theme theme) {
        for (var story : List.of(FromTheRight.arabic(), FromTheRight.hebrew())) {
            ShownArticle.onFx(() -> {
                put(story.article(), story.marks());
                shown.wear(theme);
                shown.resize(WIDE, 800);
                shown.viewModel.select(new AnnotationId("a"));
                shown.viewModel.selection.moveTo(story.selected().start());
                shown.viewModel.selection.extendTo(story.selected().end());
                shown.view.requestFocus();
            });
            picture("from-the-right-" + story.article().name(), theme);
        }
    }

    @Test
    void aShippedArticleWithASelection() throws IOException {
        var coded = SampleCoded.of("02-regional-paper", "Ada", folder);
        assertThat(coded.marks().list).hasSizeGreaterThan(10);
        ShownArticle.onFx(() -> {
            put(coded.article(), coded.marks());
            shown.viewModel.select(firstTinted(coded.marks()));
            select(coded.article(), "lorries that usually", "queue");
            shown.view.requestFocus();
        });
        for (var theme : Theme.values()) {
            ShownArticle.onFx(() -> shown.wear(theme));
            picture("article", theme);
        }
    }

    private void put(Article article, AnnotationMarks marks) {
        shown.viewModel.show(article);
        shown.viewModel.setMarks(marks);
    }

    private void select(Article article, String from, String to) {
        shown.viewModel.selection.moveTo(Samples.words(article, from).start());
        shown.viewModel.selection.extendTo(Samples.words(article, to).end());
    }

    private Path picture(String name, Theme theme) {
        var picture = shown.picture(name + "-" + theme.id());
        assertThat(picture).isNotEmptyFile();
        double ofWords = theme == Theme.CONTRAST ? READABLE_IN_HIGH_CONTRAST : READABLE;
        assertThat(ShownArticle.onFx(() -> DrawnContrast.ofWords(shown.page(), ofWords))).as(name).isEmpty();
        assertThat(ShownArticle.onFx(() -> DrawnContrast.ofMarks(shown.page(), VISIBLE))).as(name).isEmpty();
        return picture;
    }

    private static AnnotationId firstTinted(AnnotationMarks marks) {
        return marks.list.stream()
                .filter(mark -> mark.stroke() == AnnotationMark.Stroke.TINT && mark.fragments().size() == 1)
                .skip(1)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
