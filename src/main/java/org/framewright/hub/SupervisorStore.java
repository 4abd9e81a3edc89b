package org.framewright.hub;

import java.util.List;
import java.util.Optional;

/// The login roles of a hub's further supervisors. Each is a member of the owner's role, and works as the owner.
record SupervisorStore(HubConnection hub) {

    /// The servers from this version on don't let a role give itself to others.
    private static final int STRICT_SERVER = 160_000;

    /// The names of the supervisors that are not revoked.
    List<String> names() {
        return hub.list(
                "SELECT name FROM framewright_hub.supervisor WHERE revoked_at IS NULL ORDER BY invited_at, name",
                row -> row.getString(1));
    }

    /// The role of a supervisor that is not revoked.
    Optional<String> role(String name) {
        return hub.find(
                "SELECT role FROM framewright_hub.supervisor WHERE name = ? AND revoked_at IS NULL",
                row -> row.getString(1),
                name);
    }

    /// Whether a role is a supervisor's that is not revoked.
    boolean isActive(String role) {
        return hub.find(
                        "SELECT role FROM framewright_hub.supervisor WHERE role = ? AND revoked_at IS NULL",
                        row -> row.getString(1),
                        role)
                .isPresent();
    }

    /// Adds a supervisor; from now on the study travels.
    ///
    /// @return whether one was added: false where the name has a role
    boolean add(String role, String name) {
        boolean added = hub.insert("INSERT INTO framewright_hub.supervisor (role, name) VALUES (?, ?)", role, name);
        if (added) {
            hub.update("UPDATE framewright_hub.hub SET shared = true");
        }
        return added;
    }

    void revoke(String role) {
        hub.update("UPDATE framewright_hub.supervisor SET revoked_at = now() WHERE role = ?", role);
    }

    /// Whether this login may create roles, and give them the owner's.
    boolean mayManage() {
        return hub.find(
                        "SELECT rolsuper OR (rolcreaterole AND session_user = current_user"
                                + " AND current_setting('server_version_num')::integer < "
                                + STRICT_SERVER
                                + ") FROM pg_catalog.pg_roles WHERE rolname = current_user",
                        row -> row.getBoolean(1))
                .orElse(false);
    }

    /// The statements that create a role.
    ///
    /// @param verifier of the password
    List<String> creation(String role, String verifier, String owner) {
        var name = hub.identifier(role);
        return List.of(
                new MemberStore(hub).creation(role, verifier),
                "GRANT " + hub.identifier(owner) + " TO " + name,
                "ALTER ROLE " + name + " SET role = " + hub.identifier(owner));
    }

    /// The statements that end a role's logins and rights.
    List<String> closing(String role, String owner) {
        return List.of(
                "REVOKE " + hub.identifier(owner) + " FROM " + hub.identifier(role),
                new MemberStore(hub).closing(role));
    }

    void run(List<String> statements) {
        hub.runAll(statements);
    }
}
