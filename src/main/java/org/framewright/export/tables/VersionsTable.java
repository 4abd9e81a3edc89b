package org.framewright.export.tables;

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
        var coding = version.coding();
        var submitted = coding.submitted();
        var row = new ArrayList<>(version.cells());
        row.addAll(
                List.of(
                        coding.note().unsure() ? "1" : "0",
                        coding.note().memo(),
                        coding.note().reason(),
                        coding.opened().toString(),
                        submitted == null ? "" : submitted.toString(),
                        // no program measures less than a second: 0 is a coding whose time nobody recorded
                        version.round().settings().timed() && coding.seconds() > 0
                                ? Long.toString(coding.seconds())
                                : "",
                        Integer.toString(version.annotations().size())));
        row.addAll(importCells(Optional.ofNullable(imports.get(coding.id()))));
        return row;
    }

    /// Who imported the coding, when, and from which file. With letters for names, the file's name stays out, because it may be a
    /// coder's name, and so does the name of whoever is no coder.
    private List<String> importCells(Optional<CodingImport> imported) {
        if (imported.isEmpty()) {
            return List.of("", "", "");
        }
        var at = imported.get().at().toString();
        var who = imported.get().who();
        return named ? List.of(who, at, imported.get().file()) : List.of(coderKey.getOrDefault(who, ""), at, "");
    }
}
