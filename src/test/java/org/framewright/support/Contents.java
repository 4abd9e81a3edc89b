package org.framewright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What a project file holds, to be compared with what it holds later.
///
/// @param rows every row of every table, and the schema
/// @param bytes the file's hash
public record Contents(List<String> rows, String bytes) {

    /// Reads a file that no program has open, and does not touch it.
    public static Contents of(Path project) {
        return new Contents(rows(project), hash(project));
    }

    private static List<String> rows(Path project) {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + project + "?immutable=1");
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var schema = statement.executeQuery("SELECT name, type, sql FROM sqlite_schema ORDER BY name")) {
                while (schema.next()) {
                    rows.add(schema.getString("sql"));
                    if (schema.getString("type").equals("table")) {
                        tables.add(schema.getString("name"));
                    }
                }
            }
            for (var table : tables) {
                try (var row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        var cells = new ArrayList<String>(List.of(table));
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            cells.add(String.valueOf(row.getObject(i)));
                        }
                        rows.add(String.join("|", cells));
                    }
                }
            }
            return rows;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
