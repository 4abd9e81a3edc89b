package org.framewright.codebook.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// On which line of a JSON text each of its values begins.
final class PointerLines {

    private final Map<String, Integer> lines = new HashMap<>();

    private PointerLines() {}

    /// @param json a text that could be read as JSON
    static PointerLines of(JsonFactory factory, String json) {
        var lines = new PointerLines();
        try (var parser = factory.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME) {
                    lines.lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    /// A pointer with its line, or, where it names something that is not there, with that of what it should be in.
    String describe(String pointer) {
        for (var at = pointer; !at.isEmpty() && !at.equals("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            var line = Optional.ofNullable(lines.get(at));
            if (line.isPresent()) {
                return pointer + " (line " + line.get() + ")";
            }
        }
        return pointer;
    }
}
