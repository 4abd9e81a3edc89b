package org.framewright.store;

import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// The tables of a project file, made and updated by Flyway's migrations.
public final class ProjectSchema {

    /// The value of `user_version` in a file after all migrations. One more with every migration.
    public static final int VERSION = 6;

    private ProjectSchema() {}

    /// Runs the migrations that a file lacks, all of them in one transaction: each ends with setting `user_version`, so that
    /// a file is opened without asking Flyway when it is up to date.
    public static void migrate(String url) {
        migrate(url, VERSION);
    }

    private static void migrate(String url, int version) {
        Flyway.configure(ProjectSchema.class.getClassLoader())
                .dataSource(source(url))
                .locations("classpath:org/framewright/store/migration")
                .target(Integer.toString(version))
                .group(true)
                .load()
                .migrate();
    }

    /// The schema objects of a fresh project of a version, in the order of their making.
    static List<SchemaObject> expected(int version) {
        // in memory, under a name by which each of Flyway's connections finds it
        var url = "jdbc:sqlite:file:schema-" + UUID.randomUUID() + "?mode=memory&cache=shared";
        try (var kept = DriverManager.getConnection(url)) {
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
