package org.framewright.codebook.revision;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.revision.UntranslatableEntry.Obstacle;
import org.framewright.model.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one answer of a version of the codebook under the next.
///
/// @param older the version that it was given under
record ValueTranslation(Codebook older, Codebook newer, VersionTranslation translation) {

    /// What becomes of an answer.
    sealed interface Result {}

    /// It stands for this now.
    record TranslatedValue(Value value) implements Result {}

    /// It has no place in the newer version.
    record NoPlace(Obstacle why) implements Result {}

    /// @param from where the answer was given
    /// @param to where that is now
    Result translate(VariableAddress from, VariableAddress to, Value value) {
        if (translation.isAskedAgain(to)) {
            return new NoPlace(Obstacle.ASKED_AGAIN);
        }
        var was = older.variable(from).orElseThrow();
        var is = newer.variable(to).orElseThrow();
        return switch (value) {
            case Value.NotCodable() ->
                    is.allowsNotCodable() ? new TranslatedValue(value) : new NoPlace(Obstacle.NOT_CODABLE_NOT_ALLOWED);
            case Value.Category(var id) -> one(from, was, is, to, id);
            case Value.Categories(var ids) -> several(from, is, to, ids);
            case Value.Numeric(var number) -> {
                if (!is.scale().isNumber()) {
                    yield new NoPlace(Obstacle.SCALE);
                }
                yield is.range().contains(number) ? new TranslatedValue(value) : new NoPlace(Obstacle.OUT_OF_RANGE);
            }
            case Value.Text _ -> onScale(is, Scale.TEXT, value);
            case Value.Actor _ -> onScale(is, Scale.ACTOR, value);
            case Value.Day _ -> onScale(is, Scale.DATE, value);
        };
    }

    private static Result onScale(Variable is, Scale scale, Value value) {
        return is.scale() == scale ? new TranslatedValue(value) : new NoPlace(Obstacle.SCALE);
    }

    private Result one(VariableAddress from, Variable was, Variable is, VariableAddress to, String id) {
        var said = translation.rescaled(from).flatMap(step -> Optional.ofNullable(step.values().get(id)));
        if (said.isPresent()) {
            return fitted(is, to, said.get());
        }
        if (is.scale().isNumber()) {
            // a category's code is its number
            return was.category(id)
                    .map(category -> fitted(is, to, new Value.Numeric(new BigDecimal(category.code()))))
                    .orElse(new NoPlace(Obstacle.SCALE));
        }
        var at = from.category(id);
        if (translation.isSplit(at)) {
            return new NoPlace(Obstacle.SPLIT);
        }
        var now = translation.category(at).category();
        return fitted(is, to, is.scale() == Scale.SET ? new Value.Categories(List.of(now)) : new Value.Category(now));
    }

    private Result several(VariableAddress from, Variable is, VariableAddress to, List<String> ids) {
        if (ids.stream().anyMatch(id -> translation.isSplit(from.category(id)))) {
            return new NoPlace(Obstacle.SPLIT);
        }
        var now = new ArrayList<String>();
        for (var id : ids) {
            var said = translation.rescaled(from).flatMap(step -> Optional.ofNullable(step.values().get(id)));
            switch (said.orElseGet(() -> new Value.Category(translation.category(from.category(id)).category()))) {
                case Value.Category(var category) -> now.add(category);
                case Value.Categories(var categories) -> now.addAll(categories);
                default -> {
                    return new NoPlace(Obstacle.SCALE);
                }
            }
        }
        if (is.scale() == Scale.SET) {
            return fitted(is, to, new Value.Categories(now));
        }
        // of several, none is the one
        return now.size() == 1 ? fitted(is, to, new Value.Category(now.getFirst())) : new NoPlace(Obstacle.SCALE);
    }

    /// Keeps what the newer variable allows.
    private Result fitted(Variable is, VariableAddress to, Value value) {
        return switch (value) {
            case Value.Category(var id) ->
                    is.scale().isChoice() ? place(is, to, List.of(id), value) : new NoPlace(Obstacle.SCALE);
            case Value.Categories(var ids) ->
                    is.scale() == Scale.SET ? place(is, to, ids, value) : new NoPlace(Obstacle.SCALE);
            case Value.Numeric(var number) -> {
                if (!is.scale().isNumber()) {
                    yield new NoPlace(Obstacle.SCALE);
                }
                yield is.range().contains(number) ? new TranslatedValue(value) : new NoPlace(Obstacle.OUT_OF_RANGE);
            }
            case Value.Text _, Value.Actor _, Value.Day _, Value.NotCodable() -> new NoPlace(Obstacle.SCALE);
        };
    }

    private Result place(Variable is, VariableAddress to, List<String> ids, Value value) {
        for (var id : ids) {
            var category = is.category(id);
            if (category.isEmpty()) {
                return new NoPlace(Obstacle.SCALE);
            }
            CategoryAddress at = to.category(id);
            if (translation.isAskedAgain(at)) {
                return new NoPlace(Obstacle.ASKED_AGAIN);
            }
            if (category.filter(Category::codable).isEmpty()) {
                return new NoPlace(Obstacle.ONLY_A_HEADING);
            }
        }
        return new TranslatedValue(value);
    }
}
