package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.text;
import static org.framewright.export.columns.FilledColumn.time;

import org.framewright.export.selection.CodingVersion;
import org.framewright.model.coding.Extent;

/// The columns of `adjudicated.csv`.
public final class AdjudicatedColumns {

    public static final ColumnGroup<AdjudicatedRow> COLUMNS =
            ColumnGroup.of(
                    SharedColumns.article(it -> it.version().article().name()),
                    SharedColumns.round(it -> it.version().round().name()),
                    SharedColumns.unitId(it -> it.place().unitId()),
                    SharedColumns.unit(it -> it.place().extent()),
                    SharedColumns.unitNumber(it -> it.place().extent()),
                    SharedColumns.tag(it -> it.place().tag()),
                    SharedColumns.tagLabel(it -> it.place().tagLabel()),
                    SharedColumns.annotation(it -> it.place().annotation()),
                    SharedColumns.words(it -> PlaceCells.text(it.version().article(), it.place().extent())),
                    text("variable", "ID of the variable", it -> it.answer().variable()),
                    text("variable_label", "Label of the variable", it -> it.answer().variableLabel()),
                    text(
                            "value",
                            "Answer: ID of a category, IDs of a set, number, name, text or date",
                            it -> it.answer().value()),
                    text("label", "The answer in words", it -> it.answer().label()),
                    text("decided_by", "Adjudicator: name of the reference coder", it -> it.version().coder().name()),
                    time("decided_at", "When it was decided", it -> it.decision().at()),
                    text(
                            "way",
                            "Kind of decision: undisputed, taken, majority, own or none (no answer correct); empty if the reference was coded by hand",
                            it -> it.decision().way()),
                    text(
                            "from",
                            "Coders with this answer, separated by |; for own, the coder whose answer was changed; empty if there is none",
                            it -> it.decision().from()),
                    text("why", "Reason given by the adjudicator", it -> it.decision().reason()),
                    text(
                            "case",
                            "ID of the case, unique in the project, the same for all its answers; empty if the reference was coded by hand",
                            it -> it.decision().caseId()),
                    text(
                            "coders_shown",
                            "How the adjudicator saw the coders: names or letters; empty if not recorded or if the reference was coded by hand",
                            it -> it.decision().codersShown()));

    private AdjudicatedColumns() {}

    /// A row: an answer that counts, or a decision without an answer.
    public record AdjudicatedRow(
            CodingVersion version, AnsweredPlace place, AnswerOfReference answer, DecisionCells decision) {}

    /// What was decided about.
    ///
    /// @param unitId empty where no coder has found it
    /// @param annotation the annotation's id; empty for a decision without one
    public record AnsweredPlace(String unitId, Extent extent, String tag, String tagLabel, String annotation) {}

    /// @param value empty for a decision without an answer, as is `label`
    public record AnswerOfReference(String variable, String variableLabel, String value, String label) {}

    /// All but the time and the reason are empty for a reference that was coded by hand.
    public record DecisionCells(String at, String way, String from, String reason, String caseId, String codersShown) {}
}
