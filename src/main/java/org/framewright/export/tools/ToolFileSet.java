package org.framewright.export.tools;

import org.framewright.export.dictionary.RowMeaning;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.List;

/// Files for a program, collected one by one.
public final class ToolFileSet {

    private final List<ToolFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DelimitedText leftOut = new DelimitedText("file", "unit", "article", "round", "why");

    /// A file.
    ///
    /// @param name with slashes between folders
    /// @param rows the number of rows without the header
    public record ToolFile(String name, RowMeaning row, String text, long rows) {

        /// Whether the file has rows of cells, a header first.
        public boolean isTable() {
            return name.endsWith(".csv");
        }
    }

    /// All files, with the list of the units that are left out where there are any.
    public List<ToolFile> files() {
        var all = new ArrayList<>(files);
        if (leftOut.rows() > 0) {
            all.add(leftOut.toFile("left_out.csv", RowMeaning.LEFT_OUT_UNIT));
        }
        return List.copyOf(all);
    }

    /// The data that is not in the files, with the reasons.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// Adds a table that a reader of the files needs; nothing without rows.
    ///
    /// @param rows the header first
    public void addTable(String name, RowMeaning row, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            var lines = new DelimitedText(rows.getFirst());
            rows.stream().skip(1).forEach(lines::row);
            files.add(lines.toFile(name, row));
        }
    }

    /// Adds warnings on the ratings in the files.
    public void addProblems(List<Problem> warnings) {
        problems.addAll(warnings);
    }

    void add(ToolFile file) {
        files.add(file);
    }

    void addProblem(AgreementToolProblem code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }

    void leaveOut(String file, ToolVariable.ToolUnit unit, ToolRequirements.OmissionReason why) {
        leftOut.row(List.of(file, unit.id(), unit.article(), unit.round(), why.words()));
    }
}
