package org.framewright.ui.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicatedProject;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an adjudicator can choose beyond coders' statements changes something.
final class OtherAnswersTest {

    private static final String STAY = "“We stay,”";

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private Article article;
    private CodingKey ada;
    private CodingKey ben;
    private final List<PickerItem> further = new ArrayList<>();
    private final List<DecisionChoice> decided = new ArrayList<>();

    @BeforeEach
    void open() {
        adjudicated = AdjudicatedProject.create(folder);
        article = adjudicated.article("first");
        ada = adjudicated.desk("Ada", article);
        ben = adjudicated.desk("Ben", article);
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    /// Fails where each line is offered for each coder.
    @Test
    void coderIsNotOfferedWithTheCodersOwnAnswerOrWords() {
        adjudicated.quote(ada, STAY, "direct");
        adjudicated.quote(ben, STAY, "indirect");
        adjudicated.submit(ada, ben);

        assertThat(labels(List.of())).containsExactly("A’s answer, but Form: Indirect", "B’s answer, but Form: Direct");
        assertThat(labels(AdjudicatedProject.words(STAY).fragments()))
                .as("the words that both have marked are selected")
                .containsExactly("A’s answer, but Form: Indirect", "B’s answer, but Form: Direct");
        assertThat(labels(AdjudicatedProject.words("We stay").fragments()))
                .contains("A’s answer, with the selected text", "B’s answer, with the selected text");
    }

    /// Fails where only questions of the passage itself are offered.
    @Test
    void answersOfWhatFillsARoleAreOfferedWhereTheyDiffer() {
        speaker(ada, "yes");
        speaker(ben, "no");
        adjudicated.submit(ada, ben);

        assertThat(labels(List.of())).containsExactly("A’s answer, but Named: No", "B’s answer, but Named: Yes");
    }

    @Test
    void severalAnswersOfOneCoderAreCombinedWithTheOthers() {
        speaker(ada, "yes");
        speaker(ben, "no");
        adjudicated.project.coding.answer(ben, only(ben), "form", Optional.of(new Value.Category("indirect")));
        adjudicated.submit(ada, ben);

        run(items(List.of()), "A’s answer, but Form: Indirect");
        assertThat(further)
                .extracting(PickerItem::label)
                .containsExactly("Decide: Form: Indirect", "A’s answer, but Named: No");
        run(further, "A’s answer, but Named: No");

        assertThat(decided)
                .singleElement()
                .isInstanceOfSatisfying(
                        DecisionChoice.RevisedAnswer.class, it -> assertThat(it.answers().keySet()).hasSize(2));
    }

    private static void run(List<PickerItem> items, String label) {
        items.stream().filter(it -> it.label().equals(label)).findFirst().orElseThrow().run().run();
    }

    private AnnotationId only(CodingKey key) {
        return adjudicated.project.coding.snapshot(key).annotations().stream()
                .filter(it -> it.tag().equals("quote"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void nothingIsOfferedWhereCodersDifferInWhichWordsFillARole() {
        adjudicated.speaker(ada, adjudicated.quote(ada, STAY, "direct"), "she");
        adjudicated.quote(ben, STAY, "direct");
        adjudicated.submit(ada, ben);

        assertThat(labels(List.of())).isEmpty();
    }

    private void speaker(CodingKey key, String named) {
        var speaker = adjudicated.speaker(key, adjudicated.quote(key, STAY, "direct"), "she");
        adjudicated.project.coding.answer(key, speaker, "named", Optional.of(new Value.Category(named)));
    }

    private List<String> labels(List<Fragment> selected) {
        return items(selected).stream().map(PickerItem::label).toList();
    }

    private List<PickerItem> items(List<Fragment> selected) {
        var cases = adjudicated.service.readCases(adjudicated.reference(article));
        var formatter =
                new CaseFormatter(
                        new Texts(Locale.UK),
                        cases.codebook(),
                        new Actors(List.of(), List.of()),
                        cases.sides().coders(),
                        true);
        return new OtherAnswers(
                        cases, cases.cases().getFirst(), formatter, selected, (_, items) -> further.addAll(items))
                .listItems(decided::add);
    }
}
