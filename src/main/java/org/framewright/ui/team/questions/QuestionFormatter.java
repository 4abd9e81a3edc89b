package org.framewright.ui.team.questions;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.model.actor.Actors;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.stream.Collectors;

/// Questions and rulings in words.
record QuestionFormatter(Texts texts, Codebook codebook, Actors actors) {

    String tag(CoderQuestion it) {
        return it.tag()
                .map(id -> codebook.tag(id).map(tag -> tag.label()).orElse(id))
                .orElse(texts.get("exchange.questions.the-article"));
    }

    String passage(CoderQuestion it) {
        return it.annotation().map(annotation -> new AnswerText(texts).format(annotation.extent()).strip()).orElse("");
    }

    String formatQuestion(CoderQuestion it) {
        return it.memo().isEmpty() ? texts.get("exchange.questions.unsure") : it.memo();
    }

    String formatAnswers(CoderQuestion it) {
        return it.annotation()
                .flatMap(annotation ->
                        codebook.tag(annotation.tag())
                                .map(tag ->
                                        new AnswerText(texts).formatAll(tag, annotation::value, actors::resolvedName)))
                .orElse("");
    }

    String formatPlace(CodebookAddress at) {
        var tag = codebook.tag(at.tag());
        var label = tag.map(it -> it.label()).orElse(at.tag());
        return switch (at) {
            case CodebookAddress.TagAddress _ -> label;
            case CodebookAddress.RoleAddress(_, var role) ->
                    WordPieces.isolate(texts.get("exchange.place", label, role));
            case CodebookAddress.VariableAddress it ->
                    WordPieces.isolate(texts.get("exchange.place", label, variable(it)));
            case CodebookAddress.CategoryAddress it ->
                    WordPieces.isolate(
                            texts.get(
                                    "exchange.place-category",
                                    label,
                                    variable(it.variableAddress()),
                                    codebook.label(it).orElse(it.category())));
        };
    }

    private String variable(CodebookAddress.VariableAddress it) {
        return codebook.label(it).orElse(it.variable());
    }

    /// The place of a ruling; of a split category, its successors.
    String formatPlace(PlacedRuling it) {
        var places = it.at().map(List::of).orElseGet(it::parts);
        return places.isEmpty()
                ? texts.get("exchange.questions.no-place")
                : places.stream().map(this::formatPlace).collect(Collectors.joining("; "));
    }
}
