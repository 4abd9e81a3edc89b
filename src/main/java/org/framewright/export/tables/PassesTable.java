package org.framewright.export.tables;

import org.framewright.export.selection.CodingPass;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ImportStore;
import org.framewright.store.query.ImportStore.CodingImport;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `passes.csv`: a row for each coding, with its coder's statements about the article as a whole, and the import that it comes from.
final class PassesTable {

    private final Map<CodingId, CodingImport> imports;
    private final Map<String, String> coderKey;
    private final boolean named;

    PassesTable(ProjectDatabase state) {
        this.imports = new ImportStore(state).last();
        this.coderKey = new StudyStore(state).coderKey();
        this.named = coderKey.entrySet().stream().allMatch(it -> it.getKey().equals(it.getValue()));
    }

    List<String> row(CodingPass pass) {
        var coding = pass.coding();
        var submitted = coding.submitted();
        var row = new ArrayList<>(pass.cells());
        row.addAll(
                List.of(
                        coding.note().unsure() ? "1" : "0",
                        coding.note().memo(),
                        coding.note().reason(),
                        coding.opened().toString(),
                        submitted == null ? "" : submitted.toString(),
                        // no program measures less than a second: 0 is a coding whose time nobody recorded
                        pass.round().settings().timed() && coding.seconds() > 0 ? Long.toString(coding.seconds()) : "",
                        Integer.toString(pass.annotations().size())));
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
