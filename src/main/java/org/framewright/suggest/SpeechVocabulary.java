package org.framewright.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The English words that mark speech: closed lists, made for the news, in `english.txt`.
final class SpeechVocabulary {

    /// The kinds of verbs of speech, by the words that they need.
    enum Cue {
        /// The words after it are speech, quoted or not: “said”.
        FREE,
        /// An addressee comes first: “told”.
        TELLING,
        /// The words after it are speech if they read like a clause: “insisted”.
        CLAUSE,
        /// The words after it are speech only with “that”: “found that”.
        THAT,
        /// Only quoted words after it are speech: “called it “a dent””.
        QUOTED
    }

    private static final Map<String, Set<String>> LISTS = lists();
    private static final Map<String, Cue> CUES = cues();

    static final Set<String> AUXILIARIES = list("auxiliaries");
    static final Set<String> PRONOUNS = list("pronouns");
    static final Set<String> DETERMINERS = list("determiners");
    static final Set<String> PREPOSITIONS = list("prepositions");
    static final Set<String> BOUNDARIES = list("boundaries");
    static final Set<String> TIMES = list("times");
    static final Set<String> OCCASIONS = list("occasions");
    static final Set<String> VERBS = list("verbs");
    static final Set<String> TITLES = list("titles");
    static final Set<String> NO_SUBJECTS = list("no-subjects");
    static final Set<String> RELATIVES = list("relatives");
    static final Set<String> LINKS = list("links");
    static final Set<String> NO_NAMES = list("no-names");

    private SpeechVocabulary() {}

    static Optional<Cue> cue(String lower) {
        return Optional.ofNullable(CUES.get(lower));
    }

    static boolean isAdverb(String lower) {
        return list("adverbs").contains(lower)
                || (lower.endsWith("ly") && lower.length() > 4 && !lower.equals("family"));
    }

    private static Set<String> list(String name) {
        return LISTS.getOrDefault(name, Set.of());
    }

    private static Map<String, Cue> cues() {
        var cues = new HashMap<String, Cue>();
        for (var cue : Cue.values()) {
            list(cue.name().toLowerCase(Locale.ROOT)).forEach(word -> cues.put(word, cue));
        }
        return Map.copyOf(cues);
    }

    private static Map<String, Set<String>> lists() {
        var lists = new HashMap<String, Set<String>>();
        try (var in = SpeechVocabulary.class.getResourceAsStream("english.txt")) {
            if (in == null) {
                throw new IllegalStateException("english.txt is not on the class path");
            }
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    var words = List.of(line.substring(colon + 1).strip().split("\\s+", 0));
                    lists.computeIfAbsent(line.substring(0, colon), _ -> new TreeSet<>()).addAll(words);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lists.replaceAll((_, words) -> Set.copyOf(words));
        return Map.copyOf(lists);
    }
}
