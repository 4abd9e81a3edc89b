package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.text;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;

import java.util.Locale;

/// The columns of `recoding.csv` behind those of the coding.
public final class RecodingColumns {

    public static final ColumnGroup<RecodingRow> COLUMNS =
            ColumnGroup.of(
                    SharedColumns.annotation(it -> it.entry().annotation().value()),
                    SharedColumns.tag(it -> it.entry().address().tag()),
                    text("variable", "ID of the variable that was answered", it -> variable(it.entry().address())),
                    text("role", "ID of the role that was linked", it -> role(it.entry().address())),
                    text("was", "Previous answer; for categories, their IDs", RecodingRow::was),
                    text(
                            "why",
                            "Reason for the review",
                            it -> it.entry().obstacle().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                    count(
                            "since_version",
                            "Codebook version that requires the review",
                            it -> Integer.toString(it.entry().version())));

    private RecodingColumns() {}

    /// A row: an answer without a place in the newest version.
    ///
    /// @param was the answer; empty for a role
    public record RecodingRow(UntranslatableEntry entry, String was) {}

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
}
