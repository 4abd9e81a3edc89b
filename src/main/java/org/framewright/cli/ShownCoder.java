package org.framewright.cli;

import org.framewright.model.Coder;

import java.util.Locale;

/// A coder as commands show one.
record ShownCoder(String name, String kind) {

    static ShownCoder of(Coder coder) {
        return new ShownCoder(coder.name(), coder.kind().name().toLowerCase(Locale.ROOT));
    }
}
