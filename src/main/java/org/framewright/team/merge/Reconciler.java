package org.framewright.team.merge;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Reconciles a coder's work on one coding at two devices: a change at only one of them since their common state is taken, part by part (an
/// answer, the words, a role's annotations, a memo); where both have changed a part differently, the local state stays, and the part is
/// listed. Decisions about a reference likewise ([DecisionMerger]). Pure; uses no clock.
final class Reconciler {

    /// As exports have it.
    private static final String NOT_CODABLE = "not codable";

    private final Codebook codebook;
    private final CodingState base;
    private final CodingState local;
    private final CodingState incoming;
    private final List<DeviceConflict> conflicts = new ArrayList<>();

    /// @param codebook the version that all three follow
    /// @param base the last common state of both; empty where they never had one
    Reconciler(Codebook codebook, CodingState base, CodingState local, CodingState incoming) {
        this.codebook = codebook;
        this.base = base;
        this.local = local;
        this.incoming = incoming;
    }

    /// The result of reconciling.
    ///
    /// @param state the reconciled state, under the local coding's id
    record ReconciledCoding(CodingState state, List<DeviceConflict> conflicts) {}

    ReconciledCoding reconcile() {
        var result = new LinkedHashMap<AnnotationId, Annotation>();
        var ids = new LinkedHashSet<>(local.annotations().keySet());
        ids.addAll(incoming.annotations().keySet());
        for (var id : ids) {
            annotation(id).ifPresent(it -> result.put(id, it));
        }
        var decisionMerger = new DecisionMerger(base, local, incoming);
        decisionMerger.removeReplaced(result);
        var deduplicated = withoutDuplicates(result).stream().map(decisionMerger::withAnswers).toList();
        decisionMerger.conflicts().stream()
                .filter(it -> conflicts.stream().noneMatch(other -> isAboutTheSame(it, other)))
                .toList()
                .forEach(conflicts::add);
        var kept = new ArrayList<Annotation>();
        for (var annotation : deduplicated) {
            kept.add(markUnsure(withoutLostFillers(annotation, result)));
        }
        return new ReconciledCoding(
                local.withAnnotations(coding(), kept).withDecisions(decisionMerger.decisions()),
                List.copyOf(conflicts));
    }

    private static boolean isAboutTheSame(DeviceConflict one, DeviceConflict other) {
        return one.annotation().equals(other.annotation()) && one.what().equals(other.what());
    }

    private Optional<Annotation> annotation(AnnotationId id) {
        var before = Optional.ofNullable(base.annotations().get(id));
        var ours = Optional.ofNullable(local.annotations().get(id));
        var theirs = Optional.ofNullable(incoming.annotations().get(id));
        if (ours.equals(theirs) || theirs.equals(before)) {
            return ours;
        }
        if (ours.equals(before)) {
            return theirs;
        }
        if (ours.isPresent() && theirs.isPresent()) {
            return Optional.of(merge(before, ours.get(), theirs.get()));
        }
        // deleted at one device, changed at the other: the changed annotation stays
        var kept = ours.or(() -> theirs).orElseThrow();
        addConflict(
                Optional.of(id),
                kept.tag(),
                ours.map(Reconciler::describe).orElse(""),
                theirs.map(Reconciler::describe).orElse(""));
        return Optional.of(kept);
    }

    private Annotation merge(Optional<Annotation> before, Annotation ours, Annotation theirs) {
        var id = Optional.of(ours.id());
        var values = new LinkedHashMap<String, Value>();
        keys(ours.values(), theirs.values())
                .forEach(variable -> {
                    var chosen =
                            choose(
                                    id,
                                    ours.tag() + "." + variable,
                                    Optional.of(before.flatMap(it -> it.value(variable))),
                                    ours.value(variable),
                                    theirs.value(variable));
                    chosen.ifPresent(it -> values.put(variable, it));
                });
        var links = new LinkedHashMap<String, List<AnnotationId>>();
        keys(ours.links(), theirs.links())
                .forEach(role ->
                        links.put(
                                role,
                                choose(
                                        id,
                                        ours.tag() + "." + role,
                                        before.map(it -> it.fillersOf(role)),
                                        ours.fillersOf(role),
                                        theirs.fillersOf(role))));
        var was = before.orElse(ours);
        return new Annotation(
                ours.id(),
                choose(id, ours.tag(), Optional.of(was.tag()), ours.tag(), theirs.tag()),
                choose(id, ours.tag(), Optional.of(was.extent()), ours.extent(), theirs.extent()),
                values,
                links,
                joinTexts(was.memo(), ours.memo(), theirs.memo()),
                choose(id, ours.tag(), Optional.of(was.unsure()), ours.unsure(), theirs.unsure()),
                ours.origin(),
                ours.created(),
                ours.modified().isAfter(theirs.modified()) ? ours.modified() : theirs.modified());
    }

    private <T> T choose(Optional<AnnotationId> id, String what, Optional<T> before, T ours, T theirs) {
        if (ours.equals(theirs) || before.filter(theirs::equals).isPresent()) {
            return ours;
        }
        if (before.filter(ours::equals).isPresent()) {
            return theirs;
        }
        addConflict(id, what, describe(ours), describe(theirs));
        return ours;
    }

    /// A memo is for people: where both devices have changed it, it gets both texts.
    static String joinTexts(String before, String ours, String theirs) {
        if (ours.equals(theirs) || theirs.equals(before) || theirs.isBlank() || ours.contains(theirs)) {
            return ours;
        }
        return ours.equals(before) || ours.isBlank() || theirs.contains(ours) ? theirs : ours + "\n" + theirs;
    }

    private Coding coding() {
        var ours = local.requireCoding();
        var theirs = incoming.requireCoding();
        var before = base.coding();
        var was = before.map(Coding::note).orElse(ArticleNote.NONE);
        var statusSource =
                ours.note().standing() == was.standing() && !ours.isSubmitted() && !theirs.isSubmitted()
                        ? theirs.note()
                        : ours.note();
        var note =
                new ArticleNote(
                        joinTexts(was.memo(), ours.note().memo(), theirs.note().memo()),
                        ours.note().unsure() || theirs.note().unsure(),
                        statusSource.standing(),
                        statusSource.reason());
        long added = Math.max(0, theirs.seconds() - before.map(Coding::seconds).orElse(0L));
        return ours.withNote(note).withSeconds(ours.seconds() + added);
    }

    /// A form of the article or of a part that was begun at both devices becomes one form.
    private List<Annotation> withoutDuplicates(SequencedMap<AnnotationId, Annotation> all) {
        var forms = new LinkedHashMap<Map.Entry<String, Extent>, Annotation>();
        var result = new ArrayList<Annotation>();
        for (var annotation : all.values()) {
            boolean isNew =
                    !local.annotations().containsKey(annotation.id())
                            && !base.annotations().containsKey(annotation.id());
            if (!codebook.tag(annotation.tag()).filter(it -> it.occurs() == Tag.Occurs.ONCE).isPresent()
                    || !annotation.extent().isUnit()) {
                result.add(annotation);
                continue;
            }
            var place = Map.entry(annotation.tag(), annotation.extent());
            var there = forms.get(place);
            if (there != null && isNew) {
                forms.put(place, merge(Optional.empty(), there, annotation));
            } else {
                forms.putIfAbsent(place, annotation);
                if (!Objects.equals(forms.get(place), annotation)) {
                    result.add(annotation);
                }
            }
        }
        result.addAll(forms.values());
        return result;
    }

    /// Removes annotations that one device has deleted from the roles of an annotation.
    private static Annotation withoutLostFillers(Annotation annotation, Map<AnnotationId, Annotation> all) {
        var result = annotation;
        for (var role : annotation.links().entrySet()) {
            var left = role.getValue().stream().filter(all::containsKey).toList();
            if (left.size() < role.getValue().size()) {
                result = result.withLinks(role.getKey(), left, result.modified());
            }
        }
        return result;
    }

    /// Marks an annotation as unsure, so that its coder's list of unsure annotations shows it.
    private Annotation markUnsure(Annotation annotation) {
        boolean clashing = conflicts.stream().anyMatch(it -> it.annotation().equals(annotation.id().value()));
        return clashing && !annotation.unsure() ? annotation.withUnsure(true, annotation.modified()) : annotation;
    }

    private void addConflict(Optional<AnnotationId> id, String what, String ours, String theirs) {
        conflicts.add(new DeviceConflict(id.map(AnnotationId::value).orElse(""), what, ours, theirs));
    }

    static String describe(Object value) {
        return switch (value) {
            case Annotation it -> describe(it.extent());
            case Extent it -> it.text();
            case Value it -> describe(it);
            case Optional<?> it -> it.map(Reconciler::describe).orElse("");
            case List<?> ids -> ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String describe(Value value) {
        return switch (value) {
            case Value.Category(var id) -> id;
            case Value.Categories(var ids) -> String.join(", ", ids);
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Text(var text) -> text;
            case Value.Actor(var id) -> id.value();
            case Value.ActorSet(var ids) -> ids.stream().map(ActorId::value).collect(Collectors.joining(", "));
            case Value.Day(var date) -> date.toString();
            case Value.NotCodable() -> NOT_CODABLE;
        };
    }

    private static Set<String> keys(SequencedMap<String, ?> ours, SequencedMap<String, ?> theirs) {
        var keys = new LinkedHashSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        return keys;
    }
}
