package org.framewright.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.differences.CaseCounts;
import org.framewright.reliability.differences.CaseCounts.DecidedOf;
import org.framewright.reliability.differences.ComparedItem.ItemDifference;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reference coding comes of what coders say, case by case, and they are left as they are.
final class AdjudicationServiceTest {

    private static final String STAY = "“We stay,”";
    private static final String GO = "“We go,”";
    private static final String KNOWS = "“Who knows,”";

    private static final VariableAddress FORM = new VariableAddress("quote", "form");

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private AdjudicationService service;
    private Article article;
    private CodingKey ada;
    private CodingKey ben;
    private CodingKey cleo;
    private CodingKey reference;

    @BeforeEach
    void open() {
        adjudicated = AdjudicatedProject.create(folder);
        service = adjudicated.service;
        article = adjudicated.article("first");
        ada = adjudicated.desk("Ada", article);
        ben = adjudicated.desk("Ben", article);
        cleo = adjudicated.desk("Cleo", article);
        reference = adjudicated.reference(article);
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    @Test
    void casesAreTheQuestionsOfTheFormAndThePassagesWithWhatFillsTheirRoles() {
        differ();

        var cases = service.readCases(reference).cases();

        assertThat(cases)
                .extracting(it -> it.item().tag() + "." + it.item().variable() + "." + it.item().place().text())
                .containsExactly("frame.mood.", "quote.." + STAY, "quote.." + GO);
        assertThat(cases.get(1).item().statements())
                .extracting(it -> it.coder().name() + it.annotations().stream().map(Annotation::tag).toList())
                .containsExactly("Ada[quote, speaker]", "Ben[quote, speaker]", "Cleo[quote]");
        assertThat(cases.get(1).item().differences())
                .containsExactlyInAnyOrder(
                        new ItemDifference(Kind.ANSWERS, "quote", "form"),
                        new ItemDifference(Kind.FILLED, "quote", "who"));
        assertThat(cases.get(2).item().differences()).containsExactly(new ItemDifference(Kind.MARKED, "quote", ""));
        assertThat(cases).extracting(AdjudicationCase::state).containsOnly(State.OPEN);
    }

    @Test
    void aPassageIsTakenOverWholeAndTheCodersStayAsTheyAre() {
        differ();
        var before = List.of(adjudicated.annotations(ada), adjudicated.annotations(ben), adjudicated.annotations(cleo));

        var after = service.decide(reference, passage(STAY), take("Ada"), " she is named ");

        var quote = only(adjudicated.annotations(reference, "quote"));
        var speaker = only(adjudicated.annotations(reference, "speaker"));
        assertThat(quote.extent().text()).isEqualTo(STAY);
        assertThat(quote.value("form")).contains(new Value.Category("direct"));
        assertThat(quote.fillersOf("who")).containsExactly(speaker.id());
        assertThat(List.of(adjudicated.annotations(ada), adjudicated.annotations(ben), adjudicated.annotations(cleo)))
                .isEqualTo(before);
        var decision = find(after, STAY).decision().orElseThrow();
        assertThat(decision.way()).isEqualTo(DecisionMethod.TAKEN);
        assertThat(decision.reason()).isEqualTo("she is named");
        assertThat(decision.from()).containsExactly(adjudicated.coder("Ada").id());
        assertThat(after.cases())
                .extracting(AdjudicationCase::state)
                .containsExactly(State.OPEN, State.DECIDED, State.OPEN);
        assertThat(after.snapshot().coding().orElseThrow().coder()).isEqualTo(reference.coder().id());
    }

    @Test
    void undoTakesTheDecisionBackAndWhatCameOfIt() {
        differ();
        service.decide(reference, passage(STAY), take("Ada"), "");
        service.decide(reference, passage(GO), new DecisionChoice.RejectAll(), "not specified");

        var once = service.undo(reference);
        assertThat(once.cases())
                .extracting(AdjudicationCase::state)
                .containsExactly(State.OPEN, State.DECIDED, State.OPEN);
        var twice = service.undo(reference);
        assertThat(twice.cases()).extracting(AdjudicationCase::state).containsOnly(State.OPEN);
        assertThat(adjudicated.annotations(reference)).isEmpty();
        var again = service.redo(reference);
        assertThat(again.cases())
                .extracting(AdjudicationCase::state)
                .containsExactly(State.OPEN, State.DECIDED, State.OPEN);
        assertThat(adjudicated.annotations(reference, "speaker")).hasSize(1);
    }

    @Test
    void whatIsDecidedAnewReplacesWhatWasDecidedBefore() {
        differ();
        service.decide(reference, passage(STAY), take("Ada"), "");
        service.decide(reference, passage(STAY), take("Cleo"), "");
        assertThat(adjudicated.annotations(reference)).extracting(Annotation::tag).containsExactly("quote");
        assertThat(only(adjudicated.annotations(reference)).value("form")).contains(new Value.Category("indirect"));

        var after = service.decide(reference, passage(STAY), new DecisionChoice.RejectAll(), "");
        assertThat(adjudicated.annotations(reference)).isEmpty();
        assertThat(find(after, STAY).decision().orElseThrow().way()).isEqualTo(DecisionMethod.NOTHING);
        assertThat(service.withdraw(reference, find(after, STAY)).cases())
                .extracting(AdjudicationCase::state)
                .containsOnly(State.OPEN);
    }

    @Test
    void aMajorityIsMoreThanHalfAndThereIsNoneOfTwo() {
        differ();
        var after = service.decide(reference, question(), new DecisionChoice.Majority(), "");
        assertThat(adjudicated.mood(reference)).contains(new Value.Category("angry"));
        assertThat(after.cases().getFirst().decision().orElseThrow().from())
                .containsExactly(adjudicated.coder("Ben").id(), adjudicated.coder("Cleo").id());
        assertThat(passage(STAY).item().majority()).isEmpty();
        assertThatThrownBy(() -> service.decide(reference, passage(STAY), new DecisionChoice.Majority(), ""))
                .isInstanceOf(Refusal.class);
        assertThat(passage(GO).item().majority()).extracting(it -> it.coder().name()).containsExactly("Ada", "Ben");
    }

    @Test
    void anAnswerOfOnesOwnAndMovedEndsAreKeptAsSuch() {
        differ();
        service.decide(reference, question(), new DecisionChoice.OwnAnswer(new Value.Category("mixed")), "");
        var shorter = AdjudicatedProject.words("We stay");
        service.decide(
                reference,
                passage(STAY),
                new DecisionChoice.RevisedAnswer(
                        adjudicated.coder("Cleo"), Optional.of(shorter), Map.of(FORM, new Value.Category("direct"))),
                "");

        assertThat(adjudicated.mood(reference)).contains(new Value.Category("mixed"));
        var quote = only(adjudicated.annotations(reference, "quote"));
        assertThat(quote.extent()).isEqualTo(shorter);
        assertThat(quote.value("form")).contains(new Value.Category("direct"));
        assertThat(adjudicated.decisions.find(adjudicated.project.study.rounds().getFirst().id()))
                .extracting(it -> it.decision().way())
                .containsExactly(DecisionMethod.OWN, DecisionMethod.OWN);
    }

    /// Fails where only the choice, and not its result, is looked at.
    @Test
    void anAnswerThatEqualsACodersIsTheCodersWhateverTheChoice() {
        differ();

        var mood = service.decide(reference, question(), new DecisionChoice.OwnAnswer(new Value.Category("calm")), "");
        assertTaken(mood.cases().getFirst(), "Ada");
        assertTaken(revise("Ben", FORM, "direct"), "Ada");
        assertThat(only(adjudicated.annotations(reference, "quote")).value("form"))
                .contains(new Value.Category("direct"));
        assertTaken(revise("Ben", FORM, "indirect"), "Ben");
        assertThat(adjudicated.annotations(reference, "speaker")).hasSize(1);

        assertThat(revise("Cleo", FORM, "direct").decision())
                .as("Cleo has found no speaker, whom Ada has with this form")
                .map(Decision::way)
                .contains(DecisionMethod.OWN);
    }

    @Test
    void oneCodersPassageIsTakenWithAnotherAnswerOfItsSpeaker() {
        for (var key : List.of(ada, ben)) {
            boolean named = key.equals(ada);
            var speaker = adjudicated.speaker(key, adjudicated.quote(key, STAY, named ? "direct" : "indirect"), "she");
            adjudicated.project.coding.answer(
                    key, speaker, "named", Optional.of(new Value.Category(named ? "yes" : "no")));
        }
        adjudicated.submit(ada, ben);

        var revised = revise("Ada", new VariableAddress("speaker", "named"), "no");

        assertThat(only(adjudicated.annotations(reference, "quote")).value("form"))
                .contains(new Value.Category("direct"));
        assertThat(only(adjudicated.annotations(reference, "speaker")).value("named"))
                .contains(new Value.Category("no"));
        assertThat(revised.decision().orElseThrow().way()).isEqualTo(DecisionMethod.OWN);
        assertTaken(revise("Ada", new VariableAddress("speaker", "named"), "yes"), "Ada");
    }

    private AdjudicationCase revise(String coder, VariableAddress question, String category) {
        var answers = Map.<VariableAddress, Value>of(question, new Value.Category(category));
        var choice = new DecisionChoice.RevisedAnswer(adjudicated.coder(coder), Optional.empty(), answers);
        return find(service.decide(reference, passage(STAY), choice, ""), STAY);
    }

    private void assertTaken(AdjudicationCase decided, String coder) {
        var decision = decided.decision().orElseThrow();
        assertThat(decision.way()).isEqualTo(DecisionMethod.TAKEN);
        assertThat(decision.from()).containsExactly(adjudicated.coder(coder).id());
    }

    @Test
    void everythingThatAllSayIsTakenOverAtOnceAndNamedSo() {
        for (var key : List.of(ada, ben)) {
            adjudicated.mood(key, "calm");
            adjudicated.speaker(key, adjudicated.quote(key, STAY, "direct"), "she");
            adjudicated.quote(key, KNOWS, "direct");
        }
        adjudicated.quote(ada, GO, "direct");
        adjudicated.submit(ada, ben);

        var after = service.decideUndisputed(reference);

        assertThat(adjudicated.mood(reference)).contains(new Value.Category("calm"));
        assertThat(adjudicated.annotations(reference, "quote")).hasSize(2);
        assertThat(after.cases().stream().filter(it -> !it.isOpen()).map(it -> it.decision().orElseThrow().way()))
                .containsExactly(DecisionMethod.UNDISPUTED, DecisionMethod.UNDISPUTED, DecisionMethod.UNDISPUTED);
        assertThat(after.counts().open()).isOne();
        assertThatThrownBy(() -> service.decideUndisputed(reference)).isInstanceOf(Refusal.class);
        assertThat(service.undo(reference).counts().open()).isEqualTo(4);
    }

    @Test
    void onlyTheEndsDifferAndThatIsACaseToo() {
        adjudicated.quote(ada, STAY, "direct");
        adjudicated.quote(ben, STAY + " she", "direct");
        adjudicated.submit(ada, ben);

        assertThat(only(service.readCases(reference).cases()).item().differences())
                .containsExactly(new ItemDifference(Kind.ENDS, "quote", ""));
    }

    @Test
    void aSpeakerOfTwoQuotesIsThereOnceWhicheverCodersAreTaken() {
        for (var key : List.of(ada, ben)) {
            var first = adjudicated.quote(key, STAY, key.equals(ada) ? "direct" : "indirect");
            var second = adjudicated.quote(key, GO, key.equals(ada) ? "direct" : "indirect");
            var speaker = adjudicated.speaker(key, first, "she");
            adjudicated.project.coding.revise(
                    key,
                    it -> {
                        var owner =
                                it.annotations().stream().filter(a -> a.id().equals(second)).findFirst().orElseThrow();
                        return List.of(
                                new AnnotationChanged(
                                        it.coding(),
                                        owner,
                                        owner.withLinks("who", List.of(speaker), owner.modified())));
                    });
        }
        adjudicated.submit(ada, ben);

        service.decide(reference, passage(STAY), take("Ada"), "");
        service.decide(reference, passage(GO), take("Ben"), "");

        var speaker = only(adjudicated.annotations(reference, "speaker"));
        assertThat(adjudicated.annotations(reference, "quote"))
                .allSatisfy(it -> assertThat(it.fillersOf("who")).containsExactly(speaker.id()));
        service.decide(reference, passage(STAY), new DecisionChoice.RejectAll(), "");
        assertThat(adjudicated.annotations(reference, "speaker")).hasSize(1);
    }

    @Test
    void aCorrectionOpensJustTheDecisionThatRestedOnWhatItChanged() {
        differ();
        decideAll();
        assertThat(service.finish(reference, "the warning is of no use").snapshot().isSubmitted()).isTrue();

        adjudicated.project.coding.correct(ben);
        var quote =
                adjudicated.annotations(ben, "quote").stream()
                        .filter(it -> it.extent().text().equals(GO))
                        .findFirst()
                        .orElseThrow();
        adjudicated.project.coding.answer(ben, quote.id(), "form", Optional.of(new Value.Category("indirect")));
        adjudicated.submit(ben);

        var current = service.readCases(reference);
        assertThat(current.cases())
                .extracting(AdjudicationCase::state)
                .containsExactly(State.DECIDED, State.DECIDED, State.CHANGED);
        assertThat(find(current, GO).decision().orElseThrow().reason()).isEqualTo("as most");

        var after = service.decide(reference, find(current, GO), take("Ben"), "");
        assertThat(after.snapshot().coding().orElseThrow().version()).isEqualTo(2);
        assertThat(after.cases()).extracting(AdjudicationCase::state).containsOnly(State.DECIDED);
        assertThat(adjudicated.annotations(reference, "quote")).hasSize(2);
        assertThat(service.finish(reference, "again").snapshot().isSubmitted()).isTrue();
    }

    @Test
    void whatNobodySaysAnyMoreIsOpenAgain() {
        differ();
        decideAll();
        for (var key : List.of(ada, ben)) {
            adjudicated.project.coding.correct(key);
            adjudicated.annotations(key, "quote").stream()
                    .filter(it -> it.extent().text().equals(GO))
                    .forEach(it -> adjudicated.project.coding.delete(key, it.id()));
            adjudicated.submit(key);
        }

        var current = service.readCases(reference);
        assertThat(current.cases())
                .extracting(AdjudicationCase::state)
                .containsExactly(State.DECIDED, State.DECIDED, State.CHANGED);
        service.decide(reference, current.cases().getLast(), new DecisionChoice.RejectAll(), "gone");
        assertThat(adjudicated.annotations(reference, "quote")).hasSize(1);
    }

    @Test
    void severalAdjudicatorsDifferAndCodersAreComparedWithoutThem() {
        differ();
        decideAll();
        var second = new CoderRound(service.adjudicator("Second"), reference.round()).key(article.id());

        assertThat(service.readCases(second).cases()).extracting(AdjudicationCase::state).containsOnly(State.OPEN);
        assertThat(service.readCases(second).sides().coders())
                .extracting(Coder::name)
                .containsExactly("Ada", "Ben", "Cleo");
        assertThatThrownBy(() -> service.adjudicator("Ada")).isInstanceOf(Refusal.class);
        assertThat(service.adjudicators()).extracting(Coder::name).containsExactly("Reference", "Second");
    }

    @Test
    void twoReferencesAreComparedAsCodersAre() {
        differ();
        decideAll();
        service.finish(reference, "open on purpose");
        var second = new CoderRound(service.adjudicator("Second"), reference.round()).key(article.id());
        service.decide(second, service.readCases(second).cases().getFirst(), take("Ben"), "");
        service.decide(second, find(service.readCases(second), STAY), take("Ada"), "");
        service.decide(second, find(service.readCases(second), GO), new DecisionChoice.Majority(), "");
        service.finish(second, "open on purpose");

        var agreement = new AgreementService(adjudicated.project.database, IntegrityCheck.ofRecords());
        var between = AgreementQuery.ALL.withCoders(List.of("Reference", "Second"));
        assertThat(agreement.report(between, ProgressListener.NONE).coders())
                .extracting(it -> it.coder())
                .containsExactly("Reference", "Second");
        assertThat(agreement.disagreements(between, ProgressListener.NONE).disagreements())
                .singleElement()
                .satisfies(it -> assertThat(it.about()).isEqualTo("mood"));
    }

    @Test
    void aClosedRoundIsAdjudicatedAllTheSame() {
        differ();
        var round = adjudicated.project.study.rounds().getFirst();
        adjudicated.project.ledger.append(
                new EntryAuthor("supervisor", "test"),
                new RoundChanged(round, round.close(TestProject.CLOCK.instant())));

        service.decide(reference, question(), take("Ada"), "");

        assertThat(adjudicated.mood(reference)).contains(new Value.Category("calm"));
    }

    @Test
    void aReasonIsGivenLaterAndTheDocketCountsWhatIsOpen() {
        differ();
        service.decide(reference, question(), take("Ada"), "");
        var coderRound = new CoderRound(reference.coder(), reference.round());
        var queue = service.readQueue(coderRound, ProgressListener.NONE);
        assertThat(queue.counts().open()).isEqualTo(2);
        assertThat(queue.coders()).extracting(Coder::name).containsExactly("Ada", "Ben", "Cleo");

        var after = service.explain(reference, question(), "it says so");

        assertThat(after.cases().getFirst().decision()).map(Decision::reason).contains("it says so");
        assertThat(service.undo(reference).cases().getFirst().decision()).map(Decision::reason).contains("");
    }

    @Test
    void allOfAQuestionIsDecidedByMajorityWhereThatIsTheRule() {
        differ();
        var after = service.decideByMajority(reference, it -> it.isAbout("frame", "mood"), "by rule");
        assertThat(after.cases())
                .extracting(AdjudicationCase::state)
                .containsExactly(State.DECIDED, State.OPEN, State.OPEN);
    }

    @Test
    void whoeverHasDecidedADisagreementIsNamed() {
        differ();
        var agreement = new AgreementService(adjudicated.project.database, IntegrityCheck.ofRecords());
        var disagreements = agreement.disagreements(AgreementQuery.ALL, ProgressListener.NONE).disagreements();
        assertThat(disagreements).extracting(Disagreement::tag).contains("frame", "quote");
        assertThat(disagreements).allSatisfy(it -> assertThat(decided().coders(it)).isEmpty());

        service.decide(reference, question(), take("Ada"), "");

        assertThat(disagreements)
                .allSatisfy(it ->
                        assertThat(decided().coders(it))
                                .isEqualTo(it.tag().equals("frame") ? List.of("Reference") : List.of()));
    }

    @Test
    void decisionOnStatementsThatHaveChangedSinceIsNamedApart() {
        differ();
        service.decide(reference, question(), take("Ada"), "");
        adjudicated.project.coding.correct(ben);
        adjudicated.mood(ben, "calm");
        adjudicated.submit(ben);
        var agreement = new AgreementService(adjudicated.project.database, IntegrityCheck.ofRecords());
        var mood =
                agreement.disagreements(AgreementQuery.ALL, ProgressListener.NONE).disagreements().stream()
                        .filter(it -> it.tag().equals("frame"))
                        .findFirst()
                        .orElseThrow();

        assertThat(decided().coders(mood)).isEmpty();
        assertThat(decided().formerCoders(mood)).containsExactly("Reference");
    }

    private DecidedCases decided() {
        return service.readDecided(adjudicated.project.study.rounds().getFirst());
    }

    /// A mood that one sees differently, a quote that each codes in their own way, and one that Cleo has not found.
    @Test
    void casesThatNobodyHasDecidedAreCounted() {
        differ();
        assertThat(undecided()).as("before any decision").isEqualTo(3);

        service.decide(reference, question(), take("Ada"), "");
        assertThat(undecided()).isEqualTo(2);
        var gus = new CoderRound(service.adjudicator("Gus"), reference.round()).key(article.id());
        service.decide(gus, passage(STAY), take("Ada"), "");
        assertThat(undecided()).as("each has decided another").isEqualTo(1);
        service.undo(gus);
        assertThat(undecided()).isEqualTo(2);

        decideAll();
        assertThat(undecided()).isZero();
    }

    @Test
    void decidedCaseThatHasChangedSinceIsCountedApartFromTheUndecided() {
        differ();
        service.decide(reference, question(), take("Ada"), "");
        adjudicated.project.coding.correct(cleo);
        adjudicated.mood(cleo, "calm");
        adjudicated.submit(cleo);
        assertThat(counts()).isEqualTo(new CaseCounts(new DecidedOf(0, 0), new DecidedOf(0, 3), 1, 0));
    }

    private int undecided() {
        assertThat(counts().changed()).isZero();
        return counts().disagreements().open();
    }

    private CaseCounts counts() {
        var agreement = new AgreementService(adjudicated.project.database, IntegrityCheck.ofRecords());
        return CaseCounter.count(agreement, adjudicated.project.database, reference.round());
    }

    private void differ() {
        adjudicated.mood(ada, "calm");
        adjudicated.mood(ben, "angry");
        adjudicated.mood(cleo, "angry");
        adjudicated.speaker(ada, adjudicated.quote(ada, STAY, "direct"), "she");
        adjudicated.speaker(ben, adjudicated.quote(ben, STAY, "indirect"), "she");
        adjudicated.quote(cleo, STAY, "indirect");
        adjudicated.quote(ada, GO, "direct");
        adjudicated.quote(ben, GO, "direct");
        adjudicated.submit(ada, ben, cleo);
    }

    private void decideAll() {
        service.decide(reference, question(), take("Ada"), "");
        service.decide(reference, passage(STAY), take("Ada"), "");
        service.decide(reference, passage(GO), new DecisionChoice.Majority(), "as most");
    }

    private DecisionChoice take(String coder) {
        return new DecisionChoice.CoderAnswer(adjudicated.coder(coder));
    }

    private AdjudicationCase question() {
        return service.readCases(reference).cases().getFirst();
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

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
