package org.framewright.store.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// A difference between the schema of a project file and the schema of a new file.
///
/// @param type `table`, `index`, `view` or `trigger`
public record SchemaDifference(Kind kind, String type, String name) {

    /// The kind of a difference.
    public enum Kind {
        STRANGE,
        MISSING,
        CHANGED
    }

    private static final int LONGEST_NAME = 60;

    private record Key(String type, String name) {}

    public static List<SchemaDifference> between(List<SchemaObject> expected, List<SchemaObject> found) {
        // a trigger may have the name of a table, and a damaged schema any name twice
        var rest = new LinkedHashMap<Key, SchemaObject>();
        var differences = new ArrayList<SchemaDifference>();
        for (var object : found) {
            if (!object.isStatistics() && rest.putIfAbsent(key(object), object) != null) {
                differences.add(difference(Kind.STRANGE, object));
            }
        }
        for (var object : expected) {
            var there = rest.remove(key(object));
            if (!object.equals(there)) {
                differences.add(difference(there == null ? Kind.MISSING : Kind.CHANGED, object));
            }
        }
        rest.values().stream()
                .sorted(Comparator.comparing(SchemaObject::name))
                .forEach(it -> differences.add(difference(Kind.STRANGE, it)));
        return differences;
    }

    private static Key key(SchemaObject object) {
        return new Key(object.type(), object.name());
    }

    private static SchemaDifference difference(Kind kind, SchemaObject object) {
        return new SchemaDifference(kind, shown(object.type()), shown(object.name()));
    }

    /// The name of a foreign object for display: on one line, and not too long.
    private static String shown(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }
}
