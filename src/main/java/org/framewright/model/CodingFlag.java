package org.framewright.model;

import java.util.EnumSet;
import java.util.Set;

/// What a coder marks something with, to come back to it.
public enum CodingFlag {
    /// The coder is not sure.
    UNSURE,
    /// The coder has written a note.
    MEMO;

    static Set<CodingFlag> of(boolean unsure, String memo) {
        return of(unsure, !memo.isEmpty());
    }

    /// Those that are set.
    public static Set<CodingFlag> of(boolean unsure, boolean memo) {
        var flags = EnumSet.noneOf(CodingFlag.class);
        if (unsure) {
            flags.add(UNSURE);
        }
        if (memo) {
            flags.add(MEMO);
        }
        return flags;
    }
}
