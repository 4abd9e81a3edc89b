package org.framewright.ui.search;

import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.CodingId;
import org.framewright.model.Extent;
import org.framewright.search.CodedPassage;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.wording.Texts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/// Something coded, in words.
///
/// @param text the passage, or what it is about
/// @param answers in the order of the codebook
record CodedRow(CodedPassage passage, String text, String tag, String answers) {

    /// What stays the same, however it is coded.
    record RowIdentity(CodingId coding, AnnotationId annotation) {}

    /// Words what was coded.
    ///
    /// @param answers for what was answered
    record CodedPassageFormatter(Texts texts, AnswerText answers, Actors actors) {

        CodedRow format(CodedPassage passage) {
            return new CodedRow(passage, formatExtent(passage.annotation()), passage.tag().label(), answers(passage));
        }

        private String formatExtent(Annotation annotation) {
            return switch (annotation.extent()) {
                case Extent.Passage it -> it.text().replaceAll("\\s+", " ");
                case Extent.Implied() -> texts.get("workspace.implied");
                case Extent.WholeArticle() -> texts.get("search.whole-article");
                case Extent.OfSegment(var kind, var number) ->
                        texts.get("search.unit." + kind.name().toLowerCase(Locale.ROOT), number);
            };
        }

        private String answers(CodedPassage passage) {
            return passage.tag().variables().stream()
                    .flatMap(variable ->
                            passage.answer(variable.id()).stream()
                                    .map(it ->
                                            texts.get(
                                                    "search.answer",
                                                    variable.label(),
                                                    answers.format(variable, it, actors::resolvedName))))
                    .collect(Collectors.joining(" · "));
        }
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
