package org.framewright.safekeeping.check;

import org.framewright.model.Problem;
import org.framewright.store.ProjectInspection.ReplayResult;
import org.framewright.store.ProjectInspection.TableDifferences;
import org.framewright.store.ledger.LedgerReplay.LedgerFault;

import java.util.ArrayList;
import java.util.List;

/// What the replayed ledger says of a project, as problems.
final class LedgerCheck {

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
            case MISSING -> Problem.of(CheckProblem.LEDGER_GAP, first, fault.last());
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
