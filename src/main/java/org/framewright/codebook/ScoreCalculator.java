package org.framewright.codebook;

import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Computes a codebook's derived scores from one coding.
public final class ScoreCalculator {

    private final Codebook codebook;
    private final CodingQuestions questions;

    /// The result of a score.
    public sealed interface Result {

        /// The score has a value.
        record Defined(double value) implements Result {}

        /// Too few answers are given.
        ///
        /// @param answered the number of given answers
        /// @param needed the number of needed answers
        record TooFewAnswered(int answered, int needed) implements Result {}

        /// There are no answers to divide by.
        record Empty() implements Result {}

        /// A score that this score is computed from is undefined.
        record DependsOnUndefined(String score) implements Result {}
    }

    public ScoreCalculator(Codebook codebook, CodingQuestions questions) {
        this.codebook = codebook;
        this.questions = questions;
    }

    /// The results of all scores of the codebook by id, in its order.
    public SequencedMap<String, Result> calculateAll() {
        var results = new LinkedHashMap<String, Result>();
        codebook.scores().forEach(score -> results.put(score.id(), calculate(score.formula(), results)));
        return results;
    }

    /// The number of answers behind a score.
    ///
    /// @param answered the number of answers, or annotations, that count
    /// @param of the number of possible answers
    /// @param needed the number of needed answers
    public record ScoreBasis(int answered, int of, int needed) {}

    /// The number of answers behind a score; empty for a difference, which has no answers of its own.
    public Optional<ScoreBasis> basis(DerivedScore score) {
        return switch (score.formula()) {
            case Formula.Mean(var input, var needed) ->
                    Optional.of(new ScoreBasis(numbers(input).size(), items(input), needed));
            case Formula.Sum(var input, var needed) ->
                    Optional.of(new ScoreBasis(numbers(input).size(), items(input), needed));
            case Formula.Count(ScoreInput.Annotations(var tag), _, var needed) -> {
                int count = questions.findByTag(tag).size();
                yield Optional.of(new ScoreBasis(count, count, needed));
            }
            case Formula.Count(var input, _, var needed) ->
                    Optional.of(new ScoreBasis((int) answers(input).count(), items(input), needed));
            case Formula.Share(var input, _, var needed) ->
                    Optional.of(new ScoreBasis((int) answers(input).count(), items(input), needed));
            case Formula.Difference _ -> Optional.empty();
        };
    }

    private int items(ScoreInput input) {
        return switch (input) {
            case ScoreInput.Items(var variables) -> variables.size();
            case ScoreInput.Answers(var variable) -> questions.findByTag(variable.tag()).size();
            case ScoreInput.Annotations(var tag) -> questions.findByTag(tag).size();
        };
    }

    private Result calculate(Formula formula, SequencedMap<String, Result> earlier) {
        return switch (formula) {
            case Formula.Mean(var input, var needed) -> {
                var numbers = numbers(input);
                yield divide(numbers.size(), needed, true, sum(numbers) / numbers.size());
            }
            case Formula.Sum(var input, var needed) -> {
                var numbers = numbers(input);
                yield divide(numbers.size(), needed, false, sum(numbers));
            }
            case Formula.Count(ScoreInput.Annotations(var tag), _, var needed) -> {
                int count = questions.findByTag(tag).size();
                yield divide(count, needed, false, count);
            }
            case Formula.Count(var input, var categories, var needed) -> {
                var answers = answers(input).toList();
                yield divide(answers.size(), needed, false, (double) count(answers, categories));
            }
            case Formula.Share(var input, var categories, var needed) -> {
                var answers = answers(input).toList();
                yield divide(answers.size(), needed, true, (double) count(answers, categories) / answers.size());
            }
            case Formula.Difference(var minuend, var subtrahend) -> difference(minuend, subtrahend, earlier);
        };
    }

    private static Result divide(int answered, int needed, boolean divides, double value) {
        if (answered < needed) {
            return new Result.TooFewAnswered(answered, needed);
        }
        return divides && answered == 0 ? new Result.Empty() : new Result.Defined(value);
    }

    private static Result difference(String minuend, String subtrahend, SequencedMap<String, Result> earlier) {
        if (!(earlier.get(minuend) instanceof Result.Defined(var first))) {
            return new Result.DependsOnUndefined(minuend);
        }
        if (!(earlier.get(subtrahend) instanceof Result.Defined(var second))) {
            return new Result.DependsOnUndefined(subtrahend);
        }
        return new Result.Defined(first - second);
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static long count(List<ScoredAnswer> answers, List<String> categories) {
        return answers.stream()
                .filter(answer ->
                        switch (answer.value()) {
                            case Value.Category(var id) -> categories.contains(id);
                            case Value.Categories(var ids) -> ids.stream().anyMatch(categories::contains);
                            case Value.Numeric _,
                                    Value.Text _,
                                    Value.Actor _,
                                    Value.ActorSet _,
                                    Value.Day _,
                                    Value.NotCodable() ->
                                    false;
                        })
                .count();
    }

    private record ScoredAnswer(Variable variable, Value value) {}

    private List<Double> numbers(ScoreInput input) {
        return answers(input)
                .map(ScoreCalculator::number)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    /// A number's value, or the code of a category; "not codable" has none, even where it counts as a category.
    private static OptionalDouble number(ScoredAnswer found) {
        return switch (found.value()) {
            case Value.Numeric(var number) -> OptionalDouble.of(number.doubleValue());
            case Value.Category(var id) ->
                    found.variable()
                            .category(id)
                            .map(category -> OptionalDouble.of(category.code()))
                            .orElse(OptionalDouble.empty());
            case Value.Categories _, Value.Text _, Value.Actor _, Value.ActorSet _, Value.Day _, Value.NotCodable() ->
                    OptionalDouble.empty();
        };
    }

    /// The answers that count.
    private Stream<ScoredAnswer> answers(ScoreInput input) {
        return switch (input) {
            case ScoreInput.Items(var variables) ->
                    variables.stream().flatMap(it -> answer(it, articleAnnotation(codebook.requireTag(it.tag()))));
            case ScoreInput.Answers(var variable) ->
                    questions.findByTag(variable.tag()).stream().flatMap(annotation -> answer(variable, annotation));
            case ScoreInput.Annotations _ -> Stream.empty();
        };
    }

    private Stream<ScoredAnswer> answer(CodebookAddress.VariableAddress address, Annotation annotation) {
        var tag = codebook.requireTag(address.tag());
        var variable = tag.variable(address.variable()).orElseThrow();
        return questions.answer(tag, variable, annotation) instanceof QuestionAnswer.Given(var value)
                ? Stream.of(new ScoredAnswer(variable, value))
                : Stream.empty();
    }

    private Annotation articleAnnotation(Tag tag) {
        return questions
                .findArticleAnnotation(tag.id())
                .orElseGet(() -> Annotation.placeholder(tag.id(), new Extent.WholeArticle()));
    }
}
