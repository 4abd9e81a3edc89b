package org.framewright.store.schema;

import org.flywaydb.core.Flyway;
import org.framewright.model.ProgramVersion;
import org.framewright.store.ProjectConnections;
import org.framewright.store.SqliteDriver;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// The schema of a project file, created and updated by Flyway's migrations.
public final class ProjectSchema {

    /// The value of `user_version` in a file after all migrations. Each migration adds one.
    public static final int VERSION = SchemaFingerprints.newest();

    private ProjectSchema() {}

    /// Runs the migrations that a file lacks, in one transaction. Each ends by setting `user_version`, so that an
    /// up-to-date file is opened without Flyway. Flyway's history names this program, see [SchemaHistory].
    public static void migrate(String url) {
        migrate(url, VERSION);
    }

    private static void migrate(String url, int version) {
        Flyway.configure(ProjectSchema.class.getClassLoader())
                .dataSource(source(url))
                .locations("classpath:org/framewright/store/migration")
                .target(Integer.toString(version))
                .group(true)
                .installedBy(ProgramVersion.ofProgram())
                .load()
                .migrate();
    }

    /// The schema objects of a new project of a version, in the order of their creation.
    static List<SchemaObject> expected(int version) {
        // in memory, under a name by which each connection of Flyway finds it
        var url = "jdbc:sqlite:file:schema-" + UUID.randomUUID() + "?mode=memory&cache=shared";
        try (var kept = SqliteDriver.connect(url, new SQLiteConfig())) {
            migrate(url, version);
            return SchemaObject.list(ProjectConnections.jdbi(kept).open(), "main");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DataSource source(String url) {
        var source = new SQLiteDataSource();
        source.setUrl(url);
        return source;
    }
}
