package org.framewright.model;

import java.util.EnumSet;
import java.util.Set;

/// A coder's mark on an annotation or an article, to come back to it.
public enum CodingFlag {
    /// The coder is not sure.
    UNSURE,
    /// The coder has written a note.
    MEMO;

    static Set<CodingFlag> of(boolean unsure, String memo) {
        return of(unsure, !memo.isEmpty());
    }

    /// The flags that are set.
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
