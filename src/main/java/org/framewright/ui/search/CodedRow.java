package org.framewright.ui.search;

import org.framewright.model.AnnotationId;
import org.framewright.model.CodingId;
import org.framewright.search.Passage;
import org.framewright.ui.controls.ArticleWords;

import java.text.Normalizer;
import java.util.Locale;

/// Something coded, in words.
///
/// @param text the passage, or what it is about
/// @param answers in the order of the codebook
record CodedRow(Passage passage, String text, String tag, String answers) {

    /// What stays the same, however it is coded.
    record Identity(CodingId coding, AnnotationId annotation) {}

    Identity identity() {
        return new Identity(passage.coding().id(), passage.annotation().id());
    }

    /// Whether words are in it, or the article is one of those that they mean; without words it has them.
    boolean has(String sought, Locale locale) {
        var words = plain(sought, locale).strip();
        var line = String.join("\n", text, answers, passage.annotation().memo());
        return words.isEmpty()
                || plain(line, locale).contains(words)
                || ArticleWords.of(sought).areIn(passage.article());
    }

    private static String plain(String words, Locale locale) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(locale).replaceAll("\\s+", " ");
    }
}
