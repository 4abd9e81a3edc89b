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
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which actors are offered before anything is typed. Where the passage's own words hold a name: whoever is called so, whoever
/// in this article has a name that ends so ("Holt" for "Maren Holt"), else the name itself, as a new actor. Where they hold
/// none ("she", or nothing at all): the last one before. Then the others of this article, the latest first.
final class ActorOffer {

    private static final int MOST = 6;

    /// Words with a capital, and the small ones that names have between them.
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}’'.-]*(?: (?:(?:of|the|and|for|de|del|la|van|von|der|bin|al|el) ){0,2}\\p{Lu}[\\p{L}\\p{M}’'.-]*)*");

    private static final Set<String> SMALL =
            Set.of(
                    "he", "she", "it", "they", "we", "i", "you", "the", "a", "an", "one", "some", "both", "who",
                    "others");

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
        var before = before();
        var offered = new ArrayList<ActorChoice>();
        var name = name();
        name.ifPresent(it -> offered.add(byName(it, before)));
        before.stream()
                .flatMap(id -> sheet.actors().find(id).stream())
                .map(actor -> ActorChoice.of(actor, actor.name()))
                .filter(it -> offered.stream().noneMatch(other -> other.name().equals(it.name())))
                .limit(MOST - offered.size())
                .forEach(offered::add);
        return offered;
    }

    private ActorChoice byName(String name, SequencedSet<ActorId> before) {
        var known = ActorChoice.fitting(sheet.actors(), sheet.desk().coder().id(), name);
        var exact = known.stream().filter(it -> it.by().equalsIgnoreCase(name)).findFirst();
        var ending = " " + name.toLowerCase(Locale.ROOT);
        return exact.or(() ->
                        before.stream()
                                .flatMap(id -> sheet.actors().find(id).stream())
                                .filter(it -> it.name().toLowerCase(Locale.ROOT).endsWith(ending))
                                .map(it -> ActorChoice.of(it, it.name()))
                                .findFirst())
                .orElseGet(() -> ActorChoice.added(name));
    }

    /// The name in the passage's own words: the last one, for a person's stands behind what they are.
    private Optional<String> name() {
        return annotation()
                .map(Annotation::extent)
                .filter(Extent.Passage.class::isInstance)
                .flatMap(it -> {
                    var words = it.text().strip();
                    var names = NAME.matcher(words).results().map(MatchResult::group).toList();
                    boolean sentenceStart =
                            names.size() == 1 && words.startsWith(names.getFirst()) && isSmallWord(names.getFirst());
                    return names.isEmpty() || sentenceStart ? Optional.<String>empty() : Optional.of(names.getLast());
                });
    }

    /// "She", "They", "The": a capital that only begins a sentence.
    private static boolean isSmallWord(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The actors of this article, the nearest before the passage first, then those behind it.
    private SequencedSet<ActorId> before() {
        int here = annotation().map(this::place).orElse(Integer.MAX_VALUE);
        var self = annotation().map(Annotation::id);
        var named = new ArrayList<Annotation>(sheet.view().annotations());
        named.removeIf(it -> self.equals(Optional.of(it.id())));
        named.sort(
                Comparator.comparingInt((Annotation it) -> {
                    int distance = here - place(it);
                    return distance >= 0 ? distance : Integer.MAX_VALUE / 2 - distance;
                }));
        var actors = new LinkedHashSet<ActorId>();
        for (var annotation : named) {
            for (var value : annotation.values().values()) {
                if (value instanceof Value.Actor(var id)) {
                    actors.add(sheet.actors().resolved(id));
                }
            }
        }
        return actors;
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
