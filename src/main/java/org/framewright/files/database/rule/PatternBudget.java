package org.framewright.files.database.rule;

/// The characters that the regular expressions of a rule may look at in one file: enough for any sound one, and few enough that none takes
/// long.
public final class PatternBudget {

    private static final long LEAST = 2_000_000;
    private static final int EACH_CHARACTER = 100;
    private static final int ASK_EACH = 1 << 16;

    private final Runnable check;
    private long left;

    /// @param characters the file's
    /// @param check is run now and then, and throws where reading has to stop
    PatternBudget(int characters, Runnable check) {
        this.left = LEAST + (long) EACH_CHARACTER * characters;
        this.check = check;
    }

    /// Counts one look.
    ///
    /// @throws CostlyPatternException where there were too many
    void spend() {
        if (--left < 0) {
            throw new CostlyPatternException();
        }
        if (left % ASK_EACH == 0) {
            check.run();
        }
    }
}
