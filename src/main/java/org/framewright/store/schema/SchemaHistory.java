package org.framewright.store.schema;

import org.framewright.model.ProgramVersion;
import org.framewright.store.ProjectConnections;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Flyway's history of a project's schema. Each of its rows names the program that ran a migration, since Framewright gives its
/// name to Flyway; so the last row names the program that made the file, or brought it to its version.
final class SchemaHistory {

    private static final String TABLE = "flyway_schema_history";

    /// The name of a program, of any version: the file may come from a stranger.
    private static final Pattern PROGRAM =
            Pattern.compile("Framewright [0-9]{1,4}(\\.[0-9]{1,4}){1,3}(-[A-Za-z0-9]{1,20})?");

    private SchemaHistory() {}

    /// The program that brought a file to a version which this program does not know; empty where the file names none.
    static Optional<String> newerProgram(Path file) {
        try (var connection = ProjectConnections.openImmutable(file);
                var handle = ProjectConnections.jdbi(connection).open()) {
            return isFlyways(handle) ? lastProgram(handle).filter(SchemaHistory::isAnother) : Optional.empty();
        } catch (SQLException | JdbiException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether the table is as Flyway makes it: a foreign table or view could run for ever.
    private static boolean isFlyways(Handle handle) {
        var known = ofTable(ProjectSchema.expected(ProjectSchema.VERSION));
        return ofTable(SchemaObject.list(handle, "main")).equals(known);
    }

    private static List<SchemaObject> ofTable(List<SchemaObject> objects) {
        return objects.stream().filter(it -> it.table().equals(TABLE) || it.name().equals(TABLE)).toList();
    }

    private static Optional<String> lastProgram(Handle handle) {
        return handle.createQuery("SELECT installed_by FROM " + TABLE + " ORDER BY installed_rank DESC LIMIT 1")
                .mapTo(String.class)
                .findOne();
    }

    private static boolean isAnother(String program) {
        return PROGRAM.matcher(program).matches() && !program.equals(ProgramVersion.ofProgram());
    }
}
