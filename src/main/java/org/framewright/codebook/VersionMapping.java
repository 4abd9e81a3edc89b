package org.framewright.codebook;

import org.framewright.model.Value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How codings of one version of a codebook are read under the next. All steps hold at once: what they read from is a place
/// of the older version, what they read as a place of the newer one. What no step names and has the same id is the same.
///
/// @param from the older version
public record VersionMapping(int from, List<Step> steps) {

    public VersionMapping {
        steps = List.copyOf(steps);
    }

    /// A place, or what is coded there, that is not simply the same.
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

        /// A category is several: which one, is asked again.
        record Split(CodebookAddress.CategoryAddress from, List<CodebookAddress.CategoryAddress> to) implements Step {
            public Split {
                to = List.copyOf(to);
            }
        }

        /// A variable has another scale.
        ///
        /// @param values for ids of older categories, what they are on the new scale: a category, a set or a number; what
        ///     it does not name keeps its id, becomes a set of one, or the number that is its code
        record Rescale(
                CodebookAddress.VariableAddress from,
                CodebookAddress.VariableAddress to,
                SequencedMap<String, Value> values)
                implements Step {
            public Rescale {
                values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
            }
        }

        /// A variable means something else than before: older answers are not pooled with newer ones.
        record Redefine(CodebookAddress.VariableAddress what) implements Step {}

        /// What was answered with a variable, or a category, is asked again.
        ///
        /// @param what a variable or a category
        record AskAgain(CodebookAddress what) implements Step {}
    }
}
