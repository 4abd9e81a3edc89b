package org.framewright.codebook.document;

import org.framewright.codebook.Variable;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.wording.Texts;

import java.util.function.Function;
import java.util.stream.Collectors;

/// Words for answers, with the codebook's labels.
///
/// @param texts has those of the bundle `workspace`
public record AnswerFormatter(Texts texts) {

    /// The words for an answer; the id of a category that the codebook lacks.
    ///
    /// @param actorNames an actor's name
    public String format(Variable variable, Value value, Function<ActorId, String> actorNames) {
        return switch (value) {
            case Value.Category(var id) -> label(variable, id);
            case Value.Categories(var ids) when ids.isEmpty() ->
                    variable.none().isEmpty() ? texts.get("workspace.none-of-these") : variable.none();
            case Value.Categories(var ids) ->
                    ids.stream().map(id -> label(variable, id)).collect(Collectors.joining(", "));
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Text(var text) -> text;
            case Value.Actor _, Value.ActorSet _ ->
                    value.actors().stream().map(actorNames).collect(Collectors.joining(", "));
            case Value.Day(var date) -> texts.dates().day(date);
            case Value.NotCodable() -> texts.get("workspace.not-codable");
        };
    }

    private String label(Variable variable, String id) {
        return variable.category(id)
                .map(it -> it.retired() ? texts.get("workspace.retired", it.label()) : it.label())
                .orElse(id);
    }
}
