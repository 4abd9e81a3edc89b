package org.framewright.hub;

import org.framewright.hub.HubMessage.WholeMessage;
import org.framewright.hub.MemberStore.HubProject;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.DiskOutput;
import org.framewright.store.ScratchFolder;
import org.framewright.store.schema.ProjectSchema;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import java.util.stream.Stream;

/// The messages of a hub, as far as this login may see them.
final class MessageStore {

    /// The columns of messages.
    private static final String COLUMNS =
            "m.author, m.stream, m.number, m.recipient, m.schema_version, m.package, m.revision, m.digest, m.sha256,"
                    + " m.base, coalesce(b.sha256, '')";

    private static final String MESSAGES =
            " FROM framewright_hub.message m"
                    + " LEFT JOIN framewright_hub.message b ON b.author = m.author AND b.stream = m.stream"
                    + " AND b.number = m.base AND b.base IS NULL ";

    private final HubConnection hub;
    private final MessageCache cache;

    MessageStore(HubConnection hub, MessageCache cache) {
        this.hub = hub;
        this.cache = cache;
    }

    /// The hub as one of a coder's devices needs it, read by one statement.
    ///
    /// @param end of the device's stream
    /// @param newestPackage its number; 0 where the coder was sent none
    record DeviceStatus(HubProject project, Optional<StreamEnd> end, int newestPackage) {}

    /// The last message of a stream.
    ///
    /// @param state of the file that it holds
    /// @param whole the stream's newest whole message
    record StreamEnd(int number, LedgerState state, Optional<WholeMessage> whole) {}

    /// The status of this login's device.
    ///
    /// @param stream of the device
    /// @throws Refusal where the hub is another project's, or this login may not see it
    DeviceStatus deviceStatus(String project, String stream) {
        var found =
                hub.find(
                        "SELECT "
                                + HubProject.COLUMNS
                                + ", e.number, e.revision, e.digest,"
                                + " (SELECT max(package) FROM framewright_hub.message"
                                + " WHERE recipient = current_user AND author = h.owner), w.number, w.sha256"
                                + " FROM framewright_hub.hub h LEFT JOIN framewright_hub.message e"
                                + " ON e.author = current_user AND e.stream = ?"
                                + " LEFT JOIN framewright_hub.message w ON w.author = e.author"
                                + " AND w.stream = e.stream AND w.number = coalesce(e.base, e.number)"
                                + " ORDER BY e.number DESC LIMIT 1",
                        row ->
                                new DeviceStatus(
                                        HubProject.of(row),
                                        row.getInt(6) == 0
                                                ? Optional.empty()
                                                : Optional.of(
                                                        new StreamEnd(
                                                                row.getInt(6),
                                                                new LedgerState(row.getLong(7), row.getString(8)),
                                                                row.getInt(10) == 0
                                                                        ? Optional.empty()
                                                                        : Optional.of(
                                                                                new WholeMessage(
                                                                                        row.getInt(10),
                                                                                        row.getString(11))))),
                                        row.getInt(9)),
                        stream);
        MemberStore.require(found.map(DeviceStatus::project), project, hub.place());
        return found.orElseThrow();
    }

    /// The last messages of all streams that a supervisor's login sees.
    ///
    /// @param study of the supervisors' own stream; empty where nothing was sent, or only one supervisor works
    /// @param packages of the streams of packages, by stream
    /// @param work of the coders' streams: the newest file of each device
    /// @param setAside as `work`, of streams that are not fetched any more: their newest file can't be merged, or their coder is revoked
    /// @param rolesWithDevices the roles that have sent files of several devices lately: a device out of use sends nothing for long
    record StreamEnds(
            Optional<HubMessage> study,
            Map<String, HubMessage> packages,
            List<HubMessage> work,
            List<HubMessage> setAside,
            Set<String> rolesWithDevices) {

        List<HubMessage> allWork() {
            return Stream.concat(work.stream(), setAside.stream()).toList();
        }
    }

    private record LastMessage(HubMessage message, boolean isOwn, boolean isRecent, boolean isSetAside) {

        boolean isWork() {
            return !isOwn && !isSetAside;
        }
    }

    StreamEnds ends() {
        var last =
                hub.list(
                        "SELECT DISTINCT ON (m.author, m.stream) "
                                + COLUMNS
                                + ", m.author = current_user, m.sent_at > now() - interval '30 days',"
                                + " s.number IS NOT NULL OR r.role IS NOT NULL"
                                + MESSAGES
                                + "LEFT JOIN framewright_hub.set_aside s ON s.author = m.author AND s.stream = m.stream"
                                + " AND s.number = m.number AND s.schema_version >= ?"
                                + " LEFT JOIN framewright_hub.member r ON r.role = m.author AND r.revoked_at IS NOT NULL"
                                + " ORDER BY m.author, m.stream, m.number DESC",
                        row ->
                                new LastMessage(
                                        message(row), row.getBoolean(12), row.getBoolean(13), row.getBoolean(14)),
                        ProjectSchema.VERSION);
        var devices =
                last.stream()
                        .filter(it -> it.isWork() && it.isRecent())
                        .collect(Collectors.groupingBy(it -> it.message().author(), Collectors.counting()));
        devices.values().removeIf(it -> it < 2);
        Map<String, HubMessage> own =
                last.stream()
                        .filter(LastMessage::isOwn)
                        .map(LastMessage::message)
                        .collect(Collectors.toMap(HubMessage::stream, Function.identity()));
        var study = Optional.ofNullable(own.remove(StudyExchange.STREAM));
        return new StreamEnds(
                study,
                own,
                last.stream().filter(LastMessage::isWork).map(LastMessage::message).toList(),
                last.stream().filter(it -> !it.isOwn() && it.isSetAside()).map(LastMessage::message).toList(),
                devices.keySet());
    }

    /// The newest package that was sent to this login.
    Optional<HubMessage> newestPackage() {
        return hub.find(
                "SELECT "
                        + COLUMNS
                        + MESSAGES
                        + "WHERE m.recipient = current_user AND m.author = (SELECT h.owner FROM framewright_hub.hub h)"
                        + " ORDER BY m.package DESC, m.number DESC LIMIT 1",
                MessageStore::message);
    }

    /// The newest message of a stream, where it is newer than one of it.
    Optional<HubMessage> newerThan(HubMessage message) {
        return hub.find(
                "SELECT "
                        + COLUMNS
                        + MESSAGES
                        + "WHERE m.author = ? AND m.stream = ? AND m.number > ? ORDER BY m.number DESC LIMIT 1",
                MessageStore::message,
                message.author(),
                message.stream(),
                message.number());
    }

    /// The place of a new message.
    ///
    /// @param whole the newest whole message of the stream
    record MessageAddress(String stream, int number, String recipient, Optional<WholeMessage> whole) {}

    private Optional<byte[]> difference(Path file, Optional<WholeMessage> newest) {
        return newest.flatMap(it -> cache.find(it.sha256())).flatMap(it -> MessageContent.difference(file, it));
    }

    private byte[] newWhole(Path file) {
        var content = MessageContent.whole(file);
        cache.put(Sha256.hex(content), content);
        return content;
    }

    /// Appends a file as a message, and notifies those who wait for one. It travels as the difference from the newest whole message, where
    /// this computer has that one and it saves more than half.
    ///
    /// @throws Refusal with [HubProblem#SENT_MEANWHILE] where the stream has a message of this number, or where the file is too large
    void append(Path file, MessageAddress address, int packageNumber, LedgerState state) {
        var difference = difference(file, address.whole());
        var content = difference.orElseGet(() -> newWhole(file));
        int base = difference.flatMap(_ -> address.whole()).map(WholeMessage::number).orElse(0);
        boolean first =
                hub.insert(
                        "INSERT INTO framewright_hub.message (stream, number, id, recipient, schema_version, package,"
                                + " revision, digest, sha256, content, base)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))"
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
                        content,
                        base);
        if (!first) {
            throw new Refusal(HubProblem.SENT_MEANWHILE, hub.place());
        }
    }

    /// Removes all but the last two messages of streams, and what they are differences from: somebody may be reading the last but one.
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
                        + " WHERE m.author = e.author AND m.stream = e.stream AND m.number < e.number - 1"
                        + " AND NOT EXISTS (SELECT FROM framewright_hub.message k WHERE k.author = m.author"
                        + " AND k.stream = m.stream AND k.number >= e.number - 1 AND k.base = m.number)",
                authors,
                streams,
                numbers);
    }

    /// The file of a message, which nobody has checked yet.
    ///
    /// @param keep keeps what came for it, so that the next message may be a difference: once the file is accepted
    record FetchedFile(Path file, Runnable keep) {}

    /// Writes the file of a message, to stay: all of it is on the disk then.
    ///
    /// @param source the hub, and perhaps the coder, for the refusal
    /// @throws Refusal where this version of the program can't read it, its content differs from the sent one, or
    ///     the file can't be written; no file is left then
    FetchedFile write(HubMessage message, String source, Path file) {
        return write(message, source, file, DiskOutput::create);
    }

    /// As [#write], into a folder, under the message's name, to be read soon.
    FetchedFile fetch(HubMessage message, String source, ScratchFolder scratch) {
        return write(message, source, scratch.file(message.fileName()), Files::newOutputStream);
    }

    /// Opens a file to write it.
    private interface FileOutput {
        OutputStream open(Path file) throws IOException;
    }

    private FetchedFile write(HubMessage message, String source, Path file, FileOutput output) {
        message.requireReadable(source);
        var sha256 = message.newestWhole().sha256();
        var known = cache.find(sha256);
        var whole = known.orElseGet(() -> read(message, message.newestWhole(), source));
        try (var out = output.open(file)) {
            if (message.base().isEmpty()) {
                MessageContent.write(whole, out, source);
            } else {
                var content = read(message, new WholeMessage(message.number(), message.sha256()), source);
                try (var base = EarlierFile.unpack(whole, file, source)) {
                    MessageContent.writeDifference(content, base, out, source);
                }
            }
            return new FetchedFile(file, known.isPresent() ? () -> {} : () -> cache.put(sha256, whole));
        } catch (Refusal damaged) {
            DiskFiles.remove(file);
            throw damaged;
        } catch (IOException | UncheckedIOException failed) {
            DiskFiles.remove(file);
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
    }

    /// The content of a message of the same stream.
    private byte[] read(HubMessage message, WholeMessage content, String source) {
        return hub.findBytes(
                        "SELECT content FROM framewright_hub.message WHERE author = ? AND stream = ? AND number = ?"
                                + " AND octet_length(content) <= ?",
                        message.author(),
                        message.stream(),
                        content.number(),
                        MessageContent.LARGEST_CONTENT)
                .filter(it -> Sha256.hex(it).equals(content.sha256()))
                .orElseThrow(() -> new Refusal(HubProblem.NOT_AS_SENT, source));
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
                row.getString(9),
                row.getInt(10) == 0
                        ? Optional.empty()
                        : Optional.of(new WholeMessage(row.getInt(10), row.getString(11))));
    }
}
