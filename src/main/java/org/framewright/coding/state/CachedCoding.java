package org.framewright.coding.state;

import org.framewright.codebook.Codebook;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Coding;
import org.framewright.store.ledger.Ledger.EnteredChange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// A coding as the project holds it at one revision, and as its coder sees it.
///
/// @param studyRevision the project's revision up to which the codebook, the round, the article and the actors are known
/// @param inFile the stored annotations, under the version that the coding follows
/// @param history the undo history; its last entry is the last entry about the coding
/// @param codebook the version under which the coder sees the coding
/// @param questions the open questions, by annotation
/// @param article read at its first use
/// @param actors the project's register, read at its first use
/// @param valid whether the annotations are known to keep the codebook's rules
public record CachedCoding(
        long studyRevision,
        List<Annotation> inFile,
        UndoHistory history,
        Codebook codebook,
        OpenQuestionIndex questions,
        CodingSnapshot snapshot,
        Supplier<Article> article,
        Supplier<Set<ActorId>> actors,
        boolean valid) {

    public Optional<Coding> coding() {
        return snapshot.coding();
    }

    /// The same coding, with its annotations marked as checked.
    public CachedCoding asValid() {
        return new CachedCoding(studyRevision, inFile, history, codebook, questions, snapshot, article, actors, true);
    }

    /// The coding after changes that were entered and that keep the codebook's rules, without reading it again.
    ///
    /// @param after the annotations after the changes, where they are known: their indexes need not be made again
    /// @param earlier the change of an earlier entry, by its revision
    /// @return empty where it has to be read: it was submitted, or follows another version of the codebook
    public Optional<CachedCoding> advance(
            List<EnteredChange> entered, Optional<AnnotationList> after, LongFunction<Change> earlier) {
        var changes = entered.stream().map(EnteredChange::change).toList();
        var update = update(changes);
        var annotations = after.orElseGet(update::annotations);
        if (!update.staysOpen() || update.coding().filter(it -> it.codebookVersion() == codebook.version()).isEmpty()) {
            return Optional.empty();
        }
        var following = history;
        for (var each : entered) {
            following = following.with(each.position());
        }
        var open = questions.update(codebook, article, annotations, update.touched());
        var shown =
                CodingSnapshot.of(
                        codebook,
                        update.coding(),
                        annotations,
                        open.questions(),
                        snapshot.untranslatable(),
                        UndoAvailability.of(following, revision -> find(entered, revision, earlier)));
        return Optional.of(
                new CachedCoding(
                        studyRevision, shown.annotations(), following, codebook, open, shown, article, actors, valid));
    }

    private static Change find(List<EnteredChange> entered, long revision, LongFunction<Change> earlier) {
        return entered.stream()
                .filter(it -> it.position().revision() == revision)
                .findFirst()
                .map(EnteredChange::change)
                .orElseGet(() -> earlier.apply(revision));
    }

    /// The coding, and its coder's view of it, after changes that may not be entered yet.
    public CodingUpdate update(List<Change> changes) {
        return new CodingUpdate(coding(), snapshot.annotations()).apply(changes);
    }
}
