package org.framewright.ui.workspace.coding.form;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.document.AnswerFormatter;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.wording.DateFormats;
import org.framewright.wording.NumberFormats;
import org.framewright.wording.Texts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Answers as text, for the screen and for fields.
public record AnswerText(Texts texts) {

    private static final int MOST_DIGITS = 50;

    /// The words for an answer.
    ///
    /// @param actorNames an actor's name
    public String format(Variable variable, Value value, Function<ActorId, String> actorNames) {
        return new AnswerFormatter(texts).format(variable, value, actorNames);
    }

    /// All answers to a tag's questions, each with its question.
    public String formatAll(Tag tag, Function<String, Optional<Value>> answers, Function<ActorId, String> actorNames) {
        return tag.variables().stream()
                .flatMap(variable ->
                        answers.apply(variable.id()).stream()
                                .map(it ->
                                        texts.get("search.answer", variable.label(), format(variable, it, actorNames))))
                .collect(Collectors.joining(" · "));
    }

    /// The words of a passage on one line, or a description of the extent.
    public String format(Extent extent) {
        return switch (extent) {
            case Extent.Passage it -> it.text().replaceAll("\\s+", " ");
            case Extent.Implied() -> texts.get("workspace.implied");
            case Extent.WholeArticle() -> texts.get("search.whole-article");
            case Extent.OfSegment(var kind, var number) -> texts.constant("search.unit.", kind, number);
        };
    }

    /// An answer as the text of a field.
    String typed(Variable variable, Value value, Function<ActorId, String> actorNames) {
        return value instanceof Value.Day(var date) ? date.toString() : format(variable, value, actorNames);
    }

    public sealed interface TypedResult {

        /// An answer; empty where the field was emptied.
        record Answer(Optional<Value> value) implements TypedResult {}

        /// The name of an actor, perhaps a new one.
        record ActorName(String name) implements TypedResult {}

        /// No answer to this question; the key is that of the reason's text.
        record Unreadable(String key) implements TypedResult {

            /// The reason, with the numbers that the variable allows.
            public String sentence(Variable variable, Texts texts) {
                return texts.get(key, variable.label(), formatRange(variable));
            }
        }
    }

    /// Reads typed text as an answer to a question.
    public static TypedResult parse(Variable variable, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new TypedResult.Answer(Optional.empty());
        }
        return switch (variable.scale()) {
            case INTERVAL, RATIO -> number(variable, text);
            case DATE -> date(text);
            case ACTOR, ACTOR_SET -> new TypedResult.ActorName(text);
            case TEXT, NOMINAL, ORDINAL, BOOLEAN, SET -> new TypedResult.Answer(Optional.of(new Value.Text(text)));
        };
    }

    private static TypedResult number(Variable variable, String text) {
        var number = NumberFormats.parseDecimal(text).filter(AnswerText::isShort);
        if (number.isEmpty()) {
            return new TypedResult.Unreadable("workspace.unreadable.number");
        }
        return variable.range().contains(number.get())
                ? new TypedResult.Answer(number.map(Value.Numeric::new))
                : new TypedResult.Unreadable("workspace.unreadable.range");
    }

    /// The numbers that a variable allows: “0–5”, “≥ 0”; empty where it allows all.
    /// The numbers that a variable allows, such as “0–10”; empty for all.
    public static String formatRange(Variable variable) {
        var min = variable.range().min();
        var max = variable.range().max();
        if (min != null && max != null) {
            return min.toPlainString() + "–" + max.toPlainString();
        }
        return min != null ? "≥ " + min.toPlainString() : max != null ? "≤ " + max.toPlainString() : "";
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static TypedResult date(String text) {
        var day = DateFormats.parseDay(text);
        return day.isPresent()
                ? new TypedResult.Answer(day.map(Value.Day::new))
                : new TypedResult.Unreadable("workspace.unreadable.date");
    }
}
