package org.framewright.export.tables;

import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.columns.RecodingColumns;
import org.framewright.export.columns.RecodingColumns.RecodingRow;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.store.query.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `recoding.csv`: the answers coded under older versions of the codebook without a place in the newest version, or retired
/// there.
final class RecodingTable {

    private final Map<ActorId, String> actors;

    RecodingTable(Study study) {
        this.actors = study.actors();
    }

    List<List<String>> rows(CodingVersion version) {
        return version.recoding().stream().map(unfit -> row(version, unfit)).toList();
    }

    private List<String> row(CodingVersion version, UntranslatableEntry entry) {
        var row = new ArrayList<>(CodingColumns.CODING.cells(version));
        RecodingColumns.COLUMNS.addTo(row, new RecodingRow(entry, oldValue(entry.value())));
        return row;
    }

    private String oldValue(@Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Value.Category(var id) -> id;
            case Value.Categories(var ids) -> String.join(" ", ids);
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Text(var text) -> text;
            case Value.Actor _, Value.ActorSet _ -> AnswerRow.AnswerCells.names(value, actors);
            case Value.Day(var date) -> date.toString();
            case Value.NotCodable() -> MissingCode.NOT_CODABLE.words();
        };
    }
}
