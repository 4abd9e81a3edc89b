package org.framewright.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A source that two passages share is in the reference once: what was decided of it last holds, and nothing is told of the other
/// passage that the reference does not say.
final class SharedSourceTest {

    private static final String STAY = "“We stay,”";
    private static final String GO = "“We go,”";

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private AdjudicationService service;
    private CodingKey reference;

    @BeforeEach
    void differ() {
        adjudicated = AdjudicatedProject.create(folder);
        service = adjudicated.service;
        Article article = adjudicated.article("first");
        reference = adjudicated.reference(article);
        code(adjudicated.desk("Ada", article), true);
        code(adjudicated.desk("Ben", article), false);
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    private void code(CodingKey key, boolean named) {
        var first = adjudicated.quote(key, STAY, "direct");
        var second = adjudicated.quote(key, GO, "direct");
        var speaker = adjudicated.speaker(key, first, "she");
        adjudicated.project.coding.answer(key, speaker, "named", Optional.of(new Value.Category(named ? "yes" : "no")));
        adjudicated.project.coding.revise(
                key,
                it ->
                        it.annotations().stream()
                                .filter(one -> one.id().equals(second))
                                .<Change>map(one ->
                                        new AnnotationChanged(
                                                it.coding(),
                                                one,
                                                one.withLinks("who", List.of(speaker), one.modified())))
                                .toList());
        adjudicated.submit(key);
    }

    @Test
    void whatIsDecidedLaterOfASharedSourceIsWhatTheReferenceSays() {
        service.decide(reference, passage(STAY), take("Ada"), "because");
        var after = service.decide(reference, passage(GO), take("Ben"), "");

        assertThat(named()).containsExactly(new Value.Category("no"));
        assertThat(find(after, GO).state()).isEqualTo(State.DECIDED);
        assertThat(find(after, GO).decision().orElseThrow().made())
                .as("who decided the source last is told of it")
                .contains(adjudicated.annotations(reference, "speaker").getFirst().id());
        var earlier = find(after, STAY);
        assertThat(earlier.decision().orElseThrow().made()).hasSize(1);
        assertThat(earlier.state()).isEqualTo(State.CHANGED);
        assertThat(earlier.decision())
                .hasValueSatisfying(it -> {
                    assertThat(it.isUnsettled()).isTrue();
                    assertThat(it.way()).isEqualTo(DecisionMethod.OWN);
                    assertThat(it.reason()).isEqualTo("because");
                });
    }

    @Test
    void undoTakesBackWhatALaterDecisionChangedInAnEarlierOne() {
        service.decide(reference, passage(STAY), take("Ada"), "");
        service.decide(reference, passage(GO), take("Ben"), "");

        var after = service.undo(reference);

        assertThat(named()).containsExactly(new Value.Category("yes"));
        assertThat(find(after, STAY).state()).isEqualTo(State.DECIDED);
        assertThat(find(after, STAY).decision()).map(Decision::way).contains(DecisionMethod.TAKEN);
    }

    @Test
    void theEarlierDecisionIsKeptAsItStandsOrTakenFromWhoeverWasRight() {
        service.decide(reference, passage(STAY), take("Ada"), "");
        service.decide(reference, passage(GO), take("Ben"), "");

        var kept = service.decide(reference, passage(STAY), new DecisionChoice.Keep(), "they share her");
        assertThat(kept.cases()).extracting(AdjudicationCase::state).containsOnly(State.DECIDED);
        assertThat(find(kept, STAY).decision())
                .as("the reference has what Ben has by now")
                .hasValueSatisfying(it -> {
                    assertThat(it.way()).isEqualTo(DecisionMethod.TAKEN);
                    assertThat(it.from()).containsExactly(adjudicated.coder("Ben").id());
                });
        assertThat(adjudicated.annotations(reference, "quote")).hasSize(2);
        assertThat(named()).containsExactly(new Value.Category("no"));

        var taken = service.decide(reference, passage(STAY), take("Ben"), "");
        assertThat(taken.cases()).extracting(AdjudicationCase::state).containsOnly(State.DECIDED);
        assertThat(find(taken, STAY).decision()).map(Decision::way).contains(DecisionMethod.TAKEN);
    }

    @Test
    void decisionsThatAgreeOnTheSourceStayAsTheyAre() {
        service.decide(reference, passage(STAY), take("Ben"), "");
        var after = service.decide(reference, passage(GO), take("Ben"), "");

        assertThat(after.cases()).extracting(AdjudicationCase::state).containsOnly(State.DECIDED);
        assertThat(service.finish(reference, "open on purpose").snapshot().isSubmitted()).isTrue();
        assertThat(service.decide(reference, passage(STAY), take("Ada"), "").counts().open()).isOne();
    }

    private List<Value> named() {
        return adjudicated.annotations(reference, "speaker").stream()
                .flatMap(it -> it.value("named").stream())
                .toList();
    }

    private DecisionChoice take(String coder) {
        return new DecisionChoice.CoderAnswer(adjudicated.coder(coder));
    }

    private AdjudicationCase passage(String words) {
        return find(service.readCases(reference), words);
    }

    private static AdjudicationCase find(ArticleCases cases, String words) {
        return cases.cases().stream()
                .filter(it -> it.item().place().text().startsWith(words))
                .findFirst()
                .orElseThrow();
    }
}
