package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.csv.CSVFormat;
import org.framewright.hub.PostgresServer.Database;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables in the hub's database are those of the export, and are read by the role that may, and by no other.
@ExtendWith(PostgresServer.class)
final class HubPublisherTest {

    private static final String SECRET = "only to read";

    @TempDir private Path folder;

    @Test
    void tablesAreRowForRowTheExportedFiles(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = codedTeam(database);
        server.run(database.name(), "CREATE ROLE reader_%s LOGIN PASSWORD '%s'".formatted(database.name(), SECRET));
        var reader = "reader_" + database.name();

        var said = team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", reader);

        var exported = folder.resolve("exported");
        team.done(HubTeam.SUPERVISOR, "export", team.study(), "--out", exported);
        try (var files = Files.newDirectoryStream(exported, "*.csv")) {
            for (var file : files) {
                var table = file.getFileName().toString().replace(".csv", "");
                assertThat(said).contains("  " + table + ": ");
                assertThat(rows(server, database, reader, table)).as(table).isEqualTo(rows(file));
            }
        }
        assertThat(rows(server, database, reader, "spans")).hasSizeGreaterThan(1);
    }

    @Nightly
    @Test
    void laterTablesReplaceEarlierOnesAndTheReaderMayDoNothingElse(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = codedTeam(database);
        var reader = "reader_" + database.name();
        server.run(database.name(), "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(reader, SECRET));
        team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", reader);
        int before = rows(server, database, reader, "spans").size();

        team.code("Ada", 9);
        team.sync("Ada");
        team.sync(HubTeam.SUPERVISOR);
        team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", reader);

        assertThat(rows(server, database, reader, "spans")).hasSizeGreaterThan(before);
        try (var connection = server.connect(database.name(), reader, SECRET);
                var statement = connection.createStatement()) {
            for (var sql :
                    List.of(
                            "SELECT * FROM framewright_hub.message",
                            "SELECT * FROM framewright_hub.member",
                            "DELETE FROM framewright_data.spans",
                            "INSERT INTO framewright_data.spans SELECT * FROM framewright_data.spans",
                            "DROP TABLE framewright_data.spans",
                            "CREATE TABLE framewright_data.more (it text)")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void noCoderReadsThePublishedTablesAndNoRoleIsMadeUp(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = codedTeam(database);
        var ada = team.in("Ada", team.file("Ada"), it -> new HubLogins(team.home("Ada").resolve("state")).require(it));

        team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study());
        try (var connection = server.connect(database.name(), ada.address().user(), ada.password());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT * FROM framewright_data.spans"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(
                        team.typed(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", ada.address().user())
                                .err())
                .contains("is a coder’s role");
        assertThat(team.typed(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", "nobody").err())
                .contains("has no role nobody");
    }

    @Nightly
    @Test
    void tablesFollowEachSynchronisationWhereThatIsWanted(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = codedTeam(database);
        // a name that has to be quoted, in the comment that keeps it, too
        var reader = "reader's " + database.name();
        server.run(database.name(), "CREATE ROLE \"%s\" LOGIN PASSWORD '%s'".formatted(reader, SECRET));
        var published =
                team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", reader, "--each-sync");
        assertThat(published).contains("The tables are published again each time a supervisor syncs.");
        int before = rows(server, database, reader, "spans").size();

        assertThat(team.sync(HubTeam.SUPERVISOR)).contains("Nothing new").doesNotContain("published again");
        codeAndSync(team, 9);
        int after = rows(server, database, reader, "spans").size();
        assertThat(after).isGreaterThan(before);
        team.done(HubTeam.SUPERVISOR, "round", "add", team.study(), "Second");
        assertThat(team.sync(HubTeam.SUPERVISOR)).contains("tables published again");
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "status", team.study()))
                .contains("The tables are published again each time a supervisor syncs.");

        team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", reader);
        int once = rows(server, database, reader, "spans").size();
        assertThat(codeAndSync(team, 11)).doesNotContain("published again");
        assertThat(rows(server, database, reader, "spans")).hasSize(once);
    }

    @Nightly
    @Test
    void synchronisationIsNotUndoneWhereTheTablesCanNotBePublished(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = codedTeam(database);
        var reader = "reader_" + database.name();
        server.run(database.name(), "CREATE ROLE " + reader);
        team.done(HubTeam.SUPERVISOR, "hub", "publish", team.study(), "--reader", reader, "--each-sync");
        server.run(database.name(), "DROP OWNED BY %s; DROP ROLE %1$s".formatted(reader));
        team.code("Ada", 9);
        team.sync("Ada");

        var typed = team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("The published tables are unchanged: ", "has no role " + reader);
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    private static String codeAndSync(HubTeam team, int seed) throws IOException {
        team.code("Ada", seed);
        team.sync("Ada");
        return team.sync(HubTeam.SUPERVISOR);
    }

    private HubTeam codedTeam(Database database) throws IOException {
        var team = HubTeam.joined(folder, database, "Ada");
        team.code("Ada", 4);
        team.sync("Ada");
        team.sync(HubTeam.SUPERVISOR);
        return team;
    }

    /// The rows of a table as text, with the names of its columns, an empty text for NULL; in an order of their own.
    private static List<List<String>> rows(Running server, Database database, String role, String table)
            throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var connection = server.connect(database.name(), role, SECRET);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT * FROM framewright_data.\"" + table + "\"")) {
            int columns = result.getMetaData().getColumnCount();
            var names = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) {
                names.add(result.getMetaData().getColumnName(i));
            }
            rows.add(names);
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    var cell = result.getString(i);
                    row.add(cell == null ? "" : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (var parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            return parser.stream().map(it -> it.stream().toList()).toList();
        }
    }
}
