package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.ui.controls.form.PickerItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answers of an adjudicator beyond the coders' statements.
///
/// @param selected the selected words of the article
/// @param pickNext opens a further choice under the title of a key: one more actor of a set, one more answer of a passage
record OtherAnswers(
        ArticleCases cases,
        AdjudicationCase adjudicationCase,
        CaseFormatter formatter,
        List<Fragment> selected,
        BiConsumer<String, List<PickerItem>> pickNext) {

    Optional<Variable> question() {
        var item = adjudicationCase.item();
        return cases.codebook().tag(item.tag()).flatMap(it -> it.variable(item.variable()));
    }

    /// The items to pick from; none where an answer has to be typed.
    List<PickerItem> listItems(Consumer<DecisionChoice> take) {
        return adjudicationCase.item().isQuestion()
                ? question()
                        .map(it -> answers(it, value -> take.accept(new DecisionChoice.OwnAnswer(value))))
                        .orElse(List.of())
                : passages(take);
    }

    private List<Value> values(Variable variable) {
        var values = new ArrayList<Value>();
        if (variable.scale() == Scale.SET) {
            values.addAll(sets(variable));
        } else if (variable.scale() == Scale.ACTOR) {
            actors().forEach(it -> values.add(new Value.Actor(it)));
        } else if (variable.scale() == Scale.ACTOR_SET) {
            values.addAll(actorSets());
        } else if (variable.scale().isChoice()) {
            offeredCategories(variable).forEach(it -> values.add(new Value.Category(it.id())));
        }
        if (variable.allowsNotCodable() && !values.isEmpty()) {
            values.add(new Value.NotCodable());
        }
        return values;
    }

    private List<PickerItem> answers(Variable variable, Consumer<Value> take) {
        return Stream.concat(items(variable, values(variable).stream(), take), severalActors(variable, take)).toList();
    }

    private Stream<PickerItem> items(Variable variable, Stream<Value> values, Consumer<Value> take) {
        return values.map(it -> new PickerItem(formatter.value(variable, it), () -> take.accept(it)));
    }

    /// The item for any other set of actors, for a question about several.
    private Stream<PickerItem> severalActors(Variable variable, Consumer<Value> take) {
        return variable.scale() == Scale.ACTOR_SET
                ? Stream.of(
                        new PickerItem(
                                formatter.text("adjudication.other.several"),
                                () -> pickActors(variable, List.of(), take)))
                : Stream.of();
    }

    /// Offers the set chosen so far, and every actor outside it.
    private void pickActors(Variable variable, List<ActorId> chosen, Consumer<Value> take) {
        var items = new ArrayList<PickerItem>();
        if (!chosen.isEmpty()) {
            var set = new Value.ActorSet(chosen);
            var words = formatter.text("adjudication.other.set", formatter.value(variable, set));
            items.add(new PickerItem(words, () -> take.accept(set)));
        }
        actors().filter(it -> !chosen.contains(it))
                .forEach(it -> {
                    var more = Stream.concat(chosen.stream(), Stream.of(it)).toList();
                    var name = formatter.value(variable, new Value.ActorSet(List.of(it)));
                    items.add(new PickerItem(name, () -> pickActors(variable, more, take)));
                });
        pickNext.accept("adjudication.pick-actor", items);
    }

    /// The actors of the project; of joined ones only the actor that they are read as.
    private Stream<ActorId> actors() {
        var actors = formatter.actors();
        return actors.all().stream().map(Actor::id).filter(it -> actors.resolved(it).equals(it));
    }

    private static Stream<Category> offeredCategories(Variable variable) {
        return variable.categories().stream().filter(Category::isOffered);
    }

    /// The sets: each that a coder has named, the union, the intersection, each category, and none.
    private List<Value> sets(Variable variable) {
        var named =
                adjudicationCase.item().statements().stream()
                        .flatMap(it -> it.value().stream())
                        .filter(Value.Categories.class::isInstance)
                        .map(it -> ((Value.Categories) it).ids())
                        .toList();
        var single = offeredCategories(variable).map(it -> List.of(it.id()));
        return sets(named, Stream.concat(Stream.of(List.<String>of()), single))
                .<Value>map(Value.Categories::new)
                .toList();
    }

    /// The union of sets, their intersection, and others.
    private static <T> Stream<List<T>> sets(List<List<T>> named, Stream<List<T>> others) {
        var all = named.stream().flatMap(List::stream).distinct().toList();
        var shared = all.stream().filter(id -> named.stream().allMatch(it -> it.contains(id))).toList();
        return Stream.concat(Stream.of(all, shared), others).distinct();
    }

    /// The sets of actors: those that a coder has named together, those that all have named, and each actor of the project.
    private List<Value> actorSets() {
        var actors = formatter.actors();
        var named =
                adjudicationCase.item().statements().stream()
                        .flatMap(it -> it.value().stream())
                        .map(it -> it.actors().stream().map(actors::resolved).distinct().toList())
                        .filter(it -> !it.isEmpty())
                        .toList();
        return sets(named, actors().map(List::of)).filter(it -> !it.isEmpty()).<Value>map(Value.ActorSet::new).toList();
    }

    /// A coder's passage with other words, or with another answer of the passage or of a filler of its roles.
    private List<PickerItem> passages(Consumer<DecisionChoice> take) {
        var picks = new ArrayList<PickerItem>();
        adjudicationCase
                .decision()
                .filter(_ -> adjudicationCase.isOverwritten())
                .map(it ->
                        item(
                                formatter.text("adjudication.other.keep"),
                                new DecisionFormatter(formatter).referenceValue(it, cases.snapshot().annotations()),
                                take,
                                new DecisionChoice.Keep()))
                .ifPresent(picks::add);
        var having =
                formatter
                        .statements(adjudicationCase.item())
                        .filter(ComparedItem.CoderStatement::hasStatement)
                        .map(ComparedItem.CoderStatement::coder)
                        .toList();
        for (var coder : having) {
            var letter = formatter.letter(coder.id());
            var own = findPassage(coder);
            selectedPassage()
                    .filter(it -> !own.equals(Optional.of(it)))
                    .map(it -> revision("adjudication.other.selected", it, coder, take, letter))
                    .ifPresent(picks::add);
            having.stream()
                    .filter(it -> !it.equals(coder))
                    .forEach(other ->
                            findPassage(other)
                                    .filter(it -> !own.equals(Optional.of(it)))
                                    .map(it ->
                                            revision(
                                                    "adjudication.other.words",
                                                    it,
                                                    coder,
                                                    take,
                                                    letter,
                                                    formatter.letter(other.id())))
                                    .ifPresent(picks::add));
            addAnswers(coder, Map.of(), take, picks);
        }
        return picks;
    }

    private static PickerItem item(String label, String detail, Consumer<DecisionChoice> take, DecisionChoice choice) {
        return new PickerItem(label, detail, "", () -> take.accept(choice));
    }

    private Optional<Extent.Passage> selectedPassage() {
        return selected.isEmpty() ? Optional.empty() : Optional.of(new Extent.Passage(selected));
    }

    /// The item for a coder's answers at other words.
    private PickerItem revision(
            String key, Extent.Passage words, Coder coder, Consumer<DecisionChoice> take, Object... letters) {
        return item(
                formatter.text(key, letters),
                formatter.quoted(words),
                take,
                new DecisionChoice.RevisedAnswer(coder, Optional.of(words), Map.of()));
    }

    private Optional<Extent.Passage> findPassage(Coder coder) {
        return annotations(coder, adjudicationCase.item().tag())
                .map(Annotation::extent)
                .filter(Extent.Passage.class::isInstance)
                .map(Extent.Passage.class::cast)
                .findFirst();
    }

    /// The disputed answers of the passage and of the fillers of its roles, beside answers that are chosen already: for each coder those of
    /// the others.
    private void addAnswers(
            Coder coder, Map<VariableAddress, Value> chosen, Consumer<DecisionChoice> take, List<PickerItem> items) {
        for (var address : disputedQuestions()) {
            var annotation = findOnly(coder, address.tag());
            var variable = cases.codebook().tag(address.tag()).flatMap(it -> it.variable(address.variable()));
            if (!chosen.containsKey(address) && annotation.isPresent() && variable.isPresent()) {
                var own = annotation.get().value(address.variable());
                offered(variable.get(), own, value -> choose(coder, with(chosen, address, value), take))
                        .forEach(it ->
                                items.add(
                                        new PickerItem(
                                                formatter.text(
                                                        "adjudication.other.answer",
                                                        formatter.letter(coder.id()),
                                                        variable.get().label(),
                                                        it.label()),
                                                it.run())));
            }
        }
    }

    private static Map<VariableAddress, Value> with(
            Map<VariableAddress, Value> chosen, VariableAddress address, Value value) {
        var more = new LinkedHashMap<>(chosen);
        more.put(address, value);
        return more;
    }

    /// Decides for a coder's passage with chosen answers; where more of its answers are disputed, after a choice of these.
    private void choose(Coder coder, Map<VariableAddress, Value> chosen, Consumer<DecisionChoice> take) {
        Runnable decide = () -> take.accept(new DecisionChoice.RevisedAnswer(coder, Optional.empty(), chosen));
        var further = new ArrayList<PickerItem>();
        addAnswers(coder, chosen, take, further);
        if (further.isEmpty()) {
            decide.run();
            return;
        }
        var answers =
                chosen.entrySet().stream()
                        .flatMap(it ->
                                cases.codebook().variable(it.getKey()).stream()
                                        .map(variable ->
                                                variable.label() + ": " + formatter.value(variable, it.getValue())))
                        .collect(Collectors.joining(", "));
        var words = formatter.text("adjudication.other.set", answers);
        further.addFirst(new PickerItem(words, decide));
        pickNext.accept("adjudication.pick-further", further);
    }

    /// The questions about annotations in whose answers coders differ.
    private List<VariableAddress> disputedQuestions() {
        return adjudicationCase.item().differences().stream()
                .filter(it -> it.kind() == Kind.ANSWERS || it.kind() == Kind.ASKED || it.kind() == Kind.LEFT_OPEN)
                .map(it -> new VariableAddress(it.tag(), it.about()))
                .distinct()
                .toList();
    }

    /// The only annotation with a tag in a coder's statement; empty where there are several, such as two sources.
    private Optional<Annotation> findOnly(Coder coder, String tag) {
        var found = annotations(coder, tag).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Stream<Annotation> annotations(Coder coder, String tag) {
        return adjudicationCase.item().findStatement(coder).stream()
                .flatMap(it -> it.annotations().stream())
                .filter(it -> it.tag().equals(tag));
    }

    /// The answers for a passage except the coder's own; the sets of coders are taken with their passages.
    private Stream<PickerItem> offered(Variable variable, Optional<Value> own, Consumer<Value> take) {
        return variable.scale().isChoice()
                ? items(variable, values(variable).stream().filter(it -> !own.equals(Optional.of(it))), take)
                : severalActors(variable, take);
    }
}
