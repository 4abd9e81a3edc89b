package org.framewright.hub;

import org.framewright.store.schema.ProjectSchema;

import java.util.List;

/// The messages that are set aside, for all supervisors of the study.
record SetAsideStore(HubConnection hub) {

    /// Streams and numbers, as three lists of values.
    private static final String ENDS = "unnest(?::text[], ?::text[], ?::integer[]) AS e(author, stream, number)";

    /// Sets a message aside. A newer program looks at it once more.
    void add(HubMessage message) {
        hub.update(
                "INSERT INTO framewright_hub.set_aside (author, stream, number, schema_version) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (author, stream, number) DO UPDATE SET schema_version = EXCLUDED.schema_version",
                message.author(),
                message.stream(),
                message.number(),
                ProjectSchema.VERSION);
    }

    /// Forgets that messages were set aside: they could be merged after all.
    void remove(List<HubMessage> messages) {
        hub.update(
                "DELETE FROM framewright_hub.set_aside s USING "
                        + ENDS
                        + " WHERE s.author = e.author AND s.stream = e.stream AND s.number = e.number",
                values(messages));
    }

    /// Removes the streams that end with messages, so that their devices send anew what they have. A stream that has gone on meanwhile stays.
    ///
    /// @param ends the last messages of the streams
    void discard(List<HubMessage> ends) {
        // those of revoked coders are not listed yet
        hub.update(
                "INSERT INTO framewright_hub.set_aside (author, stream, number, schema_version)"
                        + " SELECT e.author, e.stream, e.number, "
                        + ProjectSchema.VERSION
                        + " FROM "
                        + ENDS
                        + " ON CONFLICT DO NOTHING",
                values(ends));
        hub.update(
                "WITH discarded AS (DELETE FROM framewright_hub.message m USING "
                        + ENDS
                        + " WHERE m.author = e.author AND m.stream = e.stream AND NOT EXISTS ("
                        + "SELECT FROM framewright_hub.message k WHERE k.author = e.author AND k.stream = e.stream"
                        + " AND k.number > e.number) RETURNING m.author, m.stream)"
                        + " DELETE FROM framewright_hub.set_aside s USING discarded d"
                        + " WHERE s.author = d.author AND s.stream = d.stream",
                values(ends));
    }

    private static Object[] values(List<HubMessage> messages) {
        return new Object[] {
            messages.stream().map(HubMessage::author).toArray(String[]::new),
            messages.stream().map(HubMessage::stream).toArray(String[]::new),
            messages.stream().map(HubMessage::number).toArray(Integer[]::new)
        };
    }
}
