package org.framewright.team.progress;

import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Coding.Stage;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.team.TeamContext;
import org.framewright.team.assign.ArticleFlow;
import org.framewright.team.progress.CoderProgress.ArticleProgress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The progress of all coders, for the supervisor.
public final class ProgressService {

    private static final int FAST = 2;

    private final TeamContext context;

    public ProgressService(TeamContext context) {
        this.context = context;
    }

    /// The progress of every coder in each round with an assignment or a begun coding of that coder; in an open round without
    /// assignments, of every coder who takes part.
    public List<CoderProgress> list() {
        return listByRound(context.study().rounds());
    }

    /// The articles of a coder in all rounds, by the coder's name.
    public ArticleTotal total(String coder) {
        var each =
                list().stream()
                        .filter(it -> it.coder().name().equals(coder))
                        .flatMap(it -> articles(it.round(), it.coder()).stream())
                        .toList();
        var codings = each.stream().flatMap(it -> it.coding().stream()).toList();
        int corrected = (int) codings.stream().filter(it -> !it.isSubmitted() && it.version() > 1).count();
        return new ArticleTotal(
                (int) codings.stream().filter(Coding::isSubmitted).count() + corrected, corrected, each.size());
    }

    /// The progress of a coder.
    ///
    /// @param submitted the number of articles submitted
    /// @param corrected of these, the articles with a correction that is not submitted yet
    /// @param all the number of articles to be coded, and coded
    public record ArticleTotal(int submitted, int corrected, int all) {}

    /// The flow of the articles.
    public ArticleFlow flow() {
        return ArticleFlow.count(context);
    }

    /// The progress of every coder in one round.
    public List<CoderProgress> listByRound(RoundId round) {
        return listByRound(context.study().rounds().stream().filter(it -> it.id().equals(round)).toList());
    }

    /// A coder's articles of a round, in the order in which they were imported: the articles to code, and the begun
    /// articles.
    public List<ArticleProgress> articles(Round round, Coder coder) {
        return new ProgressData().articles(round, coder);
    }

    private List<CoderProgress> listByRound(List<Round> rounds) {
        var data = new ProgressData();
        var packages = packages();
        return rounds.stream()
                .flatMap(round ->
                        markFast(
                                context.study().coders().stream()
                                        .filter(coder -> data.isIn(round, coder))
                                        .map(coder ->
                                                coderProgress(
                                                        round,
                                                        coder,
                                                        data,
                                                        packages.getOrDefault(coder.id(), CoderProgress.Packages.NONE)))
                                        .toList()))
                .toList();
    }

    private CoderProgress coderProgress(Round round, Coder coder, ProgressData data, CoderProgress.Packages packages) {
        var articles = data.articles(round, coder);
        var lastWorked = articles.stream().flatMap(it -> it.lastWorked().stream()).max(Instant::compareTo);
        var lastGiven = data.lastGiven(round, coder);
        var waiting = Stream.concat(lastWorked.stream(), lastGiven.stream()).max(Instant::compareTo);
        return new CoderProgress(
                round,
                coder,
                new CoderProgress.Articles(
                        (int) articles.stream().filter(ArticleProgress::assigned).count(),
                        (int) articles.stream().filter(it -> it.coding().isEmpty()).count(),
                        count(articles, Stage.OPEN),
                        count(articles, Stage.SET_ASIDE),
                        count(articles, Stage.SUBMITTED),
                        count(articles, Stage.NOT_RELEVANT)),
                new CoderProgress.Doubts(
                        articles.stream().mapToInt(ArticleProgress::openQuestions).sum(),
                        (int) articles.stream().filter(ArticleProgress::isSubmittedOpen).count(),
                        articles.stream().mapToInt(ArticleProgress::unsure).sum(),
                        articles.stream().mapToInt(ArticleProgress::memos).sum()),
                new CoderProgress.Pace(
                        lastWorked,
                        lastWorked.map(this::daysSince),
                        waiting.map(this::daysSince),
                        median(
                                articles.stream()
                                        .flatMap(it -> it.coding().stream())
                                        .filter(it -> it.isSubmitted() && it.seconds() > 0)
                                        .map(Coding::seconds)
                                        .toList()),
                        false),
                packages);
    }

    private long daysSince(Instant then) {
        return Math.max(0, Duration.between(then, context.stamp().clock().instant()).toDays());
    }

    private static int count(List<ArticleProgress> articles, Stage stage) {
        return (int) articles.stream().flatMap(it -> it.coding().stream()).filter(it -> it.stage() == stage).count();
    }

    /// Marks coders with less than half of the median working time of the round's coders.
    private static Stream<CoderProgress> markFast(List<CoderProgress> round) {
        var medians = round.stream().flatMap(it -> it.pace().medianSeconds().stream()).toList();
        long usual = medians.size() > 1 ? median(medians).orElse(0L) : 0;
        return round.stream()
                .map(it ->
                        it.pace().medianSeconds().filter(seconds -> seconds * FAST < usual).isPresent()
                                ? it.markFast()
                                : it);
    }

    private static Optional<Long> median(List<Long> unsorted) {
        if (unsorted.isEmpty()) {
            return Optional.empty();
        }
        var seconds = unsorted.stream().sorted().toList();
        int middle = seconds.size() / 2;
        return Optional.of(
                seconds.size() % 2 == 1
                        ? seconds.get(middle)
                        : Math.round((seconds.get(middle - 1) + seconds.get(middle)) / 2.0));
    }

    private ArticleProgress progress(ArticleSummary article, Coding coding, boolean assigned) {
        var annotations = context.codings().annotations(coding.id());
        var note = coding.note();
        int unsure = (int) annotations.stream().filter(it -> it.unsure()).count() + (note.unsure() ? 1 : 0);
        int memos =
                (int) annotations.stream().filter(it -> !it.memo().isEmpty()).count() + (note.memo().isEmpty() ? 0 : 1);
        var last =
                Stream.of(
                                Stream.of(coding.opened()),
                                Stream.ofNullable(coding.submitted()),
                                annotations.stream().map(it -> it.modified()))
                        .flatMap(it -> it)
                        .max(Instant::compareTo);
        int open = coding.isSubmitted() ? 0 : openQuestions(coding, annotations);
        return new ArticleProgress(article, Optional.of(coding), assigned, open, unsure, memos, last);
    }

    /// The number of open questions of a coding. Annotations with an unknown tag, from another program, have no
    /// questions; the check of the file reports them.
    private int openQuestions(Coding coding, List<Annotation> annotations) {
        var codebook = context.study().codebook(coding.codebookVersion());
        var asked = annotations.stream().filter(it -> codebook.tag(it.tag()).isPresent()).toList();
        return CodingSnapshot.openQuestions(
                        codebook,
                        () -> context.articles().article(coding.article()),
                        coding,
                        new TranslatedCoding(asked, List.of()))
                .size();
    }

    private Map<CoderId, CoderProgress.Packages> packages() {
        var packages = new HashMap<CoderId, CoderProgress.Packages>();
        for (var entry :
                context.ledger().findByKinds(List.of(PackageCreated.class, PackageUpdated.class, WorkReceived.class))) {
            if (entry.change() instanceof PackageChange exchange) {
                switch (exchange) {
                    case PackageCreated(var coder, int number, _, _) -> change(packages, coder, it -> it.made(number));
                    case PackageUpdated(var coder, int number, _) -> change(packages, coder, it -> it.taken(number));
                    case WorkReceived(var coder, int number, _, _) -> change(packages, coder, it -> it.taken(number));
                }
            }
        }
        return packages;
    }

    private static void change(
            Map<CoderId, CoderProgress.Packages> packages,
            CoderId coder,
            UnaryOperator<CoderProgress.Packages> change) {
        packages.put(coder, change.apply(packages.getOrDefault(coder, CoderProgress.Packages.NONE)));
    }

    /// The assignments and codings of the project, read once.
    private final class ProgressData {

        private final List<Assignment> given = context.team().assignments();
        private final List<Coding> codings = context.codings().latest();
        private final Set<ArticleId> excluded = context.team().excludedArticles();
        private final List<ArticleSummary> all = context.articles().summaries();
        private final Map<BatchId, Batch> batches =
                context.team().batches().stream().collect(Collectors.toMap(Batch::id, Function.identity()));

        /// Those who have an assignment or a coding.
        private final Set<CoderId> withWork =
                Stream.concat(given.stream().map(Assignment::coder), codings.stream().map(Coding::coder))
                        .collect(Collectors.toSet());

        private final Optional<Round> newest =
                context.study().rounds().stream().filter(it -> !it.isClosed()).reduce((_, later) -> later);

        /// Whether a coder has an assignment or a coding in a round, or codes in an open round without batches. A coder without work in
        /// any round, even one who has left, is in the newest round: to get work, or to be marked as returned.
        boolean isIn(Round round, Coder coder) {
            boolean everybody =
                    isOpenToAll(round)
                            && !round.isClosed()
                            && !coder.isDeactivated()
                            && coder.kind() == Coder.Kind.CODER;
            return everybody
                    || !begun(round, coder).isEmpty()
                    || given(round, coder).anyMatch(it -> !excluded.contains(it.article()))
                    || (newest.filter(round::equals).isPresent()
                            && coder.kind() == Coder.Kind.CODER
                            && !withWork.contains(coder.id()));
        }

        List<ArticleProgress> articles(Round round, Coder coder) {
            var begun = begun(round, coder);
            var mine = given(round, coder).map(Assignment::article).collect(Collectors.toSet());
            boolean everybodys = isOpenToAll(round) && !(coder.isDeactivated() && begun.isEmpty());
            var articles = new ArrayList<ArticleProgress>();
            for (var article : all) {
                boolean assigned = (everybodys || mine.contains(article.id())) && !excluded.contains(article.id());
                var coding = begun.get(article.id());
                if (coding != null) {
                    articles.add(progress(article, coding, assigned));
                } else if (assigned) {
                    articles.add(new ArticleProgress(article, Optional.empty(), true, 0, 0, 0, Optional.empty()));
                }
            }
            return articles;
        }

        Optional<Instant> lastGiven(Round round, Coder coder) {
            return given(round, coder)
                    .map(Assignment::batch)
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .stream()
                    .flatMap(it -> Optional.ofNullable(batches.get(it)).stream())
                    .map(Batch::drawn)
                    .max(Instant::compareTo);
        }

        private boolean isOpenToAll(Round round) {
            return batches.values().stream().noneMatch(it -> it.round().equals(round.id()));
        }

        private Stream<Assignment> given(Round round, Coder coder) {
            return given.stream().filter(it -> it.round().equals(round.id()) && it.coder().equals(coder.id()));
        }

        private Map<ArticleId, Coding> begun(Round round, Coder coder) {
            return codings.stream()
                    .filter(it -> it.round().equals(round.id()) && it.coder().equals(coder.id()))
                    .collect(Collectors.toMap(Coding::article, Function.identity()));
        }
    }
}
