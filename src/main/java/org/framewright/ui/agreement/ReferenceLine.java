package org.framewright.ui.agreement;

import org.framewright.agreement.Outcome;
import org.framewright.reliability.AgainstReference;
import org.framewright.reliability.AgainstReference.Found;
import org.framewright.reliability.AgainstReference.OfTag;
import org.framewright.reliability.AgainstReference.OfVariable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that a coder is compared in with the reference: what was marked, how a role was filled, or a question.
///
/// @param label of the role or the question; empty for what was marked
/// @param found nothing of a question
/// @param variable nothing of what was marked
record ReferenceLine(OfTag tag, String label, Optional<Found> found, Optional<OfVariable> variable) {

    static List<ReferenceLine> of(AgainstReference.OfCoder coder) {
        return coder.tags().stream().flatMap(ReferenceLine::of).toList();
    }

    private static Stream<ReferenceLine> of(OfTag tag) {
        return Stream.of(
                        Stream.ofNullable(tag.found())
                                .map(it -> new ReferenceLine(tag, "", Optional.of(it), Optional.empty())),
                        tag.roles().stream()
                                .map(it ->
                                        new ReferenceLine(tag, it.label(), Optional.of(it.found()), Optional.empty())),
                        tag.variables().stream()
                                .map(it -> new ReferenceLine(tag, it.label(), Optional.empty(), Optional.of(it))))
                .flatMap(it -> it);
    }

    /// What stays the same of it when figures change.
    String identity() {
        return tag.tag() + " " + label + " " + variable.map(OfVariable::variable).orElse("");
    }

    int units() {
        return variable.map(OfVariable::units).orElseGet(() -> found.map(Found::units).orElse(0));
    }

    int same() {
        return variable.map(OfVariable::same).orElseGet(() -> found.map(Found::same).orElse(0));
    }

    Optional<Outcome> accuracy() {
        return variable.map(OfVariable::accuracy);
    }
}
