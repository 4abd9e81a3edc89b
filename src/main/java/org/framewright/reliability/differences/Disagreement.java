package org.framewright.reliability.differences;

import org.framewright.model.Problem;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;

import java.util.List;
import java.util.Optional;

/// A place in an article where coders who have both submitted it differ.
///
/// @param articleName the article's name
/// @param tag the tag's id; empty for the article's relevance
/// @param about `relevance`, or the id of the variable, where answers differ; the id of the role, where one coder has filled it and another has
///     not; empty where one coder has used the tag here and another has not
/// @param sides one side for each coder with a statement, in the coders' order; just two for a passage or a filled role
public record Disagreement(
        ArticleId article, String articleName, String tag, String about, Kind kind, List<DisagreementSide> sides) {

    /// The kinds of disagreement.
    public enum Kind {
        /// The answers differ.
        ANSWERS,
        /// A question was asked of one coder and not of another, because of an earlier answer.
        ASKED,
        /// One coder has found an annotation that another has not.
        MARKED,
        /// One coder has filled a role that another has not, or has put in further fillers.
        FILLED
    }

    /// One coder's side of a disagreement.
    ///
    /// @param annotation the annotation behind the statement; empty where the coder has none
    /// @param extent the extent of the annotation, or of the unit that an annotation would be about
    public record DisagreementSide(
            String coder, Optional<AnnotationId> annotation, Optional<Extent> extent, Statement statement) {}

    /// A coder's statement.
    public sealed interface Statement {

        /// An answer.
        ///
        /// @param value the answer under the newest version of the codebook; an actor is replaced by the actor that it is the
        ///     same as
        record AnswerStatement(Value value) implements Statement {}

        /// A statement about the article's relevance.
        ///
        /// @param relevant whether the article belongs to the study
        /// @param reason why it does not; may be empty
        record RelevanceStatement(boolean relevant, String reason) implements Statement {}

        /// No answer.
        enum AnswerStatus implements Statement {
            /// The coder's own answers say that the question does not arise.
            NOT_ASKED,
            /// The coder says that the question can't be answered.
            NOT_CODABLE,
            UNANSWERED,
            /// The annotation exists, and its existence is the difference.
            MARKED,
            /// The annotation does not exist.
            NOT_MARKED
        }
    }

    public Disagreement {
        sides = List.copyOf(sides);
    }

    /// Whether the coders differ in actors that have one name.
    public boolean isOfNamesakes(Actors actors) {
        var named = sides.stream().map(it -> names(it.statement(), actors)).distinct().toList();
        return named.size() == 1 && !named.getFirst().isEmpty();
    }

    /// The names of the actors in an answer; empty for other statements.
    private static List<String> names(Statement statement, Actors actors) {
        return statement instanceof Statement.AnswerStatement(var value)
                ? value.actors().stream().map(actors::resolvedName).sorted().toList()
                : List.of();
    }

    /// The disagreements between the coders of a round.
    ///
    /// @param round the round's name
    /// @param coders the compared coders, in order of name
    /// @param articles the number of compared articles
    /// @param disagreements by article's name, then in the order of the codebook
    /// @param leftOut the data that could not be compared, each with the reason
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
