package org.framewright.team.progress;

import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;

import java.time.Instant;
import java.util.Optional;

/// How far a coder is with an article.
///
/// @param coding the latest pass; nothing where it is not begun
/// @param assigned whether the coder is to code it; else they have begun it all the same
/// @param openQuestions of what is begun and not submitted
/// @param unsure how much of it is marked as unsure, the article itself included
/// @param memos how many there are, the article's own included
/// @param lastWorked when something was last begun, changed or submitted
public record ArticleProgress(
        ArticleSummary article,
        Optional<Coding> coding,
        boolean assigned,
        int openQuestions,
        int unsure,
        int memos,
        Optional<Instant> lastWorked) {

    /// Whether it was submitted with questions open.
    public boolean isSubmittedOpen() {
        return coding.filter(it -> it.stage() == Coding.Stage.SUBMITTED && !it.note().reason().isEmpty()).isPresent();
    }
}
