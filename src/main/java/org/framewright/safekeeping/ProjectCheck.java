package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.store.integrity.ProjectInspection.ReplayResult;
import org.framewright.store.integrity.ProjectInspection.TableDifferences;
import org.framewright.store.integrity.UnreadableRows;
import org.framewright.store.ledger.LedgerReplay.LedgerFault;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.schema.SchemaDifference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks whether a project file is sound: SQLite's pages, the tables, the texts, the ledger and its replay. Damaged
/// pages, a wrong schema and unreadable rows end the check, since the later steps depend on them. It changes nothing.
public final class ProjectCheck {

    /// The findings of a check.
    ///
    /// @param problems empty where the file is sound
    /// @param readable whether every record can be read, so that a codebook's rules can be checked, too
    public record CheckFindings(List<Problem> problems, boolean readable) {

        public CheckFindings {
            problems = List.copyOf(problems);
        }
    }

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private ProjectCheck(Path file) {
        this.file = file;
    }

    /// Checks an open project; other work in it can continue meanwhile.
    ///
    /// @throws Refusal where the project can't be read at all
    public static CheckFindings check(ProjectDatabase database) {
        var check = new ProjectCheck(database.file());
        try (var inspection = ProjectInspection.of(database)) {
            boolean readable = check.isSound(inspection) && check.isReadable(database);
            if (readable) {
                inspection.changedTexts().forEach(article -> check.addProblem(CheckProblem.TEXT_CHANGED, article));
                inspection.changedFiles().forEach(name -> check.addProblem(CheckProblem.FILE_ALTERED, name));
                check.problems.addAll(LedgerCheck.problems(inspection.replay()));
            }
            return new CheckFindings(check.problems, readable);
        }
    }

    private boolean isSound(ProjectInspection inspection) {
        inspection.faults().forEach(fault -> addProblem(CheckProblem.PAGES_DAMAGED, file.toString(), fault));
        if (!problems.isEmpty()) {
            return false;
        }
        var schema = inspection.schema();
        schema.forEach(this::addProblem);
        if (schema.stream().anyMatch(it -> it.kind() != SchemaDifference.Kind.STRANGE)) {
            return false;
        }
        inspection
                .dangling()
                .forEach(it -> addProblem(CheckProblem.POINTS_NOWHERE, it.table(), it.target(), it.rows()));
        if (!inspection.hasIdentity()) {
            addProblem(CheckProblem.IDENTITY_MISSING, file.toString());
        }
        return true;
    }

    /// Checks an open project's rows without the ledger: whether every record can be read, and whether parts and segments
    /// lie in their article's text.
    public static CheckFindings contents(ProjectDatabase database) {
        var check = new ProjectCheck(database.file());
        boolean readable = check.isReadable(database);
        return new CheckFindings(check.problems, readable);
    }

    private boolean isReadable(ProjectDatabase database) {
        try (var state = database.snapshot()) {
            var unreadable = UnreadableRows.find(state);
            unreadable.forEach(row -> addProblem(CheckProblem.ROW_UNREADABLE, row.table(), row.name()));
            if (unreadable.isEmpty()) {
                new ArticleStore(state).forEach(article -> problems.addAll(TextCheck.problems(article)));
            }
            return unreadable.isEmpty();
        }
    }

    private void addProblem(SchemaDifference difference) {
        var code =
                switch (difference.kind()) {
                    case STRANGE -> CheckProblem.STRANGE_OBJECT;
                    case MISSING -> CheckProblem.OBJECT_MISSING;
                    case CHANGED -> CheckProblem.OBJECT_CHANGED;
                };
        addProblem(code, difference.name(), difference.type());
    }

    private void addProblem(CheckProblem code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }

    /// Turns the findings of the replayed ledger into problems.
    static final class LedgerCheck {

        private LedgerCheck() {}

        static List<Problem> problems(ReplayResult replayed) {
            var problems = new ArrayList<Problem>();
            replayed.faults().forEach(fault -> problems.add(problem(fault)));
            for (var table : replayed.differences()) {
                table.first().forEach(row -> problems.add(problem(table.table(), row)));
                long more = table.total() - table.first().size();
                if (more > 0) {
                    problems.add(Problem.of(CheckProblem.MORE_DIFFERENCES, table.table(), more));
                }
            }
            return problems;
        }

        private static Problem problem(LedgerFault fault) {
            var first = Long.toString(fault.first());
            return switch (fault.kind()) {
                case MISSING ->
                        Problem.of(CheckProblem.LEDGER_GAP, first, fault.last(), fault.last() - fault.first() + 1);
                case UNREADABLE -> Problem.of(CheckProblem.LEDGER_ENTRY_UNREADABLE, first);
                case MISLABELLED -> Problem.of(CheckProblem.LEDGER_ENTRY_MISLABELLED, first);
                case NO_INVERSE -> Problem.of(CheckProblem.LEDGER_ENTRY_NO_INVERSE, first);
                case NOT_APPLICABLE -> Problem.of(CheckProblem.LEDGER_NOT_APPLICABLE, first);
            };
        }

        private static Problem problem(String table, TableDifferences.DifferingRow row) {
            return switch (row.kind()) {
                case NOT_IN_LEDGER -> Problem.of(CheckProblem.NOT_IN_LEDGER, row.name(), table);
                case LOST -> Problem.of(CheckProblem.LOST, row.name(), table);
                case DIFFERENT -> Problem.of(CheckProblem.DIFFERS_FROM_LEDGER, row.name(), table);
            };
        }
    }
}
