package org.framewright.team.packages;

import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.store.query.CodingStore;
import org.framewright.team.packages.PackageSource.PackageScope;
import org.framewright.team.training.TrainingService;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A coder's training content: the training settings, and the reference codings of the coder's articles in
/// training rounds. The coder of a reference coding is not named, and no note of a reference coding is in it.
///
/// @param rounds the training settings of the package's rounds
/// @param coders the reference coders, without their names
record TrainingContent(List<RoundTraining> rounds, List<Coder> coders, List<ReferenceCoding> codings) {

    static final TrainingContent NOTHING = new TrainingContent(List.of(), List.of(), List.of());

    /// The name of the reference in a package.
    private static final String NAME = "Reference";

    /// A reference coding that is submitted.
    record ReferenceCoding(Coding coding, List<Annotation> annotations) {}

    static TrainingContent of(PackageSource source, PackageScope scope, Set<ActorId> actors) {
        var rounds =
                scope.rounds().stream()
                        .flatMap(it -> Optional.ofNullable(source.trainings().get(it.id())).stream())
                        .map(it -> it.ofCoder(scope.coder()))
                        .toList();
        var store = new CodingStore(source.state());
        var codings =
                references(source, scope)
                        .map(it ->
                                new ReferenceCoding(withoutNotes(it), withoutNotes(store.annotations(it.id()), actors)))
                        .toList();
        var used = codings.stream().map(it -> it.coding().coder()).collect(Collectors.toSet());
        // a package's articles stay in it, assigned or not, and its reference coders have no names already
        var named =
                source.packaged() ? referenceCoders(source) : withoutNames(referenceCoders(source), source.coders());
        return new TrainingContent(rounds, named.stream().filter(it -> used.contains(it.id())).toList(), codings);
    }

    /// The submitted reference codings that a coder's package holds.
    static Stream<Coding> references(PackageSource source, PackageScope scope) {
        return source.packaged() ? ofPackage(source, scope) : ofProject(source, scope);
    }

    private static Stream<Coding> ofPackage(PackageSource source, PackageScope scope) {
        var ids = referenceCoders(source).stream().map(Coder::id).collect(Collectors.toSet());
        return source.codings().stream()
                .filter(it -> ids.contains(it.coder()) && !it.coder().equals(scope.coder()) && it.isSubmitted());
    }

    private static Stream<Coding> ofProject(PackageSource source, PackageScope scope) {
        var own = scope.assignments().stream().map(TrainingArticle::of).collect(Collectors.toSet());
        return scope.rounds().stream()
                .filter(it -> it.purpose() == Round.Purpose.TRAINING)
                .flatMap(round -> {
                    // where a coding is being corrected, its submitted version
                    var submitted =
                            source.codings().stream()
                                    .filter(it -> it.isSubmitted() && it.round().equals(round.id()))
                                    .toList();
                    var counting = TrainingService.references(referenceCoders(source), submitted, round.id());
                    return submitted.stream()
                            .filter(it -> !it.coder().equals(scope.coder()) && isOf(counting, it))
                            .filter(it -> scope.articles().contains(it.article()))
                            .filter(it -> !source.isGivenOut(round.id()) || own.contains(TrainingArticle.of(it)))
                            .collect(
                                    Collectors.toMap(
                                            Coding::article,
                                            Function.identity(),
                                            BinaryOperator.maxBy(Comparator.comparingInt(Coding::version)),
                                            LinkedHashMap::new))
                            .values()
                            .stream();
                });
    }

    /// An article in a round.
    private record TrainingArticle(RoundId round, ArticleId article) {

        static TrainingArticle of(Assignment assignment) {
            return new TrainingArticle(assignment.round(), assignment.article());
        }

        static TrainingArticle of(Coding coding) {
            return new TrainingArticle(coding.round(), coding.article());
        }
    }

    private static boolean isOf(Map<ArticleId, Coder> counting, Coding coding) {
        var reference = counting.get(coding.article());
        return reference != null && reference.id().equals(coding.coder());
    }

    private static List<Coder> referenceCoders(PackageSource source) {
        return source.coders().stream().filter(it -> it.kind() == Coder.Kind.REFERENCE).toList();
    }

    /// The reference coders under general names. Each has always the same name, which no other coder has.
    private static List<Coder> withoutNames(List<Coder> references, List<Coder> all) {
        var others =
                all.stream().filter(it -> it.kind() == Coder.Kind.CODER).map(Coder::name).collect(Collectors.toSet());
        var named = new LinkedHashMap<CoderId, Coder>();
        for (var coder : references) {
            int number = named.size() + 1;
            var name = number == 1 ? NAME : NAME + " " + number;
            var free = others.contains(name) ? name + " (supervisor)" : name;
            named.put(coder.id(), new Coder(coder.id(), free, Coder.Kind.REFERENCE));
        }
        return List.copyOf(named.values());
    }

    private static Coding withoutNotes(Coding coding) {
        var submitted = Objects.requireNonNull(coding.submitted());
        var note = ArticleNote.NONE.withStanding(coding.note().standing(), "");
        return Coding.open(
                        coding.id(),
                        coding.article(),
                        coding.coder(),
                        coding.round(),
                        coding.version(),
                        coding.codebookVersion(),
                        coding.opened())
                .submit(submitted, note);
    }

    /// Annotations without notes, and without actors that only another coder knows: these are the other coder's until the supervisor has
    /// decided on them.
    private static List<Annotation> withoutNotes(List<Annotation> annotations, Set<ActorId> actors) {
        return annotations.stream()
                .map(it -> {
                    var values = new LinkedHashMap<String, Value>();
                    it.values()
                            .forEach((variable, value) -> {
                                value.filterActors(actors::contains).ifPresent(left -> values.put(variable, left));
                            });
                    return new Annotation(
                            it.id(),
                            it.tag(),
                            it.extent(),
                            values,
                            it.links(),
                            "",
                            false,
                            Annotation.Origin.HAND,
                            it.created(),
                            it.modified());
                })
                .toList();
    }

    /// The changes that turn a file into a newer package's content. A submitted coding never changes: existing ones
    /// stay.
    void forEachChange(TrainingContent before, Consumer<Change> consumer) {
        var were = before.rounds.stream().collect(Collectors.toMap(RoundTraining::round, Function.identity()));
        for (var training : rounds) {
            var was = were.getOrDefault(training.round(), RoundTraining.none(training.round()));
            if (!was.equals(training)) {
                consumer.accept(new TrainingSet(was, training));
            }
        }
        var known = before.coders.stream().map(Coder::id).collect(Collectors.toSet());
        coders.stream().filter(it -> !known.contains(it.id())).forEach(it -> consumer.accept(new CoderAdded(it)));
        var there = before.codings.stream().map(it -> it.coding().id()).collect(Collectors.toSet());
        for (var reference : codings) {
            var coding = reference.coding();
            if (!there.contains(coding.id())) {
                var open = coding.reopen();
                consumer.accept(new CodingOpened(open));
                reference.annotations().forEach(it -> consumer.accept(new AnnotationAdded(coding.id(), it)));
                consumer.accept(new CodingChanged(open, coding));
            }
        }
    }
}
