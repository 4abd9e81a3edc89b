package org.framewright.project;

import org.framewright.safekeeping.StateFile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What this user last chose for the window as a whole, such as its colours: a word for each name, kept between runs. May be
/// asked and told from any thread; a process has one of them for its folder, or one would write what another has replaced.
public final class Remembered {

    private final StateFile file;

    /// @param folder where the program remembers things for this user; made where it is missing
    public Remembered(Path folder) {
        this.file = new StateFile(folder.resolve("window"));
    }

    /// What was chosen; empty where nothing was yet.
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /// Keeps a choice. Neither word has a line break, and the name no equals sign.
    public synchronized void put(String name, String value) {
        var all = new LinkedHashMap<>(all());
        all.put(name, value);
        file.write(all.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
    }

    private Map<String, String> all() {
        return file.lines().stream()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (_, last) -> last));
    }
}
