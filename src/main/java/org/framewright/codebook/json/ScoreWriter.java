package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.Over;

/// Writes derived scores.
final class ScoreWriter {

    private ScoreWriter() {}

    static void put(ObjectNode json, DerivedScore score) {
        json.put("id", score.id());
        json.put("label", score.label());
        switch (score.formula()) {
            case Formula.Mean(var over, var answered) -> put(json, "mean", over, answered);
            case Formula.Sum(var over, var answered) -> put(json, "sum", over, answered);
            case Formula.Count(var over, var is, var answered) -> {
                put(json, "count", over, answered);
                CodebookWriter.texts(json, "is", is);
            }
            case Formula.Share(var over, var is, var answered) -> {
                put(json, "share", over, answered);
                CodebookWriter.texts(json, "is", is);
            }
            case Formula.Difference(var minuend, var subtrahend) -> {
                json.put("of", "difference");
                json.put("minuend", minuend);
                json.put("subtrahend", subtrahend);
            }
        }
        TagWriter.put(json, score.guidance());
    }

    private static void put(ObjectNode json, String of, Over over, int answered) {
        json.put("of", of);
        switch (over) {
            case Over.Items(var variables) -> CodebookWriter.texts(json, "items", variables);
            case Over.Answers(var variable) -> {
                json.put("tag", variable.tag());
                json.put("variable", variable.variable());
            }
            case Over.Annotations(var tag) -> json.put("tag", tag);
        }
        json.put("answered", answered);
    }
}
