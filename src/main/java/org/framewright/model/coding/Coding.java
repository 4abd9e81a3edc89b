package org.framewright.model.coding;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The coding of one article by one coder in one round, in one version. A coding may have no annotation at all: "coded, found
/// nothing" is not "never opened".
///
/// @param version 1 for the first; a correction after submitting is the next
/// @param codebookVersion the version of the codebook that this coding follows
/// @param submitted the time of submission; null as long as the coding is open
/// @param note the coder's notes about the article
/// @param seconds the working time, where the round measures it; else 0
public record Coding(
        CodingId id,
        ArticleId article,
        CoderId coder,
        RoundId round,
        int version,
        Status status,
        int codebookVersion,
        Instant opened,
        @Nullable Instant submitted,
        ArticleNote note,
        long seconds) {

    /// Ten years of work on one article; nobody has worked longer.
    public static final long MOST_SECONDS = Duration.ofDays(3_653).toSeconds();

    /// Whether the coding can still change.
    public enum Status {
        OPEN,
        SUBMITTED
    }

    /// The stage of a coding.
    public enum Stage {
        OPEN,
        SET_ASIDE,
        SUBMITTED,
        NOT_RELEVANT;

        public static Stage of(Status status, ArticleNote.ArticleStatus standing) {
            return switch (standing) {
                case DEFAULT -> status == Status.OPEN ? OPEN : SUBMITTED;
                case SET_ASIDE -> SET_ASIDE;
                case NOT_RELEVANT -> NOT_RELEVANT;
            };
        }
    }

    public Coding {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        if ((status == Status.SUBMITTED) != (submitted != null)) {
            throw new IllegalArgumentException("a coding has a time of submission exactly when it is submitted");
        }
        if (note.standing()
                == (submitted == null ? ArticleNote.ArticleStatus.NOT_RELEVANT : ArticleNote.ArticleStatus.SET_ASIDE)) {
            throw new IllegalArgumentException("an open coding may be set aside, a submitted one not relevant");
        }
    }

    /// A new open coding without notes.
    public static Coding open(
            CodingId id,
            ArticleId article,
            CoderId coder,
            RoundId round,
            int version,
            int codebookVersion,
            Instant now) {
        return new Coding(
                id, article, coder, round, version, Status.OPEN, codebookVersion, now, null, ArticleNote.NONE, 0);
    }

    /// Whether another coding is of the same coder, article and round.
    public boolean isOfSamePlace(Coding other) {
        return coder.equals(other.coder()) && article.equals(other.article()) && round.equals(other.round());
    }

    public Stage stage() {
        return Stage.of(status, note.standing());
    }

    public boolean isSubmitted() {
        return status == Status.SUBMITTED;
    }

    /// The coding under another version of the codebook.
    public Coding withCodebookVersion(int value) {
        return new Coding(id, article, coder, round, version, status, value, opened, submitted, note, seconds);
    }

    /// The coding with other notes.
    public Coding withNote(ArticleNote value) {
        return new Coding(
                id, article, coder, round, version, status, codebookVersion, opened, submitted, value, seconds);
    }

    /// The coding with another working time.
    public Coding withSeconds(long value) {
        return new Coding(id, article, coder, round, version, status, codebookVersion, opened, submitted, note, value);
    }

    /// The coding, submitted in the usual way.
    public Coding submit(Instant when) {
        return submit(when, note.withStanding(ArticleNote.ArticleStatus.DEFAULT, note.reason()));
    }

    /// The coding, submitted with a last note.
    public Coding submit(Instant when, ArticleNote last) {
        return new Coding(
                id, article, coder, round, version, Status.SUBMITTED, codebookVersion, opened, when, last, seconds);
    }

    /// The coding as before its submission, open.
    public Coding reopen() {
        var before =
                note.standing() == ArticleNote.ArticleStatus.NOT_RELEVANT
                        ? note.withStanding(ArticleNote.ArticleStatus.DEFAULT, "")
                        : note;
        return new Coding(
                id, article, coder, round, version, Status.OPEN, codebookVersion, opened, null, before, seconds);
    }
}
