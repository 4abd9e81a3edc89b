package org.framewright.export.tables;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.store.query.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var row = new ArrayList<>(version.cells());
        row.addAll(
                List.of(
                        entry.annotation().value(),
                        entry.address().tag(),
                        variable(entry.address()),
                        role(entry.address())));
        row.addAll(
                List.of(
                        oldValue(entry.value()),
                        entry.obstacle().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Integer.toString(entry.version())));
        return row;
    }

    private static String variable(CodebookAddress at) {
        return switch (at) {
            case VariableAddress(_, var variable) -> variable;
            case CategoryAddress(_, var variable, _) -> variable;
            case TagAddress _, RoleAddress _ -> "";
        };
    }

    private static String role(CodebookAddress at) {
        return at instanceof RoleAddress(_, var role) ? role : "";
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
