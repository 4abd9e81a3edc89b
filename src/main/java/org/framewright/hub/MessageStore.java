package org.framewright.hub;

import org.framewright.model.Refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The messages of a hub, as far as this login may see them.
final class MessageStore {

    private static final String COLUMNS =
            "author, stream, number, id, recipient, schema_version, package, revision, digest, sha256";

    private final HubConnection hub;

    MessageStore(HubConnection hub) {
        this.hub = hub;
    }

    /// The last message of this login's own stream.
    Optional<HubMessage> end(String stream) {
        return hub.find(
                "SELECT "
                        + COLUMNS
                        + " FROM framewright_hub.message WHERE author = current_user AND stream = ?"
                        + " ORDER BY number DESC LIMIT 1",
                MessageStore::message,
                stream);
    }

    /// The newest package that was sent to this login.
    Optional<HubMessage> newestPackage() {
        return hub.find(
                "SELECT "
                        + COLUMNS
                        + " FROM framewright_hub.message WHERE recipient = current_user"
                        + " AND author = (SELECT h.owner FROM framewright_hub.hub h)"
                        + " ORDER BY package DESC, number DESC LIMIT 1",
                MessageStore::message);
    }

    /// The last message of each stream of other roles: the newest file of each device.
    List<HubMessage> newestWork() {
        return hub.list(
                "SELECT DISTINCT ON (author, stream) "
                        + COLUMNS
                        + " FROM framewright_hub.message WHERE recipient = current_user AND author <> current_user"
                        + " ORDER BY author, stream, number DESC",
                MessageStore::message);
    }

    /// Appends a message.
    ///
    /// @throws Refusal with [HubProblem#SENT_MEANWHILE] where the stream has a message of this number
    void append(HubMessage message, byte[] content) {
        boolean first =
                hub.insert(
                        "INSERT INTO framewright_hub.message (stream, number, id, recipient, schema_version, package,"
                                + " revision, digest, sha256, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        message.stream(),
                        message.number(),
                        message.id(),
                        message.recipient(),
                        message.schemaVersion(),
                        message.packageNumber(),
                        message.revision(),
                        message.digest(),
                        message.sha256(),
                        content);
        if (!first) {
            throw new Refusal(HubProblem.SENT_MEANWHILE, hub.place());
        }
    }

    /// The content of a message.
    ///
    /// @throws Refusal where there is no such message (any more)
    byte[] content(HubMessage message) {
        return hub.find(
                        "SELECT content FROM framewright_hub.message WHERE author = ? AND stream = ? AND number = ?",
                        row -> row.getBytes(1),
                        message.author(),
                        message.stream(),
                        message.number())
                .orElseThrow(() -> new Refusal(HubProblem.NOT_AS_SENT, hub.place()));
    }

    private static HubMessage message(ResultSet row) throws SQLException {
        return new HubMessage(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10));
    }
}
