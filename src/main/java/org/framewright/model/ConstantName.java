package org.framewright.model;

import java.util.Locale;

/// The names of constants in files, in keys of texts, in ids of controls and in the output of commands.
public final class ConstantName {

    private ConstantName() {}

    /// A constant's name in lower case, with hyphens.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
