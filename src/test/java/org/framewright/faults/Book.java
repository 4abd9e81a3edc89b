package org.framewright.faults;

import org.framewright.coding.state.CodingSnapshot;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The ledger as it lies in a file, read past the program.
final class Book {

    private final Path file;
    private long last;

    Book(Path file) {
        this.file = file;
        news();
    }

    /// The entries since the last look, by revision, each as its hash.
    Map<Long, String> news() {
        var entries = after(file, last);
        last = entries.keySet().stream().mapToLong(it -> it).max().orElse(last);
        return entries;
    }

    /// The entries of a file.
    static Map<Long, String> of(Path file) {
        return after(file, 0);
    }

    /// Writes a copy's log into it, past the program.
    static void fold(Path copy) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// A coding as a coder sees it.
    static String digest(CodingSnapshot snapshot) {
        return hash(snapshot.toString());
    }

    private static Map<Long, String> after(Path file, long revision) {
        var entries = new TreeMap<Long, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro");
                var statement = connection.prepareStatement("SELECT * FROM ledger WHERE revision > ?")) {
            statement.setLong(1, revision);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new StringBuilder();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.append(rows.getString(column)).append('|');
                    }
                    entries.put(rows.getLong("revision"), hash(row.toString()));
                }
            }
            return entries;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A short name for a content.
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
