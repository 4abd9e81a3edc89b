package org.framewright.store.query;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The common data of all codings of a project, in the order of the exported files.
///
/// @param coders by name
/// @param rounds as they were begun
/// @param register the actors, in the order in which they were added
/// @param actors the name under which each actor is read: for an actor merged into another one, the other's
/// @param versions of the codebook
public record Study(
        List<Coder> coders,
        List<Round> rounds,
        Actors register,
        Map<ActorId, String> actors,
        CodebookVersions versions) {

    public Study {
        coders = List.copyOf(coders);
        rounds = List.copyOf(rounds);
        actors = Map.copyOf(actors);
    }

    /// Reads the study from one state of the project.
    public static Study load(ProjectDatabase state) {
        var store = new StudyStore(state);
        var reader = new CodebookReader();
        var register = store.actors();
        var codebooks =
                store.codebookVersions().stream()
                        .map(version -> reader.readStored(store.codebook(version).orElseThrow()))
                        .toList();
        return new Study(
                store.coders().stream().sorted(Comparator.comparing(Coder::name)).toList(),
                store.rounds(),
                register,
                register.all().stream().collect(Collectors.toMap(Actor::id, it -> register.resolvedName(it.id()))),
                new CodebookVersions(codebooks));
    }

    /// A coder who is known to exist.
    public Coder coder(CoderId id) {
        return coders.stream().filter(coder -> coder.id().equals(id)).findFirst().orElseThrow();
    }

    /// A round that is known to exist.
    public Round round(RoundId id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst().orElseThrow();
    }

    /// The newest version of the codebook: every coding is read under it.
    public Codebook newest() {
        return versions.newest();
    }
}
