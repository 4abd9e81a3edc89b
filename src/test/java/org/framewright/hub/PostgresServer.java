package org.framewright.hub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A real PostgreSQL for the tests of hubs, started once for all of them. Roles log in with their passwords.
public final class PostgresServer implements ParameterResolver {

    private static final String ACCESS =
            """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
                .getOrComputeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    }

    /// The server while it runs.
    public record Running(EmbeddedPostgres server, Path access) implements AutoCloseable {

        static Running start() {
            try {
                var access = Files.writeString(Files.createTempFile("framewright", ".conf"), ACCESS);
                access.toFile().setReadable(true, false);
                var server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("hba_file", access.toString())
                                // the system outlives the server in all tests, and keeps what was not forced to the
                                // disk
                                .setServerConfig("fsync", "off")
                                // a login costs the test the 4,096 rounds that make guesses dear
                                .setServerConfig("scram_iterations", "1")
                                .start();
                return new Running(server, access);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /// A new database with an owner.
        ///
        /// @param attributes of the owner's role, such as CREATEROLE
        public Database database(String attributes) throws SQLException {
            var name = "hub_" + UUID.randomUUID().toString().substring(0, 8);
            run("postgres", "CREATE ROLE " + name + "_owner LOGIN PASSWORD 'gulls' " + attributes);
            run("postgres", "CREATE DATABASE " + name + " OWNER " + name + "_owner");
            return new Database(name, name + "_owner", "gulls", server.getPort());
        }

        /// Runs a statement as the superuser.
        public void run(String database, String sql) throws SQLException {
            try (var connection = connect(database, "postgres", "");
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /// Kills a process of the server, so that it ends all others, and waits until it takes connections again.
        void kill() throws Exception {
            try (var victim = connect("postgres", "postgres", "");
                    var witness = connect("postgres", "postgres", "")) {
                var process = victim.unwrap(PGConnection.class).getBackendPID();
                var handle = ProcessHandle.of(process).orElseThrow();
                handle.destroyForcibly();
                handle.onExit().get(20, TimeUnit.SECONDS);
                // until then it takes connections, and ends them
                while (witness.isValid(20)) {
                    Thread.onSpinWait();
                }
            }
            for (int i = 0; i < 200; i++) {
                try {
                    read("postgres", "SELECT 1");
                    return;
                } catch (SQLException notYet) {
                    Thread.sleep(100);
                }
            }
            throw new AssertionError("the server does not recover");
        }

        /// Drops a database, and the connections to it.
        void drop(Database database) throws SQLException {
            run("postgres", "DROP DATABASE " + database.name() + " WITH (FORCE)");
        }

        List<String> read(String database, String sql) throws SQLException {
            try (var connection = connect(database, "postgres", "")) {
                return read(connection, sql);
            }
        }

        static List<String> read(Connection connection, String sql) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var list = new ArrayList<String>();
                while (rows.next()) {
                    list.add(String.valueOf(rows.getString(1)));
                }
                return list;
            }
        }

        Connection connect(String database, String role, String password) throws SQLException {
            var source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {server.getPort()});
            source.setDatabaseName(database);
            source.setUser(role);
            source.setPassword(password);
            return source.getConnection();
        }

        @Override
        public void close() throws IOException {
            server.close();
            Files.deleteIfExists(access);
        }
    }

    /// A database for a hub.
    public record Database(String name, String owner, String password, int port) {

        public String url() {
            return "postgresql://" + owner + "@127.0.0.1:" + port + "/" + name;
        }

        /// The same database, as it is reached through another port.
        Database through(int other) {
            return new Database(name, owner, password, other);
        }
    }
}
