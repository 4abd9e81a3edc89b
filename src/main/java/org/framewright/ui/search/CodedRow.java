package org.framewright.ui.search;

import org.framewright.model.actor.Actors;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.search.CodedPassage;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.workspace.coding.form.AnswerText;

import java.text.Normalizer;
import java.util.Locale;

/// An annotation in words.
///
/// @param text the passage, or its subject
/// @param answers in the order of the codebook
record CodedRow(CodedPassage passage, String text, String tag, String answers) {

    /// Its identity across changes of its answers.
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

    /// Whether it contains the words, or its article matches them; true without words.
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
