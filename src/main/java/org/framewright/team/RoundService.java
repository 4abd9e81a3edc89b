package org.framewright.team;

import org.framewright.coding.state.StudyService;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.RoundChange.AgreementSaved;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.Round.Purpose;
import org.framewright.model.study.Round.Settings;
import org.framewright.model.study.RoundId;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The rounds of a study: the supervisor begins, closes and reopens them.
public final class RoundService {

    private static final Set<ProblemCode> NOTHING_TO_COMPARE =
            Set.of(
                    ReliabilityProblem.NO_CODERS,
                    ReliabilityProblem.ONE_CODER,
                    ReliabilityProblem.FEWER_THAN_TWO_CODERS,
                    ReliabilityProblem.NO_SHARED_ARTICLE,
                    ReliabilityProblem.NOTHING_TO_COMPARE,
                    ReliabilityProblem.NOTHING_SELECTED,
                    ReliabilityProblem.NOTHING_UNDER_VERSION,
                    ReliabilityProblem.NOTHING_IN_PERIOD,
                    ReliabilityProblem.NO_REFERENCE);

    private final TeamContext context;
    private final AgreementService agreement;

    /// @param agreement computes the figures that the closing of a round stores
    public RoundService(TeamContext context, AgreementService agreement) {
        this.context = context;
        this.agreement = agreement;
    }

    /// A round and its progress.
    ///
    /// @param articles the number of articles to code: the assigned articles, or in a round without batches all
    ///     that are not excluded
    /// @param coders the number of coders with an assignment or a begun coding, without the reference
    /// @param open the number of these coders' codings that are begun and not submitted
    /// @param submitted the number of these coders' codings whose latest version is submitted
    /// @param hasCodings whether the round has any coding, even of the reference alone
    /// @param hasBatches whether articles of the round were given out
    public record RoundState(
            Round round, int articles, int coders, int open, int submitted, boolean hasCodings, boolean hasBatches) {

        /// Whether nothing was given out in the round and it is open: then all coders code all articles, and every package
        /// contains all articles.
        public boolean isOpenToAll() {
            return !hasBatches && !round.isClosed();
        }
    }

    /// All rounds, in the order in which they were begun.
    public List<RoundState> list() {
        var given = context.team().assignments();
        var codings = context.codings().latest();
        var references =
                context.study().coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.REFERENCE)
                        .map(Coder::id)
                        .collect(Collectors.toSet());
        var givenOut = context.team().firstBatches().keySet();
        int all = context.articles().summaries().size() - context.team().excludedArticles().size();
        return context.study().rounds().stream()
                .map(round -> {
                    var here = given.stream().filter(it -> it.round().equals(round.id())).toList();
                    var coded = codings.stream().filter(it -> it.round().equals(round.id())).toList();
                    var coders = here.stream().map(it -> it.coder()).collect(Collectors.toCollection(HashSet::new));
                    coded.forEach(it -> coders.add(it.coder()));
                    coders.removeAll(references);
                    long articles = here.stream().map(it -> it.article()).distinct().count();
                    var counted = coded.stream().filter(it -> coders.contains(it.coder())).toList();
                    int submitted = (int) counted.stream().filter(Coding::isSubmitted).count();
                    return new RoundState(
                            round,
                            givenOut.contains(round.id()) ? (int) articles : all,
                            coders.size(),
                            counted.size() - submitted,
                            submitted,
                            !coded.isEmpty(),
                            givenOut.contains(round.id()));
                })
                .toList();
    }

    /// A round's progress.
    public RoundState state(Round round) {
        return list().stream().filter(it -> it.round().id().equals(round.id())).findFirst().orElseThrow();
    }

    /// Begins a round.
    ///
    /// @param version of the codebook; empty for the newest
    /// @throws Refusal where the name is blank, too long or in use, or there is no such version
    public Round add(String name, Purpose purpose, Optional<Integer> version, Settings settings) {
        var clean = StudyService.clean(name);
        if (context.study().rounds().stream().anyMatch(it -> it.name().equalsIgnoreCase(clean))) {
            throw new Refusal(TeamProblem.ROUND_NAME_IN_USE, clean);
        }
        var codebook =
                context.study().requireCodebook(version.orElseGet(() -> context.study().versions().newest().version()));
        var round =
                new Round(
                        new RoundId(context.stamp().newId().get()), clean, purpose, codebook.version(), settings, null);
        context.append(new RoundAdded(round));
        return round;
    }

    /// The figures of agreement at the closing of a round.
    ///
    /// @param at the time of the closing
    /// @param same whether the present data are the same; false after a correction, a decision about actors, or a new
    ///     version of the codebook
    public record ClosedAgreement(Instant at, AgreementSnapshot agreement, boolean same) {}

    /// Closes a round: its codings can't be changed any more. Where coders can be compared, the figures of their
    /// agreement are stored.
    ///
    /// @throws Refusal where there is no round of that name, or it is closed
    public Round close(String name) {
        return close(name, ProgressListener.NONE);
    }

    /// As [#close(String)].
    ///
    /// @param progress receives the progress of the figures
    /// @throws Refusal also where the thread was interrupted; nothing is changed then
    public Round close(String name, ProgressListener progress) {
        var round = context.study().round(name);
        if (round.isClosed()) {
            throw new Refusal(TeamProblem.ROUND_CLOSED_ALREADY, round.name());
        }
        var closed = round.close(context.stamp().now());
        var changes = new ArrayList<Change>(List.of(new RoundChanged(round, closed)));
        ifComparable(() -> agreement.snapshot(round, progress))
                .ifPresent(it -> changes.add(new AgreementSaved(round.id(), it)));
        context.append(Change.of(changes));
        return closed;
    }

    /// The agreement stored at the last closing of a round; empty where coders could not be compared.
    ///
    /// @throws Refusal where there is no round of that name
    public Optional<ClosedAgreement> closedAgreement(String name) {
        var round = context.study().round(name);
        return lastSnapshot(context.ledger(), round.id())
                .map(it ->
                        new ClosedAgreement(
                                it.at(),
                                it.agreement(),
                                ifComparable(() -> agreement.inputDigest(round))
                                        .filter(it.agreement().inputs()::equals)
                                        .isPresent()));
    }

    /// The stored agreement of a round, with its time.
    public record DatedSnapshot(Instant at, AgreementSnapshot agreement) {}

    /// The agreement stored at the last closing of a round.
    public static Optional<DatedSnapshot> lastSnapshot(Ledger ledger, RoundId round) {
        return ledger.findByKinds(List.of(AgreementSaved.class, CompoundChange.class)).reversed().stream()
                .flatMap(entry -> snapshotOf(entry, round).stream())
                .findFirst();
    }

    private static Optional<DatedSnapshot> snapshotOf(LedgerEntry entry, RoundId round) {
        return (entry.change() instanceof CompoundChange(var changes) ? changes : List.of(entry.change()))
                .stream()
                        .filter(AgreementSaved.class::isInstance)
                        .map(AgreementSaved.class::cast)
                        .filter(it -> it.round().equals(round))
                        .findFirst()
                        .map(it -> new DatedSnapshot(entry.at(), it.agreement()));
    }

    /// The figures of a round; empty where there is nothing to compare, which is no reason for a refusal.
    private static <T> Optional<T> ifComparable(Supplier<T> figures) {
        try {
            return Optional.of(figures.get());
        } catch (Refusal refused) {
            return emptyIfNotComparable(refused);
        }
    }

    /// An empty result where a refusal says that there is nothing to compare.
    ///
    /// @throws Refusal the same refusal, for any other reason
    public static <T> Optional<T> emptyIfNotComparable(Refusal refused) {
        if (refused.problems().stream().allMatch(it -> NOTHING_TO_COMPARE.contains(it.code()))) {
            return Optional.empty();
        }
        throw refused;
    }

    /// Reopens a closed round: its codings can be changed again.
    ///
    /// @throws Refusal where there is no round of that name, or it is open
    public Round reopen(String name) {
        var round = context.study().round(name);
        if (!round.isClosed()) {
            throw new Refusal(TeamProblem.ROUND_OPEN, round.name());
        }
        return change(round, round.reopen());
    }

    /// Sets the version of the codebook that the codings of a round follow from now on.
    ///
    /// @throws Refusal where there is no such round or version
    public Round setCodebookVersion(String name, int version) {
        var round = context.study().round(name);
        return change(round, round.withCodebookVersion(context.study().requireCodebook(version).version()));
    }

    /// Sets the purpose of a round.
    ///
    /// @throws Refusal where there is no such round, it is closed, or it has codings: the purpose of coded work stays
    public Round setPurpose(String name, Purpose purpose) {
        var round = context.study().round(name);
        if (round.purpose() == purpose) {
            return round;
        }
        requireOpen(round);
        if (context.codings().latest().stream().anyMatch(it -> it.round().equals(round.id()))) {
            throw new Refusal(TeamProblem.ROUND_BEGUN, round.name());
        }
        return change(round, round.withPurpose(purpose));
    }

    /// Refuses a closed round.
    ///
    /// @throws Refusal where the round is closed
    public static void requireOpen(Round round) {
        if (round.isClosed()) {
            throw new Refusal(TeamProblem.ROUND_NOT_OPEN, round.name());
        }
    }

    private Round change(Round before, Round after) {
        if (!after.equals(before)) {
            context.append(new RoundChanged(before, after));
        }
        return after;
    }
}
