package org.framewright.support;

/// How much tests that draw their cases draw: a share of them in each build, all at night (`rigour` in `src/build/parts`).
public final class Rigour {

    private Rigour() {}

    public static boolean isFull() {
        return "full".equals(System.getProperty("rigour"));
    }

    /// How many cases a test draws that draws them itself.
    public static int draws(int usual, int full) {
        return isFull() ? full : usual;
    }
}
