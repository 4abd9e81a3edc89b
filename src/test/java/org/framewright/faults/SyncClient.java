package org.framewright.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A sync program between two computers, as far as a project notifications it: it copies a folder's files one by one, each late and
/// in no order among each other. Versions of one file arrive in their order, and some are left out.
final class SyncClient {

    private static final String LOCK = ".framewright-lock";

    private final Path from;
    private final Path to;
    private final Random random;
    private final Map<String, String> noticed = new HashMap<>();
    private final Map<String, Deque<Optional<byte[]>>> onTheirWay = new TreeMap<>();

    /// @param to begins empty
    SyncClient(Path from, Path to, Random random) {
        this.from = from;
        this.to = to;
        this.random = random;
    }

    /// Takes some of the files that have changed, and the names of those that are gone.
    void notification() throws IOException {
        var there = new ArrayList<String>();
        try (var files = Files.list(from)) {
            files.filter(Files::isRegularFile).map(it -> it.getFileName().toString()).forEach(there::add);
        }
        for (var name : there) {
            if (random.nextBoolean()) {
                take(name);
            }
        }
        for (var gone : noticed.keySet().stream().filter(it -> !there.contains(it)).toList()) {
            if (random.nextBoolean()) {
                noticed.remove(gone);
                send(gone, Optional.empty());
            }
        }
    }

    private void take(String name) throws IOException {
        try {
            var content = Files.readAllBytes(from.resolve(name));
            var hash = Book.hash(content);
            if (!hash.equals(noticed.put(name, hash))) {
                send(name, Optional.of(name.endsWith(LOCK) ? ofAnotherComputer(content) : content));
            }
        } catch (NoSuchFileException gone) {
            // between the look at the folder and the look at the file
        }
    }

    /// Both run on this one.
    private static byte[] ofAnotherComputer(byte[] lock) {
        var lines = new String(lock, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length > 2) {
            lines[2] = "desk-7";
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private void send(String name, Optional<byte[]> content) {
        onTheirWay.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(content);
    }

    /// Lets some of it arrive.
    void deliver() throws IOException {
        for (var each : onTheirWay.entrySet()) {
            var versions = each.getValue();
            int some = versions.isEmpty() ? 0 : random.nextInt(versions.size() + 1);
            for (int i = 1; i < some; i++) {
                versions.remove();
            }
            if (some > 0) {
                arrive(each.getKey(), versions.remove());
            }
        }
    }

    /// Lets everything arrive.
    void deliverAll() throws IOException {
        noticed.clear();
        onTheirWay.clear();
        try (var files = Files.list(to)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void arrive(String name, Optional<byte[]> content) throws IOException {
        var place = to.resolve(random.nextInt(12) == 0 ? conflicted(name) : name);
        if (content.isEmpty()) {
            Files.deleteIfExists(place);
            return;
        }
        var temporary = Files.write(to.resolve(".~" + name + ".tmp"), content.get());
        // some stay under their temporary names for a while
        if (random.nextInt(12) > 0) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String conflicted(String name) {
        return name.replaceFirst("\\.framewright", " (conflicted copy).framewright");
    }
}
