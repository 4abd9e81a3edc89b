package org.framewright.reliability.report;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.codebook.document.WordLookup;
import org.framewright.model.Problem;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The source of a report's words.
///
/// @param words finds the texts in the bundles `agreement` and `report`
/// @param problem the sentence about a problem
/// @param program the program's name and version
public record ReportWording(WordLookup words, Function<Problem, String> problem, String program) {

    private static final Map<String, String> WEIGHTED =
            Map.of("agreement.measure.gwet-ac", "agreement.measure.gwet-ac-weighted");

    private static final Set<String> COMMON_NAMES =
            Set.of(
                    "percent-agreement",
                    "percent-agreement-pairable",
                    "percent-agreement-all",
                    "token-alpha",
                    "token-alpha-roles",
                    "text-overlap",
                    "gamma");

    /// The wording of a report with these weights: AC has another name with weights.
    ReportWording withWeights(AgreementWeights weights) {
        return weights == AgreementWeights.UNWEIGHTED
                ? this
                : new ReportWording(
                        (key, arguments) -> words.get(WEIGHTED.getOrDefault(key, key), arguments), problem, program);
    }

    /// The name of a measure: “Krippendorff’s alpha”; over pairs of coders “Krippendorff’s alpha, mean”.
    String measure(String figure) {
        var id = id(figure);
        var name = words.get("agreement.measure." + id);
        var ofPairs = figure.substring(id.length());
        return switch (ofPairs) {
            case "" -> name;
            case " lowest" -> words.get("report.measure-lowest", name);
            case " highest" -> words.get("report.measure-highest", name);
            default -> words.get("report.measure-mean", name, FigureSections.pairCount(figure).orElse(0));
        };
    }

    /// A measure's name inside a sentence, where a name that is no proper name has a small letter.
    String measureInSentence(String figure) {
        return COMMON_NAMES.contains(figure) ? words.get("report.in-sentence." + figure) : measure(figure);
    }

    /// Several words, the last two with "and" between them.
    String join(List<String> all) {
        return all.size() < 2
                ? String.join("", all)
                : words.get("report.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    /// The subject of a section, in the codebook's words and the screen's.
    String about(FigureSection section) {
        var named = section.name();
        var unit = section.about().substring(section.about().lastIndexOf('-') + 1);
        return switch (named.kind()) {
            case FOUND, COVERAGE -> words.get("agreement.line.found");
            case RELEVANCE -> words.get("agreement.line.relevance");
            case USED -> words.get("agreement.line.used." + unit);
            case NUMBER -> words.get("agreement.line.number." + unit);
            case ANSWERS -> named.about().isEmpty() ? words.get("report.ratings") : named.about();
            case POOLED -> words.get("report.pooled", named.about());
            case WORDS, FILLED -> named.about();
        };
    }

    /// The measure's id, without the suffix for several pairs.
    static String id(String figure) {
        int end = figure.indexOf(' ');
        return end < 0 ? figure : figure.substring(0, end);
    }
}
