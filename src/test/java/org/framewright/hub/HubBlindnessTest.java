package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.hub.PostgresServer.Running;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A coder with statements of their own sees and changes nothing of another coder's, and a supervisor changes no history. With one
/// policy taken away the same attempts succeed.
@ExtendWith(PostgresServer.class)
final class HubBlindnessTest {

    private static final String OTHERS = "author <> current_user AND recipient <> current_user";
    private static final List<String> COLUMNS =
            List.of(
                    "author",
                    "stream",
                    "number",
                    "id",
                    "recipient",
                    "package",
                    "revision",
                    "digest",
                    "sha256",
                    "sent_at");

    @TempDir private Path folder;

    @Test
    void coderSeesAndChangesNothingOfAnother(Running server) throws IOException, SQLException {
        var hub = hub(server);
        var attempts = attempts(hub);

        assertThat(attempts).hasSizeGreaterThanOrEqualTo(60);
        assertThat(successes(hub, attempts)).isEmpty();
    }

    @Nightly
    @Test
    void sameAttemptsSucceedWhereAPolicyIsTakenAway(Running server) throws IOException, SQLException {
        var hub = hub(server);
        hub.asSuperuser("DROP POLICY member_reads ON framewright_hub.message");
        hub.asSuperuser("CREATE POLICY member_reads ON framewright_hub.message FOR SELECT TO PUBLIC USING (true)");

        assertThat(successes(hub, attempts(hub))).hasSizeGreaterThan(20);
    }

    @Nightly
    @Test
    void supervisorChangesNoHistory(Running server) throws IOException, SQLException {
        var hub = hub(server);
        // the second message of a stream whose first alone is taken in
        hub.team().code("Ada", 2);
        hub.team().sync("Ada");
        var before = hub.fingerprint();
        var owner = hub.team().database();
        try (var connection = server.connect(owner.name(), owner.owner(), owner.password());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE framewright_hub.message SET content = ''")).isZero();
            assertThat(statement.executeUpdate("DELETE FROM framewright_hub.message")).isZero();
            assertThat(statement.executeUpdate("DELETE FROM framewright_hub.receipt")).isZero();
        }
        assertThat(hub.fingerprint()).isEqualTo(before);
    }

    private AttackedHub hub(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 1);
        team.sync("Ada");
        team.sync("Ben");
        team.joinAssistant(server);
        team.sync(HubTeam.SUPERVISOR);
        return new AttackedHub(server, team);
    }

    /// Ada is attacked, and Ben attacks.
    private record AttackedHub(Running server, HubTeam team) {

        String value(String column) throws SQLException {
            return read("SELECT m."
                            + column
                            + "::text FROM framewright_hub.message m WHERE author = '"
                            + ada()
                            + "' LIMIT 1")
                    .getFirst();
        }

        String ada() throws SQLException {
            return read("SELECT role FROM framewright_hub.member ORDER BY invited_at LIMIT 1").getFirst();
        }

        /// What tells that something of Ada's was seen.
        List<String> secrets() throws SQLException {
            return List.of(
                    ada(),
                    value("stream"),
                    value("id"),
                    value("sha256"),
                    value("digest"),
                    read("SELECT coder FROM framewright_hub.member ORDER BY invited_at LIMIT 1").getFirst(),
                    read("SELECT sha256 FROM framewright_hub.message WHERE stream = 'study'").getFirst(),
                    read("SELECT role FROM framewright_hub.supervisor").getFirst(),
                    read("SELECT substr(encode(content, 'hex'), 30, 40) FROM framewright_hub.message WHERE author = '"
                                    + ada()
                                    + "' LIMIT 1")
                            .getFirst());
        }

        List<String> fingerprint() throws SQLException {
            try (var watching = asSuperuser()) {
                return fingerprint(watching);
            }
        }

        static List<String> fingerprint(Connection watching) throws SQLException {
            return Running.read(
                    watching,
                    """
                    SELECT (SELECT md5(string_agg(m::text, ',' ORDER BY author, stream, number)) FROM framewright_hub.message m)
                     UNION ALL SELECT md5(string_agg(m::text, ',' ORDER BY role)) FROM framewright_hub.member m
                     UNION ALL SELECT md5(string_agg(h::text, ',')) FROM framewright_hub.hub h
                     UNION ALL SELECT md5(string_agg(r::text, ',' ORDER BY author, stream, number)) FROM framewright_hub.receipt r
                     UNION ALL SELECT md5(string_agg(s::text, ',' ORDER BY role)) FROM framewright_hub.supervisor s
                     UNION ALL SELECT md5(string_agg(s::text, ',' ORDER BY author, stream, number)) FROM framewright_hub.set_aside s
                     UNION ALL SELECT md5(string_agg(s::text, ',' ORDER BY role)) FROM framewright_hub.sender s
                     UNION ALL SELECT md5(prosrc || proconfig::text || prosecdef) FROM pg_proc WHERE proname = 'check_quota'
                     UNION ALL SELECT string_agg(tgname::text || tgenabled::text, ',') FROM pg_trigger WHERE tgname = 'quota'
                     UNION ALL SELECT count(*)::text || bool_and(relrowsecurity AND relforcerowsecurity) FROM pg_class
                         WHERE relnamespace = 'framewright_hub'::regnamespace AND relname IN ('hub', 'member', 'message', 'receipt', 'supervisor', 'set_aside', 'sender')
                     UNION ALL SELECT string_agg(policyname || coalesce(qual, ''), ',' ORDER BY policyname) FROM pg_policies
                    """);
        }

        private List<String> read(String sql) throws SQLException {
            return server.read(team.database().name(), sql);
        }

        void asSuperuser(String sql) throws SQLException {
            server.run(team.database().name(), sql);
        }

        Connection asSuperuser() throws SQLException {
            return server.connect(team.database().name(), "postgres", "");
        }

        Connection asBen() throws SQLException {
            return team.connect(server, "Ben");
        }
    }

    private static List<String> attempts(AttackedHub hub) throws SQLException {
        var m = "framewright_hub.message";
        var ada = hub.ada();
        var owner = hub.team().database().owner();
        var list = new ArrayList<String>();
        for (var column : COLUMNS) {
            list.add("SELECT " + column + " FROM " + m + " WHERE " + OTHERS);
            list.add("SELECT max(" + column + "::text) FROM " + m + " WHERE author = '" + ada + "'");
            list.add("COPY (SELECT " + column + " FROM " + m + " WHERE author = '" + ada + "') TO STDOUT");
        }
        list.add("SELECT * FROM " + m);
        list.add("SELECT encode(content, 'hex') FROM " + m + " WHERE " + OTHERS);
        list.add("SELECT 'rows:' || count(*) FROM " + m + " WHERE " + OTHERS + " HAVING count(*) > 0");
        list.add(
                "SELECT 'rows:' || count(*) FROM "
                        + m
                        + " WHERE stream = '"
                        + hub.value("stream")
                        + "' HAVING count(*) > 0");
        list.add(
                "SELECT 'rows:' || 1 WHERE EXISTS (SELECT 1 FROM "
                        + m
                        + " WHERE sha256 = '"
                        + hub.value("sha256")
                        + "')");
        list.add(
                "SELECT a.id FROM framewright_hub.member b RIGHT JOIN "
                        + m
                        + " a ON a.author = b.role WHERE b.role IS NULL AND "
                        + "a.recipient <> current_user");
        list.add("SELECT * FROM " + m + " TABLESAMPLE BERNOULLI (100) WHERE " + OTHERS);
        list.add("SELECT * FROM " + m + " WHERE ctid = '(0,3)'");
        list.add("SELECT string_agg(id, ',') OVER () FROM " + m + " WHERE " + OTHERS);
        list.add("SELECT id FROM " + m + " WHERE " + OTHERS + " FOR UPDATE");
        list.add("SET row_security = off; SELECT * FROM " + m);
        list.add("SET search_path = framewright_hub; SELECT * FROM message WHERE " + OTHERS);
        list.add("SET ROLE " + owner + "; SELECT * FROM " + m);
        list.add("SET ROLE " + ada + "; SELECT * FROM " + m);
        list.add("SET SESSION AUTHORIZATION " + ada + "; SELECT * FROM " + m);
        list.add("CREATE TEMP TABLE seen AS SELECT * FROM " + m + " WHERE " + OTHERS + "; SELECT * FROM seen");
        list.add("CREATE TEMP VIEW seen_view AS SELECT * FROM " + m + "; SELECT * FROM seen_view WHERE " + OTHERS);
        list.add(
                "CREATE FUNCTION pg_temp.tell(t text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS"
                        + " $$ BEGIN RAISE EXCEPTION '%', t; END $$; SELECT 1 FROM "
                        + m
                        + " WHERE pg_temp.tell(author || id) AND "
                        + OTHERS);
        list.add("SELECT 1 FROM " + m + " WHERE sha256::int = 1 AND " + OTHERS);
        list.add("SELECT 1 FROM " + m + " WHERE 1 / (CASE WHEN author = '" + ada + "' THEN 0 ELSE 1 END) = 1");
        list.add("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) DELETE FROM " + m);
        list.add("BEGIN; DECLARE c CURSOR FOR SELECT * FROM " + m + " WHERE " + OTHERS + "; FETCH ALL FROM c");
        list.add("SELECT most_common_vals::text FROM pg_stats WHERE tablename IN ('message', 'member')");
        list.add("SELECT histogram_bounds::text FROM pg_stats WHERE tablename IN ('message', 'member')");
        list.add("SELECT stavalues1::text FROM pg_statistic");
        list.add("SELECT query FROM pg_stat_activity WHERE usename <> current_user");
        list.add("SELECT rolpassword FROM pg_authid");
        list.add("SELECT usename || passwd FROM pg_shadow");
        list.add("SELECT pg_read_file('postgresql.conf')");
        list.add("SELECT pg_read_binary_file(pg_relation_filepath('" + m + "'))");
        list.add(
                "SELECT chunk_data FROM pg_toast.pg_toast_" + hub.read("SELECT '" + m + "'::regclass::oid").getFirst());
        list.add("SELECT role FROM framewright_hub.member WHERE role <> current_user");
        list.add("SELECT coder FROM framewright_hub.member WHERE role = '" + ada + "'");
        list.add("INSERT INTO framewright_hub.member (role, coder) VALUES (current_user, 'x') ON CONFLICT DO NOTHING");
        list.add("UPDATE framewright_hub.member SET role = current_user WHERE role = '" + ada + "'");
        list.add("DELETE FROM framewright_hub.member");
        list.add("SELECT author FROM framewright_hub.receipt");
        list.add(
                "INSERT INTO framewright_hub.receipt (author, stream, number) SELECT current_user, stream, 9 FROM "
                        + m);
        list.add("DELETE FROM framewright_hub.receipt");
        list.add("SELECT author FROM framewright_hub.set_aside");
        list.add("INSERT INTO framewright_hub.set_aside SELECT author, stream, number, 9, now() FROM " + m);
        list.add("DELETE FROM framewright_hub.set_aside");
        list.add("SELECT role FROM framewright_hub.sender");
        list.add("SELECT role FROM framewright_hub.sender FOR UPDATE");
        list.add("DELETE FROM framewright_hub.sender");
        list.add("UPDATE framewright_hub.hub SET most_messages = 100000");
        list.add("ALTER TABLE " + m + " DISABLE TRIGGER quota");
        list.add("DROP TRIGGER quota ON " + m);
        list.add("DROP FUNCTION framewright_hub.check_quota() CASCADE");
        list.add("SELECT framewright_hub.check_quota()");
        list.add("UPDATE framewright_hub.hub SET owner = current_user");
        list.add("UPDATE framewright_hub.hub SET shared = NOT shared");
        list.add("SELECT role || name FROM framewright_hub.supervisor");
        list.add("INSERT INTO framewright_hub.supervisor (role, name) VALUES (current_user, 'x')");
        list.add("SELECT sha256 FROM " + m + " WHERE stream = 'study'");
        list.add(
                "SET ROLE "
                        + hub.read("SELECT role FROM framewright_hub.supervisor").getFirst()
                        + "; SELECT * FROM "
                        + m);
        list.add("UPDATE " + m + " SET content = ''");
        list.add("UPDATE " + m + " SET content = '' WHERE author = current_user");
        list.add("DELETE FROM " + m);
        list.add("DELETE FROM " + m + " WHERE author = current_user RETURNING id");
        list.add("TRUNCATE " + m);
        list.add(
                "INSERT INTO "
                        + m
                        + " (author, stream, number, id, recipient, schema_version, package, revision, digest, sha256,"
                        + " content) "
                        + row("'" + ada + "', 'x', 1, 'x', '" + owner + "'"));
        list.add(insert("'x', 1, 'x', '" + ada + "'"));
        list.add(insert("'x', 2, 'x2', current_user"));
        list.add(
                "INSERT INTO "
                        + m
                        + " SELECT * FROM "
                        + m
                        + " ON CONFLICT (author, stream, number) DO UPDATE SET content = ''");
        list.add("ALTER TABLE " + m + " DISABLE ROW LEVEL SECURITY; SELECT * FROM " + m);
        list.add("ALTER TABLE " + m + " NO FORCE ROW LEVEL SECURITY");
        list.add("DROP POLICY member_reads ON " + m);
        list.add("CREATE POLICY mine ON " + m + " USING (true)");
        list.add(
                "CREATE TRIGGER t BEFORE INSERT ON "
                        + m
                        + " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()");
        list.add("GRANT ALL ON " + m + " TO PUBLIC");
        list.add("ALTER ROLE current_user BYPASSRLS");
        list.add("GRANT " + owner + " TO current_user; SET ROLE " + owner + "; SELECT * FROM " + m);
        list.add("DROP SCHEMA framewright_hub CASCADE");
        list.add("CREATE TABLE framewright_hub.mine (x text)");
        list.add("SELECT * FROM framewright_hub.flyway_schema_history");
        list.add(
                "CREATE TEMP TABLE member (role text, coder text, revoked_at timestamptz); INSERT INTO member VALUES (current_user);"
                        + " SET search_path = pg_temp, framewright_hub; SELECT * FROM framewright_hub.message WHERE "
                        + OTHERS);
        return list;
    }

    private static String insert(String values) {
        return "INSERT INTO framewright_hub.message (stream, number, id, recipient, schema_version, package, revision, digest, sha256,"
                + " content) "
                + row(values);
    }

    private static String row(String values) {
        return "VALUES (" + values + ", 1, 1, 1, repeat('a', 64), repeat('a', 64), '')";
    }

    /// The attempts that saw or changed something, with what they saw.
    private static Map<String, String> successes(AttackedHub hub, List<String> attempts) throws SQLException {
        var secrets = new ArrayList<>(hub.secrets());
        secrets.add("rows:");
        var successes = new HashMap<String, String>();
        try (var watching = hub.asSuperuser()) {
            var before = AttackedHub.fingerprint(watching);
            for (var attempt : attempts) {
                var seen = seen(hub, attempt);
                // what an attempt names itself, it has not seen
                secrets.stream()
                        .filter(it -> seen.contains(it) && !(seen.startsWith("error:") && attempt.contains(it)))
                        .findFirst()
                        .ifPresent(it -> successes.put(attempt, seen));
                var after = AttackedHub.fingerprint(watching);
                if (!after.equals(before)) {
                    successes.put(attempt, "changed");
                    before = after;
                }
            }
        }
        return successes;
    }

    private static String seen(AttackedHub hub, String attempt) throws SQLException {
        var seen = new StringBuilder();
        try (var connection = hub.asBen();
                var statement = connection.createStatement()) {
            if (attempt.startsWith("COPY")) {
                var out = new java.io.StringWriter();
                connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI().copyOut(attempt, out);
                return out.toString();
            }
            boolean rows = statement.execute(attempt);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    append(seen, statement);
                }
                rows = statement.getMoreResults();
            }
            return seen.toString();
        } catch (SQLException | IOException refused) {
            boolean guessed = refused instanceof SQLException sql && "23505".equals(sql.getSQLState());
            return "error: " + (guessed ? "rows:" : "") + refused.getMessage();
        }
    }

    private static void append(StringBuilder seen, Statement statement) throws SQLException {
        var result = statement.getResultSet();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            for (int i = 1; i <= columns; i++) {
                var value = String.valueOf(result.getString(i));
                seen.append(value.startsWith("\\x") ? value.substring(2) : value).append('\n');
            }
        }
    }
}
