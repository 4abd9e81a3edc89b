package org.framewright.reliability.report;

import org.framewright.codebook.document.Words;
import org.framewright.model.Problem;

import java.util.function.Function;

/// Where a report's words come from.
///
/// @param words finds what is in the bundles `agreement` and `report`
/// @param problem the sentence about a problem
/// @param program its name and version
public record Wording(Words words, Function<Problem, String> problem, String program) {

    /// What a measure is called: “Krippendorff’s alpha”; over pairs of coders “Krippendorff’s alpha, mean”.
    String measure(String figure) {
        var id = id(figure);
        var name = words.get("agreement.measure." + id);
        return figure.equals(id) ? name : name + "," + figure.substring(id.length());
    }

    /// The measure's id, without what is said of several pairs.
    static String id(String figure) {
        int end = figure.indexOf(' ');
        return end < 0 ? figure : figure.substring(0, end);
    }
}
