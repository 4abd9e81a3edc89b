package org.framewright.export.tables;

import org.framewright.export.columns.CodingColumns;
import org.framewright.export.columns.CodingColumns.LastImport;
import org.framewright.export.columns.CodingColumns.VersionRow;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ImportStore;
import org.framewright.store.query.ImportStore.CodingImport;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `coding_versions.csv`: a row for each version of a coding, with its coder's statements about the article as a whole, and the
/// import that it comes from.
final class VersionsTable {

    private final Map<CodingId, CodingImport> imports;
    private final Map<String, String> coderKey;
    private final boolean named;

    VersionsTable(ProjectDatabase state) {
        this.imports = new ImportStore(state).last();
        this.coderKey = new StudyStore(state).coderKey();
        this.named = coderKey.entrySet().stream().allMatch(it -> it.getKey().equals(it.getValue()));
    }

    List<String> row(CodingVersion version) {
        var row = new ArrayList<>(CodingColumns.CODING.cells(version));
        var imported = Optional.ofNullable(imports.get(version.coding().id())).map(this::lastImport);
        CodingColumns.VERSIONS.addTo(row, new VersionRow(version, imported));
        return row;
    }

    /// With letters for names, the file's name stays out, because it may be a coder's name, and so does the name of whoever is no coder.
    private LastImport lastImport(CodingImport it) {
        var at = it.at().toString();
        return named
                ? new LastImport(it.who(), at, it.file())
                : new LastImport(coderKey.getOrDefault(it.who(), ""), at, "");
    }
}
