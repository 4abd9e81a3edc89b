package org.framewright.ui.actors;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The project's actors and their rows of the table, as they were read at one time.
///
/// @param groups the number of groups of actors that may be the same
record ActorsSnapshot(List<ActorRow> rows, int groups) {

    ActorsSnapshot {
        rows = List.copyOf(rows);
    }

    static ActorsSnapshot load(Project project) {
        var all = project.actors().actors();
        var named = project.actors().mentions();
        var coders = project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return new ActorsSnapshot(
                all.all().stream()
                        .map(actor ->
                                new ActorRow(
                                        actor,
                                        Optional.ofNullable(actor.owner())
                                                .flatMap(it -> Optional.ofNullable(coders.get(it)))
                                                .orElse(""),
                                        all.sameAs(actor.id()).map(_ -> all.resolvedName(actor.id())).orElse(""),
                                        named.getOrDefault(actor.id(), 0),
                                        named.containsKey(actor.id())))
                        .toList(),
                project.actors().groups().size());
    }

    Optional<ActorRow> row(ActorId id) {
        return rows.stream().filter(it -> it.actor().id().equals(id)).findFirst();
    }

    long countConfirmed() {
        return rows.stream().filter(it -> !it.actor().isUnconfirmed()).count();
    }

    /// The number of actors that are read as another.
    long countMerged() {
        return rows.stream().filter(it -> !it.mergedInto().isEmpty()).count();
    }

    /// A row of the table.
    ///
    /// @param addedBy the coder whose addition it is; empty in the register
    /// @param mergedInto the name of the actor that it is read as; empty where it is read as itself
    /// @param mentions the number of annotations with it, in the latest versions of codings
    /// @param used whether an annotation has it, in any version of a coding
    record ActorRow(Actor actor, String addedBy, String mergedInto, int mentions, boolean used) {

        /// The origin: the coder whose addition it is, or the register.
        String origin(Texts texts) {
            return actor.isUnconfirmed() ? texts.get("actors.added-by", addedBy) : texts.get("actors.in-register");
        }

        /// The name with its origin: several coders may have added the same one.
        String nameWithOrigin(Texts texts) {
            return texts.get("actors.name-and-whose", actor.name(), origin(texts));
        }

        /// Whether a property of the actor contains the words, in whatever case.
        boolean matches(String words) {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            return Stream.concat(
                            Stream.of(actor.name(), actor.affiliation(), addedBy, mergedInto), actor.aliases().stream())
                    .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }
}
