package org.framewright.suggest.english;

import org.framewright.suggest.WordLists;
import org.framewright.suggest.english.CueVerb.VerbForm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The English words that mark speech: closed lists, made for the news, in `english.txt`.
public final class EnglishVocabulary {

    /// The kinds of verbs of speech, by the words that they need.
    public enum Cue {
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

    private static final WordLists LISTS = WordLists.read("english.txt");
    private static final Map<String, Cue> CUES = cues();
    private static final Set<String> KINDS = Set.of("attitude", "appearance", "act", "speech", "result");
    private static final Map<String, CueVerb> COMPLEMENTS = complements();
    private static final Map<String, Set<String>> NOUNS = linked("noun-");
    private static final Map<String, Set<String>> ADJECTIVES = linked("adjective-");

    public static final Set<String> AUXILIARIES = list("auxiliaries");
    public static final Set<String> PRONOUNS = list("pronouns");
    public static final Set<String> DETERMINERS = list("determiners");
    public static final Set<String> PREPOSITIONS = list("prepositions");
    public static final Set<String> BOUNDARIES = list("boundaries");
    public static final Set<String> TIMES = list("times");
    public static final Set<String> OCCASIONS = list("occasions");
    public static final Set<String> VERBS = list("verbs");
    public static final Set<String> TITLES = list("titles");
    public static final Set<String> NO_SUBJECTS = list("no-subjects");
    public static final Set<String> RELATIVES = list("relatives");
    public static final Set<String> LINKS = list("links");
    public static final Set<String> RESULTS = list("result-nouns");
    public static final Set<String> PASTS = list("pasts");
    public static final Set<String> NO_OBJECTS = list("no-objects");
    public static final Set<String> DEEDS = list("deeds");
    public static final Set<String> PERFECT_DEEDS = list("perfect-deeds");
    public static final Set<String> ORGANISATIONS = list("organisations");
    public static final Set<String> NO_LABELS = list("no-labels");
    public static final Set<String> NO_NAMES = list("no-names");

    private static final Set<String> LY_NOUNS =
            Set.of(
                    "family",
                    "tally",
                    "italy",
                    "ally",
                    "assembly",
                    "rally",
                    "supply",
                    "reply",
                    "bully",
                    "july",
                    "monopoly",
                    "anomaly");
    private static final Set<String> NEGATED =
            Set.of(
                    "did", "does", "do", "wo", "would", "ca", "could", "is", "are", "was", "were", "has", "have", "had",
                    "should");

    private EnglishVocabulary() {}

    /// Whether a word is an auxiliary, also in “didn’t”.
    public static boolean isAuxiliary(String lower) {
        return AUXILIARIES.contains(lower) || isNegated(lower);
    }

    /// Whether a word is a contraction with “not”.
    static boolean isNegated(String lower) {
        return (lower.endsWith("n’t") || lower.endsWith("n't"))
                && NEGATED.contains(lower.substring(0, lower.length() - 3));
    }

    public static Optional<Cue> cue(String lower) {
        return Optional.ofNullable(CUES.get(lower));
    }

    /// The verb of which a word is a form; empty for other words, and for verbs without complements.
    public static Optional<CueVerb> verb(String lower) {
        return Optional.ofNullable(COMPLEMENTS.get(lower));
    }

    /// Whether a word is a finite form of a verb of saying.
    public static boolean isSaying(String lower) {
        boolean speech =
                cue(lower).isPresent()
                        || verb(lower).filter(it -> it.has("speech-aside") && it.form() != VerbForm.BASE).isPresent();
        return speech && !lower.endsWith("ing");
    }

    /// The words that can follow a noun of speech or thought: “that”, “to”, a preposition; empty for other words.
    public static Set<String> nounComplements(String lower) {
        return NOUNS.getOrDefault(lower, Set.of());
    }

    /// The words that can follow an adjective of attitude behind “is”; empty for other words.
    public static Set<String> adjectiveComplements(String lower) {
        return ADJECTIVES.getOrDefault(lower, Set.of());
    }

    public static boolean isAdverb(String lower) {
        return list("adverbs").contains(lower)
                || (lower.endsWith("ly") && lower.length() > 4 && !LY_NOUNS.contains(lower));
    }

    private static Set<String> list(String name) {
        return LISTS.get(name);
    }

    private static Map<String, Cue> cues() {
        var cues = new HashMap<String, Cue>();
        for (var cue : Cue.values()) {
            list(cue.name().toLowerCase(Locale.ROOT)).forEach(word -> cues.put(word, cue));
        }
        return Map.copyOf(cues);
    }

    private static Map<String, CueVerb> complements() {
        var verbs = new HashMap<String, CueVerb>();
        LISTS.lists()
                .forEach((name, lemmas) -> {
                    if (KINDS.contains(name.substring(0, Math.max(0, name.indexOf('-'))))
                            && !name.equals("result-nouns")) {
                        lemmas.stream().map(EnglishVerb::of).forEach(it -> add(verbs, it, name));
                    }
                });
        return Map.copyOf(verbs);
    }

    private static void add(Map<String, CueVerb> verbs, EnglishVerb forms, String complement) {
        add(verbs, forms.base(), complement, VerbForm.BASE);
        add(verbs, forms.third(), complement, VerbForm.THIRD);
        forms.past().forEach(it -> add(verbs, it, complement, VerbForm.PAST));
        add(verbs, forms.participle(), complement, VerbForm.PARTICIPLE);
    }

    private static void add(Map<String, CueVerb> verbs, String word, String complement, VerbForm form) {
        verbs.merge(
                word,
                new CueVerb(Set.of(complement), form),
                (one, other) ->
                        new CueVerb(
                                Stream.of(one, other)
                                        .flatMap(it -> it.complements().stream())
                                        .collect(Collectors.toSet()),
                                other.form()));
    }

    /// The words of the lists whose names begin with a prefix, with the rest of the lists' names.
    private static Map<String, Set<String>> linked(String prefix) {
        var linked = new HashMap<String, Set<String>>();
        LISTS.lists()
                .forEach((name, words) -> {
                    if (name.startsWith(prefix)) {
                        words.forEach(it ->
                                linked.computeIfAbsent(it, _ -> new TreeSet<>()).add(name.substring(prefix.length())));
                    }
                });
        linked.replaceAll((_, links) -> Set.copyOf(links));
        return Map.copyOf(linked);
    }
}
