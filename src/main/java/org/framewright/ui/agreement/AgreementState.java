package org.framewright.ui.agreement;

import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.table.LineTable;

import java.util.List;
import java.util.Optional;

/// How somebody has left the agreement, to look at something else.
///
/// @param arrangement the table of figures
/// @param letters whether coders are letters in a report
/// @param figures nothing where none were shown
public record AgreementState(
        AgreementSettings settings,
        LineTable.TableArrangement arrangement,
        boolean letters,
        LineState line,
        PlanState plan,
        ReferenceState reference,
        Optional<ComputedFigures> figures) {

    /// As whoever comes for the first time finds it.
    public static final AgreementState NEW =
            new AgreementState(
                    new AgreementSettings(
                            Optional.empty(), List.of(), CodingFilter.EVERYTHING, AgreementPreferences.USUAL_MORE),
                    LineTable.TableArrangement.USUAL,
                    false,
                    new LineState(
                            Optional.empty(),
                            VariableChoices.State.NEW,
                            LineTable.TableArrangement.USUAL,
                            Optional.empty(),
                            Optional.empty()),
                    new PlanState(false, 0, LineTable.TableArrangement.USUAL),
                    new ReferenceState(false, 0, LineTable.TableArrangement.USUAL, Optional.empty()),
                    Optional.empty());

    /// What was computed: shown again where the project is still in the state that it was made of.
    record ComputedFigures(AgreementResult result, Optional<PreviousAgreement> previous) {}

    /// The line that was opened.
    ///
    /// @param line its identity; nothing where none was
    /// @param choices on its page
    /// @param arrangement the list of disagreements
    /// @param codings that the rest is about
    /// @param content nothing as long as it was not known
    record LineState(
            Optional<String> line,
            VariableChoices.State choices,
            LineTable.TableArrangement arrangement,
            Optional<ComparisonData> codings,
            Optional<LineViewModel.LineContent> content) {}

    /// @param open whether it was open, or waited for
    /// @param view the threshold that was looked at
    record PlanState(boolean open, int view, LineTable.TableArrangement arrangement) {}

    /// @param open whether it was open, or waited for
    /// @param view the coder that was looked at
    record ReferenceState(
            boolean open,
            int view,
            LineTable.TableArrangement arrangement,
            Optional<ReferenceViewModel.ReferenceComparison> comparison) {}
}
