package org.framewright.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Something in which the tables of a project file are not those of a fresh one.
///
/// @param type `table`, `index`, `view` or `trigger`
public record SchemaDifference(Kind kind, String type, String name) {

    /// How it differs.
    public enum Kind {
        STRANGE,
        MISSING,
        CHANGED
    }

    static List<SchemaDifference> between(List<SchemaObject> expected, List<SchemaObject> found) {
        var rest = new HashMap<String, SchemaObject>();
        found.stream().filter(it -> !it.isForeign()).forEach(it -> rest.put(it.name(), it));
        var differences = new ArrayList<SchemaDifference>();
        for (var object : expected) {
            var there = rest.remove(object.name());
            if (object.isForeign() || object.equals(there)) {
                continue;
            }
            differences.add(
                    new SchemaDifference(there == null ? Kind.MISSING : Kind.CHANGED, object.type(), object.name()));
        }
        rest.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(it -> differences.add(new SchemaDifference(Kind.STRANGE, it.type(), it.name())));
        return differences;
    }
}
