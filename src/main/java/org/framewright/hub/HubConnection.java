package org.framewright.hub;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.framewright.hub.HubPublisher.CsvCopy;
import org.framewright.model.MemoryProblem;
import org.framewright.model.ProgramVersion;
import org.framewright.model.Refusal;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.LibPQFactory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/// One connection to a hub's database. Statements name each table with its schema, so that no search path matters.
final class HubConnection implements AutoCloseable {

    private static final String OLDEST_SERVER = "14";
    private static final String SCHEMA = "framewright_hub";
    private static final int SECONDS_TO_CONNECT = 15;
    private static final int SECONDS_TO_ANSWER = 300;
    private static final int BINARY_AT_ONCE = -1;
    private static final String ALREADY_THERE = "23505";
    private static final String CONNECTION_FAILED = "08";

    /// Of the hub's own function.
    private static final String OVER_QUOTA = "FW001";

    private final String place;
    private final Connection connection;

    private HubConnection(String place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /// Connects: encrypted, with the server's certificate verified, unless the server is this computer.
    ///
    /// @throws Refusal where the server can't be reached, or refuses the login
    static HubConnection open(HubLogin login) {
        var place = login.address().place();
        try {
            return new HubConnection(place, withSource(login, DataSource::getConnection));
        } catch (SQLException failed) {
            throw refusal(login.address(), failed);
        }
    }

    /// Creates the hub's tables, or brings them up to date.
    static void migrate(HubLogin login) {
        try {
            withSource(
                    login,
                    source ->
                            Flyway.configure(HubConnection.class.getClassLoader())
                                    .dataSource(source)
                                    .locations("classpath:org/framewright/hub/migration")
                                    .defaultSchema(SCHEMA)
                                    .schemas(SCHEMA)
                                    .group(true)
                                    .installedBy(ProgramVersion.ofProgram())
                                    .load()
                                    .migrate());
        } catch (FlywayValidateException others) {
            throw new Refusal(HubProblem.UNRELEASED_HUB, login.address().place());
        } catch (FlywayException failed) {
            throw sqlCause(failed)
                    .map(it -> refusal(login.address(), it))
                    .orElseGet(() -> new Refusal(HubProblem.FAILED, login.address().place(), "Flyway"));
        } catch (SQLException failed) {
            throw refusal(login.address(), failed);
        }
    }

    private static Optional<SQLException> sqlCause(Throwable failed) {
        for (Throwable it = failed; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /// Work with a source of connections.
    private interface SourceWork<T> {
        T apply(DataSource source) throws SQLException;
    }

    private static <T> T withSource(HubLogin login, SourceWork<T> work) throws SQLException {
        var source = source(login);
        if (login.certificate().isEmpty()) {
            return work.apply(source);
        }
        // the driver reads the certificate from a file
        Path file = null;
        try {
            file = Files.createTempFile("framewright", ".pem");
            Files.writeString(file, login.certificate());
            source.setSslMode(SslMode.VERIFY_FULL.value);
            source.setSslRootCert(file.toString());
            // the factory that reads that file
            source.setSslfactory(LibPQFactory.class.getName());
            return work.apply(source);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NO_CERTIFICATE, login.address().place());
        } finally {
            if (file != null) {
                deleteQuietly(file);
            }
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // a certificate is no secret
        }
    }

    private static PGSimpleDataSource source(HubLogin login) {
        var address = login.address();
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        source.setUser(address.user());
        source.setPassword(login.password());
        source.setApplicationName("framewright");
        // else the driver asks for the version, which takes a further request
        source.setAssumeMinServerVersion(OLDEST_SERVER);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(SECONDS_TO_ANSWER);
        source.setTcpKeepAlive(true);
        // a message of the server may quote sent values
        source.setLogServerErrorDetail(false);
        if (address.isLocal()) {
            source.setSslMode(SslMode.DISABLE.value);
        } else {
            source.setSslMode(SslMode.VERIFY_FULL.value);
            source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return source;
    }

    /// The host and database, for people.
    String place() {
        return place;
    }

    /// Reads a row.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        try (var statement = prepare(sql, values);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /// The bytes of a row. They travel as they are: the driver would ask for hexadecimal digits, twice as many, until it has run a
    /// statement several times.
    Optional<byte[]> findBytes(String sql, Object... values) {
        try (var statement = prepare(sql, values)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    /// Inserts a row; the statement may return one.
    ///
    /// @return whether a row was written: none where the same key is there already
    boolean insert(String sql, Object... values) {
        try (var statement = prepare(sql, values)) {
            return statement.execute() || statement.getUpdateCount() > 0;
        } catch (SQLException failed) {
            if (ALREADY_THERE.equals(failed.getSQLState())) {
                return false;
            }
            throw refusal(place, failed);
        }
    }

    void update(String sql, Object... values) {
        try (var statement = prepare(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    /// Waits for a notification on a channel that this connection listens on.
    ///
    /// @return whether one came
    boolean awaitNotification(Duration longest) {
        try {
            var came = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
            return came != null && came.length > 0;
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    /// Runs statements in one transaction.
    void runAll(List<String> statements) {
        replaceTables(statements, List.of(), List.of());
    }

    /// Runs statements, copies files into tables, and runs further statements, all in one transaction.
    ///
    /// @throws Refusal where the server refuses one of them; nothing has changed then
    void replaceTables(List<String> before, List<CsvCopy> copies, List<String> after) {
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var sql : before) {
                    statement.execute(sql);
                }
                for (var copy : copies) {
                    try (var rows = Files.newInputStream(copy.file())) {
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.statement(), rows);
                    }
                }
                for (var sql : after) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (IOException failed) {
                connection.rollback();
                throw new Refusal(HubProblem.FAILED, place, "COPY");
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    /// A name of a role or database, quoted.
    String identifier(String name) {
        try {
            return connection.unwrap(PGConnection.class).escapeIdentifier(name);
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    /// A text, quoted, for statements that take no values.
    String literal(String text) {
        try {
            return "'" + connection.unwrap(PGConnection.class).escapeLiteral(text) + "'";
        } catch (SQLException failed) {
            throw refusal(place, failed);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    /// As [#refusal(String, SQLException)], of a connection that failed: a server that answers without encryption is there, and is not
    /// trusted.
    private static Refusal refusal(HubAddress address, SQLException failed) {
        boolean trustFailed =
                String.valueOf(failed.getSQLState()).startsWith(CONNECTION_FAILED)
                        && !address.isLocal()
                        && answers(address);
        return trustFailed ? new Refusal(HubProblem.NOT_TRUSTED, address.place()) : refusal(address.place(), failed);
    }

    private static boolean answers(HubAddress address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), SECONDS_TO_CONNECT * 1_000);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    /// The server's words are left out: they may hold values.
    private static Refusal refusal(String place, SQLException failed) {
        // the driver gives the lack of this computer's memory a state of the server's
        var memory = MemoryProblem.find(failed);
        if (memory.isPresent()) {
            return memory.get();
        }
        var state = String.valueOf(failed.getSQLState());
        return switch (state) {
            case "3D000" -> new Refusal(HubProblem.NO_DATABASE, place);
            case "3F000", "42P01" -> new Refusal(HubProblem.NO_HUB, place);
            case "42703" -> new Refusal(HubProblem.OLDER_HUB, place);
            case OVER_QUOTA -> new Refusal(HubProblem.OVER_QUOTA, place);
            case "42501" -> new Refusal(HubProblem.NOT_PERMITTED, place);
            default -> {
                if (state.startsWith("28")) {
                    yield new Refusal(HubProblem.LOGIN_REFUSED, place);
                }
                if (state.startsWith(CONNECTION_FAILED) || state.startsWith("57P")) {
                    yield new Refusal(HubProblem.NOT_REACHED, place);
                }
                yield new Refusal(HubProblem.FAILED, place, state);
            }
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // all work was committed or refused before
        }
    }
}
