package org.framewright.ui.workspace.coding.form;

import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormQuestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/// The actors that are offered for an empty field. First the actor of the passage's own words: one with a name or alias in
/// them, one in this article with a name that ends so ("Mr Holt" is Maren Holt) or with a former description ("the minister"),
/// else the words themselves, as a new actor ("the Israeli military"); for people without a name the body. Only for a pronoun,
/// or without words, the previous actor. Then the others of this article, the latest first.
record ActorOffer(PanelContent content, FormQuestion question) {

    private static final int MOST = 6;

    static List<ActorChoice> list(PanelContent content, FormQuestion question) {
        return new ActorOffer(content, question).choices();
    }

    private List<ActorChoice> choices() {
        var near = nearbyActors();
        var offered = new ArrayList<ActorChoice>();
        var answered = question.answer().stream().flatMap(it -> it.actors().stream()).toList();
        near.removeAll(answered);
        meant(near, answered).ifPresent(offered::add);
        if (offered.isEmpty() && isWithoutBody() && new SourceWords(words()).findReference().isEmpty()) {
            // the first one would be chosen by the usual keys; "the official", though, may be one of the article's
            return List.of();
        }
        near.stream()
                .flatMap(id -> content.actors().find(id).stream())
                .map(actor -> ActorChoice.of(actor, actor.name()))
                .filter(it -> offered.stream().noneMatch(other -> other.name().equals(it.name())))
                .limit(MOST - offered.size())
                .forEach(offered::add);
        return offered.stream().map(this::withParagraph).toList();
    }

    private ActorChoice withParagraph(ActorChoice choice) {
        return choice.actor().stream()
                .flatMap(actor -> nearbyAnnotations().stream().filter(it -> actorsOf(it).contains(actor.id())))
                .findFirst()
                .map(it -> choice.withParagraph(content.paragraphAt(positionOf(it))))
                .orElse(choice);
    }

    /// The actor of the passage's own words.
    ///
    /// @param answered the actors of the answer, for a question that can have several: who else the words name is meant
    private Optional<ActorChoice> meant(SequencedSet<ActorId> near, List<ActorId> answered) {
        var words = new SourceWords(words());
        if (words.isPronoun()) {
            return Optional.empty();
        }
        if (!answered.isEmpty()) {
            return ActorChoice.findIn(content, words.words()).stream()
                    .filter(it -> it.actor().filter(actor -> answered.contains(actor.id())).isEmpty())
                    .max(Comparator.comparingInt(it -> it.matchedName().length()));
        }
        var own = words.person();
        var known =
                ActorChoice.findIn(content, own.words()).stream()
                        .filter(it ->
                                own.name()
                                        .map(name -> isSame(name, it.matchedName()))
                                        .orElse(isMeant(own, it.matchedName())))
                        .max(Comparator.comparingInt(it -> it.matchedName().length()));
        return known.or(() -> own.name().map(name -> called(name, near)))
                .or(() -> findPrevious(words))
                .or(() -> describe(words).map(ActorChoice::createNew));
    }

    /// "Israel's Prime Minister Benjamin Netanyahu" names Israel, too, but is not Israel; a body is meant only by its whole name,
    /// a person by the last one, and of several who are named together any.
    private static boolean isSame(String name, String known) {
        var plain = ActorChoice.normalize(name);
        var other = ActorChoice.normalize(known);
        boolean last = SourceWords.isPerson(name) && plain.endsWith(" " + other);
        boolean oneOfSeveral = plain.startsWith(other + " and ") || plain.endsWith(" and " + other);
        return last || oneOfSeveral || other.contains(plain);
    }

    /// Of those who are only described, people are of the body that is named ("a Hamas official"), and a body is itself: "the Gaza
    /// health ministry" is not Gaza, but "the Reuters news agency" is Reuters.
    private static boolean isMeant(SourceWords own, String known) {
        var plain = own.description().map(ActorChoice::normalize).orElse("");
        var other = ActorChoice.normalize(known);
        boolean kind =
                plain.startsWith(other + " ") && OccupationWords.isKind(plain.substring(plain.lastIndexOf(' ') + 1));
        return own.isUnnamed() || kind || plain.isEmpty() || other.contains(plain);
    }

    /// The name for people without one. Where a codebook has a place for those who speak for nobody (not codable), people stand
    /// for the body in the words, and for none otherwise: its rule asks for the body, not for "an army spokesman".
    private Optional<String> describe(SourceWords words) {
        return isByBody(words) ? words.body() : words.description();
    }

    private boolean isWithoutBody() {
        var words = new SourceWords(words());
        return !words.isPronoun() && isByBody(words);
    }

    private boolean isByBody(SourceWords words) {
        return words.isUnnamed() && question.variable().allowsNotCodable();
    }

    private ActorChoice called(String name, SequencedSet<ActorId> near) {
        var ending = " " + name.toLowerCase(Locale.ROOT);
        return near.stream()
                .flatMap(id -> content.actors().find(id).stream())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).endsWith(ending))
                .map(it -> ActorChoice.of(it, it.name()))
                .findFirst()
                .orElseGet(() -> ActorChoice.createNew(name));
    }

    /// Who was coded where the article spoke of "Transport Minister Ola Brandt" before it says "the minister", or where it had the
    /// very same words ("health officials").
    private Optional<ActorChoice> findPrevious(SourceWords words) {
        var bare = words.description();
        return nearbyAnnotations().stream()
                .filter(it -> {
                    var other = new SourceWords(textOf(it));
                    boolean again = words.isUnnamed() && bare.isPresent() && bare.equals(other.description());
                    return again || words.findReference().filter(other.heads()::contains).isPresent();
                })
                .flatMap(it -> actorsOf(it).stream())
                .flatMap(id -> content.actors().find(id).stream())
                .map(it -> ActorChoice.of(it, it.name()))
                .findFirst();
    }

    private String words() {
        return annotation().map(ActorOffer::textOf).orElse("");
    }

    private static String textOf(Annotation annotation) {
        return annotation.extent() instanceof Extent.Passage it ? it.text().strip().replaceAll("\\s+", " ") : "";
    }

    /// The actors of this article, the nearest before the passage first, then those behind it.
    private SequencedSet<ActorId> nearbyActors() {
        var actors = new LinkedHashSet<ActorId>();
        nearbyAnnotations().forEach(it -> actors.addAll(actorsOf(it)));
        return actors;
    }

    private List<Annotation> nearbyAnnotations() {
        int here = annotation().map(this::positionOf).orElse(Integer.MAX_VALUE);
        var self = annotation().map(Annotation::id);
        return content.snapshot().annotations().stream()
                .filter(it -> !self.equals(Optional.of(it.id())))
                .sorted(
                        Comparator.comparingInt((Annotation it) -> {
                            int distance = here - positionOf(it);
                            return distance >= 0 ? distance : Integer.MAX_VALUE / 2 - distance;
                        }))
                .toList();
    }

    private List<ActorId> actorsOf(Annotation annotation) {
        return annotation.values().values().stream()
                .flatMap(it -> it.actors().stream())
                .map(content.actors()::resolved)
                .toList();
    }

    /// The position of an annotation; without words that of its owner.
    private int positionOf(Annotation annotation) {
        var own = annotation.extent().fragments();
        return own.isEmpty()
                ? content.snapshot().ownersOf(annotation.id()).stream()
                        .flatMap(it -> it.extent().fragments().stream())
                        .mapToInt(it -> it.start())
                        .min()
                        .orElse(0)
                : own.getFirst().start();
    }

    private Optional<Annotation> annotation() {
        return switch (question.target()) {
            case AnnotationForm.FormTarget.AnnotationTarget(AnnotationId id) -> content.snapshot().annotation(id);
            case AnnotationForm.FormTarget.UnitTarget _ -> Optional.empty();
        };
    }
}
