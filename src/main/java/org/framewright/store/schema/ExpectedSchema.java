package org.framewright.store.schema;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.store.ProjectConnections;
import org.framewright.store.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Requires that the schema of a project is exactly the schema of its version, at every opening and before any use. A
/// trigger would run with the program's own writes, and a changed view or column would change its reading. So every
/// foreign object is refused, also a harmless one.
public final class ExpectedSchema {

    /// The form of an identity: a UUID, as this program gives them, or a plain word.
    private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private static final Comparator<SchemaObject> ORDER =
            Comparator.comparing(SchemaObject::type).thenComparing(SchemaObject::name);

    private ExpectedSchema() {}

    /// Checks the schema and the identity of a project without changing it.
    ///
    /// @throws Refusal where the schema is not the schema of its version, the version is not known, or an identity has
    ///     another form
    public static void require(Path file, Connection connection) {
        var handle = ProjectConnections.jdbi(connection).open();
        int version = version(file, handle);
        var found = objects(handle, "main");
        if (!isExpected(version, found)) {
            throw refusal(file, SchemaDifference.between(ProjectSchema.expected(version), found));
        }
        var identities = identities(handle, "main");
        if (!identities.stream().allMatch(it -> IDENTITY.matcher(it).matches())) {
            throw new Refusal(StoreProblem.STRANGE_IDENTITY, file.toString());
        }
    }

    /// Whether a project has exactly one identity, in a form that file names can contain.
    public static boolean hasIdentity(Handle handle, String database) {
        var found = identities(handle, database);
        return found.size() == 1 && IDENTITY.matcher(found.getFirst()).matches();
    }

    private static List<String> identities(Handle handle, String database) {
        return handle.createQuery("SELECT coalesce(uuid, '') FROM " + database + ".identity")
                .mapTo(String.class)
                .list();
    }

    /// The schema objects of a project of the present version. They are read from the opened database where its schema
    /// is correct, which is much faster than creating a new schema.
    public static List<SchemaObject> expectedOf(Handle handle, String database) {
        try {
            var found = objects(handle, database);
            return isExpected(ProjectSchema.VERSION, found) ? found : ProjectSchema.expected(ProjectSchema.VERSION);
        } catch (JdbiException damaged) {
            return ProjectSchema.expected(ProjectSchema.VERSION);
        }
    }

    private static boolean isExpected(int version, List<SchemaObject> found) {
        return SchemaFingerprints.of(version).contains(fingerprint(found));
    }

    /// A project's version. After a newer program was killed, its version may still lie in the write-ahead log, and not
    /// in the header.
    ///
    /// @throws Refusal where this program does not know the version
    public static int version(Path file, Connection connection) {
        return version(file, ProjectConnections.jdbi(connection).open());
    }

    private static int version(Path file, Handle handle) {
        int version = handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
        FileHeader.requireKnown(file, version);
        return version;
    }

    /// A fingerprint of a schema's objects, independent of their order.
    static String fingerprint(List<SchemaObject> objects) {
        var digest = Sha256.digest();
        objects.stream()
                .sorted(ORDER)
                .map(it -> List.of(it.type(), it.name(), it.table(), it.sql() == null ? "" : it.sql()))
                .flatMap(List::stream)
                // each text with its length, so that no two lists of texts have the same bytes
                .forEach(it -> digest.update((it.length() + ":" + it + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    static List<SchemaObject> objects(Handle handle, String database) {
        return SchemaObject.list(handle, database).stream().filter(it -> !it.isStatistics()).toList();
    }

    private static Refusal refusal(Path file, List<SchemaDifference> differences) {
        if (differences.isEmpty()) {
            return new Refusal(StoreProblem.DAMAGED, file.toString());
        }
        var first = differences.getFirst();
        var code =
                switch (first.kind()) {
                    case STRANGE -> StoreProblem.STRANGE_OBJECT;
                    case MISSING -> StoreProblem.OBJECT_MISSING;
                    case CHANGED -> StoreProblem.OBJECT_CHANGED;
                };
        return new Refusal(code, file.toString(), first.type(), first.name(), differences.size());
    }
}
