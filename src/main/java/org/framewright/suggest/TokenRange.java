package org.framewright.suggest;

/// A stretch of a sentence's tokens, half-open.
record TokenRange(int from, int to) {
    boolean isEmpty() {
        return from >= to;
    }

    int size() {
        return to - from;
    }
}
