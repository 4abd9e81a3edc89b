package org.framewright.ui.agreement;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.Navigator.StateWithResults;

import java.util.List;
import java.util.Optional;

/// The state of the agreement screen that survives a visit to another one.
///
/// @param arrangement the table of figures
/// @param letters whether coders are letters in a report
/// @param appendix whether a report has every figure
/// @param figures empty where none were shown
public record AgreementState(
        AgreementSettings settings,
        TableArrangement arrangement,
        boolean letters,
        boolean appendix,
        LineState line,
        PlanState plan,
        ReferenceState reference,
        SuggestionState suggestions,
        Optional<ComputedFigures> figures)
        implements StateWithResults {

    /// The state at the first visit.
    public static final AgreementState NEW =
            new AgreementState(
                    new AgreementSettings(
                            Optional.empty(),
                            List.of(),
                            CodingFilter.EVERYTHING,
                            AgreementPreferences.USUAL_MEASURE,
                            AgreementWeights.UNWEIGHTED),
                    TableArrangement.USUAL,
                    false,
                    false,
                    new LineState(
                            Optional.empty(),
                            VariableChoices.State.NEW,
                            TableArrangement.USUAL,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    new PlanState(false, 0, TableArrangement.USUAL),
                    new ReferenceState(false, 0, TableArrangement.USUAL, Optional.empty()),
                    new SuggestionState(false, 0),
                    Optional.empty());

    @Override
    public AgreementState withoutResults() {
        return new AgreementState(
                settings,
                arrangement,
                letters,
                appendix,
                new LineState(
                        line.line(),
                        line.choices(),
                        line.arrangement(),
                        line.source(),
                        Optional.empty(),
                        Optional.empty()),
                plan,
                new ReferenceState(reference.open(), reference.view(), reference.arrangement(), Optional.empty()),
                suggestions,
                Optional.empty());
    }

    /// The computed figures: shown again while the project is in the state that they were computed from.
    record ComputedFigures(AgreementResult result, Optional<PreviousAgreement> previous) {}

    /// The open line.
    ///
    /// @param line its identity; empty without one
    /// @param choices on its page
    /// @param arrangement the list of disagreements
    /// @param source of the choices, which are about these codings alone
    /// @param codings the data of the content
    /// @param content empty until it was read
    record LineState(
            Optional<String> line,
            VariableChoices.State choices,
            TableArrangement arrangement,
            Optional<AgreementResult.ResultSource> source,
            Optional<ComparisonData> codings,
            Optional<LineViewModel.LineContent> content) {}

    /// @param open whether it was open, or awaited
    /// @param view the threshold that was shown
    record PlanState(boolean open, int view, TableArrangement arrangement) {}

    /// @param open whether it was open, or awaited
    /// @param view the coder that was shown
    record SuggestionState(boolean open, int view) {}

    /// @param open whether it was open, or awaited
    /// @param view the coder that was shown
    record ReferenceState(
            boolean open,
            int view,
            TableArrangement arrangement,
            Optional<ReferenceViewModel.ReferenceComparison> comparison) {}
}
