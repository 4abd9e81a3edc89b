package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;

/// Writes derived scores.
final class ScoreWriter {

    private ScoreWriter() {}

    static void put(ObjectNode json, DerivedScore score) {
        json.put("id", score.id());
        json.put("label", score.label());
        switch (score.formula()) {
            case Formula.Mean(var input, var minAnswered) -> put(json, "mean", input, minAnswered);
            case Formula.Sum(var input, var minAnswered) -> put(json, "sum", input, minAnswered);
            case Formula.Count(var input, var categories, var minAnswered) -> {
                put(json, "count", input, minAnswered);
                CodebookWriter.texts(json, "is", categories);
            }
            case Formula.Share(var input, var categories, var minAnswered) -> {
                put(json, "share", input, minAnswered);
                CodebookWriter.texts(json, "is", categories);
            }
            case Formula.Difference(var minuend, var subtrahend) -> {
                json.put("of", "difference");
                json.put("minuend", minuend);
                json.put("subtrahend", subtrahend);
            }
        }
        TagWriter.put(json, score.guidance());
    }

    private static void put(ObjectNode json, String of, ScoreInput input, int minAnswered) {
        json.put("of", of);
        switch (input) {
            case ScoreInput.Items(var variables) -> CodebookWriter.texts(json, "items", variables);
            case ScoreInput.Answers(var variable) -> {
                json.put("tag", variable.tag());
                json.put("variable", variable.variable());
            }
            case ScoreInput.Annotations(var tag) -> json.put("tag", tag);
        }
        json.put("answered", minAnswered);
    }
}
