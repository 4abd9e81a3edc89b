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

/// Which actors are offered before anything is typed. Where the passage's own words name one: whose name or alias stands in them,
/// who in this article has a name that ends so ("Mr Holt" is Maren Holt), else that name, as a new actor. Where they
/// name none ("she", "an army spokesman", or nothing at all): the last one before. Then the others of this article, the latest
/// first.
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

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "lady",
                    "lord",
                    "un",
                    "us",
                    "eu",
                    "secretary",
                    "general",
                    "secretary-general",
                    "president",
                    "vice-president",
                    "prime",
                    "foreign",
                    "defence",
                    "defense",
                    "interior",
                    "finance",
                    "minister",
                    "chancellor",
                    "senator",
                    "governor",
                    "mayor",
                    "judge",
                    "justice",
                    "king",
                    "queen",
                    "prince",
                    "princess",
                    "pope",
                    "captain",
                    "major",
                    "colonel",
                    "lieutenant",
                    "sergeant",
                    "admiral",
                    "ambassador",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "chief",
                    "director",
                    "leader",
                    "chairman",
                    "chairwoman",
                    "the",
                    "an",
                    "a");

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
        named(near).ifPresent(offered::add);
        near.stream()
                .flatMap(id -> sheet.actors().find(id).stream())
                .map(actor -> ActorChoice.of(actor, actor.name()))
                .filter(it -> offered.stream().noneMatch(other -> other.name().equals(it.name())))
                .limit(MOST - offered.size())
                .forEach(offered::add);
        return offered;
    }

    /// Whom the passage's own words name.
    private Optional<ActorChoice> named(SequencedSet<ActorId> near) {
        // behind a comma stands who somebody speaks for, or what they are
        var all = words();
        var first = all.contains(",") ? all.substring(0, all.indexOf(',')) : all;
        var words = name(first).isPresent() ? first : all;
        var known = ActorChoice.within(sheet, words).stream().max(Comparator.comparingInt(it -> it.by().length()));
        if (known.isPresent()) {
            return known;
        }
        return name(words)
                .map(name -> {
                    var ending = " " + name.toLowerCase(Locale.ROOT);
                    return near.stream()
                            .flatMap(id -> sheet.actors().find(id).stream())
                            .filter(it -> it.name().toLowerCase(Locale.ROOT).endsWith(ending))
                            .map(it -> ActorChoice.of(it, it.name()))
                            .findFirst()
                            .orElseGet(() -> ActorChoice.added(name));
                });
    }

    private String words() {
        return annotation()
                .map(Annotation::extent)
                .filter(Extent.Passage.class::isInstance)
                .map(it -> it.text().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    /// The name in some words: at their end, for what a person is stands before it, or before a comma, behind which that may
    /// stand, too. Titles and offices are left out, and so is a capital that only begins a sentence.
    static Optional<String> name(String words) {
        int comma = words.indexOf(',');
        var place = comma < 0 ? words : words.substring(0, comma);
        var name =
                NAME.matcher(place)
                        .results()
                        .filter(it -> it.end() == place.length())
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse("");
        var parts = new ArrayList<>(List.of(name.split(" ")));
        int title = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (TITLES.contains(parts.get(i).toLowerCase(Locale.ROOT).replace(".", ""))) {
                title = i + 1;
            }
        }
        var rest = String.join(" ", parts.subList(title, parts.size()));
        var left = rest.isEmpty() ? name : rest;
        return Optional.of(left).filter(it -> !it.isEmpty() && !SMALL.contains(it.toLowerCase(Locale.ROOT)));
    }

    /// The actors of this article, the nearest before the passage first, then those behind it.
    private SequencedSet<ActorId> near() {
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
