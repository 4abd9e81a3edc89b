package org.framewright.team.merge;

import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Merges an adjudicator's decisions from two devices. A change at only one of them (a new decision, a decision made anew, or a removed
/// decision) holds. Where both have decided differently, the local decision stays, and the case is listed. Annotations of the dropped
/// decision are left out, and annotations taken over at both devices are there once. Pure.
final class DecisionMerger {

    private final CodingState base;
    private final CodingState local;
    private final CodingState incoming;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<DeviceConflict> conflicts = new ArrayList<>();
    private final Map<AnnotationId, Optional<AnnotationId>> replacements = new HashMap<>();
    private final List<FormAnswer> answers = new ArrayList<>();

    /// A form's required answer under the decision that stays.
    private record FormAnswer(Decision about, Optional<Value> value) {}

    DecisionMerger(CodingState base, CodingState local, CodingState incoming) {
        this.base = base;
        this.local = local;
        this.incoming = incoming;
        var left = new ArrayList<>(incoming.decisions());
        for (var ours : local.decisions()) {
            var theirs = find(left, ours);
            theirs.ifPresent(left::remove);
            merge(find(base.decisions(), ours), Optional.of(ours), theirs);
        }
        left.forEach(it -> merge(find(base.decisions(), it), Optional.empty(), Optional.of(it)));
    }

    private static Optional<Decision> find(List<Decision> all, Decision like) {
        return all.stream().filter(it -> it.isAboutSame(like)).findFirst();
    }

    private void merge(Optional<Decision> before, Optional<Decision> ours, Optional<Decision> theirs) {
        if (theirs.equals(before) || ours.equals(theirs)) {
            ours.ifPresent(decisions::add);
        } else if (ours.equals(before)) {
            theirs.ifPresent(this::add);
        } else if (ours.isPresent() && theirs.isPresent()) {
            keepLocal(ours.get(), theirs.get());
        } else {
            // removed at one device, decided anew at the other: the decision stays
            ours.ifPresent(it -> answers.add(new FormAnswer(it, answer(local, it))));
            theirs.ifPresent(it -> answers.add(new FormAnswer(it, answer(incoming, it))));
            ours.or(() -> theirs).ifPresent(this::add);
        }
    }

    /// Annotations that fill roles may also have been taken over at this device, with another annotation.
    private void add(Decision it) {
        for (var id : it.made()) {
            var made = incoming.annotations().get(id);
            if (made != null && !made.tag().equals(it.tag()) && !local.annotations().containsKey(id)) {
                local.annotationList().stream()
                        .filter(ours -> !base.annotations().containsKey(ours.id()) && isSameAnnotation(ours, made))
                        .findFirst()
                        .ifPresent(ours -> replacements.put(id, Optional.of(ours.id())));
            }
        }
        decisions.add(
                it.withAnnotations(
                        it.made().stream()
                                .map(id -> replacements.getOrDefault(id, Optional.of(id)).orElse(id))
                                .toList()));
    }

    private void keepLocal(Decision ours, Decision theirs) {
        boolean same = describe(local, ours).equals(describe(incoming, theirs));
        decisions.add(same ? ours.withReason(Reconciler.joinTexts("", ours.reason(), theirs.reason())) : ours);
        answers.add(new FormAnswer(ours, answer(local, ours)));
        for (var id : theirs.made()) {
            var made = incoming.annotations().get(id);
            if (made != null && !local.annotations().containsKey(id)) {
                replacements.put(
                        id,
                        ours.made().stream()
                                .flatMap(it -> Optional.ofNullable(local.annotations().get(it)).stream())
                                .filter(it -> it.tag().equals(made.tag()) && it.extent().equals(made.extent()))
                                .map(Annotation::id)
                                .findFirst());
            }
        }
        if (!same) {
            var what =
                    ours.variable().isEmpty() || ours.isAboutRelevance()
                            ? ours.tag() + ours.variable()
                            : ours.tag() + "." + ours.variable();
            conflicts.add(
                    new DeviceConflict(
                            findConflictAnnotation(ours), what, describe(local, ours), describe(incoming, theirs)));
        }
    }

    /// The annotation by which the adjudicator finds the conflict.
    private String findConflictAnnotation(Decision ours) {
        return (ours.variable().isEmpty()
                        ? ours.made().stream()
                                .flatMap(it -> Optional.ofNullable(local.annotations().get(it)).stream())
                                .filter(it -> it.tag().equals(ours.tag()))
                        : form(local, ours).stream())
                .map(it -> it.id().value())
                .findFirst()
                .orElse("");
    }

    private static Optional<Annotation> form(CodingState state, Decision of) {
        return state.annotationList().stream()
                .filter(it -> it.tag().equals(of.tag()) && it.extent().equals(of.place()))
                .findFirst();
    }

    private static Optional<Value> answer(CodingState state, Decision of) {
        return of.variable().isEmpty() ? Optional.empty() : form(state, of).flatMap(it -> it.value(of.variable()));
    }

    /// The result of a decision, in words that are the same for the same result.
    private static String describe(CodingState state, Decision it) {
        if (it.isAboutRelevance()) {
            return it.isNotRelevant() ? Decision.NOT_RELEVANT : Decision.RELEVANT;
        }
        if (!it.variable().isEmpty()) {
            return answer(state, it).map(Reconciler::describe).orElse("");
        }
        var made = new ArrayList<String>();
        for (var id : it.made()) {
            var annotation = state.annotations().get(id);
            if (annotation != null) {
                var values = new LinkedHashMap<String, String>();
                annotation.values().forEach((variable, value) -> values.put(variable, Reconciler.describe(value)));
                made.add((Reconciler.describe(annotation) + " " + String.join(", ", values.values())).strip());
            }
        }
        return String.join("; ", made);
    }

    private static boolean isSameAnnotation(Annotation one, Annotation other) {
        return one.tag().equals(other.tag())
                && one.extent().equals(other.extent())
                && one.values().equals(other.values());
    }

    /// The decisions that hold.
    List<Decision> decisions() {
        return decisions;
    }

    /// The decisions that differ.
    List<DeviceConflict> conflicts() {
        return conflicts;
    }

    /// Removes annotations that are there twice, or that come from a dropped decision; links to them are moved to the ones that stay.
    void removeReplaced(SequencedMap<AnnotationId, Annotation> all) {
        var linked =
                all.values().stream()
                        .filter(it -> !replacements.containsKey(it.id()))
                        .flatMap(Annotation::fillers)
                        .toList();
        replacements.forEach((id, other) -> {
            if (other.isPresent() || !linked.contains(id)) {
                all.remove(id);
            }
        });
        all.replaceAll((_, it) -> relink(it, all));
    }

    private Annotation relink(Annotation annotation, Map<AnnotationId, Annotation> all) {
        var result = annotation;
        for (var role : annotation.links().entrySet()) {
            var fillers =
                    role.getValue().stream()
                            .map(it ->
                                    all.containsKey(it)
                                            ? it
                                            : replacements.getOrDefault(it, Optional.empty()).orElse(it))
                            .distinct()
                            .toList();
            if (!fillers.equals(role.getValue())) {
                result = result.withLinks(role.getKey(), fillers, result.modified());
            }
        }
        return result;
    }

    /// A form with the answers that stay.
    Annotation withAnswers(Annotation form) {
        var result = form;
        for (var each : answers) {
            var about = each.about();
            if (!about.variable().isEmpty()
                    && about.tag().equals(form.tag())
                    && about.place().equals(form.extent())
                    && !result.value(about.variable()).equals(each.value())) {
                var moment = result.modified();
                var now = result;
                result =
                        each.value()
                                .map(it -> now.withValue(about.variable(), it, moment))
                                .orElseGet(() -> now.withoutValue(about.variable(), moment));
            }
        }
        return result;
    }
}
