package org.framewright.reliability.report;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.Problem;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.AdjudicationSummary;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.report.MethodFacts.TrainingRound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences about a study: the supervisor's statements, and facts from the ledger on coders, training, overlap and adjudication.
/// Sentences that do not apply are left out.
final class StudySentences {

    /// The number of parts in the subject of a section on a role's filler: `source/source/naming`.
    private static final int ROLE_PARTS = 3;

    private final ReliabilityReport report;
    private final MethodFacts facts;
    private final ReportWording wording;

    StudySentences(ReliabilityReport report, MethodFacts facts, ReportWording wording) {
        this.report = report;
        this.facts = facts;
        this.wording = wording;
    }

    /// The supervisor's sentences about some topics, in their order.
    List<String> statements(StudyTopic... topics) {
        return Arrays.stream(topics)
                .filter(it -> !facts.description().text(it).isEmpty())
                .map(it -> text("report.said." + it.name(), withoutStop(facts.description().text(it))))
                .toList();
    }

    /// A text without its full stop: the sentence has its own.
    private static String withoutStop(String text) {
        return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
    }

    /// The coders' use of suggestions, and its possible effect on agreement.
    List<String> suggestions() {
        if (facts.suggestions().isEmpty()) {
            return List.of();
        }
        var uses =
                facts.suggestions().stream()
                        .map(it ->
                                text(
                                        "report.method.suggestion-uses-of",
                                        it.coder(),
                                        it.uses().accepted(),
                                        it.uses().changed(),
                                        it.uses().ignored(),
                                        it.uses().suggested()))
                        .collect(Collectors.joining("; "));
        return List.of(text("report.method.suggestion-uses", uses));
    }

    /// The topics without a statement of the supervisor, in words.
    List<String> missing() {
        return EnumSet.range(StudyTopic.POPULATION, StudyTopic.CODEBOOK).stream()
                .filter(it -> facts.description().text(it).isEmpty())
                .map(it -> text("report.missing." + it.name()))
                .toList();
    }

    List<String> trainings() {
        return facts.trainings().stream().map(this::training).toList();
    }

    private String training(TrainingRound it) {
        var marks =
                it.training().hasMarks()
                        ? text(
                                "report.method.training-mark",
                                it.training().mark(),
                                it.training().marks().stream()
                                        .map(mark -> text("report.method.mark-of", mark.at(), mark.share()))
                                        .collect(Collectors.joining(", ")),
                                it.training().marks().isEmpty() ? 0 : it.training().mark() > 0 ? 1 : 2)
                        : text("report.method.no-mark");
        boolean marked = it.training().hasMarks();
        var results =
                it.results().stream()
                        .map(result ->
                                text(
                                        "report.method.trained",
                                        result.coder(),
                                        result.same(),
                                        result.units(),
                                        !marked ? 0 : result.passed() ? 1 : 2))
                        .collect(Collectors.joining("; "));
        return text("report.method.training", it.round(), marks, results);
    }

    /// The reference coders among the compared.
    List<String> references() {
        var references = facts.procedure().references();
        return references.isEmpty()
                ? List.of()
                : List.of(
                        text(
                                "report.method.references-among",
                                String.join(", ", references),
                                references.size(),
                                facts.isReferenceDecided() ? 1 : 0));
    }

    /// The files in which the codings were made.
    List<String> origin() {
        var origin = facts.origin();
        int others = origin.packaged() + origin.local();
        int all = origin.imported() + others;
        var sentences = new ArrayList<String>();
        if (origin.imported() > 0) {
            sentences.add(text("report.method.imported", origin.imported(), all, others));
        }
        if (origin.packaged() > 0) {
            sentences.add(
                    text(
                            "report.method.packages",
                            origin.packaged(),
                            all,
                            String.join(", ", origin.packagedCoders()),
                            origin.local(),
                            all - origin.packaged()));
        } else if (origin.local() > 0) {
            var key = origin.imported() > 0 ? "report.method.rest-in-file" : "report.method.one-file";
            sentences.add(text(key, origin.local()));
        }
        return sentences;
    }

    /// The reasons for the overlap: of the planner, and the supervisor's.
    ///
    /// @param version the version of the codebook under which the codings are read
    List<String> overlap(int version) {
        return Stream.concat(
                        facts.plan().stream()
                                .flatMap(it -> new OverlapSentences(it, wording).sentences(version, isPart())),
                        statements(StudyTopic.OVERLAP).stream())
                .toList();
    }

    /// The number of units, which differs by question; a question about a role's filler counts once.
    ///
    /// @param round the round whose codings are compared
    List<String> units(String round) {
        var topics = ReportTopic.of(answers().filter(it -> !isListedUnderItsTag(it)).toList());
        var compared = topics.stream().mapToInt(this::countUnits).filter(it -> it > 0).summaryStatistics();
        return compared.getCount() == 0
                ? List.of()
                : List.of(
                        text(
                                isPart() ? "report.method.units-part" : "report.method.units",
                                compared.getCount(),
                                compared.getMin(),
                                compared.getMax(),
                                compared.getMin() == compared.getMax() ? 1 : 0,
                                round,
                                topics.stream().anyMatch(it -> it.first().coders().isEmpty()) ? 1 : 0));
    }

    /// Whether the section is on a role's filler, and another section is under the filler's own tag.
    private boolean isListedUnderItsTag(FigureSection section) {
        var about = section.about().split("/", ROLE_PARTS);
        return about.length == ROLE_PARTS
                && answers().anyMatch(it -> it.tag().equals(about[1]) && it.about().equals(about[2]));
    }

    /// The number of units that two coders or more have answered: of pairs a unit counts once, not for each pair.
    private int countUnits(ReportTopic topic) {
        var first = topic.first();
        return report.sections().stream()
                .filter(it -> it.name().kind() == Kind.POOLED)
                .filter(it -> it.tag().equals(first.tag()) && it.about().equals(first.about()))
                .findFirst()
                .map(FigureSection::compared)
                .orElseGet(topic::compared);
    }

    private Stream<FigureSection> answers() {
        return report.sections().stream().filter(it -> it.name().kind() == Kind.ANSWERS);
    }

    /// The agreement on whether articles belong to the study.
    List<String> relevance() {
        var alpha = UnitMeasure.KRIPPENDORFF_ALPHA.id();
        return report.sections().stream()
                .filter(it -> it.name().kind() == Kind.RELEVANCE)
                .limit(1)
                .flatMap(section -> section.figure(alpha).stream().map(it -> relevance(section, FigureEstimate.of(it))))
                .toList();
    }

    private String relevance(FigureSection section, FigureEstimate alpha) {
        if (!(alpha.outcome() instanceof MeasureOutcome.Defined(double value, _, _))) {
            return text("report.method.relevance-undefined", section.compared());
        }
        var interval = alpha.interval();
        return interval == null
                ? text("report.method.relevance-alpha", section.compared(), FigureRounding.round(value))
                : text(
                        "report.method.relevance-interval",
                        section.compared(),
                        FigureRounding.round(value),
                        FigureRounding.round(interval.low()),
                        FigureRounding.round(interval.high()));
    }

    /// The treatment of answers that are missing, for the kinds of missing answers that occur.
    List<String> missingAnswers() {
        var kinds =
                Stream.of("unanswered", "not-codable", "not-asked", "asked-of-some")
                        .filter(name ->
                                answers()
                                        .flatMap(it -> it.notes().stream())
                                        .anyMatch(it -> it.name().equals(name) && it.count() > 0))
                        .map(it -> text("report.missing-answer." + it))
                        .toList();
        return kinds.isEmpty() ? List.of() : List.of(text("report.method.missing-answers", String.join("; ", kinds)));
    }

    /// The questions whose older answers are not pooled.
    List<String> redefinitions() {
        return report.warnings().stream()
                .filter(it -> it.code() == ReliabilityProblem.MEANING_CHANGED)
                .map(StudySentences::redefinition)
                .map(it -> text("report.method.redefined", it.get(0), it.get(1), Integer.valueOf(it.get(2))))
                .toList();
    }

    private static List<String> redefinition(Problem problem) {
        var parts = new ArrayList<String>(List.of(problem.where()));
        parts.addAll(problem.details());
        return parts;
    }

    /// The adjudication in the whole round, whatever is compared, and other ways of settling disagreements.
    ///
    /// @param round the round whose codings are compared
    List<String> disagreements(String round) {
        var done = facts.adjudication();
        var counts = facts.cases();
        // a case has several decisions by several adjudicators, and none that holds once the codings behind it have
        // changed
        boolean onePerCase = done.total() == counts.decided();
        var decided =
                done.total() == 0
                        ? List.<String>of()
                        : List.of(
                                text(
                                        onePerCase ? "report.method.adjudicated" : "report.method.decisions",
                                        String.join(", ", done.adjudicators()),
                                        done.total(),
                                        done.articles(),
                                        String.join(", ", decisions(done)),
                                        done.roundArticles(),
                                        done.adjudicators().size(),
                                        counts.decided()));
        var cases =
                done.total() > 0
                        ? List.of(text("report.method.cases", text("adjudication.counts", counts.numbers())))
                        : counts.needsDecision()
                                ? List.of(
                                        text("report.method.none-decided", counts.all(), counts.disagreements().all()))
                                : List.<String>of();
        var submitted =
                done.total() == 0
                        ? List.<String>of()
                        : List.of(
                                text(
                                        done.articles() == 1
                                                ? "report.method.references-of-one"
                                                : "report.method.references",
                                        done.submitted(),
                                        done.articles(),
                                        done.again()));
        var followed = done.mostFollowed().stream().map(it -> text("report.method.most-followed", it.coder())).toList();
        var wholeRound =
                isPart() && !(decided.isEmpty() && cases.isEmpty())
                        ? List.of(text("report.method.whole-round", round))
                        : List.<String>of();
        return Stream.of(decided, view(done), followed, cases, submitted, wholeRound, settlementSentences())
                .flatMap(List::stream)
                .toList();
    }

    /// Whether the report is on some coders or articles of the round.
    private boolean isPart() {
        return facts.procedure().otherCoders() > 0 || !report.restrictions().isEmpty();
    }

    /// The supervisor's statement on settling; without a decided case in the round, it is about the study.
    private List<String> settlementSentences() {
        boolean nothingDecided = facts.adjudication().total() == 0 && facts.cases().needsDecision();
        var words = facts.description().text(StudyTopic.DISAGREEMENTS);
        return nothingDecided && !words.isEmpty()
                ? List.of(text("report.method.settling-of-study", withoutStop(words)))
                : statements(StudyTopic.DISAGREEMENTS);
    }

    /// The numbers of decisions by method, those on differences first; those on a single coder's statements apart.
    private List<String> decisions(AdjudicationSummary adjudication) {
        var counts = new ArrayList<String>();
        for (var method : DecisionMethod.values()) {
            if (method == DecisionMethod.TAKEN && adjudication.count(method) > 0) {
                counts.add(text("report.decided.TAKEN", adjudication.count(method), byCoders(adjudication.taken())));
            } else if (method != DecisionMethod.UNDISPUTED) {
                addCount(counts, method.name(), adjudication.count(method));
            }
        }
        addCount(
                counts,
                DecisionMethod.UNDISPUTED.name(),
                adjudication.count(DecisionMethod.UNDISPUTED) - adjudication.single());
        if (adjudication.single() > 0) {
            counts.add(text("report.decided.single", adjudication.single(), byCoders(adjudication.singles())));
        }
        return counts;
    }

    private String byCoders(Map<List<String>, Integer> counts) {
        return counts.entrySet().stream()
                .map(it -> text("report.decided.of-coder", String.join(" + ", it.getKey()), it.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void addCount(List<String> counts, String kind, int count) {
        if (count > 0) {
            counts.add(text("report.decided." + kind, count));
        }
    }

    /// Whether the coders' names were shown while disputed cases were decided.
    private List<String> view(AdjudicationSummary adjudication) {
        int letters = adjudication.count(CoderNames.LETTERS);
        int names = adjudication.count(CoderNames.NAMES);
        int disputed = adjudication.disputed();
        if (disputed == 0) {
            return List.of();
        }
        var key =
                letters == disputed
                        ? "report.method.view-letters"
                        : names == disputed
                                ? "report.method.view-names"
                                : letters + names == 0 ? "report.method.view-unknown" : "report.method.view-mixed";
        return List.of(text(key, letters, names, disputed - letters - names));
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }
}
