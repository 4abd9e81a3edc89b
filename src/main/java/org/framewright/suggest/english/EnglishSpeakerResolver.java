package org.framewright.suggest.english;

import org.framewright.suggest.SpeakerResolver;
import org.framewright.suggest.Suggestion.Speaker;
import org.framewright.suggest.Token;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The speakers of an English article so far, and the last speaker: the names for “Holt”, “she” and “the minister”.
public final class EnglishSpeakerResolver implements SpeakerResolver {

    /// Words that describe a name: “Islamist Hamas”, “Hamas-run Gaza”.
    private static final Pattern ADJECTIVE = Pattern.compile("\\S+(?:ist|ian|ish|ese|ic|-run|-based|-led)\\s");

    private final NameFinder runs;

    /// Full names, by the last and the first word of a name and by each title before it, in lower case.
    private final Map<String, String> named = new HashMap<>();

    private @Nullable String last;
    private @Nullable String lastNamed;

    /// The last name that can be “he” or “she”.
    private @Nullable String lastPerson;

    /// @param sentences all of the article
    public EnglishSpeakerResolver(List<List<Token>> sentences) {
        this.runs = NameFinder.of(sentences);
    }

    @Override
    public void add(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); ) {
            int end = runs.end(tokens, i);
            if (end > i) {
                var before = lastNamed;
                var person = lastPerson;
                var behind = i > 0 ? tokens.get(i - 1).lower() : "";
                note(tokens.subList(i, end));
                lastNamed = isPlace(behind) ? before : lastNamed;
                lastPerson = isPlace(behind) || behind.equals("the") ? person : lastPerson;
            }
            i = Math.max(end, i + 1);
        }
    }

    @Override
    public @Nullable Speaker resolve(List<Token> source) {
        if (source.size() == 1 && EnglishVocabulary.PRONOUNS.contains(source.getFirst().lower())) {
            return lastSpeaker(source.getFirst().lower());
        }
        var name = nameIn(source);
        if (name != null) {
            return setLast(name, false);
        }
        var known = named.get(head(source));
        boolean label = source.size() == 1 && source.getFirst().isCapital();
        if (known != null && (label || EnglishVocabulary.DETERMINERS.contains(source.getFirst().lower()))) {
            return setLast(known, !label);
        }
        last = null;
        return null;
    }

    /// The likely speaker without a named one: the last name, or else the last speaker.
    @Override
    public @Nullable Speaker lastSpeaker() {
        return likely(lastNamed == null ? last : lastNamed);
    }

    private @Nullable Speaker lastSpeaker(String pronoun) {
        return switch (pronoun) {
            case "we" -> null;
            case "it", "they" -> likely(last);
            default -> likely(lastPerson);
        };
    }

    private @Nullable Speaker likely(@Nullable String name) {
        return name == null ? null : setLast(name, true);
    }

    private Speaker setLast(String name, boolean antecedent) {
        last = name;
        lastPerson = isPerson(name, false) ? name : lastPerson;
        return new Speaker(name, antecedent);
    }

    /// The name of the speaker, and not of a place or of an organisation that the speaker represents.
    private @Nullable String nameIn(List<Token> source) {
        boolean beside = false;
        if (source.size() > 2
                && source.getFirst().isCapital()
                && source.get(1).is(",")
                && isNameAlone(source.getFirst())) {
            return full(note(source.subList(0, 1)));
        }
        for (int i = 0; i < source.size(); i++) {
            var it = source.get(i);
            beside = !it.is(",") && (beside || isLink(it.lower()));
            int end = beside ? i : runs.end(source, i);
            if (end > i && !isModifier(source, i, end)) {
                return full(note(source.subList(i, end)));
            }
            i = Math.max(i, end - 1);
        }
        return null;
    }

    /// Whether a word before a comma is a name: “Smith, a lawyer,”.
    private static boolean isNameAlone(Token word) {
        return !EnglishVocabulary.NO_NAMES.contains(word.lower()) && !word.lower().endsWith("s");
    }

    /// Whether a name after a word is a place or an organisation, and not the speaker.
    private static boolean isPlace(String word) {
        return isLink(word) && !word.equals("by") && !word.equals("with");
    }

    private static boolean isLink(String word) {
        return EnglishVocabulary.PREPOSITIONS.contains(word) || List.of("of", "who", "whose", "which").contains(word);
    }

    /// Whether a name describes the word after it: “Palestinian officials”, “Greens leader”.
    private static boolean isModifier(List<Token> source, int from, int end) {
        if (end < source.size() && source.get(end).isWord()) {
            var next = source.get(end).lower();
            boolean goesOn =
                    EnglishVocabulary.PREPOSITIONS.contains(next)
                            || next.equals("of")
                            || next.equals("and")
                            || next.equals("who");
            return !goesOn && !(next.endsWith("s") && end - from > 1 && EnglishVocabulary.cue(next).isPresent());
        }
        return false;
    }

    private static String head(List<Token> source) {
        int end = 0;
        while (end < source.size()
                && source.get(end).isWord()
                && !EnglishVocabulary.PREPOSITIONS.contains(source.get(end).lower())
                && !source.get(end).lower().equals("of")
                && !source.get(end).lower().equals("who")) {
            end++;
        }
        return end == 0 ? "" : source.get(end - 1).lower();
    }

    /// Registers a name by its parts.
    ///
    /// @return the name without the titles before it
    private String note(List<Token> run) {
        int name = 0;
        for (int i = 0; i + 1 < run.size(); i++) {
            name = EnglishVocabulary.TITLES.contains(run.get(i).lower()) ? i + 1 : name;
        }
        var words = run.subList(name, run.size()).stream().map(Token::written).toList();
        if (name > 0 && words.contains("of")) {
            words = words.subList(0, words.indexOf("of"));
        }
        var text = bare(String.join(" ", words));
        var key = key(text);
        if (words.size() > 1 || !named.containsKey(key)) {
            named.put(key, text);
        }
        for (var title : run.subList(0, name)) {
            named.put(title.lower(), full(text));
        }
        if (words.size() > 1) {
            named.putIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), text);
        }
        var full = full(text);
        if (words.size() > 1 || name > 0) {
            lastNamed = full;
        }
        lastPerson = isPerson(full, name > 0) ? full : lastPerson;
        return text;
    }

    /// Whether a name has two words or a title, and no word of an organisation.
    private static boolean isPerson(String name, boolean titled) {
        return (titled || name.contains(" "))
                && Stream.of(name.split(" ", -1))
                        .noneMatch(it ->
                                EnglishVocabulary.ORGANISATIONS.contains(it.toLowerCase(Locale.ROOT))
                                        || it.equals("of")
                                        || it.equals("&"));
    }

    private String full(String name) {
        var longer = named.getOrDefault(key(name), name);
        return name.contains(" ") || ADJECTIVE.matcher(longer).lookingAt() ? name : longer;
    }

    private static String key(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        return name.endsWith("’s") || name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    }
}
