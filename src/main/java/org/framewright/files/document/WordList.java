package org.framewright.files.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/// A list of words beside this class.
final class WordList {

    private WordList() {}

    /// Its lines, without blank ones and comments.
    static List<String> read(String name) {
        var stream = WordList.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        try (var in = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return in.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
