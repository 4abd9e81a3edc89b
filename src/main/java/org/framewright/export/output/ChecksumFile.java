package org.framewright.export.output;

import org.framewright.model.Sha256;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `files.sha256`: the files that an export has written with the hashes of their contents, in the format of `sha256sum`. A listed
/// file whose hash still matches may be replaced. Any other file in the folder is the user's. While an export moves its files into
/// place, a file has two hashes, of the earlier content and of the new one.
public final class ChecksumFile {

    public static final String NAME = "files.sha256";

    private static final String SEPARATOR = "  ";

    private final SortedMap<String, Set<String>> hashes = new TreeMap<>();

    /// The checksum file of a folder; empty for a folder without exports.
    static ChecksumFile of(Path folder) throws IOException {
        var checksums = new ChecksumFile();
        var file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            for (var line : Files.readString(file).lines().toList()) {
                var parts = line.split(SEPARATOR, 2);
                if (parts.length == 2) {
                    checksums.add(parts[1], parts[0]);
                }
            }
        }
        return checksums;
    }

    Set<String> names() {
        return hashes.keySet();
    }

    void put(String name, String hash) {
        hashes.put(name, Set.of(hash));
    }

    private void add(String name, String hash) {
        hashes.computeIfAbsent(name, _ -> new TreeSet<>()).add(hash);
    }

    /// The files of both lists, each with the hashes of both.
    ChecksumFile with(ChecksumFile other) {
        var both = new ChecksumFile();
        for (var each : List.of(this, other)) {
            each.hashes.forEach((name, some) -> some.forEach(hash -> both.add(name, hash)));
        }
        return both;
    }

    void remove(String name) {
        hashes.remove(name);
    }

    /// Whether a file is unchanged since an export has written it.
    boolean isUnchanged(String name, Path file) throws IOException {
        return hashes.containsKey(name) && hashes.get(name).contains(hash(file));
    }

    byte[] bytes() {
        return hashes.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(hash -> hash + SEPARATOR + it.getKey() + "\n"))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest);
    }
}
