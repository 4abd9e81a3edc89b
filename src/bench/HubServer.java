import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.framewright.hub.HubAddress;
import org.framewright.hub.HubLogin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL on this computer with an empty database for a hub, without TLS; roles log in with their passwords.
record HubServer(EmbeddedPostgres server) implements AutoCloseable {

    private static final String PASSWORD = "gulls";

    /// @param work a folder for its file of rights
    static HubServer start(Path work) throws IOException, SQLException {
        var access =
                Files.writeString(
                        work.resolve("access.conf"),
                        "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        work.toFile().setExecutable(true, false);
        access.toFile().setReadable(true, false);
        var server = new HubServer(EmbeddedPostgres.builder().setServerConfig("hba_file", access.toString()).start());
        server.execute("postgres", "CREATE ROLE lead LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
        server.execute("postgres", "CREATE DATABASE hub OWNER lead");
        return server;
    }

    HubLogin owner() {
        var address = HubAddress.parse("postgresql://lead@127.0.0.1:" + server.getPort() + "/hub");
        return new HubLogin(address, PASSWORD, "", "");
    }

    /// A connection of the superuser's.
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database + "?user=postgres&sslmode=disable");
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
