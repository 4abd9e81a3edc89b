package org.framewright.suggest.english;

import org.framewright.model.article.Article;
import org.framewright.suggest.Pronouns;
import org.framewright.suggest.SourceWords;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words of a source in an English article, and in one of a language without lists of words.
public record EnglishSourceWords(String words) implements SourceWords {

    private static final int LONGEST_DESCRIPTION = 60;

    private static final String CAPITAL =
            "(?:(?:al|el|ad|an|ar|as|ash|at|az|ul)-|[dl][’'])?\\p{Lu}[\\p{L}\\p{M}\\p{N}’'.&-]*";

    /// Words with a capital, and the small words within names: all of "International Committee of the Red Cross".
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}])"
                            + CAPITAL
                            + "(?: (?:(?:of|the|and|for|&|de|del|della|di|da|dos|du|des|la|las|los|le|les|van|von|zu|der|den|bin|ibn|al|el) ){0,3}"
                            + CAPITAL
                            + ")*");

    /// Between the parts of a joint source.
    private static final Pattern AND = Pattern.compile(",? (?:and|und) (?:(?:the|der|die|das) )?|, (?:the )?");

    /// A name of one part, at its end.
    private static final Pattern LAST_NAME = Pattern.compile(CAPITAL + "(?: " + CAPITAL + ")*$");

    /// Words between an occupation and its body: "head of the Port Authority".
    private static final Pattern JOINED =
            Pattern.compile("\\b(?:of|for|at|from|in) (?:(?:the|an?|its|their|his|her) )?$");

    private static final Pattern PARTICLES = Pattern.compile("^(?:(?:of|for|the) )+");

    private static final Set<String> SMALL =
            Set.of(
                    "he", "she", "it", "they", "we", "i", "you", "the", "a", "an", "one", "some", "both", "who",
                    "others", "him", "his", "her", "them", "this", "that", "these", "those");

    /// Words before a description; "its" is a part of it and stays.
    private static final Pattern DETERMINER =
            Pattern.compile(
                    "^(?:the|a|an|one|some|several|many|other|another|these|those|this|that)\\s+",
                    Pattern.CASE_INSENSITIVE);

    /// Words behind a finished description.
    private static final Pattern MORE =
            Pattern.compile("\\s(?:who|whose|which|that|with|in|at|on|from|near|speaking|quoted)\\s.*$");

    /// The same with its object: "secretary of the union" is a secretary.
    private static final Pattern OF = Pattern.compile("\\s(?:of|for|to)\\s.*$");

    /// A body's own name before its kind: "ruling Hamas group".
    private static final Pattern LABELLED =
            Pattern.compile("(?:\\p{Ll}\\S* )*(" + NAME + ") (?:group|movement|faction|militia|organi[sz]ation)");

    private static final Pattern SENTENCE_END = Pattern.compile("^.*\\p{Ll}[.] ");

    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my", "your");

    /// "Israeli", "Palestinian": of a country, and not a body's name.
    private static final Pattern ADJECTIVE = Pattern.compile("(?:i|an|ish|ese|ic|Dutch|French|Greek|Czech)$");

    /// "Israelis", "Palestinians": people, where the article has the word without the s, too.
    private static final Pattern DEMONYM = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?:i|an)s");

    /// The words of a source in an article. A noun whose capital only begins a sentence is in lower case here ("Witnesses"), and so are
    /// people of a country: neither is a name.
    public static SourceWords of(Article article, String words) {
        var noun = words.substring(words.startsWith("The ") || words.startsWith("the ") ? 4 : 0);
        boolean single =
                NAME.matcher(noun).matches()
                        && !noun.contains(" ")
                        // the second capital of "UN" begins no sentence
                        && noun.codePoints().skip(1).noneMatch(Character::isUpperCase);
        if (!single) {
            return new EnglishSourceWords(words);
        }
        boolean common =
                (noun.equals(words) && !hasInside(article.text(), noun))
                        || (DEMONYM.matcher(noun).matches()
                                && hasInside(article.text(), noun.substring(0, noun.length() - 1)));
        // without "the", too: a people is no reference to a formerly named actor
        return new EnglishSourceWords(
                common ? noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1) : words);
    }

    /// Whether a text has a word inside a sentence: behind another word, or a comma.
    private static boolean hasInside(String text, String word) {
        return Pattern.compile("[\\p{L}\\p{N},;)-]\\s" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\p{N}])")
                .matcher(text)
                .find();
    }

    /// Whether the words refer to a formerly named actor, or are missing.
    @Override
    public boolean isPronoun() {
        return words.isBlank() || SMALL.contains(words.strip().toLowerCase(Locale.ROOT)) || Pronouns.isPronoun(words);
    }

    private EnglishSourceWords beforeComma() {
        int comma = words.indexOf(',');
        return comma < 0 ? this : new EnglishSourceWords(words.substring(0, comma).strip());
    }

    /// The part that names the actor: without the body or the occupation behind a comma ("Holt, the union's secretary"), or,
    /// behind an occupation, the name ("a union spokesman in Lerwin, Piet Morrow").
    @Override
    public SourceWords person() {
        var before = new EnglishSourceWords(MORE.matcher(beforeComma().words()).replaceFirst(""));
        if (before.name().isPresent()) {
            return before;
        }
        int comma = words.indexOf(',');
        if (comma < 0) {
            return before;
        }
        var after = new EnglishSourceWords(words.substring(comma + 1).strip()).beforeComma();
        return NAME.matcher(after.words()).matches() ? after : this;
    }

    /// The name in some words: at their end, behind an occupation, or before a comma, behind which the occupation may stand, too. Titles
    /// and offices before a person's name are left out, and so is a capital that only begins a sentence; a body keeps its whole name. The
    /// body that a person heads or speaks for is no part of the name.
    @Override
    public Optional<String> name() {
        int comma = words.indexOf(',');
        var place = comma < 0 ? words : words.substring(0, comma);
        return NAME.matcher(place)
                .results()
                .filter(it -> it.end() == place.length() && !JOINED.matcher(place.substring(0, it.start())).find())
                .map(MatchResult::group)
                .findFirst()
                .map(it -> DETERMINER.matcher(it).replaceFirst(""))
                .flatMap(EnglishSourceWords::withoutOffice)
                .filter(it -> !it.isEmpty() && !SMALL.contains(it.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> withoutOffice(String name) {
        var parts = List.of(name.split(" "));
        int last =
                IntStream.range(0, parts.size()).filter(i -> EnglishOccupations.isTitle(parts.get(i))).max().orElse(-1);
        var rest = String.join(" ", parts.subList(last + 1, parts.size()));
        if (last < 0) {
            return Optional.of(name);
        }
        var of = PARTICLES.matcher(rest).replaceFirst("");
        if (of.equals(rest)) {
            // "Minister Ola Brandt of Labour" is a person, "General Assembly of Ports" is none
            var person = rest.split(" of ", 2)[0];
            var own = person.contains(" ") ? person : rest;
            return isPerson(own) ? Optional.of(own).filter(it -> !it.isEmpty()) : Optional.of(name);
        }
        // "Secretary of State Ola Brandt" has a name, "Director of the Health Agency" has not
        int space = of.indexOf(' ');
        return space > 0 && isPerson(of) ? Optional.of(of.substring(space + 1)) : Optional.empty();
    }

    /// Whether a name can be a person's: it has no word in it that only bodies have.
    public static boolean isPerson(String name) {
        return Stream.of(name.split(" "))
                .noneMatch(it -> EnglishOccupations.isBody(it) || List.of("of", "the", "and", "for", "&").contains(it));
    }

    /// Whether the words are for people without a name of their own, by their occupation: "an army spokesman", "residents", "an
    /// official close to the talks".
    @Override
    public boolean isUnnamed() {
        var noun = description().map(it -> OF.matcher(it).replaceFirst(""));
        return noun.filter(it -> !isBody() && (EnglishOccupations.isPeople(lastWord(it)) || hasPeople(it))).isPresent();
    }

    private static boolean hasPeople(String noun) {
        return Stream.of(noun.split(" "))
                .anyMatch(it -> Character.isLowerCase(it.codePointAt(0)) && EnglishOccupations.isPeople(it));
    }

    /// The names of several who speak together: "Hamas" and "Islamic Jihad" of "the armed wings of Hamas and the Islamic Jihad". None of
    /// people without a name, and where a part has none.
    @Override
    public List<String> jointNames() {
        var head = description().map(it -> lastWord(OF.matcher(it).replaceFirst(""))).orElse("");
        boolean nobody = isPronoun() || EnglishOccupations.isOccupation(head);
        var parts = nobody ? List.<String>of() : AND.splitAsStream(words.strip()).toList();
        var names = parts.stream().flatMap(it -> LAST_NAME.matcher(it).results().map(MatchResult::group)).toList();
        return parts.size() > 1 && names.size() == parts.size() ? names : List.of();
    }

    /// Whether the words describe a body: "the Israeli military", "the ministry of ports"; or several that are told apart from others
    /// by a name: "the Israeli unions".
    @Override
    public boolean isBody() {
        var who = description().map(it -> OF.matcher(it).replaceFirst("")).orElse("");
        var last = lastWord(who);
        boolean named = !who.isEmpty() && !words.startsWith(who) && Character.isUpperCase(who.codePointAt(0));
        return EnglishOccupations.isBody(last)
                || EnglishOccupations.isKind(last)
                || (named && EnglishOccupations.isSeveralBodies(last));
    }

    /// Whether the words are for more than one person: a body, or people.
    @Override
    public boolean isSeveral() {
        var last = description().map(it -> lastWord(OF.matcher(it).replaceFirst(""))).orElse("");
        boolean plural = last.endsWith("s") && !last.endsWith("ss") && Character.isLowerCase(last.codePointAt(0));
        return plural || isBody();
    }

    /// The full form that the text has ("Israeli army" for "army"), else without words around its own name.
    @Override
    public List<String> bodyNames(String before, String description) {
        boolean isPlain =
                EnglishOccupations.isBody(lastWord(description))
                        && description.codePoints().noneMatch(Character::isUpperCase);
        var full = isPlain ? findInFull(before, description) : List.<String>of();
        return full.isEmpty() ? List.of(shortenBody(description)) : full;
    }

    @Override
    public boolean endsInKind() {
        return description().filter(it -> EnglishOccupations.isKind(lastWord(it))).isPresent();
    }

    /// The name of a described body: "Hamas" for "ruling Hamas group", else the description.
    private static String shortenBody(String description) {
        var labelled = LABELLED.matcher(description);
        boolean isShort = description.length() <= LONGEST_DESCRIPTION;
        return isShort && labelled.matches() && !ADJECTIVE.matcher(labelled.group(1)).find()
                ? labelled.group(1)
                : description;
    }

    /// The bodies that a text names in full, the last first: "Israeli army" for "army".
    private static List<String> findInFull(String text, String body) {
        var named =
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}\\p{N}-])(?:"
                                + CAPITAL
                                + " ){1,3}"
                                + Pattern.quote(body)
                                + "(?![\\p{L}\\p{M}\\p{N}-])");
        return named
                .matcher(text)
                .results()
                .map(it -> withoutDeterminer(SENTENCE_END.matcher(it.group()).replaceFirst("")))
                .filter(it -> !it.equals(body))
                .toList()
                .reversed()
                .stream()
                .distinct()
                .toList();
    }

    /// Whether words begin with "his" or the like.
    @Override
    public boolean dependsOnAnother(String description) {
        return OWNERS.contains(description.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /// The body that people without a name speak for, as far as the words name it: "army" of "an army spokesman", "ministry" of
    /// "a spokesman for the ministry"; none of "residents".
    @Override
    public Optional<String> body() {
        var who = withoutDeterminer(beforeComma().words());
        var calling = OF.matcher(who).replaceFirst("");
        var before = calling.equals(who) ? MORE.matcher(calling).replaceFirst("") : calling;
        var head = lastWord(before);
        var behind = who.substring(calling.length()).strip();
        var named = MORE.matcher(withoutDeterminer(behind.substring(behind.indexOf(' ') + 1).strip())).replaceFirst("");
        if (!behind.isEmpty()
                && (EnglishOccupations.isBody(lastWord(OF.matcher(named).replaceFirst("")))
                        || isVoiceFor(head, behind))) {
            return Optional.of(named);
        }
        var front =
                Stream.of(before.substring(0, before.length() - head.length()).strip().split(" "))
                        .dropWhile(EnglishOccupations::isGrade)
                        .collect(Collectors.joining(" "))
                        .replaceFirst("['’]s$", "");
        boolean name =
                NAME.matcher(front).matches() && EnglishOccupations.isVoice(head) && !ADJECTIVE.matcher(front).find();
        return Optional.of(front).filter(it -> !it.isEmpty() && (name || EnglishOccupations.isBody(lastWord(it))));
    }

    private static boolean isVoiceFor(String head, String behind) {
        return behind.startsWith("for ") && EnglishOccupations.isVoice(head);
    }

    /// The description of an actor without a name: "Israeli military", "army spokesman". Empty where that is longer than any
    /// name.
    @Override
    public Optional<String> description() {
        var bare = withoutDeterminer(MORE.matcher(beforeComma().words()).replaceFirst(""));
        boolean says = bare.codePoints().anyMatch(Character::isLetter) && bare.length() <= LONGEST_DESCRIPTION;
        return says && !SMALL.contains(bare.toLowerCase(Locale.ROOT)) ? Optional.of(bare) : Optional.empty();
    }

    /// The noun of a reference such as "the minister"; empty for a description that introduces an actor.
    @Override
    public Optional<String> findReference() {
        boolean definite = words.toLowerCase(Locale.ROOT).startsWith("the ");
        return definite ? description().map(EnglishSourceWords::head) : Optional.empty();
    }

    /// The occupations of an actor, for later references: "minister" of "Transport Minister Ola Brandt", "secretary" of "Maren
    /// Holt, the union's general secretary".
    @Override
    public Set<String> heads() {
        var heads = new LinkedHashSet<String>();
        var before = beforeComma();
        var place = before.words();
        before.name()
                .ifPresentOrElse(
                        it -> {
                            // of a person the office before the name, of a union the last word of its own
                            heads.add(head(place.substring(0, Math.max(0, place.lastIndexOf(it))).strip()));
                            heads.add(head(it));
                        },
                        () -> description().ifPresent(it -> heads.add(head(it))));
        if (place.length() < words.length()) {
            new EnglishSourceWords(words.substring(words.indexOf(',') + 1).strip())
                    .description()
                    .ifPresent(it -> heads.add(head(it)));
        }
        heads.removeAll(SMALL);
        heads.remove("");
        return heads;
    }

    private static String head(String description) {
        return lastWord(OF.matcher(description).replaceFirst("")).toLowerCase(Locale.ROOT);
    }

    private static String withoutDeterminer(String words) {
        return DETERMINER.matcher(words).replaceFirst("").strip();
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
