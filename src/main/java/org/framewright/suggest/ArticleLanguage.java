package org.framewright.suggest;

import org.framewright.model.article.Article;
import org.framewright.suggest.english.EnglishVocabulary;
import org.framewright.suggest.german.GermanVocabulary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The languages of articles: those of which the finders know words, and all others.
public enum ArticleLanguage {
    ENGLISH,
    GERMAN,
    OTHER;

    private static final Set<String> COMMON_ENGLISH =
            Set.of("the", "of", "and", "to", "a", "said", "that", "was", "is", "for", "it", "on");
    private static final Set<String> COMMON_GERMAN =
            Set.of(
                    "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "ist", "nicht", "ein", "im", "sich",
                    "auf");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SAMPLE = 400;
    private static final double SHARE = 0.1;
    private static final Pattern SHORT_ENGLISH =
            Pattern.compile(
                    "(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sgt|Lt|Capt|Cmdr|Maj|Rep|Reps|Sen|Sens|Gov|Rev|Hon|Jr|Sr|No|Inc|Corp|Ltd|Co|Bros"
                            + "|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ind|Kan|Ky|Mich|Minn|Mont"
                            + "|Neb|Nev|Okla|Ore|Tenn|Tex|Va|Vt|Wis|Wyo|[RDI]-\\p{Lu}\\p{L}{1,5}|\\p{Lu}|(?:\\p{L}\\.)+\\p{L})");
    private static final Pattern SHORT_GERMAN = Pattern.compile("\\p{Lu}|(?:\\p{L}\\.)+\\p{L}|\\d{1,2}");

    /// The language of an article, from its metadata or else by its commonest words.
    static ArticleLanguage of(Article article) {
        var language = article.metadata().getOrDefault(Article.LANGUAGE, "").strip().toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            return looksLike(article.text(), COMMON_ENGLISH)
                    ? ENGLISH
                    : looksLike(article.text(), COMMON_GERMAN) ? GERMAN : OTHER;
        }
        return language.startsWith("en")
                ? ENGLISH
                : language.startsWith("de") || language.startsWith("ger") ? GERMAN : OTHER;
    }

    private static boolean looksLike(String text, Set<String> common) {
        var words = WORD.matcher(text).results().limit(SAMPLE).map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
        long found = words.stream().filter(common::contains).count();
        return found >= SHARE * words.size();
    }

    /// Whether a full stop behind a word ends no sentence: “Dr.”, and in German “3.”.
    boolean isAbbreviation(String word) {
        return this == GERMAN
                ? SHORT_GERMAN.matcher(word).matches()
                        || GermanVocabulary.ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                : SHORT_ENGLISH.matcher(word).matches();
    }

    /// Whether a word can begin a label, as in “Holt: We waited.”.
    boolean beginsLabel(String lower) {
        return this == GERMAN
                ? !GermanVocabulary.NO_LABELS.contains(lower)
                        && (lower.matches("de[rs]|die|das|frau|herr") || !GermanVocabulary.isFunctionWord(lower))
                : !EnglishVocabulary.NO_LABELS.contains(lower)
                        && (lower.equals("the") || !EnglishVocabulary.NO_NAMES.contains(lower));
    }

    /// Whether a word without a capital is a verb; a label has no verb.
    boolean isVerb(String lower) {
        return this == GERMAN
                ? GermanVocabulary.isFinite(lower)
                : EnglishVocabulary.VERBS.contains(lower) || EnglishVocabulary.cue(lower).isPresent();
    }
}
