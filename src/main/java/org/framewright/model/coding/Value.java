package org.framewright.model.coding;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A coder's answer to a variable. Two states are never stored: "not asked" is computed, and a missing value means "not
/// yet answered".
public sealed interface Value {

    /// One category of a nominal, ordinal or boolean variable, by its id.
    record Category(String id) implements Value {}

    /// The chosen categories of a set variable, by id, without repetition; empty means "none of these".
    record Categories(List<String> ids) implements Value {

        public Categories {
            ids = ids.stream().distinct().toList();
        }
    }

    /// An interval or ratio variable's number; trailing zeros are dropped, so that equal numbers are equal values.
    record Numeric(BigDecimal number) implements Value {

        /// The largest number of digits of a number. No scale has larger numbers; a number from a stranger's file,
        /// written out, could fill the memory.
        private static final int MOST_DIGITS = 1_000;

        public Numeric {
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("a number has at most " + MOST_DIGITS + " digits");
            }
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /// Free text; never blank.
    record Text(String text) implements Value {

        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a text value must not be blank");
            }
        }
    }

    /// An actor of the project's register.
    record Actor(ActorId id) implements Value {}

    /// Several actors of the project's register, or one where there may be several; without repetition, never empty.
    record ActorSet(List<ActorId> ids) implements Value {

        public ActorSet {
            ids = ids.stream().distinct().toList();
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("a set of actors must not be empty");
            }
        }
    }

    /// A calendar date.
    record Day(LocalDate date) implements Value {}

    /// The coder's statement that the question can't be answered here.
    record NotCodable() implements Value {}

    /// The actors of the answer; empty for an answer of another kind.
    default List<ActorId> actors() {
        return switch (this) {
            case Actor(var id) -> List.of(id);
            case ActorSet(var ids) -> ids;
            case Category _, Categories _, Numeric _, Text _, Day _, NotCodable _ -> List.of();
        };
    }

    /// The ids of the categories of the answer; empty for an answer of another kind.
    default List<String> categories() {
        return switch (this) {
            case Category(var id) -> List.of(id);
            case Categories(var ids) -> ids;
            case Actor _, ActorSet _, Numeric _, Text _, Day _, NotCodable _ -> List.of();
        };
    }

    /// The answer with only the accepted actors; empty where no actor is left. An answer without actors stays as it is.
    default Optional<Value> filterActors(Predicate<ActorId> which) {
        var left = actors().stream().filter(which).toList();
        if (left.size() == actors().size()) {
            return Optional.of(this);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new ActorSet(left));
    }

    /// The same answer with other actors; unchanged without actors.
    default Value withActors(UnaryOperator<ActorId> change) {
        return switch (this) {
            case Actor(var id) -> new Actor(change.apply(id));
            case ActorSet(var ids) -> new ActorSet(ids.stream().map(change).toList());
            case Category _, Categories _, Numeric _, Text _, Day _, NotCodable _ -> this;
        };
    }
}
