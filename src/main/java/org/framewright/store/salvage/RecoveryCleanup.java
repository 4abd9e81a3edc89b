package org.framewright.store.salvage;

import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.store.ledger.TransactionState;
import org.framewright.store.salvage.RecoveryResult.Kind;
import org.framewright.store.salvage.RecoveryResult.LossCollector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The last step of a recovery: removes references to lost rows, and content that breaks the codebook's rules because of
/// damage.
final class RecoveryCleanup {

    private final TransactionState state;
    private final RecoveryRules rules;
    private final LossCollector losses;
    private final Set<ActorId> actors;

    RecoveryCleanup(TransactionState state, RecoveryRules rules, LossCollector losses) {
        this.state = state;
        this.rules = rules;
        this.losses = losses;
        this.actors = state.actors();
    }

    /// The required changes, one for each coding.
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (var coding : state.codings()) {
            var article = state.article(coding.article()).orElseThrow();
            var codebook = state.codebook(coding.codebookVersion()).orElseThrow();
            changes(coding, article, codebook).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Change> changes(Coding coding, Article article, String codebook) {
        var place = article.name() + ", " + state.name("coder", coding.coder().value()) + ", ";
        var annotations = state.annotations(coding.id());
        var kept = annotations;
        var clean = withoutDanglingLinks(kept);
        for (var bad = rules.invalidAnnotations(codebook, article, clean, actors);
                !bad.isEmpty();
                bad = rules.invalidAnnotations(codebook, article, clean, actors)) {
            var invalidAnnotations = bad;
            kept = kept.stream().filter(it -> !invalidAnnotations.contains(it.id())).toList();
            clean = withoutDanglingLinks(kept);
        }
        var parts = new ArrayList<Change>();
        for (var before : annotations) {
            var after = clean.stream().filter(it -> it.id().equals(before.id())).findFirst();
            if (after.isEmpty()) {
                losses.add(Kind.ANNOTATION, place + before.id());
                parts.add(new AnnotationRemoved(coding.id(), before));
            } else if (!after.get().equals(before)) {
                note(place + before.id(), before, after.get());
                parts.add(new AnnotationChanged(coding.id(), before, after.get()));
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (coding.isSubmitted()) {
            var open = coding.reopen();
            parts.addFirst(new CodingChanged(coding, open));
            parts.addLast(new CodingChanged(open, coding));
        }
        return Optional.of(new CompoundChange(parts));
    }

    private List<Annotation> withoutDanglingLinks(List<Annotation> annotations) {
        var ids = annotations.stream().map(Annotation::id).collect(Collectors.toSet());
        return annotations.stream().map(it -> withoutDanglingLinks(it, ids)).toList();
    }

    private Annotation withoutDanglingLinks(Annotation annotation, Set<AnnotationId> ids) {
        var clean = annotation;
        for (var link : annotation.links().entrySet()) {
            var there = link.getValue().stream().filter(ids::contains).toList();
            if (there.size() < link.getValue().size()) {
                clean = clean.withLinks(link.getKey(), there, annotation.modified());
            }
        }
        for (var answer : annotation.values().entrySet()) {
            var left = answer.getValue().filterActors(actors::contains);
            if (left.isEmpty()) {
                clean = clean.withoutValue(answer.getKey(), annotation.modified());
            } else if (!left.get().equals(answer.getValue())) {
                clean = clean.withValue(answer.getKey(), left.get(), annotation.modified());
            }
        }
        return clean;
    }

    private void note(String place, Annotation before, Annotation after) {
        before.links().keySet().stream()
                .filter(role -> !before.fillersOf(role).equals(after.fillersOf(role)))
                .forEach(role -> losses.add(Kind.LINK, place, role));
        before.values().keySet().stream()
                .filter(variable -> after.value(variable).isEmpty())
                .forEach(variable -> losses.add(Kind.ANSWER, place, variable));
    }
}
