package org.framewright.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.coding.AnnotationId;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.Nightly;
import org.framewright.support.RandomCoder;
import org.framewright.support.RandomCoder.Daring;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Whatever coders have done: what agreement calls a disagreement is a case, taking one coder's always gives that coder's coding, and
/// undo leads back to nothing; what is decided is open again just
/// where a correction changes something.
final class AdjudicationPropertyTest {

    @TempDir private Path folder;

    @Nightly
    @ParameterizedTest
    @UsualCases(2)
    @ValueSource(longs = {1, 6, 9, 11, 12})
    void oneCodersAnswersToAllCasesAreThatCodersCoding(long seed) {
        takeAllOfAda(seed, (_, _) -> true);
    }

    @ParameterizedTest
    @UsualCases(2)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneCodersAnswersAreThatCodersCodingAlsoWhereCodersDisagreeOnRelevance(long seed) {
        var random = new Random(seed);
        // some coder finds each article relevant: else no reference coding is needed
        var finds = List.of("Ada", "Ben", "Cleo").get(random.nextInt(3));
        var others = new HashMap<String, Boolean>();
        takeAllOfAda(
                seed,
                (coder, article) ->
                        coder.equals(finds)
                                || others.computeIfAbsent(coder + article.name(), _ -> random.nextBoolean()));
    }

    private void takeAllOfAda(long seed, BiPredicate<String, Article> isRelevant) {
        try (var adjudicated = AdjudicatedProject.create(folder)) {
            var articles =
                    List.of(
                            adjudicated.article("first"),
                            adjudicated.article(
                                    "second", "Nobody spoke to us, and nobody would say who had been asked to."));
            code(adjudicated, articles, new Random(seed), isRelevant);
            var agreement = new AgreementService(adjudicated.project.database, IntegrityCheck.ofRecords());

            for (var article : articles) {
                everyDisagreementIsACase(adjudicated, agreement, article);
                takeAll(adjudicated, article, "Ada");
            }

            assertThat(
                            agreement
                                    .disagreements(
                                            AgreementQuery.ALL.withCoders(List.of("Ada", "Reference")),
                                            ProgressListener.NONE)
                                    .disagreements())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @UsualCases(1)
    @ValueSource(longs = {2, 5, 7})
    void whateverACoderCorrectsOpensWhatItChangesAndNothingElse(long seed) {
        try (var adjudicated = AdjudicatedProject.create(folder)) {
            var article = adjudicated.article("first");
            var random = new Random(seed);
            code(adjudicated, List.of(article), random, (_, _) -> true);
            var key = adjudicated.reference(article);
            decideAll(adjudicated, article, "Ada");
            adjudicated.service.finish(key, "whatever is open");
            var before = said(adjudicated, article).keySet();

            var ben = adjudicated.project.seat("Ben");
            adjudicated.project.coding.correct(ben.key(article.id()));
            new RandomCoder(adjudicated.project.coding, ben, random, Daring.CODES)
                    .work(adjudicated.project.articles.summaries(), 6);
            markOnce(adjudicated, ben, article);
            submit(adjudicated, ben, article);

            said(adjudicated, article)
                    .forEach((said, state) ->
                            assertThat(state == AdjudicationCase.State.DECIDED)
                                    .as(said)
                                    .isEqualTo(before.contains(said)));
        }
    }

    /// What coders say of each matter, and how far it is.
    private static Map<String, AdjudicationCase.State> said(AdjudicatedProject adjudicated, Article article) {
        return adjudicated.service.readCases(adjudicated.reference(article)).cases().stream()
                .filter(it -> !it.item().statements().isEmpty())
                .collect(
                        Collectors.toMap(
                                it ->
                                        it.item().tag()
                                                + it.item().variable()
                                                + it.item().statements().stream()
                                                        .map(statement ->
                                                                statement.coder().name() + statement.exactKey())
                                                        .toList(),
                                AdjudicationCase::state));
    }

    private static void code(
            AdjudicatedProject adjudicated,
            List<Article> articles,
            Random random,
            BiPredicate<String, Article> isRelevant) {
        for (var name : List.of("Ada", "Ben", "Cleo")) {
            var coderRound = adjudicated.project.seat(name);
            new RandomCoder(adjudicated.project.coding, coderRound, random, Daring.CODES)
                    .work(adjudicated.project.articles.summaries(), 80);
            articles.forEach(it -> {
                markOnce(adjudicated, coderRound, it);
                if (isRelevant.test(name, it)) {
                    submit(adjudicated, coderRound, it);
                } else {
                    submitNotRelevant(adjudicated, coderRound, it);
                }
            });
        }
    }

    /// Whoever marks the same words with the same tag twice can't expect that places tell the one from the other.
    private static void markOnce(AdjudicatedProject adjudicated, CoderRound coderRound, Article article) {
        var key = coderRound.key(article.id());
        var seen = new HashSet<String>();
        for (var it : adjudicated.annotations(key)) {
            boolean first = seen.add(it.tag() + it.extent());
            var coding = adjudicated.project.coding.snapshot(key);
            // a part goes with what it was a part of
            boolean there = coding.annotation(it.id()).isPresent();
            if (!first && there && !coding.isSubmitted()) {
                adjudicated.project.coding.delete(key, it.id());
            }
        }
    }

    private static void submit(AdjudicatedProject adjudicated, CoderRound coderRound, Article article) {
        try {
            adjudicated.submit(coderRound.key(article.id()));
        } catch (Refusal already) {
            // they have done so
        }
    }

    private static void submitNotRelevant(AdjudicatedProject adjudicated, CoderRound coderRound, Article article) {
        var key = coderRound.key(article.id());
        if (adjudicated.project.coding.snapshot(key).isSubmitted()) {
            adjudicated.project.coding.correct(key);
        }
        adjudicated.project.coding.submitNotRelevant(key, "about something else");
    }

    private static void everyDisagreementIsACase(
            AdjudicatedProject adjudicated, AgreementService agreement, Article article) {
        var disputed =
                adjudicated.service.readCases(adjudicated.reference(article)).cases().stream()
                        .filter(AdjudicationCase::isDisputed)
                        .map(AdjudicationCase::item)
                        .toList();
        assertThat(agreement.disagreements(AgreementQuery.ALL, ProgressListener.NONE).disagreements())
                .filteredOn(it -> it.article().equals(article.id()))
                .allMatch(it -> isCase(disputed, it));
    }

    private static boolean isCase(List<ComparedItem> disputed, Disagreement it) {
        if (it.tag().equals("frame") || it.tag().isEmpty()) {
            return disputed.stream()
                    .anyMatch(item -> item.tag().equals(it.tag()) && item.variable().equals(it.about()));
        }
        // coders are compared two by two: of three, two that differ may each be in a case of their own
        return it.sides().stream()
                .flatMap(side -> side.annotation().stream())
                .allMatch(id -> disputed.stream().anyMatch(item -> has(item, id)));
    }

    private static boolean has(ComparedItem item, AnnotationId id) {
        return item.statements().stream()
                .flatMap(statement -> statement.annotations().stream())
                .anyMatch(annotation -> annotation.id().equals(id));
    }

    /// Returns how many there were.
    private static int decideAll(AdjudicatedProject adjudicated, Article article, String coder) {
        var service = adjudicated.service;
        var key = adjudicated.reference(article);
        int decided = 0;
        var cases = service.readCases(key).cases();
        if (cases.getFirst().item().isRelevance()) {
            // the other cases hang on it
            var ofRelevance = new DecisionChoice.CoderAnswer(adjudicated.coder(coder));
            cases = service.decide(key, cases.getFirst(), ofRelevance, "").cases();
            cases = cases.subList(1, cases.size());
            decided++;
        }
        for (var each : cases) {
            var takes = each.item().findStatement(adjudicated.coder(coder)).isPresent();
            service.decide(
                    key,
                    each,
                    takes ? new DecisionChoice.CoderAnswer(adjudicated.coder(coder)) : new DecisionChoice.RejectAll(),
                    "");
            decided++;
        }
        return decided;
    }

    private static void takeAll(AdjudicatedProject adjudicated, Article article, String coder) {
        var service = adjudicated.service;
        var key = adjudicated.reference(article);
        int decided = decideAll(adjudicated, article, coder);
        assertThat(service.readCases(key).counts().open()).isZero();
        for (int i = 0; i < decided; i++) {
            service.undo(key);
        }
        assertThat(adjudicated.annotations(key)).isEmpty();
        assertThat(adjudicated.decisions.find(key.round().id()))
                .noneMatch(it -> it.coding().article().equals(article.id()));
        for (int i = 0; i < decided; i++) {
            service.redo(key);
        }
        assertThat(service.finish(key, "whatever is open").snapshot().isSubmitted()).isTrue();
    }
}
