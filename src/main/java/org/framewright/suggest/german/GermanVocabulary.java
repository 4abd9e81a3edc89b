package org.framewright.suggest.german;

import org.framewright.suggest.WordLists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The German words that mark speech: closed lists, made for the news, in `german.txt`.
public final class GermanVocabulary {

    private static final WordLists LISTS = WordLists.read("german.txt");
    private static final Set<String> KINDS = Set.of("speech", "attitude", "act", "result");

    static final Set<String> NOUNS = LISTS.get("noun");
    static final Set<String> NOUN_PREPOSITIONS = LISTS.get("noun-prepositions");
    static final Set<String> LIGHT_VERBS = LISTS.get("light");
    static final Set<String> STATEMENT_NOUNS = LISTS.get("angaben");
    static final Set<String> STATES = LISTS.get("states");
    static final Set<String> NOMINATIVES = LISTS.get("nominatives");
    static final Set<String> OBLIQUES = LISTS.get("obliques");
    static final Set<String> GENITIVES = LISTS.get("genitives");
    static final Set<String> PRONOUNS = LISTS.get("pronouns");
    static final Set<String> OBJECTS = LISTS.get("objects");
    static final Set<String> PREPOSITIONS = LISTS.get("prepositions");
    static final Set<String> TIME_PREPOSITIONS = LISTS.get("time-prepositions");
    static final Set<String> ATTRIBUTES = LISTS.get("attributes");
    static final Set<String> SUBORDINATORS = LISTS.get("subordinators");
    static final Set<String> QUESTIONS = LISTS.get("questions");
    static final Set<String> RELATIVES = LISTS.get("relatives");
    static final Set<String> CONJUNCTIONS = LISTS.get("conjunctions");
    static final Set<String> ADVERBS = LISTS.get("adverbs");
    static final Set<String> TIMES = LISTS.get("times");
    static final Set<String> OCCASIONS = LISTS.get("occasions");
    static final Set<String> HABEN_FORMS = LISTS.get("have");
    static final Set<String> WERDEN = LISTS.get("werden");
    static final Set<String> WILL_FORMS = LISTS.get("wills");
    static final Set<String> SOLL_FORMS = LISTS.get("solls");
    static final Set<String> APPEARANCES = LISTS.get("appearances");
    static final Set<String> SUBJUNCTIVES = LISTS.get("subjunctives");
    static final Set<String> CONDITIONALS = LISTS.get("conditionals");
    static final Set<String> COMMENTS = LISTS.get("comments");
    static final Set<String> TITLES = LISTS.get("titles");
    static final Set<String> VOICES = LISTS.get("voices");
    static final Set<String> PEOPLE = LISTS.get("people-endings");
    static final Set<String> BODIES = LISTS.get("bodies");
    static final Set<String> BODY_KINDS = LISTS.get("body-kinds");
    public static final Set<String> ABBREVIATIONS = LISTS.get("abbreviations");
    public static final Set<String> NO_LABELS = LISTS.get("no-labels");

    private static final Set<String> AUXILIARIES = LISTS.get("auxiliaries");
    private static final Set<String> OTHER_VERBS = LISTS.get("finite");
    private static final Set<String> NO_VERBS = LISTS.get("not-verbs");
    private static final Set<String> RESULT_NOUNS = LISTS.get("result-nouns");
    static final List<String> TITLE_ENDINGS = List.copyOf(LISTS.get("title-endings"));
    private static final List<String> FEMININE_ENDINGS = List.copyOf(LISTS.get("feminine-endings"));
    private static final List<String> BODY_ENDINGS = List.copyOf(LISTS.get("body-endings"));
    private static final List<String> RESULT_ENDINGS =
            RESULT_NOUNS.stream().filter(it -> it.length() > 4 && !it.equals("arbeit")).toList();
    private static final Map<String, List<VerbReading>> READINGS = readings();

    private GermanVocabulary() {}

    /// The forms of attributing verbs that a word can be.
    ///
    /// @param particle that must be at the clause's end; empty without one
    /// @param participle whether the word is the past participle, and an auxiliary is before it
    /// @param complements each as a kind and its complement, as in `german.txt`: “act-zu”
    record VerbReading(String particle, boolean participle, Set<String> complements) {

        VerbReading {
            complements = Set.copyOf(complements);
        }

        boolean has(String complement) {
            return complements.stream().anyMatch(it -> of(it).equals(complement));
        }

        /// The kind with a complement; empty without one. A result needs a study or the like as its source.
        String kind(String complement, boolean result) {
            return complements.stream()
                    .filter(it -> of(it).equals(complement))
                    .map(it -> it.substring(0, it.indexOf('-')))
                    .filter(it -> result || !it.equals("result"))
                    // “zeigt” of a study is a result; speech comes before attitudes and acts
                    .max(
                            Comparator.comparing((String it) -> result && it.equals("result"))
                                    .thenComparing(Comparator.naturalOrder()))
                    .orElse("");
        }

        private static String of(String complement) {
            return complement.substring(complement.indexOf('-') + 1);
        }
    }

    static List<VerbReading> readings(String lower) {
        return READINGS.getOrDefault(lower, List.of());
    }

    /// Whether a word is surely a finite verb: a verb of the lists.
    public static boolean isFinite(String lower) {
        return AUXILIARIES.contains(lower)
                || OTHER_VERBS.contains(lower)
                || SUBJUNCTIVES.contains(lower)
                || CONDITIONALS.contains(lower)
                || readings(lower).stream().anyMatch(it -> !it.participle());
    }

    /// Whether a word without a capital may be a finite verb by its ending.
    static boolean looksFinite(String lower) {
        return isFinite(lower)
                || (lower.length() > 2
                        && (lower.endsWith("t") || lower.endsWith("te") || lower.endsWith("ten"))
                        && !isFunctionWord(lower));
    }

    /// Whether a word is no noun, verb or adjective.
    public static boolean isFunctionWord(String lower) {
        return NOMINATIVES.contains(lower)
                || OBLIQUES.contains(lower)
                || PRONOUNS.contains(lower)
                || OBJECTS.contains(lower)
                || PREPOSITIONS.contains(lower)
                || SUBORDINATORS.contains(lower)
                || RELATIVES.contains(lower)
                || CONJUNCTIONS.contains(lower)
                || ADVERBS.contains(lower)
                || NO_VERBS.contains(lower)
                || lower.equals("zu");
    }

    static boolean isDeterminer(String lower) {
        return NOMINATIVES.contains(lower) || OBLIQUES.contains(lower);
    }

    /// Whether a noun is a study, a report or a count: “Besucherumfrage”.
    static boolean isResult(String lower) {
        return RESULT_NOUNS.contains(lower) || RESULT_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /// Whether a noun is feminine by its ending, so that “der” before it is no nominative.
    static boolean isFeminine(String lower) {
        return FEMININE_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /// Whether a noun is a body before its name: “Verein”, “Gewerkschaft”.
    static boolean isBody(String lower) {
        return BODY_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /// Whether a noun is an office before a name: “Ministerin”, “Fraktionschef”.
    static boolean isTitle(String lower) {
        return TITLES.contains(lower) || TITLE_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private static Map<String, List<VerbReading>> readings() {
        var complements = new HashMap<String, Set<String>>();
        LISTS.lists()
                .forEach((name, lemmas) -> {
                    if (KINDS.contains(name.substring(0, Math.max(0, name.indexOf('-'))))
                            && !name.equals("result-nouns")) {
                        lemmas.forEach(it -> complements.computeIfAbsent(it, _ -> new TreeSet<>()).add(name));
                    }
                });
        var readings = new HashMap<String, List<VerbReading>>();
        complements.forEach((lemma, names) -> {
            var verb = GermanVerb.of(lemma);
            verb.finite().forEach(it -> add(readings, it, new VerbReading(verb.particle(), false, names)));
            if (!verb.particle().isEmpty()) {
                // at the end of “wie die Stadt mitteilte”
                verb.finite().forEach(it -> add(readings, verb.particle() + it, new VerbReading("", false, names)));
            }
            add(readings, verb.particle() + verb.participle(), new VerbReading("", true, names));
        });
        readings.replaceAll((_, of) -> List.copyOf(of));
        return Map.copyOf(readings);
    }

    private static void add(Map<String, List<VerbReading>> readings, String word, VerbReading reading) {
        var of = readings.computeIfAbsent(word, _ -> new ArrayList<>());
        for (int i = 0; i < of.size(); i++) {
            var other = of.get(i);
            if (other.particle().equals(reading.particle()) && other.participle() == reading.participle()) {
                var both = new TreeSet<>(other.complements());
                both.addAll(reading.complements());
                of.set(i, new VerbReading(reading.particle(), reading.participle(), both));
                return;
            }
        }
        of.add(reading);
    }
}
