package org.framewright.ui.workspace.coding;

import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Value;
import org.framewright.ui.workspace.coding.Form.Question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// Which actors are offered before anything is typed. First whom the passage's own words mean: whose name or alias stands in them,
/// who in this article has a name that ends so ("Mr Holt" is Maren Holt) or was called so before ("the minister"), else what
/// the words say, as a new actor ("the Israeli military"). Only a pronoun, or no words at all, leave that to the last one
/// before. Then the others of this article, the latest first.
final class ActorOffer {

    private static final int MOST = 6;

    private final Sheet sheet;
    private final Question question;

    private ActorOffer(Sheet sheet, Question question) {
        this.sheet = sheet;
        this.question = question;
    }

    static List<ActorChoice> of(Sheet sheet, Question question) {
        return new ActorOffer(sheet, question).choices();
    }

    private List<ActorChoice> choices() {
        var near = near();
        var offered = new ArrayList<ActorChoice>();
        meant(near).ifPresent(offered::add);
        near.stream()
                .flatMap(id -> sheet.actors().find(id).stream())
                .map(actor -> ActorChoice.of(actor, actor.name()))
                .filter(it -> offered.stream().noneMatch(other -> other.name().equals(it.name())))
                .limit(MOST - offered.size())
                .forEach(offered::add);
        return offered;
    }

    /// Whom the passage's own words mean.
    private Optional<ActorChoice> meant(SequencedSet<ActorId> near) {
        var words = new SourceWords(words());
        if (words.isPronoun()) {
            return Optional.empty();
        }
        var own = words.person();
        var known =
                ActorChoice.within(sheet, own.words()).stream().max(Comparator.comparingInt(it -> it.by().length()));
        return known.filter(it -> own.name().filter(name -> isAnother(name, it.by())).isEmpty())
                .or(() -> own.name().map(name -> called(name, near)))
                .or(() -> sameAsBefore(words))
                .or(() -> words.description().map(ActorChoice::added));
    }

    /// "Israel's Prime Minister Benjamin Netanyahu" names Israel, too, but is not Israel.
    private static boolean isAnother(String name, String known) {
        var plain = name.toLowerCase(Locale.ROOT);
        var other = known.toLowerCase(Locale.ROOT);
        return !plain.contains(other) && !other.contains(plain);
    }

    private ActorChoice called(String name, SequencedSet<ActorId> near) {
        var ending = " " + name.toLowerCase(Locale.ROOT);
        return near.stream()
                .flatMap(id -> sheet.actors().find(id).stream())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).endsWith(ending))
                .map(it -> ActorChoice.of(it, it.name()))
                .findFirst()
                .orElseGet(() -> ActorChoice.added(name));
    }

    /// Who was coded where the article spoke of "Transport Minister Ola Brandt" before it says "the minister".
    private Optional<ActorChoice> sameAsBefore(SourceWords words) {
        return words.takenUp().stream()
                .flatMap(head ->
                        nearest().stream()
                                .filter(it -> new SourceWords(textOf(it)).heads().contains(head))
                                .flatMap(it -> actorsOf(it).stream()))
                .flatMap(id -> sheet.actors().find(id).stream())
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
    private SequencedSet<ActorId> near() {
        var actors = new LinkedHashSet<ActorId>();
        nearest().forEach(it -> actors.addAll(actorsOf(it)));
        return actors;
    }

    private List<Annotation> nearest() {
        int here = annotation().map(this::place).orElse(Integer.MAX_VALUE);
        var self = annotation().map(Annotation::id);
        return sheet.view().annotations().stream()
                .filter(it -> !self.equals(Optional.of(it.id())))
                .sorted(
                        Comparator.comparingInt((Annotation it) -> {
                            int distance = here - place(it);
                            return distance >= 0 ? distance : Integer.MAX_VALUE / 2 - distance;
                        }))
                .toList();
    }

    private List<ActorId> actorsOf(Annotation annotation) {
        return annotation.values().values().stream()
                .flatMap(it ->
                        it instanceof Value.Actor(var id) ? Stream.of(sheet.actors().resolved(id)) : Stream.empty())
                .toList();
    }

    /// Where an annotation is; one without words is where its owner is.
    private int place(Annotation annotation) {
        var own = annotation.extent().fragments();
        return own.isEmpty()
                ? sheet.view().ownersOf(annotation.id()).stream()
                        .flatMap(it -> it.extent().fragments().stream())
                        .mapToInt(it -> it.start())
                        .min()
                        .orElse(0)
                : own.getFirst().start();
    }

    private Optional<Annotation> annotation() {
        return switch (question.target()) {
            case Target.Made(AnnotationId id) -> sheet.view().annotation(id);
            case Target.Unit _ -> Optional.empty();
        };
    }
}
