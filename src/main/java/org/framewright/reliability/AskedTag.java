package org.framewright.reliability;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A tag as far as it is looked at.
///
/// @param variables which are compared, in codebook order
record AskedTag(Tag tag, List<Variable> variables) {

    /// What is asked.
    record Asked(List<AskedTag> tags) {

        Optional<AskedTag> tag(String id) {
            return tags.stream().filter(it -> it.tag().id().equals(id)).findFirst();
        }

        /// Whether a tag, or one that fills its roles, has a variable.
        boolean asksAnythingOf(AskedTag asking) {
            return !asking.variables().isEmpty()
                    || asking.tag().roles().stream()
                            .flatMap(role -> role.accepts().stream())
                            .flatMap(id -> tag(id).stream())
                            .anyMatch(it -> !it.variables().isEmpty());
        }
    }

    /// With one of its variables.
    ///
    /// @param variable null for all
    AskedTag only(@Nullable String variable) {
        return variable == null
                ? this
                : new AskedTag(tag, variables.stream().filter(it -> it.id().equals(variable)).toList());
    }

    /// Whether something says which of two coders' annotations belong together.
    boolean isPaired() {
        return tag.unit() == Tag.Unit.PASSAGE
                || tag.occurs() == Tag.Occurs.ONCE
                || !tag.records().alignedBy().isEmpty();
    }

    /// Everything that a codebook asks.
    static Asked of(Codebook codebook) {
        return new Asked(codebook.tags().stream().map(tag -> new AskedTag(tag, tag.variables())).toList());
    }
}
