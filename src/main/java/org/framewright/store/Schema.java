package org.framewright.store;

import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

import javax.sql.DataSource;

/// The tables of a project file, made and brought up to date by Flyway's migrations.
final class Schema {

    /// What `user_version` says of a file that all migrations have run on. One more with every migration.
    static final int VERSION = 1;

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

    private static DataSource source(String url) {
        var source = new SQLiteDataSource();
        source.setUrl(url);
        return source;
    }
}
