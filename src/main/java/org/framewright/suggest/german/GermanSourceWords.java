package org.framewright.suggest.german;

import org.framewright.model.article.Article;
import org.framewright.suggest.Pronouns;
import org.framewright.suggest.SourceWords;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a source in a German article. All nouns have capitals: a name is what follows an office ("Verkehrsministerin Ola Brandt"),
/// two words, or a word that the article never has behind an article ("Holt").
///
/// @param evidence of the only noun
public record GermanSourceWords(String words, Evidence evidence) implements SourceWords {

    private static final int LONGEST_DESCRIPTION = 60;

    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern JOINT = Pattern.compile(",? (?:und|sowie) |, ");
    private static final Pattern OWNER = Pattern.compile("(?i)(?:sein|ihr|unser|mein|dein|euer|eure)\\p{Ll}{0,2}");
    private static final Pattern BEFORE_NOUN =
            Pattern.compile(
                    "(?i)(?:der|die|das|de[mns]|(?:m|d|s|k)?eine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|diese[mnrs]?|im|am|vom|zum|zur|beim"
                            + "|viele|einige|mehrere|alle)");

    private static final Set<String> DEFINITE = Set.of("der", "die", "das", "den", "dem", "des");
    private static final Set<String> SEVERAL =
            Set.of(
                    "einige",
                    "mehrere",
                    "viele",
                    "manche",
                    "alle",
                    "beide",
                    "zwei",
                    "drei",
                    "weitere",
                    "andere",
                    "zahlreiche");

    /// Between an office and its body: "Sprecherin des Ministeriums".
    private static final Set<String> OF = Set.of("der", "des", "von", "vom", "für", "aus", "bei", "beim");

    private static final int LONGEST_FIRST_NAME = 6;

    /// A longer one is no surname: "Islands Regierungschef".
    private static final int LONGEST_TRADE_IN_NAME = 8;

    private static final Set<String> PARTICLES = Set.of("von", "van", "de", "di", "da", "del", "la", "al", "bin", "zu");
    private static final Set<String> BEHIND_PARTICLES = Set.of("der", "den", "und", "zu", "la");
    private static final Pattern FEMININE = Pattern.compile("(?:in|frau|mutter|tochter|schwester)$");

    public GermanSourceWords(String words) {
        this(words, Evidence.NONE);
    }

    /// What an article says of a word by itself.
    public enum Evidence {
        /// It is behind an article or the like: a noun, and no name.
        NOUN,
        /// It is behind another word with a capital, and never behind an article: "Joschka Fischer".
        NAME,
        NONE
    }

    /// The words of a source in an article.
    public static SourceWords of(Article article, String words) {
        var nouns = Phrase.of(words).nouns();
        return new GermanSourceWords(
                words, nouns.size() == 1 ? evidence(article.text(), nouns.getFirst()) : Evidence.NONE);
    }

    private static Evidence evidence(String text, String noun) {
        var quoted = Pattern.quote(noun) + "(?![\\p{L}-])";
        if (Pattern.compile("(?<!\\p{L})" + BEFORE_NOUN.pattern() + "\\s(?:\\p{Ll}+\\s)?" + quoted)
                .matcher(text)
                .find()) {
            return Evidence.NOUN;
        }
        return Pattern.compile("(?<!\\p{L})(\\p{Lu}[\\p{L}-]+) " + quoted)
                        .matcher(text)
                        .results()
                        .map(it -> it.group(1).toLowerCase(Locale.ROOT))
                        .anyMatch(it -> !GermanVocabulary.isFunctionWord(it) && !GermanVocabulary.isFinite(it))
                ? Evidence.NAME
                : Evidence.NONE;
    }

    /// Whether a name can be a person's: it has no word in it that only bodies have.
    public static boolean isPerson(String name) {
        return Stream.of(name.split(" ")).noneMatch(GermanOccupations::isSurelyBody);
    }

    /// A noun phrase: "den israelischen Verkehrsminister Ola Brandt von der Partei".
    ///
    /// @param determiner in lower case; empty for none
    /// @param nouns words with capitals, and the small ones within names
    /// @param behind what follows
    private record Phrase(String determiner, List<String> adjectives, List<String> nouns, List<String> behind) {

        static Phrase of(String words) {
            int comma = words.indexOf(',');
            var core = PARENTHESIS.matcher(comma < 0 ? words : words.substring(0, comma)).replaceAll("").strip();
            var all = List.of(core.split("\\s+"));
            boolean determined =
                    all.size() > 1 && GermanVocabulary.isDeterminer(all.getFirst().toLowerCase(Locale.ROOT));
            int from = determined ? 1 : 0;
            int first = from;
            while (first < all.size() && !isCapital(all.get(first))) {
                first++;
            }
            int end = first;
            while (end < all.size() && afterParticles(all, first, end) > end) {
                end = afterParticles(all, first, end);
            }
            return new Phrase(
                    determined ? all.getFirst().toLowerCase(Locale.ROOT) : "",
                    all.subList(from, first),
                    all.subList(first, end),
                    all.subList(end, all.size()));
        }

        /// Behind a word with a capital, and the particles before it within a name; the same place where there is none.
        private static int afterParticles(List<String> all, int first, int at) {
            int next = at;
            while (next < all.size() && (next == at ? PARTICLES : BEHIND_PARTICLES).contains(all.get(next))) {
                next++;
            }
            boolean within = next == at || (at > first && !isNounForSure(all.get(at - 1)));
            return next < all.size()
                            && isCapital(all.get(next))
                            && within
                            && (next == at || !isNounForSure(all.get(next)))
                    ? next + 1
                    : at;
        }

        /// Whether a word is in no name with a particle: "Holt von der Gewerkschaft".
        private static boolean isNounForSure(String word) {
            return GermanOccupations.isOccupation(word)
                    || GermanOccupations.isBody(word)
                    || GermanVocabulary.isFeminine(word.toLowerCase(Locale.ROOT));
        }

        /// Whether the first letter alone is a capital: not so of "AG".
        private static boolean isFirstAlone(String word) {
            return isCapital(word) && word.codePoints().skip(1).anyMatch(Character::isLowerCase);
        }

        private static boolean isCapital(String word) {
            return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
        }

        /// The number of words before a name: up to the last office, and the kind of a body with its own name behind it. Of three words
        /// the first is a trade if it is too long for most first names: "Innenverteidiger Jan Lund".
        int offices() {
            int last = nouns.size() - 1;
            for (int i = last - 1; i >= 0; i--) {
                if (GermanOccupations.isOccupation(nouns.get(i))
                        || (i == 0 && GermanOccupations.isKind(nouns.get(i)))) {
                    return i + 1;
                }
            }
            boolean trade =
                    nouns.size() == 3
                            && nouns.getFirst().length() > LONGEST_FIRST_NAME
                            && adjectives.isEmpty()
                            && nouns.stream().allMatch(Phrase::isFirstAlone)
                            && nouns.stream().noneMatch(GermanOccupations::isSurelyBody);
            return trade ? 1 : 0;
        }

        /// The last noun in the nominative.
        String head() {
            return nouns.isEmpty() ? "" : nominative(determiner, nouns.getLast());
        }

        String description() {
            var described =
                    Stream.concat(
                            adjectives.stream().map(this::nominativeAdjective),
                            nouns.stream().limit(nouns.size() - 1L));
            var own = Stream.concat(described, Stream.of(head()));
            return String.join(" ", Stream.concat(own, isOf() ? behind.stream() : Stream.empty()).toList());
        }

        private String nominativeAdjective(String adjective) {
            return determiner.equals("der") && adjective.endsWith("en")
                    ? adjective.substring(0, adjective.length() - 1)
                    : adjective;
        }

        boolean isOf() {
            return !behind.isEmpty() && OF.contains(behind.getFirst());
        }

        /// The phrase behind "of".
        Optional<Phrase> owner() {
            if (!isOf()) {
                return Optional.empty();
            }
            var rest = String.join(" ", behind.subList(1, behind.size()));
            return Optional.of(
                            switch (behind.getFirst()) {
                                case "der", "des" -> String.join(" ", behind);
                                case "vom", "beim" -> "dem " + rest;
                                default -> rest;
                            })
                    .map(Phrase::of)
                    .filter(it -> !it.nouns().isEmpty());
        }
    }

    /// A noun without the ending of a genitive or of a dative plural.
    private static String nominative(String determiner, String noun) {
        if (determiner.equals("des") || determiner.equals("eines")) {
            var without = noun.replaceFirst("es$", "");
            return !without.equals(noun)
                            && (GermanOccupations.isBody(without) || GermanOccupations.isOccupation(without))
                    ? without
                    : noun.replaceFirst("s$", "");
        }
        return determiner.equals("den") && noun.endsWith("ern") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private Phrase phrase() {
        return Phrase.of(words);
    }

    @Override
    public boolean isPronoun() {
        return words.isBlank() || Pronouns.isPronoun(words);
    }

    @Override
    public SourceWords person() {
        int comma = words.indexOf(',');
        var before = comma < 0 ? this : new GermanSourceWords(words.substring(0, comma).strip(), evidence);
        if (comma < 0 || before.name().isPresent()) {
            return before;
        }
        var after = new GermanSourceWords(words.substring(comma + 1).strip());
        return after.name().filter(after.words()::startsWith).isPresent() ? after : this;
    }

    @Override
    public Optional<String> name() {
        var phrase = phrase();
        var nouns = phrase.nouns();
        int offices = phrase.offices();
        boolean isNoun =
                nouns.isEmpty()
                        || (nouns.size() == 1
                                ? isNoun(phrase)
                                // "der Hamburger Forscher", but "Joschka Fischer" and "der Kanzler Joschka Fischer"
                                : offices == 0
                                        && GermanOccupations.isOccupation(nouns.getLast())
                                        && (!phrase.determiner().isEmpty()
                                                || nouns.getLast().length() > LONGEST_TRADE_IN_NAME));
        return isNoun || isPronoun()
                ? Optional.empty()
                : Optional.of(String.join(" ", nouns.subList(offices, nouns.size())));
    }

    private boolean isNoun(Phrase single) {
        return evidence == Evidence.NOUN
                || !single.determiner().isEmpty()
                || !single.adjectives().isEmpty()
                || GermanOccupations.isBody(single.nouns().getFirst())
                || (evidence == Evidence.NONE && GermanOccupations.isOccupation(single.nouns().getFirst()));
    }

    @Override
    public boolean isUnnamed() {
        return name().isEmpty() && GermanOccupations.isOccupation(phrase().head()) && !isBody();
    }

    @Override
    public List<String> jointNames() {
        var parts = isPronoun() || isUnnamed() ? List.<String>of() : JOINT.splitAsStream(words.strip()).toList();
        var names = parts.stream().flatMap(it -> new GermanSourceWords(it).name().stream()).toList();
        return parts.size() > 1 && names.size() == parts.size() ? names : List.of();
    }

    @Override
    public boolean isBody() {
        return name().isEmpty() && GermanOccupations.isBody(phrase().head());
    }

    @Override
    public boolean isSeveral() {
        var phrase = phrase();
        var head = phrase.head().toLowerCase(Locale.ROOT);
        boolean isPlural =
                SEVERAL.contains(phrase.determiner())
                        || head.endsWith("innen")
                        || phrase.determiner().isEmpty()
                        || (phrase.determiner().equals("die") && !FEMININE.matcher(head).find());
        return isBody() || (name().isEmpty() && GermanOccupations.isOccupation(head) && isPlural);
    }

    @Override
    public Optional<String> body() {
        var phrase = phrase();
        var head = phrase.head();
        var owner = phrase.owner().filter(it -> GermanOccupations.isBody(it.head()) || GermanOccupations.isVoice(head));
        return owner.map(Phrase::description).or(() -> GermanOccupations.bodyIn(head));
    }

    @Override
    public Optional<String> description() {
        var phrase = phrase();
        return Optional.of(phrase)
                .filter(it -> !it.nouns().isEmpty() && !isPronoun())
                .map(Phrase::description)
                .filter(it -> it.length() <= LONGEST_DESCRIPTION);
    }

    @Override
    public boolean endsInKind() {
        return false;
    }

    @Override
    public boolean dependsOnAnother(String description) {
        // a description has lost its first word: "Partei" of "seine Partei"
        return OWNER.matcher(words.strip().split("\\s", 2)[0]).matches();
    }

    @Override
    public List<String> bodyNames(String before, String description) {
        return List.of(description);
    }

    @Override
    public Optional<String> findReference() {
        var phrase = phrase();
        boolean definite = DEFINITE.contains(phrase.determiner()) && phrase.nouns().size() == 1;
        return definite ? Optional.of(phrase.head().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @Override
    public Set<String> heads() {
        var phrase = phrase();
        var nouns = phrase.nouns();
        var heads = new LinkedHashSet<String>();
        var own = name().isPresent() ? nouns.subList(0, phrase.offices()) : nouns;
        own.forEach(it -> heads.addAll(GermanOccupations.endings(it)));
        nouns.stream()
                .filter(GermanOccupations::isSurelyBody)
                .forEach(it -> heads.addAll(GermanOccupations.endings(it)));
        int comma = words.indexOf(',');
        if (comma >= 0) {
            heads.addAll(GermanOccupations.endings(Phrase.of(words.substring(comma + 1).strip()).head()));
        }
        return heads;
    }
}
