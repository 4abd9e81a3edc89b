package org.framewright.coding;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.Refusal;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.ArticleNote.ArticleStatus;

import java.util.function.UnaryOperator;

/// A coder's notes about an article as a whole, while its coding is open. A note is a gesture: it can be undone.
public final class ArticleNotes {

    private final CodingWriter writer;

    ArticleNotes(CodingWriter writer) {
        this.writer = writer;
    }

    public CodingSnapshot setMemo(CodingKey key, String memo) {
        return note(key, it -> it.withMemo(memo.strip()));
    }

    public CodingSnapshot setUnsure(CodingKey key, boolean unsure) {
        return note(key, it -> it.withUnsure(unsure));
    }

    /// Puts the article aside for later, for a reason.
    public CodingSnapshot setAside(CodingKey key, String reason) {
        return note(key, it -> it.withStanding(ArticleStatus.SET_ASIDE, reason.strip()));
    }

    /// Takes an article that was set aside up again.
    public CodingSnapshot resume(CodingKey key) {
        return note(key, it -> it.withStanding(ArticleStatus.DEFAULT, ""));
    }

    /// Adds to the time that the coding was worked on. It is no gesture.
    ///
    /// @param seconds more than 0
    /// @throws Refusal where the coding is not begun, or submitted
    public CodingSnapshot addSeconds(CodingKey key, long seconds) {
        var edited = writer.edit(key);
        var coding = edited.coding();
        return writer.write(key, edited, new CodingTimed(coding.id(), coding.seconds(), coding.seconds() + seconds));
    }

    private CodingSnapshot note(CodingKey key, UnaryOperator<ArticleNote> change) {
        var edited = writer.edit(key);
        var previous = edited.coding().note();
        var updated = change.apply(previous);
        return updated.equals(previous)
                ? edited.snapshot()
                : writer.write(key, edited, new CodingNoted(edited.coding().id(), previous, updated));
    }
}
