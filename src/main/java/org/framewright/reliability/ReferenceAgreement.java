package org.framewright.reliability;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.Tag;
import org.framewright.model.Problem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// How far coders answer as the reference does. `docs/methods/reference.md` says how the figures are computed.
///
/// @param round its name
/// @param reference with whom everybody is compared, by name
/// @param overlap from which on two passages are the same one
/// @param harmonisedTo the version of the codebook under which everything is read
/// @param coders by name; those who share an article with the reference, and those whom the query names
/// @param leftOut what could not be compared, and why
public record ReferenceAgreement(
        String round,
        String reference,
        double overlap,
        int harmonisedTo,
        List<CoderResult> coders,
        List<Problem> leftOut) {

    /// In a confusion and among categories: the coder was asked, and gave no answer.
    public static final String NO_ANSWER = "-no-answer";

    /// A coder beside the reference.
    ///
    /// @param articles how many both have submitted
    /// @param tags in codebook order
    public record CoderResult(String coder, int articles, List<TagResult> tags) {

        public CoderResult {
            tags = List.copyOf(tags);
        }

        public Optional<TagResult> tag(String id) {
            return tags.stream().filter(it -> it.tag().equals(id)).findFirst();
        }
    }

    /// A tag.
    ///
    /// @param label the tag's, as the codebook has it
    /// @param found what was marked; null for what every article, or headline, has
    /// @param roles how the roles of what both have marked were filled
    /// @param variables in codebook order; of passages those that both have marked
    public record TagResult(
            String tag,
            String label,
            Tag.Unit unit,
            @Nullable FoundResult found,
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

    /// Marked passages, compared with the reference's.
    ///
    /// @param same how many both have
    /// @param missed how many only the reference has
    /// @param additional how many only the coder has
    /// @param precision share of the coder's that the reference has
    /// @param recall share of the reference's that the coder has
    /// @param f1 both together
    public record FoundResult(
            int same, int missed, int additional, MeasureOutcome precision, MeasureOutcome recall, MeasureOutcome f1) {

        /// How many the coder or the reference has.
        public int units() {
            return same + missed + additional;
        }
    }

    /// A role of annotations that both have.
    ///
    /// @param filler the tag of what fills it
    public record RoleResult(String role, String label, String filler, FoundResult found) {}

    /// A question.
    ///
    /// @param label the variable's, as the codebook has it
    /// @param units to which the reference has an answer, and which the coder was asked
    /// @param same of these, to which the coder gives the same answer
    /// @param unanswered of these, to which the coder gives none
    /// @param askedOfOne units that were asked of only one of them, because of an earlier answer; not counted
    /// @param withoutReference units to which only the coder has an answer; not counted
    /// @param accuracy `same` of `units`
    /// @param categories in codebook order; empty where what is answered is no choice
    /// @param confusion what the reference says and what the coder says, where it occurs; empty where what is answered is no
    ///     choice of one category
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
    /// @param category its id; `-not-codable` where that counts as one
    /// @param ofReference how often the reference has it
    /// @param ofCoder how often the coder has it
    /// @param both how often both have it
    public record CategoryResult(
            String category,
            int ofReference,
            int ofCoder,
            int both,
            MeasureOutcome precision,
            MeasureOutcome recall,
            MeasureOutcome f1) {}

    /// How often the coder gave this answer where the reference has that one.
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
