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
/// @param arranged the table of figures
/// @param letters whether coders are letters in a report
/// @param figures nothing where none were shown
public record AgreementState(
        AgreementSettings asked,
        LineTable.TableArrangement arranged,
        boolean letters,
        OpenedLine line,
        PlanState plan,
        Reference reference,
        Optional<ComputedFigures> figures) {

    /// As whoever comes for the first time finds it.
    public static final AgreementState NEW =
            new AgreementState(
                    new AgreementSettings(
                            Optional.empty(), List.of(), CodingFilter.EVERYTHING, AgreementPreferences.USUAL_MORE),
                    LineTable.TableArrangement.USUAL,
                    false,
                    new OpenedLine(
                            Optional.empty(),
                            VariableChoices.State.NEW,
                            LineTable.TableArrangement.USUAL,
                            Optional.empty(),
                            Optional.empty()),
                    new PlanState(false, 0, LineTable.TableArrangement.USUAL),
                    new Reference(false, 0, LineTable.TableArrangement.USUAL, Optional.empty()),
                    Optional.empty());

    /// What was computed: shown again where the project is still in the state that it was made of.
    record ComputedFigures(AgreementResult shown, Optional<PreviousAgreement> before) {}

    /// The line that was opened.
    ///
    /// @param opened its identity; nothing where none was
    /// @param chosen on its page
    /// @param arranged the list of disagreements
    /// @param codings that the rest is about
    /// @param found nothing as long as it was not known
    record OpenedLine(
            Optional<String> opened,
            VariableChoices.State chosen,
            LineTable.TableArrangement arranged,
            Optional<ComparisonData> codings,
            Optional<LineViewModel.LineContent> found) {}

    /// @param wanted whether it was open, or waited for
    /// @param view the threshold that was looked at
    record PlanState(boolean wanted, int view, LineTable.TableArrangement arranged) {}

    /// @param wanted whether it was open, or waited for
    /// @param view the coder that was looked at
    record Reference(
            boolean wanted,
            int view,
            LineTable.TableArrangement arranged,
            Optional<ReferenceViewModel.ReferenceComparison> compared) {}
}
