package org.framewright.files.database.rule;

/// A regular expression of a rule file takes too long.
final class CostlyPatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CostlyPatternException() {
        super("a regular expression takes too long");
    }
}
