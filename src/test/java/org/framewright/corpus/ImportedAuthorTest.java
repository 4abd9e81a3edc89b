package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.corpus.ImportChoices.LinePart;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The author of an article whose metadata name none, by the byline in its text.
final class ImportedAuthorTest {

    private static final String BODY =
            "Some 640 dockers stopped work on Monday at Lerwin, after talks on smaller night crews had collapsed.";

    @TempDir private Path folder;
    private Path texts;
    private TestProject project;
    private CorpusService corpus;

    @BeforeEach
    void openProject() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        project = TestProject.create(folder);
        var count = new AtomicInteger();
        corpus =
                new CorpusService(
                        project.articles,
                        project.ledger,
                        new EntryAuthor("supervisor", "test"),
                        () -> "article-" + count.incrementAndGet());
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Dockers walk out                  | By Jane Doe and John Roe in Lerwin | Jane Doe, John Roe
                    Hafenarbeiter legen Arbeit nieder | Von Jens Muster, dpa               | Jens Muster
                    Les dockers cessent le travail    | Par Jeanne Dupont, correspondante  | Jeanne Dupont
                    Los estibadores dejan el trabajo  | Por Ana Ruiz de la Vega            | Ana Ruiz de la Vega
                    """)
    void anArticleWithoutStatedAuthorHasTheNamesOfItsByline(String headline, String byline, String authors) {
        var article = importArticle(headline + "\n\n" + byline + "\n\n" + BODY);

        assertThat(article.metadata())
                .containsEntry(Article.BYLINE, authors)
                .containsEntry(Article.PART_RULES, "parts/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Reuters", "By Associated Press", "Par Agence France-Presse", "By Our Correspondent"})
    void aBylineThatNamesAnAgencyAloneLeavesTheAuthorBlank(String byline) {
        var article = importArticle("Dockers walk out\n\n" + byline + "\n\n" + BODY);

        assertThat(article.parts(ArticlePart.Kind.BYLINE)).hasSize(1);
        assertThat(article.metadata()).doesNotContainKey(Article.BYLINE);
    }

    @Test
    void textPartsAndNumbersOfParagraphsAreTheSameAsWithoutTheAuthor() {
        var text = "Dockers walk out\n\nBy Jane Doe\n\n" + BODY + " Nobody spoke.\n";

        var article = importArticle(text);

        assertThat(article.metadata()).containsEntry(Article.BYLINE, "Jane Doe");
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.parts())
                .containsExactly(
                        new ArticlePart(ArticlePart.Kind.HEADLINE, 0, 16),
                        new ArticlePart(ArticlePart.Kind.BYLINE, 18, 29));
        assertThat(article.segments(Segment.Kind.PARAGRAPH))
                .extracting(Segment::number, it -> text.substring(it.start(), it.end()))
                .containsExactly(tuple(1, "By Jane Doe"), tuple(2, BODY + " Nobody spoke."));
    }

    @Test
    void aStatedAuthorStays() {
        write("a.txt", "Dockers walk out\n\nBy Jane Doe\n\n" + BODY);
        write("metadata.csv", "file,byline\na.txt,Ann Poe\n");

        corpus.importFiles(List.of(texts), Optional.of(texts.resolve("metadata.csv")), ProgressListener.NONE);

        assertThat(find("a").metadata()).containsEntry(Article.BYLINE, "Ann Poe");
    }

    @Test
    void aBlankCellOfATableLeavesTheAuthorOfTheTextOnASecondImportToo() {
        write("a.txt", "Dockers walk out\n\nBy Jane Doe\n\n" + BODY);
        var table = Optional.of(write("metadata.csv", "file,byline,section\na.txt,,News\n"));
        corpus.importFiles(List.of(texts), table, ProgressListener.NONE);

        var again = corpus.importFiles(List.of(texts), table, ProgressListener.NONE);

        assertThat(again.notes()).extracting("code").containsExactly(CorpusProblem.SAME_TEXT);
        assertThat(find("a").metadata())
                .containsEntry(Article.BYLINE, "Jane Doe")
                .containsEntry(Article.SECTION, "News");
    }

    @Test
    void aCorrectedLineGivesOrTakesTheAuthorBeforeTheImport() {
        write("a.txt", "Dockers walk out\n\nBy Jane Doe\n\n" + BODY);
        write("b.txt", "Ferries stay\n\nNora Quill, harbour correspondent\n\n" + BODY + " No one left.");
        try (var preview = preview()) {
            var body = new LinePart(Optional.empty(), "By Jane Doe");
            var byline = new LinePart(Optional.of(ArticlePart.Kind.BYLINE), "Nora Quill, harbour correspondent");
            var first = preview.items().getFirst();
            var second = preview.items().getLast();
            assertThat(preview.items()).extracting(ImportItem::byline).containsExactly("Jane Doe", "");
            assertThat(preview.read(first).article().metadata()).containsEntry(Article.BYLINE, "Jane Doe");
            var choices = preview.choices().withPart(first.place(), 2, body).withPart(second.place(), 2, byline);

            var corrected = preview.with(choices);

            assertThat(corrected.items()).extracting(ImportItem::byline).containsExactly("", "Nora Quill");
            corpus.importArticles(corrected, ProgressListener.NONE);
        }
        assertThat(find("a").metadata()).doesNotContainKey(Article.BYLINE);
        assertThat(find("b").metadata()).containsEntry(Article.BYLINE, "Nora Quill");
    }

    private ImportPreview preview() {
        return corpus.preview(List.of(texts), Optional.empty(), ImportSettings.USUAL, ProgressListener.NONE)
                .orElseThrow();
    }

    private Article importArticle(String text) {
        write("a.txt", text);
        corpus.importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
        return find("a");
    }

    private Article find(String name) {
        return corpus.findByName(name).orElseThrow();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(texts.resolve(name), text);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
