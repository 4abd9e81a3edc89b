package org.framewright.team.packages;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.packages.PackageSource.PackageScope;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A coder's part of a project, without codings: the coder's articles, rounds and assignments, the codebook, the register of actors, the
/// rulings, and the training content. It does not show other coders, nor that an article is assigned to several. Read from a package, it is
/// the content that the package was made from.
///
/// @param codebooks JSON by version
/// @param articles in the order in which they were imported
record PackageContent(
        String name,
        SequencedMap<Integer, String> codebooks,
        Optional<Coder> coder,
        List<Round> rounds,
        SequencedSet<ArticleId> articles,
        List<ArticleExclusion> exclusions,
        List<Actor> actors,
        List<ActorMatch> matches,
        List<Batch> batches,
        List<Assignment> assignments,
        List<Ruling> rulings,
        TrainingContent training) {

    /// The content of an empty file.
    static final PackageContent NOTHING =
            new PackageContent(
                    "",
                    new LinkedHashMap<>(),
                    Optional.empty(),
                    List.of(),
                    new LinkedHashSet<>(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    TrainingContent.NOTHING);

    /// The recipe of a batch in a package. Only the supervisor may see the real one: it shows how many articles go to several coders.
    private static final DrawRecipe HIDDEN_RECIPE =
            new DrawRecipe("", 0, 0, 0, 0, 1, DrawRecipe.PairRule.ALL, "", List.of());

    /// The reason of an exclusion in a package. Only the supervisor may see the real one: it may name coders.
    private static final String EXCLUDED = "excluded";

    static PackageContent of(ProjectDatabase state, CoderId id) {
        var source = PackageSource.read(state);
        var scope = source.scope(id);
        var study = new StudyStore(state);
        var team = new TeamStore(state);
        var actors = actors(study, new CodingStore(state), scope.codings(), id);
        var ids = actors.stream().map(Actor::id).collect(Collectors.toSet());
        return new PackageContent(
                study.name(),
                codebooks(study),
                source.coders().stream().filter(it -> it.id().equals(id)).findFirst(),
                scope.rounds(),
                scope.articles(),
                team.exclusions().stream()
                        .filter(it -> scope.articles().contains(it.article()))
                        .map(it -> new ArticleExclusion(it.article(), EXCLUDED))
                        .toList(),
                actors,
                study.actors().matches().stream()
                        .filter(it -> ids.contains(it.actor()) && ids.contains(it.other()))
                        .toList(),
                batches(team, source, scope),
                scope.assignments(),
                rulings(team, scope.codings()),
                TrainingContent.of(source, scope, ids));
    }

    private static SequencedMap<Integer, String> codebooks(StudyStore study) {
        var codebooks = new LinkedHashMap<Integer, String>();
        study.codebookVersions().forEach(it -> codebooks.put(it, study.codebook(it).orElseThrow()));
        return codebooks;
    }

    /// The register, the coder's own actors, and other coders' actors that this coder has named: these as the coder's own.
    private static List<Actor> actors(StudyStore study, CodingStore codings, List<Coding> own, CoderId id) {
        var named = new HashSet<ActorId>();
        for (var coding : own) {
            for (var annotation : codings.annotations(coding.id())) {
                annotation.values().values().forEach(it -> named.addAll(it.actors()));
            }
        }
        return study.actors().all().stream()
                .filter(it -> !it.isUnconfirmed() || Objects.equals(it.owner(), id) || named.contains(it.id()))
                .map(it -> it.isUnconfirmed() ? it.withOwner(id) : it)
                .toList();
    }

    /// The batches of the coder's assignments. Of a round in which others alone have some, the first one, without its name: by it the
    /// coder's file knows that not every article is to be coded.
    private static List<Batch> batches(TeamStore team, PackageSource source, PackageScope scope) {
        var all = team.batches();
        if (source.packaged()) {
            return all;
        }
        var own = scope.assignments().stream().map(Assignment::batch).collect(Collectors.toSet());
        var rounds = scope.assignments().stream().map(Assignment::round).collect(Collectors.toSet());
        var visible = scope.rounds().stream().map(Round::id).collect(Collectors.toSet());
        return all.stream()
                .filter(it -> own.contains(it.id()) || (visible.contains(it.round()) && rounds.add(it.round())))
                .map(it -> withoutSecrets(it, own.contains(it.id())))
                .toList();
    }

    /// The name of a batch may be that of another coder.
    private static Batch withoutSecrets(Batch it, boolean own) {
        return new Batch(it.id(), it.round(), own ? it.name() : it.id().value(), it.drawn(), HIDDEN_RECIPE);
    }

    /// Rulings hold for every coder; the author and the words of a question are shown to no other coder.
    private static List<Ruling> rulings(TeamStore team, List<Coding> own) {
        var ids = own.stream().map(Coding::id).collect(Collectors.toSet());
        return team.rulings().stream().map(it -> isOwn(it.about(), ids) ? it : withoutCoders(it)).toList();
    }

    private static boolean isOwn(Ruling.RulingSubject about, Set<CodingId> own) {
        return switch (about) {
            case Ruling.RulingSubject.NoSubject() -> true;
            case Ruling.RulingSubject.ArticleSubject(var coding) -> own.contains(coding);
            case Ruling.RulingSubject.AnnotationSubject(var coding, _) -> own.contains(coding);
        };
    }

    private static Ruling withoutCoders(Ruling it) {
        return new Ruling(
                it.id(),
                it.codebookVersion(),
                it.tag(),
                it.variable(),
                it.category(),
                "",
                it.answer(),
                it.given(),
                new Ruling.RulingSubject.NoSubject());
    }

    Optional<Round> round(RoundId id) {
        return rounds.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
