package org.framewright.agreement.passages.gamma;

import java.util.concurrent.CancellationException;

/// How much work a search may still do, counted in steps rather than in time: whether there is a figure must not depend on the machine.
public final class SearchBudget {
    private long left;

    public SearchBudget(long steps) {
        left = steps;
    }

    /// Counts steps.
    ///
    /// @throws TooMuch where nothing is left
    public void spend(long steps) throws BudgetExceededException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        left -= steps;
        if (left < 0) {
            throw new BudgetExceededException();
        }
    }

    public static final class BudgetExceededException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
