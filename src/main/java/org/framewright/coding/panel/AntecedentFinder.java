package org.framewright.coding.panel;

import org.framewright.model.actor.Actor;
import org.framewright.model.article.Segment;
import org.framewright.suggest.PersonName;
import org.framewright.suggest.Pronouns;
import org.framewright.suggest.SourceWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the actors that a pronoun can refer to: those named before it, in its paragraph or the one before, the nearest
/// first; but within a paragraph, whoever was coded last. "He" and
/// "she" refer to persons, or to a body that one person has just spoken for. An actor with the title of the other gender in the article,
/// such as "Mr", is left out.
///
/// @param pronoun as the article has it
/// @param index where it begins, in UTF-16
record AntecedentFinder(PanelContent content, String pronoun, int index) {

    /// A title of so many letters may be the end of a compound: "Verkehrsministerin".
    private static final int COMPOUND = 6;

    /// An actor where the text names it.
    ///
    /// @param start UTF-16 index in the article
    /// @param isVoice whether the words there are for one person who speaks for the actor: "an army spokesman"
    record ActorMention(int start, ActorChoice choice, boolean isVoice) {

        ActorMention(int start, ActorChoice choice) {
            this(start, choice, false);
        }
    }

    /// The actors, each once: the one coded last in the paragraph of the nearest, then the nearest first.
    ///
    /// @param coded the places where the coder has named actors
    /// @param naming the actor of a name
    List<ActorChoice> find(List<ActorMention> coded, Function<String, ActorChoice> naming) {
        int from = from();
        var before = content.article().text().substring(from, index);
        var mentions = new ArrayList<>(coded);
        for (var it : ActorChoice.findIn(content, before)) {
            int at = before.lastIndexOf(it.matchedName());
            if (at >= 0) {
                mentions.add(new ActorMention(from + at, it));
            }
        }
        var persons = PersonName.findBefore(content.article(), index);
        if (Pronouns.isOfPerson(pronoun)) {
            persons.stream()
                    .filter(it -> it.start() >= from && SourceWords.isPerson(it.name()))
                    .forEach(it -> mentions.add(new ActorMention(it.start(), naming.apply(it.name()))));
        }
        var names = persons.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
        var possible =
                mentions.stream()
                        .filter(it -> from <= it.start() && it.start() < index && isPossible(it, names))
                        .sorted(Comparator.comparingInt(ActorMention::start).reversed())
                        .toList();
        var paragraph = possible.stream().findFirst().flatMap(it -> content.findParagraph(it.start()));
        var lastCoded =
                possible.stream()
                        .filter(it -> coded.contains(it) && content.findParagraph(it.start()).equals(paragraph))
                        .limit(1);
        return Stream.concat(lastCoded, possible.stream())
                .map(ActorMention::choice)
                .map(it -> it.actor().map(actor -> ActorChoice.of(actor, actor.name())).orElse(it))
                .distinct()
                .toList();
    }

    /// The persons whose names a text has right behind a title, the last one first.
    static List<String> findTitled(String title, List<PersonName> persons, String text) {
        return persons.reversed().stream()
                .filter(it -> isBehind(title, text, it.start()))
                .map(PersonName::name)
                .distinct()
                .toList();
    }

    private static boolean isBehind(String title, String text, int start) {
        int end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int at = end - title.length();
        return text.regionMatches(true, at, title, 0, title.length())
                && (at == 0 || title.length() >= COMPOUND || !Character.isLetter(text.charAt(at - 1)));
    }

    /// The beginning of the paragraph before; in the first one, of the text.
    private int from() {
        var begun =
                content.article()
                        .segments(Segment.Kind.PARAGRAPH)
                        .mapToInt(Segment::start)
                        .filter(it -> it <= index)
                        .sorted()
                        .toArray();
        return begun.length < 2 ? 0 : begun[begun.length - 2];
    }

    private boolean isPossible(ActorMention mention, List<String> persons) {
        var choice = mention.choice();
        return !Pronouns.isOfPerson(pronoun)
                || mention.isVoice()
                || (isPerson(choice, persons) && !hasOtherTitle(choice.name()));
    }

    /// Whether an actor is a person: as the register says, or by a name of two words, or the last one of a person in the text.
    ///
    /// @param persons whom the text names, in lower case
    static boolean isPerson(ActorChoice choice, List<String> persons) {
        var kind = choice.actor().map(Actor::kind).orElse(Actor.Kind.PERSON);
        var name = choice.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case PERSON -> true;
            case GROUP, ORGANISATION, OTHER -> false;
            case UNKNOWN ->
                    SourceWords.isPerson(choice.name())
                            && (name.contains(" ") || persons.stream().anyMatch(it -> (" " + it).endsWith(" " + name)));
        };
    }

    private boolean hasOtherTitle(String name) {
        var titles = String.join("|", Pronouns.excludedTitles(pronoun));
        var last = Pattern.quote(name.substring(name.lastIndexOf(' ') + 1));
        return Pattern.compile("\\b(?:" + titles + ")\\.? (?:\\p{Lu}\\S{0,40} ){0,3}" + last + "\\b")
                .matcher(content.article().text())
                .find();
    }
}
