package org.framewright.codebook;

import org.framewright.model.coding.Value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How codings of one version of a codebook are read under the next. All steps hold at once: their origins are places of
/// the older version, their targets places of the newer version. A place that no step names keeps its id.
///
/// @param from the older version
public record VersionMapping(int from, List<Step> steps) {

    public VersionMapping {
        steps = List.copyOf(steps);
    }

    /// A change of a place, or of the answers there.
    public sealed interface Step {

        /// A tag, role, variable or category has another id.
        record Rename(CodebookAddress from, CodebookAddress to) implements Step {}

        /// A variable is asked by another tag. Both tags occur once per article.
        record Move(CodebookAddress.VariableAddress from, CodebookAddress.VariableAddress to) implements Step {}

        /// Several categories are one.
        record Merge(List<CodebookAddress.CategoryAddress> from, CodebookAddress.CategoryAddress to) implements Step {
            public Merge {
                from = List.copyOf(from);
            }
        }

        /// A category is split into several; its answers are asked again.
        record Split(CodebookAddress.CategoryAddress from, List<CodebookAddress.CategoryAddress> to) implements Step {
            public Split {
                to = List.copyOf(to);
            }
        }

        /// A variable has another scale.
        ///
        /// @param values ids of older categories, with their values on the new scale: a category, a set or a number; a
        ///     category that is not named keeps its id, becomes a set of one category, or the number that is its code
        record Rescale(
                CodebookAddress.VariableAddress from,
                CodebookAddress.VariableAddress to,
                SequencedMap<String, Value> values)
                implements Step {
            public Rescale {
                values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
            }
        }

        /// A variable has another meaning: older answers are not pooled with newer answers.
        record Redefine(CodebookAddress.VariableAddress what) implements Step {}

        /// Existing answers to a variable, or of a category, are asked again.
        ///
        /// @param what a variable or a category
        record AskAgain(CodebookAddress what) implements Step {}
    }
}
