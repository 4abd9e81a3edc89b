package org.framewright.reliability;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.Tag;
import org.framewright.model.Problem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The agreement of each coder with the reference. `docs/methods/reference.md` says how the figures are computed.
///
/// @param round the round's name
/// @param reference the name of the reference coder, with whom all others are compared
/// @param overlap the overlap from which on two passages count as the same
/// @param harmonisedTo the version of the codebook under which all codings are read
/// @param coders in order of name: the coders who share an article with the reference, and the coders whom the query names
/// @param leftOut the data that could not be compared, each with the reason
public record ReferenceAgreement(
        String round,
        String reference,
        double overlap,
        int harmonisedTo,
        List<CoderResult> coders,
        List<Problem> leftOut) {

    /// The place of an answer in a confusion, and among categories, where the coder was asked and gave no answer.
    public static final String NO_ANSWER = "-no-answer";

    /// The agreement of a coder with the reference.
    ///
    /// @param articles the number of articles that both have submitted and found relevant
    /// @param relevance the decisions on the relevance of articles that both have submitted, with the categories `yes` and
    ///     `no`; null where every coder finds every article relevant, or one tag or question was asked for
    /// @param tags in codebook order
    public record CoderResult(String coder, int articles, @Nullable VariableResult relevance, List<TagResult> tags) {

        public CoderResult {
            tags = List.copyOf(tags);
        }

        public Optional<TagResult> tag(String id) {
            return tags.stream().filter(it -> it.tag().equals(id)).findFirst();
        }
    }

    /// The agreement on a tag.
    ///
    /// @param label the tag's, as in the codebook
    /// @param found the marked passages; null for a tag that every article, or headline, has
    /// @param pseudoRecall the share of the reference's passages that overlap one of the coder's; null unless the tag is a passage's
    /// @param pseudoRecallRoles the same where the words of each role overlap, too; null for a tag without roles
    /// @param roles the fillers of the roles in annotations that both have marked
    /// @param variables in codebook order; a passage tag's variables are compared on passages that both have marked
    public record TagResult(
            String tag,
            String label,
            Tag.Unit unit,
            @Nullable FoundResult found,
            @Nullable MeasureOutcome pseudoRecall,
            @Nullable MeasureOutcome pseudoRecallRoles,
            List<RoleResult> roles,
            List<VariableResult> variables) {

        public TagResult {
            roles = List.copyOf(roles);
            variables = List.copyOf(variables);
        }

        public Optional<VariableResult> variable(String id) {
            return variables.stream().filter(it -> it.variable().equals(id)).findFirst();
        }
    }

    /// Marked passages, compared with the passages of the reference.
    ///
    /// @param same the number that both have
    /// @param missed the number that only the reference has
    /// @param additional the number that only the coder has
    /// @param precision the share of the coder's passages that the reference has
    /// @param recall the share of the reference's passages that the coder has
    /// @param f1 the harmonic mean of both
    public record FoundResult(
            int same, int missed, int additional, MeasureOutcome precision, MeasureOutcome recall, MeasureOutcome f1) {

        /// The number of passages that the coder or the reference has.
        public int units() {
            return same + missed + additional;
        }
    }

    /// A role of annotations that both have.
    ///
    /// @param filler the tag of the annotations that fill the role
    public record RoleResult(String role, String label, String filler, FoundResult found) {}

    /// A question.
    ///
    /// @param label the variable's, as the codebook has it
    /// @param units to which the reference has an answer, and which the coder was asked
    /// @param same the units to which the coder gives the same answer; a part of `units`
    /// @param unanswered the units to which the coder gives no answer; a part of `units`
    /// @param askedOfOne units that were asked of only one of the two, because of an earlier answer; not counted
    /// @param withoutReference units to which only the coder has an answer; not counted
    /// @param accuracy `same` of `units`
    /// @param categories in codebook order; empty where the answer is no choice
    /// @param confusion the pairs of a reference's and a coder's answer that occur; empty where the answer is no choice of one
    ///     category
    public record VariableResult(
            String variable,
            String label,
            int units,
            int same,
            int unanswered,
            int askedOfOne,
            int withoutReference,
            MeasureOutcome accuracy,
            List<CategoryResult> categories,
            List<Confusion> confusion) {

        public VariableResult {
            categories = List.copyOf(categories);
            confusion = List.copyOf(confusion);
        }
    }

    /// A category.
    ///
    /// @param category the category's id; `-not-codable` where "not codable" counts as a category
    /// @param ofReference how often the reference has the category
    /// @param ofCoder how often the coder has the category
    /// @param both how often both have the category
    public record CategoryResult(
            String category,
            int ofReference,
            int ofCoder,
            int both,
            MeasureOutcome precision,
            MeasureOutcome recall,
            MeasureOutcome f1) {}

    /// The number of units with one answer of the coder and one of the reference.
    ///
    /// @param coder may be [#NO_ANSWER]
    public record Confusion(String reference, String coder, int units) {}

    public ReferenceAgreement {
        coders = List.copyOf(coders);
        leftOut = List.copyOf(leftOut);
    }

    public Optional<CoderResult> coder(String name) {
        return coders.stream().filter(it -> it.coder().equals(name)).findFirst();
    }
}
