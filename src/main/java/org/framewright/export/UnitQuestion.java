package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;

import java.util.stream.Stream;

/// A question that has one answer for a unit and coder: a variable of a tag that occurs once in an article, headline,
/// paragraph or sentence, or, of a set, one of its categories.
///
/// @param category of a set; else empty
record UnitQuestion(String tag, Tag.Unit unit, String variable, String category, Scale scale) {

    /// What the codebook asks, in its order.
    static Stream<UnitQuestion> of(Codebook codebook) {
        return codebook.tags().stream()
                .filter(tag -> tag.occurs() == Tag.Occurs.ONCE && tag.unit() != Tag.Unit.PASSAGE)
                .flatMap(tag -> tag.variables().stream().flatMap(variable -> of(tag, variable)));
    }

    /// Whether units that no coder has begun are units all the same.
    boolean isAlwaysAsked() {
        return unit == Tag.Unit.ARTICLE || unit == Tag.Unit.HEADLINE;
    }

    private static Stream<UnitQuestion> of(Tag tag, Variable variable) {
        return variable.scale() == Scale.SET
                ? variable.categories().stream()
                        .map(it -> new UnitQuestion(tag.id(), tag.unit(), variable.id(), it.id(), variable.scale()))
                : Stream.of(new UnitQuestion(tag.id(), tag.unit(), variable.id(), "", variable.scale()));
    }
}
