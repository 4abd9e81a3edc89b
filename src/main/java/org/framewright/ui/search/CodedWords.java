package org.framewright.ui.search;

import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.Extent;
import org.framewright.search.Passage;
import org.framewright.ui.workspace.coding.Answers;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.stream.Collectors;

/// Words what was coded.
final class CodedWords {

    private final Texts texts;
    private final Answers answers;
    private final Actors actors;

    CodedWords(Texts texts, Actors actors) {
        this.texts = texts;
        this.answers = new Answers(texts);
        this.actors = actors;
    }

    CodedRow row(Passage passage) {
        return new CodedRow(passage, text(passage.annotation()), passage.tag().label(), answers(passage));
    }

    private String text(Annotation annotation) {
        return switch (annotation.extent()) {
            case Extent.Passage it -> it.text().replaceAll("\\s+", " ");
            case Extent.Implied() -> texts.get("workspace.implied");
            case Extent.WholeArticle() -> texts.get("search.whole-article");
            case Extent.OfSegment(var kind, var number) ->
                    texts.get("search.unit." + kind.name().toLowerCase(Locale.ROOT), number);
        };
    }

    private String answers(Passage passage) {
        return passage.tag().variables().stream()
                .flatMap(variable ->
                        passage.answer(variable.id()).stream()
                                .map(it ->
                                        texts.get(
                                                "search.answer",
                                                variable.label(),
                                                answers.text(variable, it, actors::resolvedName))))
                .collect(Collectors.joining(" · "));
    }
}
