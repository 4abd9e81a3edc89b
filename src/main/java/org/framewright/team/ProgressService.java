package org.framewright.team;

import org.framewright.codebook.revision.Brought;
import org.framewright.coding.CodingView;
import org.framewright.coding.StudyService;
import org.framewright.model.ArticleId;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.model.RoundId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far everybody is, for the supervisor.
public final class ProgressService {

    private final StudyService study;
    private final RoundService.Stores stores;
    private final Clock clock;

    public ProgressService(StudyService study, RoundService.Stores stores, Clock clock) {
        this.study = study;
        this.stores = stores;
        this.clock = clock;
    }

    /// How far a coder is in a round. The latest pass over an article counts.
    ///
    /// @param assigned how many articles the coder is to code: those given to them, or where nobody is given any, all that
    ///     are not excluded
    /// @param notBegun of these
    /// @param openQuestions of what is begun and not submitted
    /// @param unsure how many articles and annotations are marked as unsure
    /// @param memos how many articles and annotations have one
    /// @param lastWorked when something was last begun, changed or submitted; nothing where nothing is begun
    /// @param daysWithout full days since then
    /// @param medianSeconds worked on what is submitted; nothing where no time is kept
    public record Standing(
            Round round,
            Coder coder,
            int assigned,
            int notBegun,
            int open,
            int setAside,
            int submitted,
            int notRelevant,
            int openQuestions,
            int unsure,
            int memos,
            Optional<Instant> lastWorked,
            Optional<Long> daysWithout,
            Optional<Long> medianSeconds) {}

    /// How far every coder is in each round in which they have been given or have begun anything; where nothing is given out in
    /// an open round, everybody who takes part.
    public List<Standing> all() {
        var given = stores.team().assignments();
        var codings = stores.codings().latest();
        var excluded = stores.team().excluded();
        var everything =
                stores.articles().summaries().stream()
                        .map(it -> it.id())
                        .filter(it -> !excluded.contains(it))
                        .collect(Collectors.toSet());
        var standings = new ArrayList<Standing>();
        for (var round : study.rounds()) {
            var here = given.stream().filter(it -> it.round().equals(round.id())).toList();
            for (var coder : study.coders()) {
                var coded =
                        codings.stream()
                                .filter(it -> it.round().equals(round.id()) && it.coder().equals(coder.id()))
                                .toList();
                var mine =
                        here.stream()
                                .filter(it -> it.coder().equals(coder.id()) && !excluded.contains(it.article()))
                                .map(it -> it.article())
                                .collect(Collectors.toSet());
                boolean everybody =
                        here.isEmpty() && !round.isClosed() && !coder.hasLeft() && coder.kind() == Coder.Kind.CODER;
                if (everybody || !mine.isEmpty() || !coded.isEmpty()) {
                    standings.add(standing(round, coder, here.isEmpty() ? everything : mine, coded));
                }
            }
        }
        return standings;
    }

    private Standing standing(Round round, Coder coder, Set<ArticleId> assigned, List<Coding> coded) {
        var begun = coded.stream().map(Coding::article).collect(Collectors.toSet());
        var notBegun = new HashSet<>(assigned);
        notBegun.removeAll(begun);
        int openQuestions = 0;
        int unsure = 0;
        int memos = 0;
        var last = Optional.<Instant>empty();
        for (var coding : coded) {
            var annotations = stores.codings().annotations(coding.id());
            unsure += (int) annotations.stream().filter(it -> it.unsure()).count() + (coding.note().unsure() ? 1 : 0);
            memos +=
                    (int) annotations.stream().filter(it -> !it.memo().isEmpty()).count()
                            + (coding.note().memo().isEmpty() ? 0 : 1);
            openQuestions += coding.isSubmitted() ? 0 : open(coding);
            last =
                    Stream.concat(
                                    Stream.concat(last.stream(), Stream.of(coding.opened())),
                                    Stream.concat(
                                            Stream.ofNullable(coding.submitted()),
                                            annotations.stream().map(it -> it.modified())))
                            .max(Instant::compareTo);
        }
        return new Standing(
                round,
                coder,
                assigned.size(),
                notBegun.size(),
                count(coded, Coding.Stage.OPEN),
                count(coded, Coding.Stage.SET_ASIDE),
                count(coded, Coding.Stage.SUBMITTED),
                count(coded, Coding.Stage.NOT_RELEVANT),
                openQuestions,
                unsure,
                memos,
                last,
                last.map(it -> Math.max(0, Duration.between(it, clock.instant()).toDays())),
                median(coded));
    }

    private int open(Coding coding) {
        var annotations = stores.codings().annotations(coding.id());
        return CodingView.open(
                        study.codebook(coding.codebookVersion()),
                        () -> stores.articles().article(coding.article()),
                        coding,
                        new Brought(annotations, List.of()))
                .size();
    }

    private static int count(List<Coding> coded, Coding.Stage stage) {
        return (int) coded.stream().filter(it -> it.stage() == stage).count();
    }

    private static Optional<Long> median(List<Coding> coded) {
        var seconds =
                coded.stream()
                        .filter(it -> it.isSubmitted() && it.seconds() > 0)
                        .map(Coding::seconds)
                        .sorted()
                        .toList();
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        int middle = seconds.size() / 2;
        return Optional.of(
                seconds.size() % 2 == 1
                        ? seconds.get(middle)
                        : Math.round((seconds.get(middle - 1) + seconds.get(middle)) / 2.0));
    }

    /// Those of one round.
    public List<Standing> of(RoundId round) {
        return all().stream().filter(it -> it.round().id().equals(round)).toList();
    }
}
