package org.framewright.store.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The versions of a project's tables, with the SHA-256 of the objects of each, as computed by [ExpectedSchema#fingerprint].
/// They stand in `fingerprints.txt`, a line each. A version needs several lines where a newer Flyway creates its own table
/// differently.
final class SchemaFingerprints {

    private static final SortedMap<Integer, Set<String>> VERSIONS = read();

    private SchemaFingerprints() {}

    /// The newest version: the one that this program writes.
    static int newest() {
        return VERSIONS.lastKey();
    }

    /// The fingerprints of a version; empty for a version that is not known.
    static Set<String> of(int version) {
        return VERSIONS.getOrDefault(version, Set.of());
    }

    private static SortedMap<Integer, Set<String>> read() {
        try (var in = SchemaFingerprints.class.getResourceAsStream("fingerprints.txt")) {
            if (in == null) {
                throw new IllegalStateException("fingerprints.txt is not on the class path");
            }
            var versions = new TreeMap<Integer, Set<String>>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                var words = line.split(" ", 2);
                versions.computeIfAbsent(Integer.valueOf(words[0]), _ -> new HashSet<>()).add(words[1]);
            }
            return Collections.unmodifiableSortedMap(versions);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
