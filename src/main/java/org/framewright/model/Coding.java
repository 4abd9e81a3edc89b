package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One pass of one coder over one article in one round. It may hold no annotation at all: "coded, found nothing" is
/// not "never opened".
///
/// @param pass 1 for the first; a correction after submitting is the next
/// @param codebookVersion the version of the codebook that this coding follows
/// @param submitted when it was submitted; null as long as it is open
public record Coding(
        CodingId id,
        ArticleId article,
        CoderId coder,
        RoundId round,
        int pass,
        Status status,
        int codebookVersion,
        Instant opened,
        @Nullable Instant submitted) {

    /// Whether the coding can still change.
    public enum Status {
        OPEN,
        SUBMITTED
    }

    public Coding {
        if (pass < 1) {
            throw new IllegalArgumentException("passes count from 1");
        }
        if ((status == Status.SUBMITTED) != (submitted != null)) {
            throw new IllegalArgumentException("a coding has a time of submission exactly when it is submitted");
        }
    }

    public boolean isSubmitted() {
        return status == Status.SUBMITTED;
    }

    /// The same, following another version of the codebook.
    public Coding under(int version) {
        return new Coding(id, article, coder, round, pass, status, version, opened, submitted);
    }

    public Coding submittedAt(Instant when) {
        return new Coding(id, article, coder, round, pass, Status.SUBMITTED, codebookVersion, opened, when);
    }
}
