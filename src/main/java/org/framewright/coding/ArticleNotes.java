package org.framewright.coding;

import org.framewright.model.Note;
import org.framewright.model.Note.ArticleStatus;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change.CodingNoted;
import org.framewright.model.change.Change.CodingTimed;

import java.util.function.UnaryOperator;

/// What a coder notes about an article as a whole, while its coding is open. A note is a gesture: it can be undone.
public final class ArticleNotes {

    private final DeskWriter writer;

    ArticleNotes(DeskWriter writer) {
        this.writer = writer;
    }

    public CodingView memo(Desk desk, String memo) {
        return note(desk, it -> it.withMemo(memo.strip()));
    }

    public CodingView unsure(Desk desk, boolean unsure) {
        return note(desk, it -> it.withUnsure(unsure));
    }

    /// Puts the article aside for later, for a reason.
    public CodingView setAside(Desk desk, String reason) {
        return note(desk, it -> it.standing(ArticleStatus.SET_ASIDE, reason.strip()));
    }

    /// Takes an article that was set aside up again.
    public CodingView takeUp(Desk desk) {
        return note(desk, it -> it.standing(ArticleStatus.USUAL, ""));
    }

    /// Adds to the time that the coding was worked on. It is no gesture.
    ///
    /// @param seconds more than 0
    /// @throws Refusal where the coding is not begun, or submitted
    public CodingView worked(Desk desk, long seconds) {
        var working = writer.working(desk);
        var coding = working.coding();
        return writer.write(desk, working, new CodingTimed(coding.id(), coding.seconds(), coding.seconds() + seconds));
    }

    private CodingView note(Desk desk, UnaryOperator<Note> change) {
        var working = writer.working(desk);
        var before = working.coding().note();
        var after = change.apply(before);
        return after.equals(before)
                ? working.view()
                : writer.write(desk, working, new CodingNoted(working.coding().id(), before, after));
    }
}
