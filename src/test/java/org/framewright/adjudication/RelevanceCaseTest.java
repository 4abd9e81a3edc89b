package org.framewright.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportService;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Value;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.differences.Disagreement.DisagreementSide;
import org.framewright.reliability.differences.Disagreement.Statement.RelevanceStatement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where coders disagree on whether an article belongs to the study, that is a case: it is found, decided, undone and submitted.
final class RelevanceCaseTest {

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private AdjudicationService service;
    private Article article;
    private CodingKey ada;
    private CodingKey ben;
    private CodingKey reference;

    @BeforeEach
    void open() {
        adjudicated = AdjudicatedProject.create(folder);
        service = adjudicated.service;
        article = adjudicated.article("first");
        ada = adjudicated.desk("Ada", article);
        ben = adjudicated.desk("Ben", article);
        reference = adjudicated.reference(article);
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    @Test
    void anArticleThatOneOfTwoCodersFindsRelevantIsACaseAndADisagreement() {
        oneOfTwoFindsItRelevant();

        assertThat(queue().articles()).extracting(AdjudicationQueue.QueuedArticle::name).containsExactly("first");
        assertThat(queue().coders()).extracting(it -> it.name()).containsExactly("Ada", "Ben");
        var only = only();
        assertThat(only.isDisputed()).isTrue();
        assertThat(only.item().variable()).isEqualTo("relevance");
        assertThat(only.item().statements())
                .extracting(it -> it.statement())
                .containsExactly(new RelevanceStatement(true, ""), new RelevanceStatement(false, "about football"));
        assertThat(disagreements())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.articleName() + it.tag() + "." + it.about()).isEqualTo("first.relevance");
                    assertThat(it.sides()).extracting(DisagreementSide::coder).containsExactly("Ada", "Ben");
                });
    }

    @Test
    void anArticleThatAllCodersFindRelevantOrNotIsNoSuchCase() {
        var second = adjudicated.article("second");
        submit(ada, ben);
        notRelevant(adjudicated.desk("Ada", second), adjudicated.desk("Ben", second));

        assertThat(queue().articles()).extracting(AdjudicationQueue.QueuedArticle::name).containsExactly("first");
        assertThat(queue().articles().getFirst().cases()).noneMatch(it -> it.item().isRelevance());
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void anArticleOfOneCoderAloneIsNoCase() {
        notRelevant(ada);
        submit(
                adjudicated.desk("Ada", adjudicated.article("second")),
                adjudicated.desk("Ben", adjudicated.article("x")));

        assertThatThrownBy(() -> service.readCases(reference)).isInstanceOf(Refusal.class);
    }

    @Test
    void decidedRelevantTheOtherCasesFollowAndTheReferenceIsSubmittedAsUsual() {
        oneOfTwoFindsItRelevant();

        var decided = service.decide(reference, only(), take("Ada"), "");
        assertThat(decided.cases())
                .extracting(it -> it.item().variable() + " " + it.state())
                .containsExactly("relevance DECIDED", "mood OPEN");
        assertThatThrownBy(() -> service.finish(reference, ""))
                .as("only one coder has an answer")
                .hasMessageContaining("CASES_NOT_TAKEN_OVER");

        service.decideUndisputed(reference);
        service.finish(reference, "whatever is open");
        assertThat(adjudicated.mood(reference)).contains(new Value.Category("calm"));
        assertThat(stage()).isEqualTo(Coding.Stage.SUBMITTED);
    }

    @Test
    void decidedNotRelevantTheReferenceIsSubmittedAsNotRelevantForTheCodersReason() {
        oneOfTwoFindsItRelevant();

        var decided = service.decide(reference, only(), take("Ben"), "");
        assertThat(decided.counts().open()).isZero();
        assertThat(decided.isNotRelevant()).isTrue();

        service.finish(reference, "");
        assertThat(stage()).isEqualTo(Coding.Stage.NOT_RELEVANT);
        assertThat(coding().note().reason()).isEqualTo("about football");
    }

    @Test
    void exportsFollowTheReferenceAndSayWhoDecided() throws IOException {
        oneOfTwoFindsItRelevant();
        assertThat(export("disputed", "analysis.csv")).contains("disputed");

        service.decide(reference, only(), take("Ben"), "sports");
        service.finish(reference, "");

        assertThat(export("decided", "analysis.csv")).contains("not_relevant").doesNotContain("disputed");
        assertThat(export("again", "adjudicated.csv"))
                .contains(",relevance,,not_relevant,,Reference,")
                .contains(",taken,Ben,sports");
    }

    @Test
    void adjudicatedAnswersOfOneCaseHaveOneIdAndOtherCasesOthers() throws IOException {
        var direct = adjudicated.quote(ada, "“We stay,”", "direct");
        var speaker = adjudicated.speaker(ada, direct, "she");
        adjudicated.project.coding.answer(ada, speaker, "named", Optional.of(new Value.Category("no")));
        adjudicated.mood(ada, "calm");
        adjudicated.mood(ben, "angry");
        submit(ada, ben);
        for (var each : service.readCases(reference).cases()) {
            var _ = service.decide(reference, each, take("Ada"), "");
        }
        service.finish(reference, "whatever is open");

        var rows = export("cases", "adjudicated.csv").lines().skip(1).toList();
        var cases = rows.stream().map(it -> it.replaceFirst(".*,(case-[^,]*),.*", "$1")).toList();
        assertThat(rows).as("the mood; the form of the passage, and whether its speaker is named").hasSize(3);
        assertThat(cases).allMatch(it -> it.matches("case-[0-9a-f]{12}"));
        assertThat(cases.stream().distinct()).hasSize(2);
        assertThat(export("later", "adjudicated.csv").lines().skip(1)).containsExactlyElementsOf(rows);
    }

    private String export(String name, String file) throws IOException {
        var target = folder.resolve(name);
        var _ =
                new ExportService(adjudicated.project.database, IntegrityCheck.ofRecords())
                        .export(target, ExportSelection.STUDY, List.of());
        return Files.readString(target.resolve(file));
    }

    @Test
    void theReasonOfTheDecisionIsTheReasonOfTheReference() {
        oneOfTwoFindsItRelevant();

        service.decide(reference, only(), take("Ben"), "sports pages don't count");
        service.finish(reference, "");

        assertThat(coding().note().reason()).isEqualTo("sports pages don't count");
    }

    @Test
    void undoOpensTheCaseAgainAndRedoDecidesItAgain() {
        oneOfTwoFindsItRelevant();
        service.decide(reference, only(), take("Ben"), "");

        assertThat(service.undo(reference).cases()).extracting(AdjudicationCase::state).containsExactly(State.OPEN);
        assertThat(service.redo(reference).isNotRelevant()).isTrue();
        service.withdraw(reference, only());
        assertThat(only().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aSubmittedDecisionIsDecidedAgainInAFurtherVersion() {
        oneOfTwoFindsItRelevant();
        service.decide(reference, only(), take("Ben"), "");
        service.finish(reference, "");

        service.decide(reference, only(), take("Ada"), "");
        assertThat(stage()).isEqualTo(Coding.Stage.OPEN);
        service.decideUndisputed(reference);
        service.finish(reference, "whatever is open");

        assertThat(stage()).isEqualTo(Coding.Stage.SUBMITTED);
        assertThat(coding().version()).isEqualTo(2);
    }

    @Test
    void ofThreeCodersTheMajorityDecidesAndTheOthersCasesStandAtOnce() {
        var cleo = adjudicated.desk("Cleo", article);
        adjudicated.mood(ada, "calm");
        adjudicated.mood(cleo, "angry");
        submit(ada, cleo);
        notRelevant(ben);

        var cases = service.readCases(reference).cases();
        assertThat(cases).extracting(it -> it.item().variable()).containsExactly("relevance", "mood");
        service.decide(reference, cases.get(1), take("Ada"), "");
        assertThatThrownBy(() -> service.finish(reference, "")).hasMessageContaining("CASES_OPEN");

        var decided = service.decide(reference, cases.getFirst(), new DecisionChoice.Majority(), "");
        assertThat(decided.isNotRelevant()).isFalse();
        assertThat(decided.cases()).extracting(AdjudicationCase::state).containsOnly(State.DECIDED);
    }

    @Test
    void onlyTheStatementOfACoderDecides() {
        oneOfTwoFindsItRelevant();
        var own = new DecisionChoice.OwnAnswer(new Value.Category("yes"));

        for (var choice : List.of(new DecisionChoice.RejectAll(), own)) {
            assertThatThrownBy(() -> service.decide(reference, only(), choice, ""))
                    .hasMessageContaining("RELEVANT_OR_NOT");
        }
        assertThat(only().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aCorrectionOpensTheCaseAgainAndAnAgreementLetsItBeWithdrawn() {
        var cleo = adjudicated.desk("Cleo", article);
        oneOfTwoFindsItRelevant();
        notRelevant(cleo);
        service.decide(reference, only(), take("Ben"), "");

        adjudicated.project.coding.correct(cleo);
        submit(cleo);
        assertThat(service.readCases(reference).cases().getFirst().state()).isEqualTo(State.CHANGED);

        adjudicated.project.coding.correct(ben);
        submit(ben);
        var gone = service.readCases(reference).cases().getLast();
        assertThat(gone.item().isRelevance()).isTrue();
        assertThat(gone.item().statements()).isEmpty();
        service.withdraw(reference, gone);
        assertThat(service.readCases(reference).cases()).noneMatch(it -> it.item().isRelevance());
    }

    @Test
    void aRoundInWhichNobodyFindsAnArticleRelevantIsRefusedInASentence() {
        notRelevant(ada, ben);

        assertThatThrownBy(this::queue).isInstanceOf(Refusal.class).hasMessageContaining("NOTHING_RELEVANT");
    }

    private void oneOfTwoFindsItRelevant() {
        adjudicated.mood(ada, "calm");
        submit(ada);
        notRelevant(ben);
    }

    private void submit(CodingKey... keys) {
        adjudicated.submit(keys);
    }

    private void notRelevant(CodingKey... keys) {
        for (var key : keys) {
            adjudicated.project.coding.submitNotRelevant(key, "about football");
        }
    }

    private DecisionChoice take(String coder) {
        return new DecisionChoice.CoderAnswer(adjudicated.coder(coder));
    }

    private AdjudicationQueue queue() {
        return service.readQueue(new CoderRound(reference.coder(), reference.round()), ProgressListener.NONE);
    }

    private List<Disagreement> disagreements() {
        return new AgreementService(adjudicated.project.database, IntegrityCheck.ofRecords())
                .disagreements(AgreementQuery.ALL, ProgressListener.NONE)
                .disagreements();
    }

    private AdjudicationCase only() {
        return service.readCases(reference).cases().getFirst();
    }

    private Coding coding() {
        return adjudicated.project.coding.snapshot(reference).coding().orElseThrow();
    }

    private Coding.Stage stage() {
        return coding().stage();
    }
}
