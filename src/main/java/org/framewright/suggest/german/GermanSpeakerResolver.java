package org.framewright.suggest.german;

import org.framewright.suggest.PersonName;
import org.framewright.suggest.SpeakerResolver;
import org.framewright.suggest.Suggestion.Speaker;
import org.framewright.suggest.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The speakers of a German article. All nouns have capitals, so that a name is sure only as two words or behind an office:
/// “Sprecherin Maren Holt”, “Maren Holt”; later “Holt”, “sie”, “die Sprecherin”.
public final class GermanSpeakerResolver implements SpeakerResolver {

    private static final int LONGEST_NAME = 3;

    /// Full names by their last word, and by the offices before them, in lower case.
    private final Map<String, String> named = new HashMap<>();

    /// The genders of full names, where an office shows the gender.
    private final Map<String, Gender> genders = new HashMap<>();

    private @Nullable String last;

    private enum Gender {
        FEMALE,
        MALE
    }

    /// The persons in sentences, in text order.
    public List<PersonName> findPersons(List<List<Token>> sentences) {
        List<PersonName> persons = new ArrayList<>();
        for (var tokens : sentences) {
            for (int i = 0; i < tokens.size(); ) {
                int end = runEnd(tokens, i);
                var name = end > i ? nameIn(tokens, i, end) : null;
                if (name != null && GermanSourceWords.isPerson(name)) {
                    persons.add(new PersonName(nameStart(tokens, i, end, name), name));
                }
                i = Math.max(end, i + 1);
            }
        }
        return persons;
    }

    /// Where a name begins that may be written as its last word alone.
    private static int nameStart(List<Token> tokens, int from, int end, String name) {
        int start = end - 1;
        while (start > from && name.contains(tokens.get(start - 1).text() + " ")) {
            start--;
        }
        return tokens.get(start).start();
    }

    @Override
    public void add(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); ) {
            int end = runEnd(tokens, i);
            if (end > i) {
                var name = nameIn(tokens, i, end);
                last = name == null ? last : name;
            }
            i = Math.max(end, i + 1);
        }
    }

    @Override
    public @Nullable Speaker resolve(List<Token> source) {
        var first = source.getFirst().lower();
        if (source.size() == 1 && List.of("er", "sie").contains(first)) {
            return pronoun(first.equals("er") ? Gender.MALE : Gender.FEMALE);
        }
        boolean beside = false;
        for (int i = 0; i < source.size(); ) {
            beside =
                    !source.get(i).is(",")
                            && (beside || (i > 0 && isLink(source.get(i)) && !source.get(i - 1).is(",")));
            if (beside) {
                i++;
                continue;
            }
            int end = runEnd(source, i);
            var name = end > i ? nameIn(source, i, end) : null;
            if (name != null) {
                return setLast(name, false);
            }
            i = Math.max(end, i + 1);
        }
        var known = source.getLast().isWord() && source.size() == 2 ? named.get(source.getLast().lower()) : null;
        return known != null && GermanVocabulary.NOMINATIVES.contains(first) ? setLast(known, true) : null;
    }

    private static boolean isLink(Token token) {
        return GermanVocabulary.PREPOSITIONS.contains(token.lower())
                || GermanVocabulary.GENITIVES.contains(token.lower());
    }

    private @Nullable Speaker pronoun(Gender gender) {
        if (last != null && genders.getOrDefault(last, gender) != gender) {
            return null;
        }
        return lastSpeaker();
    }

    @Override
    public @Nullable Speaker lastSpeaker() {
        return last == null ? null : setLast(last, true);
    }

    private Speaker setLast(String name, boolean antecedent) {
        last = name;
        return new Speaker(name, antecedent);
    }

    private static int runEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < 8 && isNoun(tokens.get(end), end == 0)) {
            boolean abbreviated =
                    end + 2 < tokens.size()
                            && tokens.get(end + 1).is(".")
                            && GermanVocabulary.isTitle(tokens.get(end).lower())
                            && isNoun(tokens.get(end + 2), false);
            boolean particle =
                    end + 2 < tokens.size()
                            && tokens.get(end + 1).lower().matches("de|van|di|da|del|al")
                            && isNoun(tokens.get(end + 2), false);
            end += abbreviated || particle ? 2 : 1;
        }
        return end;
    }

    private static boolean isNoun(Token token, boolean first) {
        return token.isCapital()
                && !token.isNumber()
                && !GermanVocabulary.TIMES.contains(token.lower())
                && !(first && GermanVocabulary.isFunctionWord(token.lower()));
    }

    /// The full name in a run of words with capitals; null where no name is sure.
    private @Nullable String nameIn(List<Token> tokens, int from, int end) {
        int start = from;
        for (int i = from; i < end; i++) {
            boolean office = GermanVocabulary.isTitle(tokens.get(i).lower()) && i + 1 < end;
            start = office || tokens.get(i).is(".") ? i + 1 : start;
        }
        boolean unknown =
                end - from == LONGEST_NAME
                        && tokens.get(from + 1).isCapital()
                        && start == from
                        && tokens.get(from).text().length() > 6;
        start = unknown ? from + 1 : start;
        boolean titled = start > from;
        // “der Verein Holt”: the word behind an article is a noun, and no first name
        boolean determined = from > 0 && tokens.get(from - 1).isWord() && isBeforeNoun(tokens.get(from - 1).lower());
        if (determined && !titled) {
            start++;
        }
        int words = from > 0 && tokens.get(from - 1).isNumber() ? 0 : end - start;
        if (words == 0 || words > LONGEST_NAME) {
            return null;
        }
        var text = bare(String.join(" ", tokens.subList(start, end).stream().map(Token::text).toList()));
        var key = key(text);
        if (words == 1) {
            var known = named.get(key);
            boolean stands = known != null && (titled || !determined);
            return stands ? known : titled && !determined ? note(text, key, tokens.subList(from, start)) : null;
        }
        boolean plain =
                !titled
                        && !determined
                        && (GermanVocabulary.NOUNS.contains(tokens.get(start).lower())
                                || GermanVocabulary.isBody(tokens.get(start).lower()));
        return plain ? null : note(text, key, tokens.subList(from, start));
    }

    private static boolean isBeforeNoun(String lower) {
        boolean place =
                GermanVocabulary.PREPOSITIONS.contains(lower) && !lower.matches("mit|von|gegen|für|über|durch|zu");
        return GermanVocabulary.isDeterminer(lower)
                || place
                || (!GermanVocabulary.looksFinite(lower) && lower.matches("\\p{Ll}{3,}(?:e|er|en|es|em)"));
    }

    private String note(String text, String key, List<Token> offices) {
        var known = named.get(key);
        var full = known != null && !text.contains(" ") ? known : text;
        named.put(key, full);
        for (var office : offices) {
            named.put(office.lower(), full);
            genders.put(
                    full,
                    office.lower().matches(".*(?:in|frau|tochter|mutter|schwester|tante)")
                            ? Gender.FEMALE
                            : genders.getOrDefault(full, Gender.MALE));
            if (office.lower().matches(".*(?:vorsitzende|beauftragte|abgeordnete|geordnete|zeuge)")) {
                genders.remove(full);
            }
        }
        return full;
    }

    private static String key(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /// The name without the s of a genitive, where the article also has the name without the s.
    private String bare(String name) {
        var end = name.endsWith("’") || name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
        return end.endsWith("s") && named.containsKey(key(end.substring(0, end.length() - 1)))
                ? end.substring(0, end.length() - 1)
                : end;
    }
}
