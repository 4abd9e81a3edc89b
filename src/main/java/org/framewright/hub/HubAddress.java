package org.framewright.hub;

import org.framewright.model.Refusal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// The address of a hub's database.
///
/// @param host a name or an address
/// @param user the login role; empty where the address names none
public record HubAddress(String host, int port, String database, String user) {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final int USUAL_PORT = 5432;

    /// Reads `postgresql://USER@HOST:PORT/DATABASE`.
    ///
    /// @throws Refusal where it is no such address, or holds a password, which other users of the computer could read
    public static HubAddress parse(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(HubProblem.ADDRESS, withoutUser(text));
        }
        var user = Optional.ofNullable(uri.getUserInfo()).orElse("");
        var host = Optional.ofNullable(uri.getHost()).orElse("");
        var database = Optional.ofNullable(uri.getPath()).orElse("").replaceFirst("^/", "");
        if (user.contains(":")) {
            throw new Refusal(HubProblem.PASSWORD_IN_ADDRESS, host + "/" + database);
        }
        boolean whole = SCHEMES.contains(String.valueOf(uri.getScheme())) && !host.isEmpty() && !database.isEmpty();
        if (!whole || database.contains("/") || uri.getQuery() != null || uri.getFragment() != null) {
            throw new Refusal(HubProblem.ADDRESS, withoutUser(text));
        }
        return new HubAddress(host, uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), database, user);
    }

    /// What was typed, without what may be a name and a password.
    private static String withoutUser(String text) {
        return text.replaceAll("//[^/]*@", "//");
    }

    /// The same database, for another login role.
    HubAddress withUser(String role) {
        return new HubAddress(host, port, database, role);
    }

    /// Whether the database is on this computer, so that a connection needs no encryption.
    boolean isLocal() {
        return LOCAL.contains(host);
    }

    /// The address without its user, for people.
    public String place() {
        return host + (port == USUAL_PORT ? "" : ":" + port) + "/" + database;
    }
}
