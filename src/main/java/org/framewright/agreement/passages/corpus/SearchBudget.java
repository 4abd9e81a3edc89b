package org.framewright.agreement.passages.corpus;

import java.util.concurrent.CancellationException;

/// The work that a search may still do, counted in steps rather than in time: whether there is a figure must not depend on the
/// machine.
public final class SearchBudget {
    private static final double PART_OF_NEED = 0.8;

    private long left;

    public SearchBudget(long steps) {
        left = steps;
    }

    /// The steps that are left.
    public long left() {
        return left;
    }

    /// Refuses at once what would take more steps than are left.
    ///
    /// @param done the number of like pieces of work that are done, at least one
    /// @param spent the steps that these took
    /// @param more the number of further pieces
    /// @throws BudgetExceededException where the steps left are too few even for pieces that take four fifths of the steps
    public void requireFor(int done, long spent, int more) throws BudgetExceededException {
        double needed = (double) spent / done * more;
        if (needed * PART_OF_NEED > left) {
            throw new BudgetExceededException();
        }
    }

    /// Counts steps.
    ///
    /// @throws BudgetExceededException where no steps are left
    public void spend(long steps) throws BudgetExceededException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        left -= steps;
        if (left < 0) {
            throw new BudgetExceededException();
        }
    }

    public static final class BudgetExceededException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
