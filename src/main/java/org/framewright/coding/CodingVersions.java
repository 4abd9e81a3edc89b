package org.framewright.coding;

import org.framewright.coding.annotations.AnnotationCopier;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.EditedCoding;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote.ArticleStatus;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ledger.Ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The end of a version of a coding, by submission, and the beginning of the next version, by correction.
final class CodingVersions {

    private final CodingReader reader;
    private final CodingWriter writer;
    private final Ledger ledger;
    private final EntryStamp stamp;

    CodingVersions(CodingReader reader, CodingWriter writer, Ledger ledger, EntryStamp stamp) {
        this.reader = reader;
        this.writer = writer;
        this.ledger = ledger;
        this.stamp = stamp;
    }

    CodingSnapshot submit(CodingKey key, String reason) {
        var edited = writer.edit(key);
        int open = edited.snapshot().openQuestions().size();
        if (open > 0 && reason.isBlank()) {
            throw new Refusal(CodingProblem.QUESTIONS_OPEN, "", open);
        }
        return submit(key, edited, ArticleStatus.DEFAULT, open > 0 ? reason.strip() : "");
    }

    CodingSnapshot submitNotRelevant(CodingKey key, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(CodingProblem.REASON_MISSING, "");
        }
        return submit(key, writer.edit(key), ArticleStatus.NOT_RELEVANT, reason.strip());
    }

    private CodingSnapshot submit(CodingKey key, EditedCoding edited, ArticleStatus standing, String reason) {
        var coding = edited.coding().withCodebookVersion(edited.codebook().version());
        var last = coding.note().withStanding(standing, reason);
        return writer.write(key, edited, new CodingChanged(coding, coding.submit(stamp.now(), last)));
    }

    CodingSnapshot correct(
            CodingKey key, BiFunction<CodingId, Map<AnnotationId, AnnotationId>, List<Change>> furtherChanges) {
        var submitted =
                reader.latest(key)
                        .filter(Coding::isSubmitted)
                        .orElseThrow(() -> new Refusal(CodingProblem.NOT_SUBMITTED, ""));
        int version = reader.version(key, Optional.of(submitted));
        // also where the round is closed: the submitted version stays unchanged
        var correction =
                writer.newCoding(key, submitted.version() + 1, version)
                        .withNote(submitted.note().withStanding(ArticleStatus.DEFAULT, ""));
        var originals = reader.translateForContinuing(submitted, version).annotations();
        var ids = AnnotationCopier.newIds(originals, stamp);
        var copied = Stream.of(AnnotationCopier.toChange(correction, AnnotationCopier.copy(originals, ids)));
        ledger.append(
                stamp.author(key.coder()),
                Stream.concat(copied, furtherChanges.apply(correction.id(), ids).stream()).toList());
        return reader.read(key).snapshot();
    }

    CodingSnapshot discard(CodingKey key) {
        var edited = writer.edit(key);
        if (!edited.snapshot().isUnchangedCorrection()) {
            throw new Refusal(CodingProblem.NOT_DISCARDED, "");
        }
        var changes = new ArrayList<Change>();
        // a link is removed before its target
        edited.cached().inFile().reversed().forEach(it -> changes.add(edited.removal(it)));
        changes.add(new CodingRemoved(edited.coding()));
        ledger.append(stamp.author(key.coder()), edited.known(), List.of(new CompoundChange(changes)));
        reader.forget();
        return reader.read(key).snapshot();
    }
}
