package org.framewright.reliability.report;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a report: texts of the bundles `agreement` and `report`.
///
/// @param program the program's name and version
/// @param weights AC has another name with weights
public record ReportWording(Texts texts, String program, AgreementWeights weights) {

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

    public ReportWording(Texts texts, String program) {
        this(texts, program, AgreementWeights.UNWEIGHTED);
    }

    ReportWording withWeights(AgreementWeights chosen) {
        return new ReportWording(texts, program, chosen);
    }

    String text(String key, Object... arguments) {
        return texts.get(weights == AgreementWeights.UNWEIGHTED ? key : WEIGHTED.getOrDefault(key, key), arguments);
    }

    /// The name of a measure: “Krippendorff’s alpha”; over pairs of coders “Krippendorff’s alpha, mean”.
    String measure(String figure) {
        var id = id(figure);
        var name = text("agreement.measure." + id);
        var ofPairs = figure.substring(id.length());
        return switch (ofPairs) {
            case "" -> name;
            case " lowest" -> text("report.measure-lowest", name);
            case " highest" -> text("report.measure-highest", name);
            default -> text("report.measure-mean", name, FigureSections.pairCount(figure).orElse(0));
        };
    }

    /// A measure's name inside a sentence, where a name that is no proper name has a small letter.
    String measureInSentence(String figure) {
        return COMMON_NAMES.contains(figure) ? text("report.in-sentence." + figure) : measure(figure);
    }

    /// Several words, the last two with "and" between them.
    String join(List<String> all) {
        return all.size() < 2
                ? String.join("", all)
                : text("report.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    /// The subject of a section, in the codebook's words and the screen's.
    String about(FigureSection section) {
        var named = section.name();
        var unit = section.about().substring(section.about().lastIndexOf('-') + 1);
        return switch (named.kind()) {
            case FOUND, COVERAGE -> text("agreement.line.found");
            case RELEVANCE -> text("agreement.line.relevance");
            case USED -> text("agreement.line.used." + unit);
            case NUMBER -> text("agreement.line.number." + unit);
            case ANSWERS -> named.about().isEmpty() ? text("report.ratings") : named.about();
            case POOLED -> text("report.pooled", named.about());
            case WORDS, FILLED -> named.about();
        };
    }

    /// The measure's id, without the suffix for several pairs.
    static String id(String figure) {
        int end = figure.indexOf(' ');
        return end < 0 ? figure : figure.substring(0, end);
    }
}
