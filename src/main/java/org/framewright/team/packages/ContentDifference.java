package org.framewright.team.packages;

import org.framewright.model.actor.Actor;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.AssignmentChange.BatchAdded;
import org.framewright.model.change.AssignmentChange.BatchRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.study.Batch;
import org.framewright.store.query.ArticleStore;
import org.framewright.team.merge.DuplicateActors;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The changes that turn a coder's file into the content of a newer package, in an order in which they can be written. Articles and actors
/// are never removed: other rows may depend on them.
///
/// @param articles the store of the newer package's articles
record ContentDifference(PackageContent before, PackageContent after, ArticleStore articles) {

    /// Gives the consumer the changes, one at a time: an article may be long.
    void forEach(Consumer<Change> consumer) {
        if (!before.name().equals(after.name())) {
            consumer.accept(new ProjectNamed(before.name(), after.name()));
        }
        after.codebooks()
                .forEach((version, json) -> {
                    if (!before.codebooks().containsKey(version)) {
                        consumer.accept(new CodebookAdded(version, json));
                    }
                });
        addCoder(consumer);
        addRounds(consumer);
        added(before.articles(), after.articles(), Function.<ArticleId>identity())
                .forEach(it -> consumer.accept(new ArticleAdded(articles.article(it))));
        missing(before.exclusions(), after.exclusions()).forEach(it -> consumer.accept(new ArticleIncluded(it)));
        missing(after.exclusions(), before.exclusions()).forEach(it -> consumer.accept(new ArticleExcluded(it)));
        addActors(consumer);
        missing(before.assignments(), after.assignments()).forEach(it -> consumer.accept(new AssignmentRemoved(it)));
        openedToAll().forEach(it -> consumer.accept(new BatchRemoved(it)));
        added(before.batches(), after.batches(), Batch::id).forEach(it -> consumer.accept(new BatchAdded(it)));
        missing(after.assignments(), before.assignments()).forEach(it -> consumer.accept(new AssignmentAdded(it)));
        missing(before.rulings(), after.rulings()).forEach(it -> consumer.accept(new RulingRemoved(it)));
        missing(after.rulings(), before.rulings()).forEach(it -> consumer.accept(new RulingAdded(it)));
        after.training().forEachChange(before.training(), consumer);
    }

    private void addCoder(Consumer<Change> consumer) {
        var now = after.coder().orElseThrow();
        before.coder()
                .ifPresentOrElse(
                        was -> {
                            if (!was.equals(now)) {
                                consumer.accept(new CoderChanged(was, now));
                            }
                        },
                        () -> consumer.accept(new CoderAdded(now)));
    }

    private void addRounds(Consumer<Change> consumer) {
        for (var round : after.rounds()) {
            before.round(round.id())
                    .ifPresentOrElse(
                            was -> {
                                if (!was.equals(round)) {
                                    consumer.accept(new RoundChanged(was, round));
                                }
                            },
                            () -> consumer.accept(new RoundAdded(round)));
        }
    }

    /// The batches of rounds that have none any more: every coder codes every article there.
    private List<Batch> openedToAll() {
        var given = after.batches().stream().map(Batch::round).collect(Collectors.toSet());
        return before.batches().stream()
                .filter(it -> !given.contains(it.round()) && after.round(it.round()).isPresent())
                .toList();
    }

    private void addActors(Consumer<Change> consumer) {
        missing(before.matches(), after.matches()).forEach(it -> consumer.accept(new ActorsUnmatched(it)));
        // renamed actors first: a new actor may have the name that another had
        for (var actor : after.actors()) {
            before.actors().stream()
                    .filter(it -> it.id().equals(actor.id()) && !it.equals(actor))
                    .findFirst()
                    .ifPresent(was -> consumer.accept(new ActorChanged(was, actor)));
        }
        for (var actor : added(before.actors(), after.actors(), Actor::id)) {
            namesake(actor)
                    .ifPresent(
                            own -> consumer.accept(new ActorChanged(own, DuplicateActors.rename(own, this::isTaken))));
            consumer.accept(new ActorAdded(actor));
        }
        missing(after.matches(), before.matches()).forEach(it -> consumer.accept(new ActorsMatched(it)));
    }

    /// The coder's own actor of that name, added at another device than the incoming actor.
    private Optional<Actor> namesake(Actor actor) {
        return before.actors().stream()
                .filter(it -> it.name().equals(actor.name()) && Objects.equals(it.owner(), actor.owner()))
                .filter(it -> after.actors().stream().noneMatch(known -> known.id().equals(it.id())))
                .findFirst();
    }

    private boolean isTaken(Actor actor) {
        return Stream.concat(before.actors().stream(), after.actors().stream())
                .anyMatch(it -> it.name().equals(actor.name()) && Objects.equals(it.owner(), actor.owner()));
    }

    /// The elements of the first collection that the second lacks in the same state.
    private static <T> List<T> missing(Collection<T> from, Collection<T> in) {
        var there = in.stream().collect(Collectors.toSet());
        return from.stream().filter(it -> !there.contains(it)).toList();
    }

    private static <T, K> List<T> added(Collection<T> before, Collection<T> after, Function<T, K> key) {
        var known = before.stream().map(key).collect(Collectors.toSet());
        return after.stream().filter(it -> !known.contains(key.apply(it))).toList();
    }
}
