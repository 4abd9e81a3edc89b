package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;
import org.framewright.project.DismissedSuggestions.DismissalKey;
import org.framewright.suggest.Suggestion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class DismissedSuggestionsTest {

    private static final CoderId ADA = new CoderId("ada");
    private static final CoderId BEN = new CoderId("ben");
    private static final ArticleId ARTICLE = new ArticleId("strike");
    private static final ArticleId OTHER = new ArticleId("other");
    private static final DismissalKey QUOTATION = new DismissalKey(Kind.QUOTATION, "3-12,20-24");
    private static final DismissalKey CREDIT = new DismissalKey(Kind.CREDIT, "3-12,20-24");

    @TempDir Path home;

    @Test
    void dismissedIsWhatTheCoderHasDismissedThereByKindAndPlace() {
        dismissed().dismiss(QUOTATION, ADA, ARTICLE);

        assertThat(dismissed().findDismissed(List.of(QUOTATION, CREDIT), ADA, ARTICLE)).containsExactly(QUOTATION);
        assertThat(dismissed().findDismissed(List.of(QUOTATION), BEN, ARTICLE)).isEmpty();
        assertThat(dismissed().findDismissed(List.of(QUOTATION), ADA, OTHER)).isEmpty();
        assertThat(new DismissedSuggestions(home, "another").findDismissed(List.of(QUOTATION), ADA, ARTICLE)).isEmpty();
    }

    @Test
    void broughtBackIsOnlyWhatTheCoderHasDismissedInThatArticle() {
        dismissed().dismiss(QUOTATION, ADA, ARTICLE);
        dismissed().dismiss(QUOTATION, ADA, OTHER);
        dismissed().dismiss(QUOTATION, BEN, ARTICLE);
        dismissed().restore(ADA, ARTICLE);

        assertThat(dismissed().findDismissed(List.of(QUOTATION), ADA, ARTICLE)).isEmpty();
        assertThat(dismissed().findDismissed(List.of(QUOTATION), ADA, OTHER)).isNotEmpty();
        assertThat(dismissed().findDismissed(List.of(QUOTATION), BEN, ARTICLE)).isNotEmpty();
    }

    @Test
    void oneSuggestionIsRestoredAndTheOthersStayDismissed() {
        dismissed().dismiss(QUOTATION, ADA, ARTICLE);
        dismissed().dismiss(CREDIT, ADA, ARTICLE);
        dismissed().restore(QUOTATION, ADA, ARTICLE);

        assertThat(dismissed().findDismissed(List.of(QUOTATION, CREDIT), ADA, ARTICLE)).containsExactly(CREDIT);
    }

    @Test
    void theOldestGoWhereThereAreTooMany() throws IOException {
        var file = Files.createDirectories(home.resolve("dismissed")).resolve("project");
        dismissed().dismiss(CREDIT, ADA, ARTICLE);
        var line = Files.readString(file).strip();
        Files.write(
                file, java.util.stream.IntStream.range(0, DismissedSuggestions.MOST).mapToObj(i -> line + i).toList());
        var oldest = new DismissalKey(Kind.CREDIT, CREDIT.places() + "0");
        assertThat(dismissed().findDismissed(List.of(oldest), ADA, ARTICLE)).isNotEmpty();

        dismissed().dismiss(QUOTATION, ADA, ARTICLE);
        assertThat(Files.readAllLines(file)).hasSize(DismissedSuggestions.MOST);
        assertThat(dismissed().findDismissed(List.of(oldest, QUOTATION), ADA, ARTICLE)).containsExactly(QUOTATION);
    }

    private DismissedSuggestions dismissed() {
        return new DismissedSuggestions(home, "project");
    }
}
