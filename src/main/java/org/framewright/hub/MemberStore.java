package org.framewright.hub;

import org.framewright.model.Refusal;
import org.framewright.model.study.CoderId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A hub's project, and the roles of its coders.
final class MemberStore {

    /// The columns of a new message; the server fills the others.
    private static final String SENT_COLUMNS =
            "(stream, number, id, recipient, schema_version, package, revision, digest, sha256, content, base)";

    private static final String TABLES = "framewright_hub.hub, framewright_hub.member, framewright_hub.message";

    private final HubConnection hub;

    MemberStore(HubConnection hub) {
        this.hub = hub;
    }

    /// A coder's login role.
    record Member(String role, CoderId coder) {}

    /// The project of a hub.
    ///
    /// @param project its identity
    /// @param owner the supervisors' role
    /// @param shared whether there are several supervisors
    /// @param ownedByLogin whether this login works as the owner
    /// @param publication the published tables; empty for a coder's login, which does not ask
    record HubProject(
            String project,
            String name,
            String owner,
            boolean shared,
            boolean ownedByLogin,
            Optional<Publication> publication) {

        /// The columns of the table `h` that [#of] reads.
        static final String COLUMNS = "h.project, h.name, h.owner, h.shared, current_user = h.owner";

        /// Reads the first columns of a row.
        static HubProject of(ResultSet row) throws SQLException {
            return of(row, Optional.empty());
        }

        private static HubProject of(ResultSet row, Optional<Publication> publication) throws SQLException {
            return new HubProject(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    publication);
        }
    }

    /// The hub's project.
    Optional<HubProject> project() {
        return hub.find(
                "SELECT " + HubProject.COLUMNS + ", " + Publication.COMMENT + " FROM framewright_hub.hub h",
                row -> HubProject.of(row, Publication.parse(row.getString(6))));
    }

    /// The hub's project, which has to be this one.
    ///
    /// @throws Refusal where the hub is another project's, or this login may not see it
    HubProject requireProject(String identity) {
        return require(project(), identity, hub.place());
    }

    /// As [#requireProject], of a project that was read.
    static HubProject require(Optional<HubProject> read, String identity, String place) {
        var found = read.orElseThrow(() -> new Refusal(HubProblem.NOT_PERMITTED, place));
        if (!found.project().equals(identity)) {
            throw new Refusal(HubProblem.OTHER_PROJECT, place, found.name());
        }
        return found;
    }

    void addProject(String identity, String name) {
        hub.insert("INSERT INTO framewright_hub.hub (project, name) VALUES (?, ?)", identity, name);
    }

    /// The coders that are not revoked.
    List<Member> list() {
        return hub.list(
                "SELECT role, coder FROM framewright_hub.member WHERE revoked_at IS NULL ORDER BY invited_at, role",
                row -> new Member(row.getString(1), new CoderId(row.getString(2))));
    }

    /// The coders by their roles, revoked or not.
    Map<String, CoderId> coders() {
        return hub
                .list(
                        "SELECT role, coder FROM framewright_hub.member",
                        row -> new Member(row.getString(1), new CoderId(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Member::role, Member::coder));
    }

    /// Adds a member.
    ///
    /// @return whether it was added: false where the coder has a role
    boolean add(Member member) {
        return hub.insert(
                "INSERT INTO framewright_hub.member (role, coder) VALUES (?, ?)",
                member.role(),
                member.coder().value());
    }

    boolean isRole(String name) {
        return hub.find("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?", _ -> true, name).isPresent();
    }

    boolean mayCreateRoles() {
        return hub.find(
                        "SELECT rolsuper OR rolcreaterole FROM pg_catalog.pg_roles WHERE rolname = current_user",
                        row -> row.getBoolean(1))
                .orElse(false);
    }

    /// The statement that creates a role.
    ///
    /// @param verifier of the password: no server's log holds the password itself
    String creation(String role, String verifier) {
        return "CREATE ROLE " + hub.identifier(role) + " LOGIN PASSWORD '" + verifier + "'";
    }

    void create(String role, String verifier) {
        hub.runAll(List.of(creation(role, verifier)));
    }

    /// Gives the roles that exist by now, and lack them, their rights: to read, under the policies, and to add messages.
    ///
    /// @return the coders that are not revoked
    List<Member> grantWaiting() {
        var waiting = new ArrayList<String>();
        var members =
                hub.list(
                        "SELECT m.role, m.coder, r.oid IS NOT NULL"
                                + " AND NOT (has_schema_privilege(r.oid, 'framewright_hub', 'USAGE')"
                                + " AND has_column_privilege(r.oid, 'framewright_hub.message', 'base', 'INSERT'))"
                                + " FROM framewright_hub.member m LEFT JOIN pg_catalog.pg_roles r ON r.rolname = m.role"
                                + " WHERE m.revoked_at IS NULL ORDER BY m.invited_at, m.role",
                        row -> {
                            if (row.getBoolean(3)) {
                                waiting.add(hub.identifier(row.getString(1)));
                            }
                            return new Member(row.getString(1), new CoderId(row.getString(2)));
                        });
        if (!waiting.isEmpty()) {
            hub.runAll(waiting.stream().flatMap(MemberStore::grants).toList());
        }
        return members;
    }

    private static Stream<String> grants(String role) {
        return Stream.of(
                "GRANT USAGE ON SCHEMA framewright_hub TO " + role,
                "GRANT SELECT ON " + TABLES + " TO " + role,
                "GRANT INSERT " + SENT_COLUMNS + " ON framewright_hub.message TO " + role);
    }

    /// Takes a role's rights, so that it may read and send nothing any more.
    void revoke(Member member) {
        if (isRole(member.role())) {
            var role = hub.identifier(member.role());
            hub.runAll(
                    List.of(
                            "REVOKE ALL ON " + TABLES + " FROM " + role,
                            "REVOKE INSERT " + SENT_COLUMNS + " ON framewright_hub.message FROM " + role,
                            "REVOKE ALL ON SCHEMA framewright_hub FROM " + role));
        }
        hub.update("UPDATE framewright_hub.member SET revoked_at = now() WHERE role = ?", member.role());
    }

    /// The statement that ends a role's logins.
    String closing(String role) {
        return "ALTER ROLE " + hub.identifier(role) + " NOLOGIN";
    }

    void close(String role) {
        hub.runAll(List.of(closing(role)));
    }
}
