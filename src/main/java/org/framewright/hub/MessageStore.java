package org.framewright.hub;

import org.framewright.hub.MemberStore.HubProject;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.store.ScratchFolder;
import org.framewright.store.schema.ProjectSchema;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The messages of a hub, as far as this login may see them.
final class MessageStore {

    private static final String COLUMNS =
            "author, stream, number, recipient, schema_version, package, revision, digest, sha256";

    private final HubConnection hub;

    MessageStore(HubConnection hub) {
        this.hub = hub;
    }

    /// The hub as one of a coder's devices needs it, read by one statement.
    ///
    /// @param end of the device's stream
    /// @param newestPackage its number; 0 where the coder was sent none
    record DeviceStatus(HubProject project, Optional<StreamEnd> end, int newestPackage) {}

    /// The last message of a stream.
    ///
    /// @param state of the file that it holds
    record StreamEnd(int number, LedgerState state) {}

    /// The status of this login's device.
    ///
    /// @param stream of the device
    /// @throws Refusal where the hub is another project's, or this login may not see it
    DeviceStatus deviceStatus(String project, String stream) {
        var found =
                hub.find(
                        "SELECT h.project, h.name, h.owner, e.number, e.revision, e.digest,"
                                + " (SELECT max(p.package) FROM framewright_hub.message p"
                                + " WHERE p.recipient = current_user AND p.author = h.owner)"
                                + " FROM framewright_hub.hub h"
                                + " LEFT JOIN (SELECT number, revision, digest FROM framewright_hub.message"
                                + " WHERE author = current_user AND stream = ? ORDER BY number DESC LIMIT 1) e ON true",
                        row ->
                                new DeviceStatus(
                                        new HubProject(row.getString(1), row.getString(2), row.getString(3)),
                                        row.getInt(4) == 0
                                                ? Optional.empty()
                                                : Optional.of(
                                                        new StreamEnd(
                                                                row.getInt(4),
                                                                new LedgerState(row.getLong(5), row.getString(6)))),
                                        row.getInt(7)),
                        stream);
        MemberStore.require(found.map(DeviceStatus::project), project, hub.place());
        return found.orElseThrow();
    }

    /// The last message of each of this login's own streams, by stream.
    Map<String, HubMessage> ends() {
        return hub
                .list(
                        "SELECT DISTINCT ON (stream) "
                                + COLUMNS
                                + " FROM framewright_hub.message WHERE author = current_user"
                                + " ORDER BY stream, number DESC",
                        MessageStore::message)
                .stream()
                .collect(Collectors.toMap(HubMessage::stream, Function.identity()));
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

    /// The roles that have sent files of several devices lately: a device out of use sends nothing for long.
    Set<String> rolesWithDevices() {
        return Set.copyOf(
                hub.list(
                        "SELECT author FROM framewright_hub.message"
                                + " WHERE recipient = current_user AND author <> current_user"
                                + " AND sent_at > now() - interval '30 days'"
                                + " GROUP BY author HAVING count(DISTINCT stream) > 1",
                        row -> row.getString(1)));
    }

    /// The place of a new message.
    record MessageAddress(String stream, int number, String recipient) {}

    /// Appends a file as a message, and notifies those who wait for one.
    ///
    /// @throws Refusal with [HubProblem#SENT_MEANWHILE] where the stream has a message of this number, or where the file is too large
    void append(Path file, MessageAddress address, int packageNumber, LedgerState state) {
        var content = MessageContent.of(file);
        boolean first =
                hub.insert(
                        "INSERT INTO framewright_hub.message (stream, number, id, recipient, schema_version, package,"
                                + " revision, digest, sha256, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " RETURNING pg_catalog.pg_notify('"
                                + HubListener.CHANNEL
                                + "', '')",
                        address.stream(),
                        address.number(),
                        UUID.randomUUID().toString(),
                        address.recipient(),
                        ProjectSchema.VERSION,
                        packageNumber,
                        state.revision(),
                        state.digest(),
                        Sha256.hex(content),
                        content);
        if (!first) {
            throw new Refusal(HubProblem.SENT_MEANWHILE, hub.place());
        }
    }

    /// Removes all but the last two messages of streams: somebody may be reading the last but one.
    ///
    /// @param ends the last message of each, which is taken in, or a package
    void removeBefore(List<HubMessage> ends) {
        var authors = ends.stream().map(HubMessage::author).toArray(String[]::new);
        var streams = ends.stream().map(HubMessage::stream).toArray(String[]::new);
        var numbers = ends.stream().map(HubMessage::number).toArray(Integer[]::new);
        hub.update(
                "INSERT INTO framewright_hub.receipt (author, stream, number)"
                        + " SELECT author, stream, number"
                        + " FROM unnest(?::text[], ?::text[], ?::integer[]) AS e(author, stream, number)"
                        + " ON CONFLICT DO NOTHING",
                authors,
                streams,
                numbers);
        hub.update(
                "DELETE FROM framewright_hub.message m"
                        + " USING unnest(?::text[], ?::text[], ?::integer[]) AS e(author, stream, number)"
                        + " WHERE m.author = e.author AND m.stream = e.stream AND m.number < e.number - 1",
                authors,
                streams,
                numbers);
    }

    /// Writes the file of a message.
    ///
    /// @param source the hub, and perhaps the coder, for the refusal
    /// @throws Refusal where this version of the program can't read it, or its content differs from the sent one
    Path fetch(HubMessage message, String source, ScratchFolder scratch) {
        message.requireReadable(source);
        var file = scratch.file(message.fileName());
        MessageContent.write(content(message), message, file, source);
        return file;
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
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9));
    }
}
