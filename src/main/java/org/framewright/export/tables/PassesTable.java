package org.framewright.export.tables;

import org.framewright.export.selection.CodingPass;

import java.util.ArrayList;
import java.util.List;

/// `passes.csv`: a row for every coding, with what its coder says of the article as a whole.
final class PassesTable {

    private PassesTable() {}

    static List<String> row(CodingPass pass) {
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
                        pass.round().settings().timed() ? Long.toString(coding.seconds()) : "",
                        Integer.toString(pass.annotations().size())));
        return row;
    }
}
