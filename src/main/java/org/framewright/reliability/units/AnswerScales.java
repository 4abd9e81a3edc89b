package org.framewright.reliability.units;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scales for comparing the answers to a variable.
///
/// @param comparedAs the level at which answers are compared
/// @param declared the values that may occur, in order, as keys by [#key]; empty where the occurring values are the only list
public record AnswerScales(MeasurementLevel comparedAs, List<String> declared) {

    public static final String NO = "no";
    public static final String YES = "yes";

    /// The scale of presence.
    public static final AnswerScales PRESENCE =
            new AnswerScales(MeasurementLevel.NOMINAL, List.of(category(NO), category(YES)));

    /// The scale of a number of occurrences.
    public static final AnswerScales NUMBER = new AnswerScales(MeasurementLevel.RATIO, List.of());

    static final String NOT_CODABLE = "-not-codable";
    static final String NOT_FOUND = "-not-found";

    /// The scales on which a variable is compared.
    ///
    /// @param rows all compared rows of the variable: answers that are nominal in one pair are nominal in every pair
    public static AnswerScales of(Variable variable, List<VariableRows> rows) {
        var as = scale(variable.scale());
        boolean ordered = as != MeasurementLevel.NOMINAL && as != MeasurementLevel.SET;
        if (ordered && offScale(variable, rows) == 0) {
            return new AnswerScales(as, as == MeasurementLevel.ORDINAL ? categories(variable).toList() : List.of());
        }
        if (as == MeasurementLevel.SET || !variable.scale().isChoice()) {
            return new AnswerScales(as == MeasurementLevel.SET ? as : MeasurementLevel.NOMINAL, List.of());
        }
        var others =
                Stream.of(
                                variable.notCodable() == NotCodableRule.CATEGORY ? NOT_CODABLE : "",
                                rows.stream().anyMatch(VariableRows::hasNotFound) ? NOT_FOUND : "")
                        .filter(it -> !it.isEmpty());
        return new AnswerScales(MeasurementLevel.NOMINAL, Stream.concat(categories(variable), others).toList());
    }

    /// The number of answers without a place on a variable's scale; 0 where categories have no order.
    public static int offScale(Variable variable, List<VariableRows> rows) {
        var as = scale(variable.scale());
        if (as == MeasurementLevel.NOMINAL || as == MeasurementLevel.SET) {
            return 0;
        }
        return (int)
                rows.stream()
                        .flatMap(it -> it.askedRows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(AnswerScales::isOffScale)
                        .count();
    }

    private static boolean isOffScale(RatingCell cell) {
        return switch (cell) {
            case RatingCell.RatedCell(Value.NotCodable()) -> true;
            // too large to compute with
            case RatingCell.RatedCell(Value.Numeric(var number)) -> !Double.isFinite(number.doubleValue());
            case RatingCell.RatedCell _ -> false;
            case RatingCell.NotFound() -> true;
            case RatingCell.EmptyCell _ -> false;
        };
    }

    private static MeasurementLevel scale(Scale scale) {
        return switch (scale) {
            case NOMINAL, BOOLEAN, ACTOR, TEXT, DATE -> MeasurementLevel.NOMINAL;
            case ORDINAL -> MeasurementLevel.ORDINAL;
            case INTERVAL -> MeasurementLevel.INTERVAL;
            case RATIO -> MeasurementLevel.RATIO;
            case SET, ACTOR_SET -> MeasurementLevel.SET;
        };
    }

    /// The key of a rating, for ratings that are the same or not.
    public static String key(RatingCell cell) {
        return switch (cell) {
            case RatingCell.NotFound() -> NOT_FOUND;
            case RatingCell.RatedCell(var value) ->
                    switch (value) {
                        case Value.Category(var id) -> category(id);
                        case Value.Categories(var ids) -> ids.stream().sorted().collect(Collectors.joining("|"));
                        case Value.Numeric(var number) -> "=" + number.toPlainString();
                        case Value.Text(var text) -> "=" + text.strip();
                        case Value.Actor(var id) -> "=" + id.value();
                        case Value.ActorSet(var ids) ->
                                ids.stream().map(ActorId::value).sorted().collect(Collectors.joining("|"));
                        case Value.Day(var date) -> "=" + date;
                        case Value.NotCodable() -> NOT_CODABLE;
                    };
            case RatingCell.EmptyCell _ -> throw new IllegalArgumentException("no rating");
        };
    }

    /// A rating's number, on a scale of numbers.
    static double number(RatingCell cell) {
        if (cell instanceof RatingCell.RatedCell(Value.Numeric(var number))) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("no number");
    }

    /// The members of a set. A rating that is no set has a single member of its own, and so no member in common with a set.
    public static Set<String> members(RatingCell cell) {
        return switch (cell) {
            case RatingCell.RatedCell(Value.Categories(var ids)) ->
                    ids.stream().map(AnswerScales::category).collect(Collectors.toUnmodifiableSet());
            case RatingCell.RatedCell(Value.ActorSet(var ids)) ->
                    ids.stream().map(it -> category(it.value())).collect(Collectors.toUnmodifiableSet());
            case RatingCell.RatedCell _, RatingCell.NotFound _, RatingCell.EmptyCell _ -> Set.of(key(cell));
        };
    }

    /// The keys of a variable's categories, in codebook order.
    public static Stream<String> categories(Variable variable) {
        return variable.categories().stream().map(Category::id).map(AnswerScales::category);
    }

    private static String category(String id) {
        return "=" + id;
    }

    /// A key without its prefix: a category's id, a number, a text.
    public static String withoutPrefix(String key) {
        return key.startsWith("=") ? key.substring(1) : key;
    }
}
