package org.framewright.suggest;

import org.framewright.model.Article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether an article is in English: it says so, or its commonest words are.
final class EnglishDetector {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> COMMON =
            Set.of("the", "of", "and", "to", "a", "said", "that", "was", "is", "for", "it", "on");
    private static final int SAMPLE = 400;
    private static final double SHARE = 0.1;

    private EnglishDetector() {}

    static boolean isEnglish(Article article) {
        var language = article.metadata().getOrDefault(Article.LANGUAGE, "").strip().toLowerCase(Locale.ROOT);
        return language.isEmpty() ? looksEnglish(article.text()) : language.startsWith("en");
    }

    private static boolean looksEnglish(String text) {
        var words = WORD.matcher(text).results().limit(SAMPLE).map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
        long common = words.stream().filter(COMMON::contains).count();
        return common >= SHARE * words.size();
    }
}
