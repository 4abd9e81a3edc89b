package org.framewright.team.training;

import org.framewright.coding.CodingPermission;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ReferenceAgreement.CoderResult;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.ledger.Ledger;
import org.framewright.team.RoundService;
import org.framewright.team.TeamContext;
import org.framewright.team.TeamProblem;
import org.framewright.team.progress.CoderProgress;
import org.framewright.team.progress.ProgressService;
import org.framewright.team.training.TrainingCurve.TrainingWeek;
import org.framewright.team.training.TrainingResult.TrainingScore;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Training: the required shares of agreement with the reference, the coders who have reached them, and the rounds that they open.
public final class TrainingService implements CodingPermission {

    private final TeamContext context;
    private final ProgressService progress;
    private final AgreementService agreement;
    private final Map<Beginner, RoundTraining> passed = new ConcurrentHashMap<>();

    private record Beginner(CoderId coder, RoundId round) {}

    public TrainingService(TeamContext context, ProgressService progress, AgreementService agreement) {
        this.context = context;
        this.progress = progress;
        this.agreement = agreement;
    }

    /// A round's training settings.
    public RoundTraining training(Round round) {
        return readAll(context.ledger()).getOrDefault(round.id(), RoundTraining.none(round.id()));
    }

    /// The last training settings of each round that has any.
    public static Map<RoundId, RoundTraining> readAll(Ledger ledger) {
        var trainings = new HashMap<RoundId, RoundTraining>();
        for (var entry : ledger.findByKind(TrainingSet.class)) {
            if (entry.change() instanceof TrainingSet(_, var after)) {
                trainings.put(after.round(), after);
            }
        }
        return trainings;
    }

    /// Changes a round's training settings.
    ///
    /// @return the new settings
    /// @throws Refusal where there is no such round, marks are set in a round that is not for training or for a subject that its
    ///     codebook does not have, or it would follow a round that is not for training, or itself
    public RoundTraining update(String name, UnaryOperator<RoundTraining> change) {
        var round = context.study().round(name);
        var before = training(round);
        var after = change.apply(before);
        require(round, after);
        if (!after.equals(before)) {
            context.append(new TrainingSet(before, after));
        }
        return after;
    }

    private void require(Round round, RoundTraining training) {
        if (training.hasMarks() && round.purpose() != Round.Purpose.TRAINING) {
            throw new Refusal(TeamProblem.MARKS_NEED_TRAINING, round.name());
        }
        var places = possibleScores(round).stream().map(TrainingScore::at).toList();
        for (var mark : training.marks()) {
            if (!places.contains(mark.at())) {
                throw new Refusal(TeamProblem.NO_SUCH_MARK, mark.at(), String.join(", ", places));
            }
        }
        for (var after : training.after()) {
            var before = context.study().rounds().stream().filter(it -> it.id().equals(after)).findFirst();
            if (before.filter(it -> it.purpose() == Round.Purpose.TRAINING && !it.id().equals(round.id())).isEmpty()) {
                throw new Refusal(TeamProblem.NOT_AFTER, round.name(), before.map(Round::name).orElse(after.value()));
            }
        }
    }

    /// The possible subjects of marks in a round, in codebook order; nothing is counted.
    public List<TrainingScore> possibleScores(Round round) {
        var training = training(round);
        return context.study().codebook(context.study().version(round)).tags().stream()
                .flatMap(tag -> {
                    var variables =
                            tag.variables().stream()
                                    .map(it ->
                                            new TrainingScore(
                                                    tag.id() + "." + it.id(),
                                                    tag.label() + ": " + it.label(),
                                                    0,
                                                    0,
                                                    training.mark(tag.id() + "." + it.id())));
                    return tag.isAlwaysAsked()
                            ? variables
                            : Stream.concat(
                                    Stream.of(new TrainingScore(tag.id(), tag.label(), 0, 0, training.mark(tag.id()))),
                                    variables);
                })
                .toList();
    }

    /// The reference coders of a round, in the order of their addition. The reference of an article is the first of
    /// them who has submitted it, as in the figures of agreement.
    public List<Coder> references(Round round) {
        var counting = Set.copyOf(references(context.study().coders(), context.codings().all(), round.id()).values());
        return sortById(context.study().coders()).filter(counting::contains).toList();
    }

    public static Map<ArticleId, Coder> references(List<Coder> coders, List<Coding> codings, RoundId round) {
        var references = new HashMap<ArticleId, Coder>();
        sortById(coders)
                .filter(it -> it.kind() == Coder.Kind.REFERENCE)
                .forEach(coder ->
                        codings.stream()
                                .filter(it -> it.round().equals(round) && it.coder().equals(coder.id()))
                                .filter(Coding::isSubmitted)
                                .forEach(it -> references.putIfAbsent(it.article(), coder)));
        return references;
    }

    /// Sorts coders by their ids, which give the order of addition in every file; the rows of a package are in the
    /// order of arrival.
    private static Stream<Coder> sortById(List<Coder> coders) {
        return coders.stream().sorted(Comparator.comparing(it -> it.id().value()));
    }

    /// A coder's result in a training round, by the first submissions: the coder sees the reference before a
    /// correction.
    public TrainingResult result(Round round, Coder coder) {
        var articles = progress.articles(round, coder);
        int toDo =
                (int)
                        articles.stream()
                                .filter(it -> it.coding().filter(TrainingService::wasSubmitted).isEmpty())
                                .count();
        var figures = figures(round, coder, _ -> true);
        int compared = figures.stream().mapToInt(CoderResult::articles).sum();
        return new TrainingResult(
                round,
                coder,
                !references(round).isEmpty(),
                compared,
                Math.max(0, articles.size() - toDo - compared),
                toDo,
                figures.isEmpty() ? possibleScores(round) : scores(figures, training(round)));
    }

    /// An open correction follows a submitted coding.
    private static boolean wasSubmitted(Coding coding) {
        return coding.isSubmitted() || coding.version() > 1;
    }

    /// The results of all coders of a training round week by week, by the first submissions. Takes a comparison for each coder and
    /// week.
    ///
    /// @param zone says on which day something was submitted
    public List<TrainingCurve> curves(Round round, ZoneId zone, ProgressListener listener) {
        var coders = coders(round);
        var first =
                context.codings().all().stream()
                        .filter(it -> it.round().equals(round.id()) && it.version() == 1 && it.isSubmitted())
                        .collect(Collectors.groupingBy(Coding::coder));
        var curves = new ArrayList<TrainingCurve>();
        for (var coder : coders) {
            curves.add(curve(round, coder, first.getOrDefault(coder.id(), List.of()), zone));
            listener.update(curves.size(), coders.size());
        }
        return curves;
    }

    private TrainingCurve curve(Round round, Coder coder, List<Coding> submitted, ZoneId zone) {
        var weeks = new TreeMap<LocalDate, Set<ArticleId>>();
        for (var coding : submitted) {
            Optional.ofNullable(coding.submitted())
                    .map(it -> LocalDate.ofInstant(it, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                    .ifPresent(it -> weeks.computeIfAbsent(it, _ -> new HashSet<>()).add(coding.article()));
        }
        return new TrainingCurve(
                coder, weeks.entrySet().stream().map(it -> week(round, coder, it.getKey(), it.getValue())).toList());
    }

    private TrainingWeek week(Round round, Coder coder, LocalDate monday, Set<ArticleId> articles) {
        var figures = figures(round, coder, articles::contains);
        var scores = scores(figures, RoundTraining.none(round.id()));
        return new TrainingWeek(
                monday,
                figures.stream().mapToInt(CoderResult::articles).sum(),
                scores.stream().mapToInt(TrainingScore::same).sum(),
                scores.stream().mapToInt(TrainingScore::units).sum());
    }

    /// The figures of a coder beside each reference coder, for the articles of that reference.
    private List<CoderResult> figures(Round round, Coder coder, Predicate<ArticleId> which) {
        var references = references(context.study().coders(), context.codings().all(), round.id());
        var figures = new ArrayList<CoderResult>();
        for (var reference : references(round)) {
            var articles =
                    references.entrySet().stream()
                            .filter(it -> it.getValue().equals(reference))
                            .map(Map.Entry::getKey)
                            .filter(which)
                            .collect(Collectors.toSet());
            figures(round, coder, reference, articles).ifPresent(figures::add);
        }
        return figures;
    }

    private Optional<CoderResult> figures(Round round, Coder coder, Coder reference, Set<ArticleId> articles) {
        try {
            return agreement
                    .compareFirstVersions(
                            AgreementQuery.ALL.withRound(round.name()).withCoders(List.of(coder.name())),
                            reference.name(),
                            articles)
                    .coder(coder.name());
        } catch (Refusal refused) {
            return RoundService.emptyIfNotComparable(refused);
        }
    }

    private static List<TrainingScore> scores(List<CoderResult> figures, RoundTraining training) {
        var lines = new LinkedHashMap<String, TrainingScore>();
        for (var tag : figures.stream().flatMap(it -> it.tags().stream()).toList()) {
            var found = tag.found();
            if (found != null) {
                var mark = training.mark(tag.tag());
                add(lines, new TrainingScore(tag.tag(), tag.label(), found.same(), found.units(), mark));
            }
            for (var variable : tag.variables()) {
                var at = tag.tag() + "." + variable.variable();
                var label = tag.label() + ": " + variable.label();
                add(lines, new TrainingScore(at, label, variable.same(), variable.units(), training.mark(at)));
            }
        }
        return List.copyOf(lines.values());
    }

    private static void add(Map<String, TrainingScore> lines, TrainingScore score) {
        lines.merge(score.at(), score, TrainingScore::plus);
    }

    /// The results of all coders in the progress list of a training round.
    public List<TrainingResult> results(Round round) {
        return coders(round).stream().map(it -> result(round, it)).toList();
    }

    private List<Coder> coders(Round round) {
        return progress.listByRound(round.id()).stream()
                .map(CoderProgress::coder)
                .filter(it -> it.kind() == Coder.Kind.CODER)
                .toList();
    }

    /// A coder's submitted coding of an article, beside the reference. Empty while one of the two is not submitted, and
    /// for the reference coders.
    public Optional<ArticleSides> compareWithReference(Round round, Coder coder, ArticleId article) {
        try {
            return Optional.ofNullable(
                            references(context.study().coders(), context.codings().all(), round.id()).get(article))
                    .filter(it -> !it.id().equals(coder.id()))
                    .map(it -> AgreementQuery.ALL.withRound(round.name()).withCoders(List.of(coder.name(), it.name())))
                    .flatMap(it -> agreement.readSides(it, article))
                    .filter(it -> it.sides().size() == 2);
        } catch (Refusal refused) {
            return RoundService.emptyIfNotComparable(refused);
        }
    }

    /// A training that a coder lacks to begin a round.
    ///
    /// @param training the name of the required training round; empty where it is not in this file
    /// @param result the coder's result in it
    public record MissingTraining(Optional<String> training, Optional<TrainingResult> result) {}

    /// The trainings that a coder lacks to begin a round; empty where none is lacking,
    /// or the round was begun already: a begun round can be continued.
    public List<MissingTraining> missingTrainings(Coder coder, Round round) {
        return training(round).after().isEmpty() || hasBegun(coder, round)
                ? List.of()
                : missingForNextArticle(coder, round);
    }

    /// The trainings that a coder lacks to begin another article of a round, whether the round is begun or not; empty
    /// where none is lacking.
    private List<MissingTraining> missingForNextArticle(Coder coder, Round round) {
        var training = training(round);
        if (training.after().isEmpty()
                || coder.kind() == Coder.Kind.REFERENCE
                || training.exempt().contains(coder.id())) {
            return List.of();
        }
        var rounds = context.study().rounds().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        return training.after().stream()
                .flatMap(id -> {
                    var before = Optional.ofNullable(rounds.get(id));
                    var result = before.map(it -> result(it, coder));
                    return result.filter(TrainingResult::isPassed).isPresent()
                            ? Stream.<MissingTraining>empty()
                            : Stream.of(new MissingTraining(before.map(Round::name), result));
                })
                .toList();
    }

    /// Refuses a coder who may not begin the article's round. A passed training is not checked again until the training
    /// settings change: figures take time, and each answer waits for this check.
    @Override
    public void requireMayBegin(CoderRound coderRound) {
        var training = training(coderRound.round());
        var id = new Beginner(coderRound.coder().id(), coderRound.round().id());
        if (training.after().isEmpty() || training.equals(passed.get(id))) {
            return;
        }
        if (!missingForNextArticle(coderRound.coder(), coderRound.round()).isEmpty()) {
            var before =
                    context.study().rounds().stream()
                            .filter(it -> training.after().contains(it.id()))
                            .map(Round::name)
                            .collect(Collectors.joining(", "));
            throw new Refusal(TeamProblem.TRAINING_FIRST, coderRound.round().name(), before);
        }
        passed.put(id, training);
    }

    private boolean hasBegun(Coder coder, Round round) {
        return context.codings().latest().stream()
                .anyMatch(it -> it.coder().equals(coder.id()) && it.round().equals(round.id()));
    }

    /// Sets whether a coder may begin a round without a required training, or after losing its mark.
    ///
    /// @throws Refusal where there is no such round or coder
    public RoundTraining permit(String round, Coder coder, BeginPermission permission) {
        return update(
                round,
                it -> {
                    var others = new ArrayList<>(it.exempt());
                    others.remove(coder.id());
                    if (permission == BeginPermission.IN) {
                        others.add(coder.id());
                    }
                    return it.withExempt(others);
                });
    }

    /// Whether a coder may begin a round without its required trainings.
    public enum BeginPermission {
        IN,
        NOT_IN
    }
}
