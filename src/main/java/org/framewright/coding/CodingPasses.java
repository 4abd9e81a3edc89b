package org.framewright.coding;

import org.framewright.coding.annotations.AnnotationCopier;
import org.framewright.model.AnnotationId;
import org.framewright.model.ArticleNote.ArticleStatus;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.store.ledger.Ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// How a coder's pass over an article ends, by being submitted, and how the next one begins, by being corrected.
final class CodingPasses {

    private final CodingReader reader;
    private final CodingWriter writer;
    private final Ledger ledger;
    private final EntryStamp identity;

    CodingPasses(CodingReader reader, CodingWriter writer, Ledger ledger, EntryStamp identity) {
        this.reader = reader;
        this.writer = writer;
        this.ledger = ledger;
        this.identity = identity;
    }

    CodingSnapshot submit(CodingKey desk, String reason) {
        var working = writer.working(desk);
        int open = working.view().open().size();
        if (open > 0 && reason.isBlank()) {
            throw new Refusal(CodingProblem.QUESTIONS_OPEN, "", open);
        }
        return submit(desk, working, ArticleStatus.USUAL, open > 0 ? reason.strip() : "");
    }

    CodingSnapshot submitNotRelevant(CodingKey desk, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(CodingProblem.REASON_MISSING, "");
        }
        return submit(desk, writer.working(desk), ArticleStatus.NOT_RELEVANT, reason.strip());
    }

    private CodingSnapshot submit(CodingKey desk, EditedCoding working, ArticleStatus standing, String reason) {
        var coding = working.coding().under(working.codebook().version());
        var last = coding.note().standing(standing, reason);
        return writer.write(desk, working, new CodingChanged(coding, coding.submittedAt(identity.now(), last)));
    }

    CodingSnapshot correct(CodingKey desk, BiFunction<CodingId, Map<AnnotationId, AnnotationId>, List<Change>> more) {
        var submitted =
                reader.latest(desk)
                        .filter(Coding::isSubmitted)
                        .orElseThrow(() -> new Refusal(CodingProblem.NOT_SUBMITTED, ""));
        int version = reader.version(desk, Optional.of(submitted));
        // also where the round is closed: what was submitted stays as it is
        var pass =
                writer.fresh(desk, submitted.pass() + 1, version)
                        .with(submitted.note().standing(ArticleStatus.USUAL, ""));
        var originals = reader.taken(submitted, version).annotations();
        var ids = AnnotationCopier.freshIds(originals, identity);
        var copied = Stream.of(AnnotationCopier.asOneChange(pass, AnnotationCopier.of(originals, ids)));
        ledger.append(
                identity.author(desk.coder()), Stream.concat(copied, more.apply(pass.id(), ids).stream()).toList());
        return reader.view(desk);
    }
}
