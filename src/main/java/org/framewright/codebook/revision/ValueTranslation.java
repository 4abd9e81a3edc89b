package org.framewright.codebook.revision;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry.Obstacle;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one answer of a version of the codebook under the next version.
///
/// @param older the version of the answer
record ValueTranslation(Codebook older, Codebook newer, VersionTranslation translation) {

    /// The result of reading an answer.
    sealed interface Result {}

    /// The answer has this value now.
    record TranslatedValue(Value value) implements Result {}

    /// The answer has no place in the newer version.
    record NoPlace(Obstacle obstacle) implements Result {}

    /// @param from the variable in the older version
    /// @param to the variable in the newer version
    Result translate(VariableAddress from, VariableAddress to, Value value) {
        if (translation.isAskedAgain(to)) {
            return new NoPlace(Obstacle.ASKED_AGAIN);
        }
        var oldVariable = older.variable(from).orElseThrow();
        var newVariable = newer.variable(to).orElseThrow();
        return switch (value) {
            case Value.NotCodable() ->
                    newVariable.allowsNotCodable()
                            ? new TranslatedValue(value)
                            : new NoPlace(Obstacle.NOT_CODABLE_NOT_ALLOWED);
            case Value.Category(var id) -> translateCategory(from, oldVariable, newVariable, to, id);
            case Value.Categories(var ids) -> translateCategories(from, newVariable, to, ids);
            case Value.Numeric _ -> fit(newVariable, to, value);
            case Value.Text _ -> convert(newVariable, Scale.TEXT, value);
            case Value.Actor _, Value.ActorSet _ -> translateActors(newVariable, value.actors());
            case Value.Day _ -> convert(newVariable, Scale.DATE, value);
        };
    }

    private static Result convert(Variable newVariable, Scale scale, Value value) {
        return newVariable.scale() == scale ? new TranslatedValue(value) : new NoPlace(Obstacle.SCALE);
    }

    /// A question for one actor can't keep several.
    private static Result translateActors(Variable newVariable, List<ActorId> actors) {
        if (newVariable.scale() == Scale.ACTOR_SET) {
            return new TranslatedValue(new Value.ActorSet(actors));
        }
        return newVariable.scale() == Scale.ACTOR && actors.size() == 1
                ? new TranslatedValue(new Value.Actor(actors.getFirst()))
                : new NoPlace(Obstacle.SCALE);
    }

    private Result translateCategory(
            VariableAddress from, Variable oldVariable, Variable newVariable, VariableAddress to, String id) {
        var said = translation.rescaled(from).flatMap(step -> Optional.ofNullable(step.values().get(id)));
        if (said.isPresent()) {
            return fit(newVariable, to, said.get());
        }
        if (newVariable.scale().isNumber()) {
            // a category's code is its number
            return oldVariable
                    .category(id)
                    .map(category -> fit(newVariable, to, new Value.Numeric(new BigDecimal(category.code()))))
                    .orElse(new NoPlace(Obstacle.SCALE));
        }
        var address = from.category(id);
        if (translation.isSplit(address)) {
            return new NoPlace(Obstacle.SPLIT);
        }
        var now = translation.category(address).category();
        return fit(
                newVariable,
                to,
                newVariable.scale() == Scale.SET ? new Value.Categories(List.of(now)) : new Value.Category(now));
    }

    private Result translateCategories(
            VariableAddress from, Variable newVariable, VariableAddress to, List<String> ids) {
        if (ids.stream().anyMatch(id -> translation.isSplit(from.category(id)))) {
            return new NoPlace(Obstacle.SPLIT);
        }
        var now = new ArrayList<String>();
        for (var id : ids) {
            var said = translation.rescaled(from).flatMap(step -> Optional.ofNullable(step.values().get(id)));
            switch (said.orElseGet(() -> new Value.Category(translation.category(from.category(id)).category()))) {
                case Value.Category(var category) -> now.add(category);
                case Value.Categories(var categories) -> now.addAll(categories);
                case Value.Numeric _,
                        Value.Text _,
                        Value.Actor _,
                        Value.ActorSet _,
                        Value.Day _,
                        Value.NotCodable _ -> {
                    return new NoPlace(Obstacle.SCALE);
                }
            }
        }
        if (newVariable.scale() == Scale.SET) {
            return fit(newVariable, to, new Value.Categories(now));
        }
        // a choice can't keep several categories
        return now.size() == 1 ? fit(newVariable, to, new Value.Category(now.getFirst())) : new NoPlace(Obstacle.SCALE);
    }

    /// Keeps a value that the newer variable allows.
    private Result fit(Variable newVariable, VariableAddress to, Value value) {
        return switch (value) {
            case Value.Category(var id) ->
                    newVariable.scale().isChoice()
                            ? place(newVariable, to, List.of(id), value)
                            : new NoPlace(Obstacle.SCALE);
            case Value.Categories(var ids) ->
                    newVariable.scale() == Scale.SET ? place(newVariable, to, ids, value) : new NoPlace(Obstacle.SCALE);
            case Value.Numeric(var number) -> {
                if (!newVariable.scale().isNumber()) {
                    yield new NoPlace(Obstacle.SCALE);
                }
                yield newVariable.range().contains(number)
                        ? new TranslatedValue(value)
                        : new NoPlace(Obstacle.OUT_OF_RANGE);
            }
            case Value.Text _, Value.Actor _, Value.ActorSet _, Value.Day _, Value.NotCodable() ->
                    new NoPlace(Obstacle.SCALE);
        };
    }

    private Result place(Variable newVariable, VariableAddress to, List<String> ids, Value value) {
        for (var id : ids) {
            var category = newVariable.category(id);
            if (category.isEmpty()) {
                return new NoPlace(Obstacle.SCALE);
            }
            CategoryAddress address = to.category(id);
            if (translation.isAskedAgain(address)) {
                return new NoPlace(Obstacle.ASKED_AGAIN);
            }
            if (category.filter(Category::codable).isEmpty()) {
                return new NoPlace(Obstacle.ONLY_A_HEADING);
            }
        }
        return new TranslatedValue(value);
    }
}
