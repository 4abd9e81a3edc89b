package org.framewright.codebook;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A question that a tag asks.
///
/// @param required whether a missing answer leaves the coding with an open question
/// @param when the condition under which it is asked; null for always
/// @param notCodable how a "not codable" answer counts
/// @param range the allowed numbers, for number scales
/// @param none the label of "none of these", for sets; empty for the usual words
/// @param retired whether the variable is no longer asked; answers stay
/// @param categories in codebook order, for nominal, ordinal, boolean and set variables; empty for the other scales
public record Variable(
        String id,
        String label,
        Scale scale,
        boolean required,
        @Nullable Condition when,
        NotCodableRule notCodable,
        NumberRange range,
        String none,
        boolean retired,
        Guidance guidance,
        List<Category> categories) {

    /// The level of measurement, and so the type of answer.
    public enum Scale {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO,
        BOOLEAN,
        SET,
        ACTOR,
        ACTOR_SET,
        TEXT,
        DATE;

        /// Whether an answer is one of the variable's categories.
        public boolean isChoice() {
            return this == NOMINAL || this == ORDINAL || this == BOOLEAN;
        }

        /// Whether answers consist of the variable's categories.
        public boolean hasCategories() {
            return isChoice() || this == SET;
        }

        /// Whether an answer is an actor, or several of them.
        public boolean hasActors() {
            return this == ACTOR || this == ACTOR_SET;
        }

        /// Whether an answer is a number.
        public boolean isNumber() {
            return this == INTERVAL || this == RATIO;
        }
    }

    /// How "not codable" counts, and whether it is allowed.
    public enum NotCodableRule {
        NOT_ALLOWED,
        MISSING,
        CATEGORY
    }

    /// The allowed numbers, both ends inclusive; null for no limit.
    public record NumberRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {

        public static final NumberRange ANY = new NumberRange(null, null);

        public boolean contains(BigDecimal number) {
            return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
        }
    }

    public Variable {
        categories = List.copyOf(categories);
    }

    public Optional<Category> category(String categoryId) {
        for (var category : categories) {
            if (category.id().equals(categoryId)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /// The categories that a coder can choose, in codebook order.
    public List<Category> offeredCategories() {
        return categories.stream().filter(Category::isOffered).toList();
    }

    public boolean allowsNotCodable() {
        return notCodable != NotCodableRule.NOT_ALLOWED;
    }

    public Variable withId(String value) {
        return new Variable(
                value, label, scale, required, when, notCodable, range, none, retired, guidance, categories);
    }

    public Variable withLabel(String value) {
        return new Variable(id, value, scale, required, when, notCodable, range, none, retired, guidance, categories);
    }

    public Variable withScale(Scale value) {
        return new Variable(id, label, value, required, when, notCodable, range, none, retired, guidance, categories);
    }

    public Variable withRequired(boolean value) {
        return new Variable(id, label, scale, value, when, notCodable, range, none, retired, guidance, categories);
    }

    public Variable withWhen(@Nullable Condition value) {
        return new Variable(id, label, scale, required, value, notCodable, range, none, retired, guidance, categories);
    }

    public Variable withNotCodable(NotCodableRule value) {
        return new Variable(id, label, scale, required, when, value, range, none, retired, guidance, categories);
    }

    public Variable withRange(NumberRange value) {
        return new Variable(id, label, scale, required, when, notCodable, value, none, retired, guidance, categories);
    }

    public Variable withNone(String value) {
        return new Variable(id, label, scale, required, when, notCodable, range, value, retired, guidance, categories);
    }

    public Variable withRetired(boolean value) {
        return new Variable(id, label, scale, required, when, notCodable, range, none, value, guidance, categories);
    }

    public Variable withGuidance(Guidance value) {
        return new Variable(id, label, scale, required, when, notCodable, range, none, retired, value, categories);
    }

    public Variable withCategories(List<Category> value) {
        return new Variable(id, label, scale, required, when, notCodable, range, none, retired, guidance, value);
    }
}
