package org.framewright.ui.workspace.list;

import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingFlag;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An article in the coder's list.
///
/// @param flags on its annotations
public record ArticleRow(ArticleSummary article, RowStatus status, Set<CodingFlag> flags) {

    /// The progress of the coder in an article.
    public enum RowStatus {
        NOT_BEGUN,
        OPEN,
        /// Submitted, with a correction that is not submitted yet.
        IN_CORRECTION,
        SET_ASIDE,
        SUBMITTED,
        NOT_RELEVANT,
        /// Submitted under an older version of the codebook, and the newest asks further questions.
        NEW_QUESTIONS;

        boolean isDone() {
            return this == SUBMITTED || this == NOT_RELEVANT;
        }

        boolean isSubmittedOnce() {
            return this == IN_CORRECTION || isDone();
        }

        public static RowStatus of(Optional<Coding.Stage> coding, boolean correction) {
            return coding.map(it ->
                            switch (it) {
                                case OPEN -> correction ? IN_CORRECTION : OPEN;
                                case SET_ASIDE -> SET_ASIDE;
                                case SUBMITTED -> SUBMITTED;
                                case NOT_RELEVANT -> NOT_RELEVANT;
                            })
                    .orElse(NOT_BEGUN);
        }
    }

    public ArticleRow {
        flags = Set.copyOf(flags);
    }

    /// The row of an article.
    ///
    /// @param progress of the articles that are begun
    /// @param asked the articles about which a newer version of the codebook asks further questions
    /// @param corrections the articles with a correction that is not submitted yet
    public static ArticleRow of(
            ArticleSummary article,
            Map<ArticleId, Coding.Stage> progress,
            Set<ArticleId> asked,
            Set<ArticleId> corrections) {
        var stage = Optional.ofNullable(progress.get(article.id()));
        var status =
                asked.contains(article.id())
                        ? RowStatus.NEW_QUESTIONS
                        : RowStatus.of(stage, corrections.contains(article.id()));
        return new ArticleRow(article, status, Set.of());
    }

    ArticleRow with(CodingSnapshot snapshot) {
        boolean asked = snapshot.isSubmitted() && !snapshot.openQuestions().isEmpty();
        return new ArticleRow(
                article,
                asked
                        ? RowStatus.NEW_QUESTIONS
                        : RowStatus.of(
                                snapshot.coding().map(Coding::stage),
                                snapshot.coding().filter(it -> it.version() > 1).isPresent()),
                Stream.concat(
                                snapshot.coding().stream().map(it -> it.note().flags()),
                                snapshot.annotations().stream().map(Annotation::flags))
                        // most have none, and a stream of none costs as much as one of some
                        .filter(it -> !it.isEmpty())
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }

    ArticleRow with(Set<CodingFlag> others) {
        return new ArticleRow(article, status, others);
    }
}
