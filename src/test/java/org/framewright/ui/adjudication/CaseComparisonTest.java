package org.framewright.ui.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicatedProject;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Value;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.adjudication.CaseFormatter.StatementLine;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is shown side by side of a case, and what is folded.
final class CaseComparisonTest {

    private static final String STAY = "“We stay,”";

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private Article article;

    @BeforeEach
    void open() {
        adjudicated = AdjudicatedProject.create(folder);
        article = adjudicated.article("first");
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    @Test
    void onlyTheDifferentPartsAreSideBySideAndEqualAnswersShareACard() {
        speak("Ada", STAY, "direct", "yes");
        speak("Ben", STAY, "indirect", "yes");
        speak("Cem", STAY, "direct", "yes");

        var compared = compare();
        assertThat(parts(compared)).containsExactly("Form: Direct (2), Indirect (1)");
        assertThat(compared.alike())
                .containsExactly(
                        new StatementLine("", "“We stay,”"),
                        new StatementLine("Who", "“she”"),
                        new StatementLine("Named", "Yes"));
        assertThat(compared.onlyCoder()).isEmpty();
        assertThat(formatter().differences(first())).isEqualTo("Form");
    }

    @Test
    void differentBoundariesAndAnswersOfAFillerAreParts() {
        speak("Ada", STAY, "direct", "yes");
        speak("Ben", "We stay", "direct", "no");

        assertThat(parts(compare())).containsExactly(": “We stay,” (1), “We stay” (1)", "Named: Yes (1), No (1)");
        assertThat(formatter().differences(first())).isEqualTo("Boundaries, named");
    }

    @Test
    void missingAnswerOrFillerIsSaidInWords() {
        speak("Ada", STAY, "direct", "yes");
        adjudicated.submit(quoted("Ben", "direct"));

        assertThat(parts(compare())).containsExactly("Who: “she” (1), not marked (1)", "Named: Yes (1), not asked (1)");
    }

    @Test
    void ofAPassageThatOneCoderHasMarkedTheOtherAnswersAreThatCoders() {
        speak("Ada", STAY, "direct", "yes");
        adjudicated.mood(key("Ben"), "calm");
        adjudicated.submit(key("Ben"));

        var compared = compare();
        assertThat(parts(compared)).containsExactly(": “We stay,” (1), not marked (1)");
        assertThat(compared.alike()).extracting(StatementLine::part).containsExactly("Form", "Who", "Named");
        assertThat(compared.onlyCoder()).map(it -> it.name()).contains("Ada");
        assertThat(formatter().differences(first())).isEqualTo("Marked by A only");
    }

    @Test
    void whereAllAgreeThePassageItselfIsTheCard() {
        speak("Ada", STAY, "direct", "yes");
        speak("Ben", STAY, "direct", "yes");

        var compared = compare();
        assertThat(parts(compared)).containsExactly(": “We stay,” (2)");
        assertThat(compared.alike()).hasSize(3);
    }

    private static List<String> parts(CaseComparison compared) {
        return compared.differing().stream()
                .map(part ->
                        part.name()
                                + ": "
                                + part.answers().stream()
                                        .map(it -> it.answer() + " (" + it.coders().size() + ")")
                                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private CodingKey key(String coder) {
        return adjudicated.desk(coder, article);
    }

    private CodingKey quoted(String coder, String form) {
        adjudicated.quote(key(coder), STAY, form);
        return key(coder);
    }

    private void speak(String coder, String words, String form, String named) {
        var key = key(coder);
        var speaker = adjudicated.speaker(key, adjudicated.quote(key, words, form), "she");
        adjudicated.project.coding.answer(key, speaker, "named", Optional.of(new Value.Category(named)));
        adjudicated.submit(key);
    }

    private ComparedItem first() {
        return adjudicated.service.readCases(adjudicated.reference(article)).cases().stream()
                .map(it -> it.item())
                .filter(it -> it.tag().equals("quote") && !it.isQuestion())
                .findFirst()
                .orElseThrow();
    }

    private CaseFormatter formatter() {
        var cases = adjudicated.service.readCases(adjudicated.reference(article));
        return new CaseFormatter(
                new Texts(Locale.UK), cases.codebook(), new Actors(List.of(), List.of()), cases.sides().coders(), true);
    }

    private CaseComparison compare() {
        return CaseComparison.of(first(), formatter());
    }
}
