package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.framewright.model.Article;
import org.framewright.model.Part;
import org.framewright.support.QuickRobot;
import org.framewright.support.Samples;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Pictures to look at; that they can be made in each theme and width is the test.
@ExtendWith(QuickRobot.class)
final class ArticlePicturesTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 700;

    @TempDir private Path folder;
    private ShownArticle shown;

    @Start
    void show(Stage stage) {
        shown = new ShownArticle(stage, WIDE, 800);
    }

    @Test
    void aCodedArticleInBothThemesWideAndNarrow() throws IOException {
        var coded = SampleCoded.of("02-regional-paper", "Ada", folder);
        assertThat(coded.marks().list()).hasSizeGreaterThan(10);
        ShownArticle.onFx(() -> put(coded.article(), coded.marks()));

        picture("article-light-plain", ShownArticle.Theme.LIGHT, WIDE);
        ShownArticle.onFx(() -> {
            shown.viewModel.select(firstTinted(coded.marks()));
            select(coded.article(), "lorries that usually", "queue");
            shown.view.requestFocus();
        });
        picture("article-light", ShownArticle.Theme.LIGHT, WIDE);
        picture("article-dark", ShownArticle.Theme.DARK, WIDE);
        picture("article-light-narrow", ShownArticle.Theme.LIGHT, NARROW);
        picture("article-dark-narrow", ShownArticle.Theme.DARK, NARROW);
    }

    @Test
    void aRightToLeftParagraphBesideAnEnglishOne() {
        var article =
                Composed.article(
                        """
                        Talks end in Lerwin

                        The statement, read out in both languages, was short 😀.

                        قال الوزير «إن المحادثات انتهت» في الميناء اليوم (2024)، وإن NATO ليست طرفا فيها. وأضاف أن الحكومة لن تقبل بأي اتفاق لا يضمن حقوق العمال.

                        “The talks are over,” said the minister, using the word المحادثات for both rounds.\
                        """,
                        new Part(Part.Kind.HEADLINE, 0, 19));
        var words = Samples.words(article, "«إن المحادثات انتهت»");
        var marks =
                Composed.marks(
                        List.of(
                                Composed.annotation("a", "attribution", words)
                                        .withLinks("source", List.of(id("s")), java.time.Instant.EPOCH),
                                Composed.annotation("s", "source", Samples.words(article, "الوزير")),
                                Composed.annotation(
                                        "f", "frame-evidence", Samples.words(article, "word المحادثات for"))));
        ShownArticle.onFx(() -> {
            put(article, marks);
            shown.viewModel.select(id("a"));
            select(article, "الحكومة", "اتفاق");
            shown.view.requestFocus();
        });
        picture("article-right-to-left", ShownArticle.Theme.LIGHT, NARROW);
    }

    private void put(Article article, Marks marks) {
        shown.viewModel.show(article);
        shown.viewModel.setMarks(marks);
    }

    private void select(Article article, String from, String to) {
        shown.viewModel.moveTo(Samples.words(article, from).start());
        shown.viewModel.extendTo(Samples.words(article, to).end());
    }

    private void picture(String name, ShownArticle.Theme theme, int width) {
        ShownArticle.onFx(() -> {
            shown.wear(theme);
            shown.resize(width, 800);
        });
        assertThat(Screenshots.save(shown.scene, name)).isNotEmptyFile();
    }

    private static org.framewright.model.AnnotationId firstTinted(Marks marks) {
        return marks.list().stream()
                .filter(mark -> mark.stroke() == Mark.Stroke.TINT && mark.fragments().size() == 1)
                .skip(1)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static org.framewright.model.AnnotationId id(String value) {
        return new org.framewright.model.AnnotationId(value);
    }
}
