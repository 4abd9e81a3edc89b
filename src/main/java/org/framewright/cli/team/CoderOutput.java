package org.framewright.cli.team;

import org.framewright.cli.Console;
import org.framewright.cli.JsonOption;
import org.framewright.model.Coder;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A coder as commands show one.
///
/// @param left when they left the study; null while they take part
record CoderOutput(String name, String kind, @Nullable String left) {

    static CoderOutput of(Coder coder) {
        var left = coder.left();
        return new CoderOutput(
                coder.name(), coder.kind().name().toLowerCase(Locale.ROOT), left == null ? null : left.toString());
    }

    /// @param key the text's key: what has become of them
    void show(Console console, JsonOption json, String key) {
        if (json.isWanted()) {
            console.json(this);
        } else {
            console.printText(key, name, kind);
        }
    }
}
