package org.framewright.store;

import org.flywaydb.core.Flyway;
import org.framewright.model.Refusal;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

/// The tables of a project file, made and brought up to date by Flyway's migrations.
final class Schema {

    /// What `user_version` says of a file that all migrations have run on. One more with every migration.
    static final int VERSION = 2;

    private Schema() {}

    /// Runs the migrations that a file lacks. Each ends with setting `user_version`, so that a file is opened without
    /// asking Flyway when it is up to date.
    static void migrate(String url) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source(url))
                .locations("classpath:org/framewright/store/migration")
                .load()
                .migrate();
    }

    /// What a fresh project consists of. It is made in a temporary folder, which is gone when this returns.
    static List<SchemaObject> fresh() {
        Path folder = temporaryFolder();
        try {
            var file = folder.resolve("fresh");
            ProjectDatabase.create(file, "fresh", "fresh");
            try (var database = ProjectDatabase.open(file, WriteGuard.NONE)) {
                return database.read(handle -> SchemaObject.in(handle, "main"));
            }
        } finally {
            remove(folder);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("framewright");
        } catch (IOException impossible) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, System.getProperty("java.io.tmpdir", ""));
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException leftBehind) {
            // an empty project in the system's folder for temporary files; the system clears it
        }
    }

    private static DataSource source(String url) {
        var source = new SQLiteDataSource();
        source.setUrl(url);
        return source;
    }
}
