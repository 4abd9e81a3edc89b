package org.framewright.coding.panel;

import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.panel.ActorChoice.ActorPlace;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AntecedentFinder.ActorMention;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.suggest.PersonName;
import org.framewright.suggest.SourceWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The actors that are offered for an empty field. First the actor of the passage's own words: one with a name or alias in them, one in
/// this article with a name that ends so ("Mr Holt" is Maren Holt) or with a former description ("the minister"), else the words
/// themselves, as a new actor ("the Israeli military"), a name as the article has it in full; for people without a name the body. Actors of
/// nearly the same name come before a new one. For a pronoun the actors of [AntecedentFinder]; without words the previous actor. Then the
/// others of this article, the latest first, and for several people the persons last. For words that name nobody, *not codable* says so.
public record ActorOffer(PanelContent content, FormQuestion question) {

    private static final int MOST = 6;

    /// The ids of the category of a source that the article names.
    private static final Set<String> NAMED = Set.of("named", "benannt", "genannt", "namentlich");

    /// The actors of nearly the same name as a new one.
    private static final int MOST_SIMILAR = 3;

    /// The bodies that an article may mean by "the army".
    private static final int MOST_BODIES = 2;

    /// The text in which bodies are looked for, at most.
    private static final int FURTHEST = 100_000;

    /// @param notCodable whether *not codable* is likelier than the actors: the words name nobody
    public record OfferedActors(boolean notCodable, List<ActorChoice> actors) {

        public static final OfferedActors NOBODY = new OfferedActors(false, List.of());
    }

    /// @param typed may be blank; else actors with this text in a name, or with a similar name, come first
    public static OfferedActors find(PanelContent content, FormQuestion question, String typed) {
        var offer = new ActorOffer(content, question);
        var offered = offer.choices();
        var fitting = ActorChoice.filter(content, typed);
        var similar =
                ActorChoice.findSimilar(content, typed.strip()).stream()
                        .filter(it -> fitting.stream().noneMatch(other -> other.actor().equals(it.actor())));
        var actors =
                ActorChoice.merge(
                        Stream.concat(fitting.stream(), similar).map(offer::withPlace).toList(),
                        offered.actors(),
                        typed);
        return new OfferedActors(offered.notCodable() && typed.isBlank(), actors);
    }

    private OfferedActors choices() {
        var near = codings().actors();
        var offered = new ArrayList<ActorChoice>();
        // a single answer may be replaced by any actor: the offer is as it was before the answer
        var answered =
                question.variable().scale() == Scale.ACTOR_SET
                        ? question.answer().stream().flatMap(it -> it.actors().stream()).toList()
                        : List.<ActorId>of();
        near.removeAll(answered);
        offered.addAll(meant(near, answered));
        if (answered.isEmpty()) {
            var names = Stream.of(sourceWords().jointNames(), offered.isEmpty() ? namesWithin() : List.<String>of());
            names.flatMap(List::stream)
                    .map(it -> named(it, near))
                    .filter(it -> offered.stream().noneMatch(other -> other.name().equals(it.name())))
                    .forEach(offered::add);
        }
        boolean meant = !offered.isEmpty();
        boolean nobody = !meant && answered.isEmpty() && isForNobody(near);
        Stream.concat(others(near, !meant && !nobody).stream(), meant ? Stream.of() : persons(near, nobody).stream())
                .filter(it -> offered.stream().noneMatch(other -> other.name().equals(it.name())))
                .distinct()
                .limit(Math.max(0, MOST - offered.size()))
                .toList()
                .forEach(offered::add);
        return new OfferedActors(
                nobody && question.variable().allowsNotCodable(), offered.stream().map(this::withPlace).toList());
    }

    /// The persons that the article names, where the words refer to one: those before the words, the nearest first, then those behind.
    ///
    /// @param nobody whether the words name nobody, so that only the article tells the person
    private List<ActorChoice> persons(SequencedSet<ActorId> near, boolean nobody) {
        var article = content.article();
        var words = sourceWords();
        return !nobody && (words.isSeveral() || words.findReference().isEmpty())
                ? List.of()
                : Stream.concat(
                                PersonName.findBefore(article, here()).reversed().stream(),
                                PersonName.findBefore(article, article.text().length()).stream())
                        .map(PersonName::name)
                        .filter(SourceWords::isPerson)
                        .distinct()
                        .limit(MOST_SIMILAR)
                        .map(it -> named(it, near))
                        .toList();
    }

    /// The other actors of this article. Where the words are for several people, persons come last, never first.
    private List<ActorChoice> others(SequencedSet<ActorId> near, boolean first) {
        var all =
                near.stream()
                        .flatMap(id -> content.actors().find(id).stream())
                        .map(actor -> ActorChoice.of(actor, actor.name()))
                        .toList();
        var words = sourceWords();
        if (!words.isSeveral() || words.person().name().isPresent()) {
            return all;
        }
        var named =
                PersonName.findBefore(content.article(), here()).stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList();
        var byKind = all.stream().collect(Collectors.partitioningBy(it -> AntecedentFinder.isPerson(it, named)));
        var bodies = byKind.getOrDefault(false, List.of());
        return first && bodies.isEmpty()
                ? List.of()
                : Stream.concat(bodies.stream(), byKind.getOrDefault(true, List.of()).stream()).toList();
    }

    /// The names of persons anywhere in the words; without one, of those whom the article calls so: Ola Brandt for "the minister".
    private List<String> namesWithin() {
        int end = Math.min(here() + words().length(), content.article().text().length());
        var persons = PersonName.findBefore(content.article(), end);
        var names = persons.stream().filter(it -> it.start() >= here()).map(PersonName::name).distinct().toList();
        var title = sourceWords().findReference().filter(_ -> names.isEmpty() && isAnsweredNamed().orElse(true));
        return title.map(it -> AntecedentFinder.findTitled(it, persons, content.article().text())).orElse(names);
    }

    private ActorChoice withPlace(ActorChoice choice) {
        int here = content.findParagraph(here()).map(Segment::number).orElse(0);
        return Stream.of(choice.actor().flatMap(this::findPlace), findName(choice.matchedName()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(it -> Math.abs(it.paragraph() - here)))
                .map(choice::withPlace)
                .orElse(choice);
    }

    /// The nearest paragraph that has a name, one before the passage first.
    private Optional<ActorPlace> findName(String name) {
        var text = content.article().text();
        return Stream.of(text.lastIndexOf(name, here()), text.indexOf(name, here()))
                .filter(it -> it >= 0 && ActorChoice.isWords(text, it, it + name.length()))
                .findFirst()
                .flatMap(content::findParagraph)
                .map(it -> new ActorPlace(it.number(), true));
    }

    /// The nearest paragraph where an actor is coded.
    private Optional<ActorPlace> findPlace(Actor actor) {
        return codings().annotations().stream()
                .filter(it -> codings().actorsOf(it).contains(actor.id()))
                .findFirst()
                .flatMap(it -> content.findParagraph(codings().positionOf(it)))
                .map(it -> {
                    var words = content.article().text().substring(it.start(), it.end());
                    return new ActorPlace(it.number(), ActorChoice.isNamedIn(content, actor, words));
                });
    }

    /// The actor of the passage's own words.
    ///
    /// @param answered the actors of the answer, for a question that can have several: the words then mean another one
    private List<ActorChoice> meant(SequencedSet<ActorId> near, List<ActorId> answered) {
        var words = sourceWords();
        if (words.isPronoun()) {
            boolean isOfNobody = words.words().isBlank() || !isAnsweredNamed().orElse(true);
            return isOfNobody ? List.of() : antecedents(near, answered);
        }
        return answered.isEmpty() ? findMeant(words, near) : findOther(words, answered).stream().toList();
    }

    private List<ActorChoice> antecedents(SequencedSet<ActorId> near, List<ActorId> answered) {
        var coded =
                codings().annotations().stream()
                        .flatMap(it ->
                                codings().actorsOf(it).stream()
                                        .flatMap(id -> content.actors().find(id).stream())
                                        .map(actor ->
                                                new ActorMention(
                                                        codings().positionOf(it),
                                                        ActorChoice.of(actor, actor.name()),
                                                        sourceWords(it).isVoice())))
                        .toList();
        return new AntecedentFinder(content, sourceWords().words(), here())
                .find(coded, name -> named(name, near)).stream()
                        .filter(it -> it.actor().filter(actor -> answered.contains(actor.id())).isEmpty())
                        .limit(MOST)
                        .toList();
    }

    /// The actor of a person's whole name.
    private ActorChoice named(String name, SequencedSet<ActorId> near) {
        return findKnown(wordsOf(name)).orElseGet(() -> called(name, near));
    }

    /// A further actor that the words name.
    private Optional<ActorChoice> findOther(SourceWords words, List<ActorId> answered) {
        return ActorChoice.findIn(content, words.words()).stream()
                .filter(it -> it.actor().filter(actor -> answered.contains(actor.id())).isEmpty())
                .max(Comparator.comparingInt(it -> it.matchedName().length()));
    }

    private List<ActorChoice> findMeant(SourceWords words, SequencedSet<ActorId> near) {
        var own = words.person();
        var meant =
                findKnown(own)
                        .or(() -> own.name().map(name -> called(name, near)))
                        .or(() -> findPrevious(words))
                        .map(List::of)
                        .orElseGet(() -> describe(words).map(this::bodies).orElse(List.of()));
        return meant.stream().flatMap(it -> withSimilar(it, near).stream()).distinct().toList();
    }

    /// The actors of a description: its full form earlier in the article ("Israeli army" for "army"), else itself.
    private List<ActorChoice> bodies(String description) {
        var before = content.article().text().substring(Math.max(0, here() - FURTHEST), here());
        return sourceWords().bodyNames(before, description).stream()
                .limit(MOST_BODIES)
                .map(it -> findKnown(wordsOf(it)).orElseGet(() -> ActorChoice.createNew(it)))
                .toList();
    }

    /// A new actor among those of nearly the same name: behind those that may have its full name, the nearest first.
    private List<ActorChoice> withSimilar(ActorChoice meant, SequencedSet<ActorId> near) {
        if (meant.actor().isPresent()) {
            return List.of(meant);
        }
        var order = List.copyOf(near);
        var similar =
                ActorChoice.findSimilar(content, meant.name()).stream()
                        .sorted(
                                Comparator.comparingInt(it -> {
                                    int at = it.actor().map(actor -> order.indexOf(actor.id())).orElse(-1);
                                    return at < 0 ? order.size() : at;
                                }))
                        .limit(MOST_SIMILAR)
                        .toList();
        return Stream.of(
                        similar.stream().filter(it -> ActorChoice.isInFull(it.matchedName(), meant.name())),
                        Stream.of(meant),
                        similar.stream().filter(it -> !ActorChoice.isInFull(it.matchedName(), meant.name())))
                .flatMap(it -> it)
                .toList();
    }

    private Optional<ActorChoice> findKnown(SourceWords own) {
        return ActorChoice.findIn(content, own.words()).stream()
                .filter(it ->
                        own.name()
                                .map(name -> ActorChoice.isSame(name, it.matchedName()))
                                .orElseGet(() -> isMeant(own, it.matchedName())))
                .max(Comparator.comparingInt(it -> it.matchedName().length()));
    }

    /// Whether a described source means a known name: people mean the body in their words ("a Hamas official"); a body means itself: "the
    /// Gaza health ministry" is not Gaza, but "the Reuters news agency" is Reuters.
    private static boolean isMeant(SourceWords own, String known) {
        var plain = own.description().map(ActorChoice::normalize).orElse("");
        var other = ActorChoice.normalize(known);
        boolean kind = plain.startsWith(other + " ") && own.endsInKind();
        return own.isUnnamed() || kind || plain.isEmpty() || other.contains(plain);
    }

    /// The name for a source without one. Where a codebook allows *not codable* for people who speak for nobody, people are coded as the
    /// body in the words, or not at all: its rule asks for the body, not for "an army spokesman".
    private Optional<String> describe(SourceWords words) {
        var description =
                !question.variable().allowsNotCodable()
                        ? wordsOf(words()).description()
                        : words.isUnnamed() ? words.body() : words.description().filter(_ -> words.isBody());
        // "his office" depends on another person
        return description.filter(it -> !words.dependsOnAnother(it));
    }

    /// Whether the article names the source, as its own answer says: of a question with the category *named*, that category or another.
    private Optional<Boolean> isAnsweredNamed() {
        return annotation().stream()
                .flatMap(own ->
                        question.tag().variables().stream()
                                .filter(it -> it.categories().stream().anyMatch(one -> NAMED.contains(one.id())))
                                .flatMap(it -> own.value(it.id()).stream()))
                .map(it -> it instanceof Value.Category(var id) && NAMED.contains(id))
                .findFirst();
    }

    /// Whether the words name nobody: a pronoun, or people without a reference. Without an answer to it, "the official" names nobody either.
    private boolean isForNobody(SequencedSet<ActorId> near) {
        var words = sourceWords();
        var named = isAnsweredNamed();
        if (!words.words().isBlank() && !named.orElse(!words.isUnnamed())) {
            return true;
        }
        if (words.isSeveral() && others(near, true).isEmpty()) {
            return true;
        }
        return words.isPronoun()
                ? !words.words().isBlank()
                : question.variable().allowsNotCodable() && words.findReference().isEmpty();
    }

    /// The actor of a name in its full form in the register or this article: "Maren Holt" for "Holt".
    private ActorChoice called(String name, SequencedSet<ActorId> near) {
        var ending = " " + name.toLowerCase(Locale.ROOT);
        return near.stream()
                .flatMap(id -> content.actors().find(id).stream())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).endsWith(ending))
                .map(it -> ActorChoice.of(it, it.name()))
                .findFirst()
                .orElseGet(() -> findFull(name));
    }

    private ActorChoice findFull(String name) {
        return PersonName.findBefore(content.article(), here()).stream()
                .map(PersonName::name)
                .filter(it -> it.endsWith(" " + name) && SourceWords.isPerson(it))
                .findFirst()
                .map(full -> findKnown(wordsOf(full)).orElseGet(() -> ActorChoice.createNew(full)))
                .orElseGet(() -> ActorChoice.createNew(name));
    }

    /// The actor coded earlier for "Transport Minister Ola Brandt", where the words are "the minister"; or for the same words ("health
    /// officials").
    private Optional<ActorChoice> findPrevious(SourceWords words) {
        var bare = words.description();
        return codings().annotations().stream()
                .filter(it -> {
                    var other = sourceWords(it);
                    boolean again = words.isUnnamed() && bare.isPresent() && bare.equals(other.description());
                    boolean named = isAnsweredNamed().orElse(true);
                    return again || (named && words.findReference().filter(other.heads()::contains).isPresent());
                })
                .flatMap(it -> codings().actorsOf(it).stream())
                .flatMap(id -> content.actors().find(id).stream())
                .map(it -> ActorChoice.of(it, it.name()))
                .findFirst();
    }

    private String words() {
        return annotation().map(ActorOffer::textOf).orElse("");
    }

    private SourceWords sourceWords() {
        return annotation().map(this::sourceWords).orElseGet(() -> wordsOf(""));
    }

    private SourceWords wordsOf(String name) {
        return SourceWords.ofName(content.article(), name);
    }

    private SourceWords sourceWords(Annotation annotation) {
        return SourceWords.of(content.article(), textOf(annotation));
    }

    private static String textOf(Annotation annotation) {
        return annotation.extent() instanceof Extent.Passage it ? it.text().strip().replaceAll("\\s+", " ") : "";
    }

    private int here() {
        return codings().here();
    }

    private NearbyCodings codings() {
        return new NearbyCodings(content, annotation());
    }

    private Optional<Annotation> annotation() {
        return switch (question.target()) {
            case AnnotationForm.FormTarget.AnnotationTarget(AnnotationId id) -> content.snapshot().annotation(id);
            case AnnotationForm.FormTarget.UnitTarget _ -> Optional.empty();
        };
    }
}
