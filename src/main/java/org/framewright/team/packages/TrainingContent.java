package org.framewright.team.packages;

import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleNote;
import org.framewright.model.Assignment;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.model.RoundTraining;
import org.framewright.model.Value;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.team.TrainingService;

import java.time.Clock;
import java.util.Collection;
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

    /// A package's part of a project's articles, rounds and actors.
    record PackagedContent(
            List<Round> rounds, Collection<ArticleId> articles, List<Assignment> all, List<Actor> actors) {

        /// Whether an article is the coder's in a round.
        boolean isOwnCoding(CoderId coder, Coding coding) {
            var given = all.stream().filter(it -> it.round().equals(coding.round())).toList();
            return articles.contains(coding.article())
                    && (given.isEmpty()
                            || given.stream()
                                    .anyMatch(it -> it.coder().equals(coder) && it.article().equals(coding.article())));
        }
    }

    static TrainingContent of(ProjectDatabase state, CoderId coder, PackagedContent content) {
        var ledger = new Ledger(state, Clock.systemUTC());
        var trainings = TrainingService.readAll(ledger);
        var rounds =
                content.rounds().stream()
                        .flatMap(it -> Optional.ofNullable(trainings.get(it.id())).stream())
                        .map(it -> PackageStatusReader.ownTraining(coder, it))
                        .toList();
        // whatever has come into a package once is in it, given or not, and has no names already
        boolean packaged = PackageService.latestTaken(ledger).isPresent();
        var references = packaged ? references(state) : withoutNames(references(state), new StudyStore(state).coders());
        var store = new CodingStore(state);
        var actors = content.actors().stream().map(Actor::id).collect(Collectors.toSet());
        var wanted = packaged ? ofPackage(store, references, coder) : ofProject(store, references, coder, content);
        var codings =
                wanted.map(it ->
                                new ReferenceCoding(withoutNotes(it), withoutNotes(store.annotations(it.id()), actors)))
                        .toList();
        var used = codings.stream().map(it -> it.coding().coder()).collect(Collectors.toSet());
        return new TrainingContent(rounds, references.stream().filter(it -> used.contains(it.id())).toList(), codings);
    }

    private static Stream<Coding> ofPackage(CodingStore store, List<Coder> references, CoderId coder) {
        var ids = references.stream().map(Coder::id).filter(it -> !it.equals(coder)).collect(Collectors.toSet());
        return store.all().stream().filter(it -> ids.contains(it.coder()) && it.isSubmitted());
    }

    private static Stream<Coding> ofProject(
            CodingStore store, List<Coder> references, CoderId coder, PackagedContent content) {
        // of a coding that is being corrected, the submitted pass before
        var submitted = store.all().stream().filter(Coding::isSubmitted).toList();
        return content.rounds().stream()
                .filter(it -> it.purpose() == Round.Purpose.TRAINING)
                .flatMap(round -> {
                    var counting = TrainingService.references(references, submitted, round.id());
                    return submitted.stream()
                            .filter(it -> it.round().equals(round.id()) && content.isOwnCoding(coder, it))
                            .filter(it -> !it.coder().equals(coder) && isOf(counting, it))
                            .collect(
                                    Collectors.toMap(
                                            Coding::article,
                                            Function.identity(),
                                            BinaryOperator.maxBy(Comparator.comparingInt(Coding::pass)),
                                            LinkedHashMap::new))
                            .values()
                            .stream();
                });
    }

    private static boolean isOf(Map<ArticleId, Coder> counting, Coding coding) {
        var reference = counting.get(coding.article());
        return reference != null && reference.id().equals(coding.coder());
    }

    private static List<Coder> references(ProjectDatabase state) {
        return new StudyStore(state).coders().stream().filter(it -> it.kind() == Coder.Kind.REFERENCE).toList();
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
        var note = ArticleNote.NONE.standing(coding.note().standing(), "");
        return Coding.open(
                        coding.id(),
                        coding.article(),
                        coding.coder(),
                        coding.round(),
                        coding.pass(),
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
