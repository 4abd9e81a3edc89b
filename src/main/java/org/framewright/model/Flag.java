package org.framewright.model;

import java.util.EnumSet;
import java.util.Set;

/// What a coder marks something with, to come back to it.
public enum Flag {
    /// The coder is not sure.
    UNSURE,
    /// The coder has written a note.
    MEMO;

    static Set<Flag> of(boolean unsure, String memo) {
        return of(unsure, !memo.isEmpty());
    }

    /// Those that are set.
    public static Set<Flag> of(boolean unsure, boolean memo) {
        var flags = EnumSet.noneOf(Flag.class);
        if (unsure) {
            flags.add(UNSURE);
        }
        if (memo) {
            flags.add(MEMO);
        }
        return flags;
    }
}
