package org.framewright.codebook.document;

import org.framewright.codebook.Variable;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words for answers, with the codebook's labels.
///
/// @param words looks up the texts of the bundle `workspace`
/// @param day words for a day
public record AnswerFormatter(WordLookup words, Function<LocalDate, String> day) {

    /// The words for an answer; the id of a category that the codebook lacks.
    ///
    /// @param actorNames an actor's name
    public String format(Variable variable, Value value, Function<ActorId, String> actorNames) {
        return switch (value) {
            case Value.Category(var id) -> label(variable, id);
            case Value.Categories(var ids) when ids.isEmpty() ->
                    variable.none().isEmpty() ? words.get("workspace.none-of-these") : variable.none();
            case Value.Categories(var ids) ->
                    ids.stream().map(id -> label(variable, id)).collect(Collectors.joining(", "));
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Text(var text) -> text;
            case Value.Actor _, Value.ActorSet _ ->
                    value.actors().stream().map(actorNames).collect(Collectors.joining(", "));
            case Value.Day(var date) -> day.apply(date);
            case Value.NotCodable() -> words.get("workspace.not-codable");
        };
    }

    private String label(Variable variable, String id) {
        return variable.category(id)
                .map(it -> it.retired() ? words.get("workspace.retired", it.label()) : it.label())
                .orElse(id);
    }
}
