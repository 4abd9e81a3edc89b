package org.framewright.ui.search;

import org.framewright.model.Actors;
import org.framewright.model.AnnotationId;
import org.framewright.model.CodingId;
import org.framewright.search.CodedPassage;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.workspace.coding.form.AnswerText;

import java.text.Normalizer;
import java.util.Locale;

/// Something coded, in words.
///
/// @param text the passage, or what it is about
/// @param answers in the order of the codebook
record CodedRow(CodedPassage passage, String text, String tag, String answers) {

    /// What stays the same, however it is coded.
    record RowIdentity(CodingId coding, AnnotationId annotation) {}

    static CodedRow of(CodedPassage passage, AnswerText words, Actors actors) {
        return new CodedRow(
                passage,
                words.format(passage.annotation().extent()),
                passage.tag().label(),
                words.formatAll(passage.tag(), passage::answer, actors::resolvedName));
    }

    RowIdentity identity() {
        return new RowIdentity(passage.coding().id(), passage.annotation().id());
    }

    /// Whether words are in it, or the article is one of those that they mean; without words it has them.
    boolean has(String typed, Locale locale) {
        var words = normalize(typed, locale).strip();
        var line = String.join("\n", text, answers, passage.annotation().memo());
        return words.isEmpty()
                || normalize(line, locale).contains(words)
                || ArticleFilter.parse(typed).matches(passage.article());
    }

    private static String normalize(String words, Locale locale) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(locale).replaceAll("\\s+", " ");
    }
}
