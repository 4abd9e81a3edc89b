package org.framewright.reliability.differences;

import org.framewright.model.AnnotationId;
import org.framewright.model.ArticleId;
import org.framewright.model.Extent;
import org.framewright.model.Problem;
import org.framewright.model.Value;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;

import java.util.List;
import java.util.Optional;

/// A place in an article where coders who have both submitted it differ.
///
/// @param articleName the article's name
/// @param tag its id
/// @param about the id of the variable, where answers differ; of the role, where one has filled it and another not; empty where
///     the tag itself is at one's and not at another's
/// @param sides one for each coder who says something of it, in the coders' order; of a passage or a filled role just two
public record Disagreement(
        ArticleId article, String articleName, String tag, String about, Kind kind, List<DisagreementSide> sides) {

    /// In what they differ.
    public enum Kind {
        /// In an answer.
        ANSWERS,
        /// Of one a question was asked that was not asked of another, because of an earlier answer.
        ASKED,
        /// One has found what another has not.
        MARKED,
        /// One has filled a role that another has not, or has put in further ones.
        FILLED
    }

    /// One coder's part.
    ///
    /// @param annotation that says so; nothing where the coder has none
    /// @param extent of the annotation, or of what it would be about
    public record DisagreementSide(
            String coder, Optional<AnnotationId> annotation, Optional<Extent> extent, Statement statement) {}

    /// What a coder says.
    public sealed interface Statement {

        /// An answer.
        ///
        /// @param value read under the newest version of the codebook, an actor as the one that it is the same as
        record AnswerStatement(Value value) implements Statement {}

        /// No answer.
        enum AnswerStatus implements Statement {
            /// The coder's own answers say that the question does not arise.
            NOT_ASKED,
            /// The coder says that it can't be answered.
            NOT_CODABLE,
            UNANSWERED,
            /// It is there, and that is the difference.
            MARKED,
            /// It is not there.
            NOT_MARKED
        }
    }

    public Disagreement {
        sides = List.copyOf(sides);
    }

    /// Where coders differ in a round.
    ///
    /// @param round its name
    /// @param coders who are compared, by name
    /// @param articles how many are compared
    /// @param disagreements by article's name, then in the order of the codebook
    /// @param leftOut what could not be compared, and why
    public record DisagreementReport(
            String round,
            List<CoderArticles> coders,
            int articles,
            List<Disagreement> disagreements,
            List<Problem> leftOut) {

        public DisagreementReport {
            coders = List.copyOf(coders);
            disagreements = List.copyOf(disagreements);
            leftOut = List.copyOf(leftOut);
        }
    }
}
