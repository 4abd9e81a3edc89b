package org.framewright.team.assign;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.AssignmentChange.BatchRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.team.RoundService;
import org.framewright.team.SentPackage;
import org.framewright.team.TeamContext;
import org.framewright.team.TeamProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Withdraws assignments, or moves them to another coder. Codings stay, and their coder still sees them. The
/// assignments of a closed round can't be changed.
public final class AssignmentTransfer {

    private final TeamContext context;

    public AssignmentTransfer(TeamContext context) {
        this.context = context;
    }

    /// The assignments to withdraw or move.
    ///
    /// @param batch the name of a batch, for its assignments alone; empty for all batches
    /// @param articles the names of articles, for their assignments alone; empty for all
    /// @param alsoBegun whether to include articles that the coder has begun
    public record TransferRequest(
            String round, String coder, Optional<String> batch, List<String> articles, boolean alsoBegun) {

        public TransferRequest {
            articles = List.copyOf(articles);
        }
    }

    /// The result of a transfer.
    ///
    /// @param moved the withdrawn or moved articles, by name
    /// @param begun of these, the articles that the coder has begun: their codings stay, and the coder still sees them
    /// @param kept the articles that stay with the coder, who has begun them
    /// @param having the articles that the other coder has already
    /// @param packed of the moved articles, those in the coder's last package: the coder sees them until the coder
    ///     reads a newer package
    public record TransferReport(
            List<String> moved, List<String> begun, List<String> kept, List<String> having, List<String> packed) {}

    /// The result of a transfer, and the entry to undo.
    ///
    /// @param revision of the entry; empty where nothing had to be written
    public record TransferResult(TransferReport report, OptionalLong revision) {}

    /// Withdraws a coder's assignments.
    ///
    /// @throws Refusal where there is no such round, coder or article, or the round is closed
    public TransferResult withdraw(TransferRequest request) {
        return move(request, Optional.empty());
    }

    /// Moves a coder's assignments to another coder, with their batch.
    ///
    /// @throws Refusal also where the other coder has left
    public TransferResult reassign(TransferRequest request, String to) {
        return move(request, Optional.of(requireReceiver(to)));
    }

    /// A plan to give a coder's assignments to several others.
    ///
    /// @param shares the articles of each other coder, by name
    /// @param kept the articles that stay with the coder, who has begun them
    /// @param having the articles that all the others have already
    public record SharePlan(List<CoderShare> shares, List<String> kept, List<String> having, List<Change> changes) {

        public SharePlan {
            shares = List.copyOf(shares);
            kept = List.copyOf(kept);
            having = List.copyOf(having);
            changes = List.copyOf(changes);
        }
    }

    /// The articles that one coder gets.
    ///
    /// @param articles by name
    public record CoderShare(String coder, List<String> articles) {

        public CoderShare {
            articles = List.copyOf(articles);
        }
    }

    /// Plans to spread a coder's assignments evenly over others, with their batches; nothing is written. Nobody gets an article
    /// that they were given or have coded.
    ///
    /// @param to the names of the others
    /// @param seed the same one gives the same plan
    /// @throws Refusal as [#reassign]
    public SharePlan planShares(TransferRequest request, List<String> to, long seed) {
        var round = context.study().round(request.round());
        RoundService.requireOpen(round);
        var coder = context.coder(request.coder());
        var receivers = to.stream().distinct().map(this::requireReceiver).filter(it -> !it.equals(coder)).toList();
        var names = context.articleNames();
        var _ = context.articles(request.articles());
        var begun = begunArticles(round, coder.id());
        var all = context.team().assignments().stream().filter(it -> it.round().equals(round.id())).toList();
        var byRequest =
                all.stream()
                        .filter(it -> isRequested(it, request, coder.id(), names.getOrDefault(it.article(), "?")))
                        .collect(Collectors.partitioningBy(it -> begun.contains(it.article()) && !request.alsoBegun()));
        var known =
                receivers.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        it ->
                                                Stream.concat(articles(all, it.id()).stream(), codedArticles(it.id()))
                                                        .collect(Collectors.toSet())));
        var spread =
                new AssignmentShares(receivers, known, seed).spread(byRequest.getOrDefault(false, List.of()), seed);
        return plan(all, names, receivers, spread, byRequest.getOrDefault(true, List.of()));
    }

    private SharePlan plan(
            List<Assignment> all,
            Map<ArticleId, String> names,
            List<Coder> receivers,
            Map<Assignment, Optional<Coder>> spread,
            List<Assignment> kept) {
        var changes = new ArrayList<Change>();
        var shares = new ArrayList<CoderShare>();
        Function<Assignment, String> name = it -> names.getOrDefault(it.article(), "?");
        for (var receiver : receivers) {
            int last = last(all, receiver.id());
            var theirs =
                    spread.keySet().stream()
                            .filter(it -> spread.getOrDefault(it, Optional.empty()).equals(Optional.of(receiver)))
                            .toList();
            for (var it : theirs) {
                changes.add(new AssignmentRemoved(it));
                changes.add(new AssignmentAdded(newAssignment(it, receiver.id(), ++last)));
            }
            shares.add(new CoderShare(receiver.name(), theirs.stream().map(name).sorted().toList()));
        }
        var having =
                spread.keySet().stream()
                        .filter(it -> spread.getOrDefault(it, Optional.empty()).isEmpty())
                        .map(name)
                        .sorted()
                        .toList();
        return new SharePlan(shares, kept.stream().map(name).sorted().toList(), having, changes);
    }

    /// Gives the articles to the others as planned.
    ///
    /// @return the revision of the entry to undo; empty where nothing had to be written
    /// @throws Refusal where an assignment was changed since the plan
    public OptionalLong share(SharePlan plan) {
        return plan.changes().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(context.append(Change.of(plan.changes())));
    }

    private Coder requireReceiver(String name) {
        var other = context.coder(name);
        if (other.isDeactivated()) {
            throw new Refusal(TeamProblem.CODER_HAS_LEFT, other.name());
        }
        return other;
    }

    private Stream<ArticleId> codedArticles(CoderId coder) {
        return context.codings().latest().stream().filter(it -> it.coder().equals(coder)).map(Coding::article);
    }

    /// Undoes a transfer: every coder has the same assignments as before.
    ///
    /// @param revision of its entry
    /// @throws Refusal where a newer entry has changed the same assignments, or the round was closed since
    public void undo(long revision) {
        var rounds = context.study().rounds().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        SentPackage.flatten(context.ledger().changesSince(revision - 1).firstEntry().getValue())
                .flatMap(it -> it instanceof AssignmentRemoved(var was) ? Stream.of(was.round()) : Stream.empty())
                .flatMap(it -> Optional.ofNullable(rounds.get(it)).stream())
                .forEach(RoundService::requireOpen);
        long _ = context.ledger().undo(context.supervisor(), revision);
    }

    /// Withdraws a whole batch, as long as no article of it is begun.
    ///
    /// @throws Refusal where there is no such round or batch, or an article of it is begun; nothing is written then
    public void withdrawBatch(String round, String batch) {
        var in = context.study().round(round);
        RoundService.requireOpen(in);
        var taken =
                context.team().batches().stream()
                        .filter(it -> it.round().equals(in.id()) && it.name().equals(batch))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(TeamProblem.NO_SUCH_BATCH, in.name(), batch));
        var changes = new ArrayList<Change>();
        for (var coder : context.study().coders()) {
            var begun = begunArticles(in, coder.id());
            for (var it : context.team().assignments()) {
                if (it.batch().equals(taken.id()) && it.coder().equals(coder.id())) {
                    if (begun.contains(it.article())) {
                        throw new Refusal(TeamProblem.BATCH_BEGUN, taken.name());
                    }
                    changes.add(new AssignmentRemoved(it));
                }
            }
        }
        changes.add(new BatchRemoved(taken));
        context.append(Change.of(changes));
    }

    /// The articles that would have one coder alone if a coder left: articles of open rounds without a submission of
    /// the coder, and with an assignment of just one more coder who has not left; by name.
    ///
    /// @throws Refusal where there is no such coder
    public List<String> articlesLeftToOne(String name) {
        var coder = context.coder(name);
        var open =
                context.study().rounds().stream()
                        .filter(it -> !it.isClosed())
                        .map(Round::id)
                        .collect(Collectors.toSet());
        var staying =
                context.study().coders().stream()
                        .filter(it -> !it.isDeactivated() && !it.id().equals(coder.id()))
                        .map(Coder::id)
                        .collect(Collectors.toSet());
        var submitted =
                context.codings().latest().stream()
                        .filter(it -> it.coder().equals(coder.id()) && it.isSubmitted())
                        .map(it -> List.of(it.round(), it.article()))
                        .collect(Collectors.toSet());
        var all = context.team().assignments().stream().filter(it -> open.contains(it.round())).toList();
        var others =
                all.stream()
                        .filter(it -> staying.contains(it.coder()))
                        .collect(Collectors.groupingBy(it -> List.of(it.round(), it.article()), Collectors.counting()));
        var names = context.articleNames();
        return all.stream()
                .filter(it -> it.coder().equals(coder.id()))
                .filter(it -> !submitted.contains(List.of(it.round(), it.article())))
                .filter(it -> others.getOrDefault(List.of(it.round(), it.article()), 0L) == 1)
                .map(it -> names.getOrDefault(it.article(), "?"))
                .toList();
    }

    private TransferResult move(TransferRequest request, Optional<Coder> to) {
        var round = context.study().round(request.round());
        RoundService.requireOpen(round);
        var coder = context.coder(request.coder());
        var names = context.articleNames();
        var _ = context.articles(request.articles());
        var begun = begunArticles(round, coder.id());
        var all = context.team().assignments().stream().filter(it -> it.round().equals(round.id())).toList();
        var theirs = to.map(it -> articles(all, it.id())).orElse(Set.of());
        var mine =
                all.stream()
                        .filter(it -> isRequested(it, request, coder.id(), names.getOrDefault(it.article(), "?")))
                        .toList();
        var report =
                new TransferReport(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var sent = SentPackage.read(coder.id(), context.ledger());
        var changes = new ArrayList<Change>();
        int last = to.map(it -> last(all, it.id())).orElse(0);
        for (var it : mine) {
            var name = names.getOrDefault(it.article(), "?");
            if (begun.contains(it.article()) && !request.alsoBegun()) {
                report.kept().add(name);
            } else if (theirs.contains(it.article())) {
                report.having().add(name);
            } else {
                changes.add(new AssignmentRemoved(it));
                if (to.isPresent()) {
                    changes.add(new AssignmentAdded(newAssignment(it, to.get().id(), ++last)));
                }
                report.moved().add(name);
                if (sent.has(it)) {
                    report.packed().add(name);
                }
                if (begun.contains(it.article())) {
                    report.begun().add(name);
                }
            }
        }
        return new TransferResult(
                report, changes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(context.append(Change.of(changes))));
    }

    private boolean isRequested(Assignment it, TransferRequest request, CoderId coder, String article) {
        return it.coder().equals(coder)
                && (request.articles().isEmpty() || request.articles().contains(article))
                && request.batch().map(name -> isInBatch(it, name)).orElse(true);
    }

    private boolean isInBatch(Assignment it, String batch) {
        return context.team().batches().stream()
                .filter(known -> known.id().equals(it.batch()))
                .map(Batch::name)
                .anyMatch(batch::equals);
    }

    private Assignment newAssignment(Assignment it, CoderId to, int position) {
        return new Assignment(
                new AssignmentId(context.stamp().newId().get()), it.round(), it.article(), to, it.batch(), position);
    }

    private static int last(List<Assignment> all, CoderId coder) {
        return all.stream().filter(it -> it.coder().equals(coder)).mapToInt(Assignment::position).max().orElse(0);
    }

    private static Set<ArticleId> articles(List<Assignment> all, CoderId coder) {
        return all.stream().filter(it -> it.coder().equals(coder)).map(Assignment::article).collect(Collectors.toSet());
    }

    private Set<ArticleId> begunArticles(Round round, CoderId coder) {
        return context.codings().latest().stream()
                .filter(it -> it.round().equals(round.id()) && it.coder().equals(coder))
                .map(Coding::article)
                .collect(Collectors.toSet());
    }
}
