package org.framewright.agreement.passages.gamma;

import java.util.concurrent.CancellationException;

/// The work that a search may still do, counted in steps rather than in time: whether there is a figure must not depend on the
/// machine.
public final class SearchBudget {
    private long left;

    public SearchBudget(long steps) {
        left = steps;
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
