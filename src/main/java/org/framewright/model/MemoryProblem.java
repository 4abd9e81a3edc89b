package org.framewright.model;

import java.util.Optional;

/// The memory of this process is too small for some work, which ended there.
public enum MemoryProblem implements ProblemCode {
    /// The heap is full. No details.
    OUT_OF_MEMORY,
    /// The calls of a thread go deeper than its stack. No details.
    STACK_OVERFLOW;

    @Override
    public String bundle() {
        return "problems-memory";
    }

    /// The lack of memory among a failure and its causes: a failure of another thread arrives as a cause.
    public static Optional<Refusal> find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(new Refusal(OUT_OF_MEMORY, ""));
            }
            if (cause instanceof StackOverflowError) {
                return Optional.of(new Refusal(STACK_OVERFLOW, ""));
            }
        }
        return Optional.empty();
    }
}
