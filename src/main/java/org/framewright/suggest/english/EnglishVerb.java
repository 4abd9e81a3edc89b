package org.framewright.suggest.english;

import java.util.List;

/// The forms of an English verb.
///
/// @param past the past forms; the last one is the past participle
record EnglishVerb(String base, String third, String participle, List<String> past) {

    /// The forms of a lemma: `hope`, `plan+n` with a doubled letter, `see=saw=seen` with irregular forms.
    static EnglishVerb of(String lemma) {
        var parts = List.of(lemma.split("=", 0));
        var base = parts.getFirst().replaceFirst("\\+.$", "");
        var stem = parts.getFirst().replace("+", "");
        boolean doubled = !stem.equals(base);
        var ing = doubled ? stem : base.matches(".*[^eoy]e") ? base.substring(0, base.length() - 1) : base;
        return new EnglishVerb(
                base,
                third(base),
                ing + "ing",
                parts.size() > 1 ? parts.subList(1, parts.size()) : List.of(past(stem)));
    }

    private static String third(String base) {
        return base.matches(".*(s|x|z|ch|sh|o)")
                ? base + "es"
                : isYAfterConsonant(base) ? stemOfY(base) + "ies" : base + "s";
    }

    private static String past(String stem) {
        return stem.endsWith("e") ? stem + "d" : isYAfterConsonant(stem) ? stemOfY(stem) + "ied" : stem + "ed";
    }

    private static boolean isYAfterConsonant(String base) {
        return base.matches(".*[^aeiou]y");
    }

    private static String stemOfY(String base) {
        return base.substring(0, base.length() - 1);
    }
}
