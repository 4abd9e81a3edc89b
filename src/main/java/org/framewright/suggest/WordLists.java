package org.framewright.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The named lists of words of a language. A line of the file is a name, a colon and words; lines of one name add up.
public record WordLists(Map<String, Set<String>> lists) {

    /// Reads the lists of a file beside this class.
    public static WordLists read(String file) {
        var lists = new HashMap<String, Set<String>>();
        try (var in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    var words = List.of(line.substring(colon + 1).strip().split("\\s+", 0));
                    lists.computeIfAbsent(line.substring(0, colon), _ -> new TreeSet<>()).addAll(words);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lists.replaceAll((_, words) -> Set.copyOf(words));
        return new WordLists(Map.copyOf(lists));
    }

    /// The words of a list; none where the file has no such list.
    public Set<String> get(String name) {
        return lists.getOrDefault(name, Set.of());
    }
}
