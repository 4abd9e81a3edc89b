package org.framewright.model.coding;

import java.util.EnumSet;
import java.util.Set;

/// A coder's mark on an annotation or an article, for a second look.
public enum CodingFlag {
    /// The coder is not sure.
    UNSURE,
    /// The coder has written a memo.
    MEMO;

    static Set<CodingFlag> of(boolean unsure, String memo) {
        return of(unsure, !memo.isEmpty());
    }

    /// The set flags.
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
