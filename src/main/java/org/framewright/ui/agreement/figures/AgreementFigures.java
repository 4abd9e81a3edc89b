package org.framewright.ui.agreement.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.Tag;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;

import java.util.List;
import java.util.Map;

/// The content of the table of figures.
///
/// @param additionalMeasure the id of the measure in the last column of figures
/// @param tags the tags of the lines by id; without them, lines have no heads
/// @param coders the names of all compared coders
/// @param ofCoders alpha of each coder with the others, by the key of a line and the name of the coder
/// @param assessed whether intervals were drawn: before that, no line is assessed
/// @param previous the previous alpha, by the key of a line; without it, its column is hidden
public record AgreementFigures(
        List<FigureLine> lines,
        AlphaThresholds thresholds,
        String additionalMeasure,
        Map<String, Tag> tags,
        List<String> coders,
        Map<String, Map<String, MeasureOutcome>> ofCoders,
        boolean assessed,
        Map<String, FigureEstimate> previous) {

    public AgreementFigures {
        lines = List.copyOf(lines);
        tags = Map.copyOf(tags);
        coders = List.copyOf(coders);
        ofCoders = Map.copyOf(ofCoders);
        previous = Map.copyOf(previous);
    }

    /// Figures without tags, coders and previous figures.
    public static AgreementFigures ofLines(
            List<FigureLine> lines, AlphaThresholds thresholds, String additionalMeasure) {
        return new AgreementFigures(
                lines, thresholds, additionalMeasure, Map.of(), List.of(), Map.of(), true, Map.of());
    }
}
