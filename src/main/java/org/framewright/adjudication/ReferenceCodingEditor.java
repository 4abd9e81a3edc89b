package org.framewright.adjudication;

import org.framewright.coding.CodingService.RevisableCoding;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.article.Fragment;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.query.AgreementQuery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A reference coding's annotations while a gesture changes them: coders' annotations are taken over under new ids, with the
/// fillers of their roles. An annotation that fills several roles is taken over once.
final class ReferenceCodingEditor {

    private final RevisableCoding revisable;
    private final ArticleSides sides;
    private final EntryStamp stamp;
    private final Instant time;
    private final SequencedMap<AnnotationId, Annotation> now = new LinkedHashMap<>();
    private final Set<AnnotationId> overwritten = new HashSet<>();

    ReferenceCodingEditor(RevisableCoding revisable, ArticleSides sides, EntryStamp stamp) {
        this.revisable = revisable;
        this.sides = sides;
        this.stamp = stamp;
        this.time = stamp.now();
        revisable.annotations().forEach(this::put);
    }

    /// Answers a question of a form, or clears the answer. The form is begun where that is necessary.
    void answer(String tag, Extent unit, String variable, Optional<Value> value) {
        var form = now.values().stream().filter(it -> it.tag().equals(tag) && it.extent().equals(unit)).findFirst();
        if (value.isPresent()) {
            put(form.orElseGet(() -> Annotation.of(freshId(), tag, unit, time)).withValue(variable, value.get(), time));
        } else {
            form.filter(it -> it.value(variable).isPresent()).ifPresent(it -> put(it.withoutValue(variable, time)));
        }
    }

    /// Takes over a coder's annotations.
    ///
    /// @param tag of the annotations in question; the others fill their roles
    /// @param revision the change to each of them
    /// @return the ids of the annotations that were added or overwritten
    List<AnnotationId> take(String tag, CoderStatement statement, UnaryOperator<Annotation> revision) {
        var all = sides.annotations(statement.coder());
        var ids = new HashMap<AnnotationId, AnnotationId>();
        var made = new ArrayList<Annotation>();
        var shared = new LinkedHashMap<AnnotationId, Annotation>();
        for (var theirs : statement.annotations()) {
            var known = theirs.tag().equals(tag) ? Optional.<AnnotationId>empty() : counterpart(theirs, all);
            ids.put(theirs.id(), known.orElseGet(this::freshId));
            if (known.isEmpty()) {
                made.add(theirs);
            } else {
                shared.put(known.get(), theirs);
            }
        }
        for (var theirs : made) {
            put(revision.apply(copy(theirs, ids, all)));
        }
        shared.forEach((ours, theirs) -> overwrite(ours, revision.apply(copy(theirs, ids, all))));
        all.values().stream()
                .filter(it -> it.tag().equals(tag) && !ids.containsKey(it.id()))
                .forEach(it -> relink(it, ids, all));
        return Stream.concat(
                        made.stream().map(it -> ids.getOrDefault(it.id(), it.id())),
                        shared.keySet().stream().filter(overwritten::contains))
                .toList();
    }

    /// The present annotations of the reference coding.
    List<Annotation> annotations() {
        return List.copyOf(now.values());
    }

    /// Gives an annotation of the reference the content of the annotation that is taken over now.
    private void overwrite(AnnotationId id, Annotation said) {
        var ours = now.get(id);
        if (ours == null) {
            return;
        }
        boolean other =
                !ours.values().equals(said.values())
                        || !ours.extent().equals(said.extent())
                        || !ours.fillers().allMatch(it -> said.fillers().anyMatch(it::equals));
        if (other) {
            overwritten.add(id);
            put(
                    new Annotation(
                            id,
                            ours.tag(),
                            said.extent(),
                            said.values(),
                            said.links(),
                            ours.memo(),
                            ours.unsure(),
                            ours.origin(),
                            ours.created(),
                            time));
        }
    }

    /// Whether an annotation of a decision, or a filler of its roles, was overwritten since [#clearOverwritten].
    boolean isOverwritten(Decision decision) {
        return decision.made().stream().anyMatch(it -> isOverwritten(it, new HashSet<>()));
    }

    private boolean isOverwritten(AnnotationId id, Set<AnnotationId> seen) {
        var here = now.get(id);
        return here != null
                && seen.add(id)
                && (overwritten.contains(id) || here.fillers().anyMatch(it -> isOverwritten(it, seen)));
    }

    /// The annotations that were overwritten since [#clearOverwritten].
    Set<AnnotationId> overwritten() {
        return Set.copyOf(overwritten);
    }

    /// Forgets the overwritten annotations, once their decisions are open again.
    void clearOverwritten() {
        overwritten.clear();
    }

    private Annotation copy(Annotation theirs, Map<AnnotationId, AnnotationId> ids, Map<AnnotationId, Annotation> all) {
        var links = new LinkedHashMap<String, List<AnnotationId>>();
        theirs.links()
                .forEach((role, fillers) ->
                        links.put(
                                role,
                                fillers.stream()
                                        .flatMap(it ->
                                                Optional.ofNullable(ids.get(it))
                                                        .or(() ->
                                                                Optional.ofNullable(all.get(it))
                                                                        .flatMap(other -> counterpart(other, all)))
                                                        .stream())
                                        .toList()));
        return new Annotation(
                ids.getOrDefault(theirs.id(), theirs.id()),
                theirs.tag(),
                theirs.extent(),
                theirs.values(),
                links,
                "",
                false,
                time,
                time);
    }

    /// Links an annotation that was taken over earlier to fillers of its roles that are taken over only now.
    private void relink(Annotation owner, Map<AnnotationId, AnnotationId> ids, Map<AnnotationId, Annotation> all) {
        for (var role : owner.links().entrySet()) {
            var come = role.getValue().stream().filter(ids::containsKey).map(ids::get).toList();
            if (!come.isEmpty()) {
                counterpart(owner, all)
                        .map(now::get)
                        .ifPresent(it -> {
                            var linked = new ArrayList<>(it.fillersOf(role.getKey()));
                            linked.addAll(come);
                            put(it.withLinks(role.getKey(), linked, time));
                        });
            }
        }
    }

    /// The annotation of the reference that corresponds to a coder's annotation by place. Each of the coder's annotations has at
    /// most one counterpart, the nearest.
    ///
    /// @param all all annotations of the coder
    private Optional<AnnotationId> counterpart(Annotation theirs, Map<AnnotationId, Annotation> all) {
        var near = new ArrayList<Counterpart>();
        for (var each : all.values()) {
            for (var ours : now.values()) {
                double overlap = each.tag().equals(ours.tag()) ? overlap(each.extent(), ours.extent()) : 0;
                if (each.tag().equals(theirs.tag()) && overlap >= AgreementQuery.USUAL_OVERLAP) {
                    near.add(new Counterpart(each.id(), ours.id(), overlap));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Counterpart::overlap).reversed());
        var taken = new HashMap<AnnotationId, AnnotationId>();
        for (var each : near) {
            if (!taken.containsKey(each.theirs()) && !taken.containsValue(each.ours())) {
                taken.put(each.theirs(), each.ours());
            }
        }
        return Optional.ofNullable(taken.get(theirs.id()));
    }

    private record Counterpart(AnnotationId theirs, AnnotationId ours, double overlap) {}

    private static double overlap(Extent one, Extent other) {
        double shared =
                one.fragments().stream()
                        .mapToInt(here -> other.fragments().stream().mapToInt(there -> shared(here, there)).sum())
                        .sum();
        int both = length(one) + length(other);
        return both == 0 ? 0 : shared / (both - shared);
    }

    private static int shared(Fragment one, Fragment other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static int length(Extent extent) {
        return extent.fragments().stream().mapToInt(Fragment::length).sum();
    }

    /// Removes the annotations of a decision. An annotation that now fills a role of another annotation stays.
    void remove(Decision decision) {
        var made = decision.made();
        for (var id : made) {
            var gone = now.get(id);
            boolean needed =
                    gone != null
                            && !gone.tag().equals(decision.tag())
                            && now.values().stream()
                                    .filter(it -> !made.contains(it.id()))
                                    .anyMatch(it -> it.fillers().anyMatch(id::equals));
            if (gone != null && !needed) {
                now.remove(id);
                unlink(id);
            }
        }
    }

    private void unlink(AnnotationId gone) {
        for (var owner : List.copyOf(now.values())) {
            for (var role : owner.links().entrySet()) {
                if (role.getValue().contains(gone)) {
                    var remaining = role.getValue().stream().filter(it -> !it.equals(gone)).toList();
                    put(now.getOrDefault(owner.id(), owner).withLinks(role.getKey(), remaining, time));
                }
            }
        }
    }

    private void put(Annotation annotation) {
        now.put(annotation.id(), annotation);
    }

    private AnnotationId freshId() {
        return new AnnotationId(stamp.newId().get());
    }

    /// The changes from the original annotations to the current ones.
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        var before = new LinkedHashMap<AnnotationId, Annotation>();
        revisable.annotations().forEach(it -> before.put(it.id(), it));
        before.values().stream()
                .filter(it -> !now.containsKey(it.id()))
                .forEach(it -> changes.add(new AnnotationRemoved(revisable.coding(), it)));
        for (var annotation : now.values()) {
            var was = before.get(annotation.id());
            if (was == null) {
                changes.add(new AnnotationAdded(revisable.coding(), annotation));
            } else if (!was.equals(annotation)) {
                changes.add(new AnnotationChanged(revisable.coding(), was, annotation));
            }
        }
        return changes;
    }
}
