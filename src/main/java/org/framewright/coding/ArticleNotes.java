package org.framewright.coding;

import org.framewright.model.ArticleNote;
import org.framewright.model.ArticleNote.ArticleStatus;
import org.framewright.model.Refusal;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingTimed;

import java.util.function.UnaryOperator;

/// What a coder notes about an article as a whole, while its coding is open. A note is a gesture: it can be undone.
public final class ArticleNotes {

    private final CodingWriter writer;

    ArticleNotes(CodingWriter writer) {
        this.writer = writer;
    }

    public CodingSnapshot memo(CodingKey desk, String memo) {
        return note(desk, it -> it.withMemo(memo.strip()));
    }

    public CodingSnapshot unsure(CodingKey desk, boolean unsure) {
        return note(desk, it -> it.withUnsure(unsure));
    }

    /// Puts the article aside for later, for a reason.
    public CodingSnapshot setAside(CodingKey desk, String reason) {
        return note(desk, it -> it.standing(ArticleStatus.SET_ASIDE, reason.strip()));
    }

    /// Takes an article that was set aside up again.
    public CodingSnapshot takeUp(CodingKey desk) {
        return note(desk, it -> it.standing(ArticleStatus.USUAL, ""));
    }

    /// Adds to the time that the coding was worked on. It is no gesture.
    ///
    /// @param seconds more than 0
    /// @throws Refusal where the coding is not begun, or submitted
    public CodingSnapshot worked(CodingKey desk, long seconds) {
        var working = writer.working(desk);
        var coding = working.coding();
        return writer.write(desk, working, new CodingTimed(coding.id(), coding.seconds(), coding.seconds() + seconds));
    }

    private CodingSnapshot note(CodingKey desk, UnaryOperator<ArticleNote> change) {
        var working = writer.working(desk);
        var before = working.coding().note();
        var after = change.apply(before);
        return after.equals(before)
                ? working.view()
                : writer.write(desk, working, new CodingNoted(working.coding().id(), before, after));
    }
}
