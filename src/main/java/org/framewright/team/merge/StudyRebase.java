package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.store.query.ArticleStore;
import org.framewright.team.packages.SentPackage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Enters the later entries of a supervisor's file anew in another supervisor's file, after its entries: rounds, articles, rulings and
/// all else that is about no coding. An entry whose rows the other supervisor has changed meanwhile is left out, and reported. Codings are
/// merged afterwards, as those of any file.
final class StudyRebase {

    private final ArticleStore articles;
    private final Ledger own;
    private final long common;
    private final Set<Change> others = new HashSet<>();
    private final Map<Long, Long> revisions = new HashMap<>();
    private final Set<CodingId> codings = new HashSet<>();
    private final List<Problem> leftOut = new ArrayList<>();

    /// @param state of the supervisor's own file
    /// @param base the other supervisor's ledger
    StudyRebase(ProjectDatabase state, Ledger base) {
        this.articles = new ArticleStore(state);
        this.own = new Ledger(state, Clock.systemUTC());
        this.common = own.commonRevision(base);
        base.forEachSince(common, it -> SentPackage.flatten(it.change()).forEach(others::add));
    }

    /// The codings that the later entries are about.
    Set<CodingId> codings() {
        return Set.copyOf(codings);
    }

    /// Enters all that fits.
    ///
    /// @return a problem for each entry that was left out
    List<Problem> run(MergeTransaction transaction) {
        own.forEachSince(common, entry -> enter(transaction, entry));
        return List.copyOf(leftOut);
    }

    private void enter(MergeTransaction transaction, LedgerEntry entry) {
        var changes = new ArrayList<Change>();
        SentPackage.flatten(entry.change())
                .forEach(it -> {
                    CodingHistory.coding(it).ifPresent(codings::add);
                    if (it instanceof StudyChange && !others.contains(it)) {
                        changes.add(it);
                    }
                });
        if (changes.isEmpty()) {
            return;
        }
        var undoes = undoes(entry);
        var entered =
                entry.undoes().isPresent() && undoes.isEmpty()
                        ? OptionalLong.empty()
                        : transaction.enterIfFitting(entry, undoes, Change.of(changes));
        if (entered.isPresent()) {
            revisions.put(entry.revision(), entered.getAsLong());
            changes.forEach(it -> keepOriginal(transaction, it));
        } else {
            leftOut.add(problem(entry, changes.getFirst()));
        }
    }

    private OptionalLong undoes(LedgerEntry entry) {
        if (entry.undoes().isEmpty()) {
            return OptionalLong.empty();
        }
        long undone = entry.undoes().get();
        var here = undone <= common ? Long.valueOf(undone) : revisions.get(undone);
        return here == null ? OptionalLong.empty() : OptionalLong.of(here);
    }

    private void keepOriginal(MergeTransaction transaction, Change change) {
        if (change instanceof ArticleAdded(Article article)) {
            articles.original(article).ifPresent(transaction::keep);
        }
    }

    private static Problem problem(LedgerEntry entry, Change change) {
        var name = ReturnRules.name(change);
        var at = entry.at().truncatedTo(ChronoUnit.SECONDS).toString();
        return Problem.of(MergeProblem.LEFT_OUT, name.isEmpty() ? at : name, subject(change));
    }

    /// The number of the subject in the sentence.
    private static int subject(Change change) {
        return switch (change) {
            case ProjectChange _ -> 0;
            case ArticleChange _ -> 1;
            case CoderChange _ -> 2;
            case RoundChange _ -> 3;
            case AssignmentChange _ -> 4;
            case RulingChange _ -> 5;
            case ActorChange _ -> 6;
            case PackageChange _ -> 7;
            case CodingChange _, CompoundChange _ -> throw new IllegalArgumentException("no change of the study");
        };
    }
}
