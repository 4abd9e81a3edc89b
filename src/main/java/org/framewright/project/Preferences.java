package org.framewright.project;

import org.framewright.safekeeping.StateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The user's choices for the program on this computer, such as its colours: a word for each name, never part of a project.
/// They are read once. Changes are saved together, a moment after the first of them, and at the end. Threads may share the
/// preferences. Two processes keep each other's saved choices, unless both change the same choice.
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    /// Bytes; there are choices for each project that was ever open.
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final String LANGUAGE = "language";

    private final StateFile file;
    private final Executor executor;
    private final Object writing = new Object();
    private final Map<String, String> preferences;
    private final Map<String, String> unsaved = new LinkedHashMap<>();

    /// @param folder the program's folder for this user; created where it is missing
    /// @param executor runs a task after a moment
    public Preferences(Path folder, Executor executor) {
        this.file = new StateFile(folder.resolve("window"), LARGEST);
        this.executor = executor;
        this.preferences = readStored();
    }

    /// The choice for a name; empty without a choice.
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(preferences.get(name));
    }

    /// The choice for a name; empty without a choice, or where the word can't be read, which the log records.
    ///
    /// @param reading throws an [IllegalArgumentException] for an unknown word
    public <T> Optional<T> get(String name, Function<String, T> reading) {
        try {
            return get(name).map(reading);
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("The preference {} can't be read, and is as usual", name);
            return Optional.empty();
        }
    }

    /// The chosen language of the program's texts; empty for the system's.
    public Optional<Locale> language() {
        return get(LANGUAGE).filter(it -> !it.isEmpty()).map(Locale::forLanguageTag);
    }

    /// Sets the language of the texts, from the next start on.
    public void setLanguage(Optional<Locale> language) {
        put(LANGUAGE, language.map(Locale::toLanguageTag).orElse(""));
    }

    /// Sets a choice. Neither word has a line break, and the name has no equals sign.
    public synchronized void put(String name, String value) {
        preferences.put(name, value);
        boolean waiting = !unsaved.isEmpty();
        unsaved.put(name, value);
        if (!waiting) {
            executor.execute(this::save);
        }
    }

    /// Saves unsaved choices at once. Another thread can set a choice meanwhile without waiting for the disk.
    public void save() {
        synchronized (writing) {
            var fresh = takeUnsaved();
            if (!fresh.isEmpty()) {
                var all = readStored();
                all.putAll(fresh);
                file.write(lines(all));
            }
        }
    }

    private synchronized Map<String, String> takeUnsaved() {
        var fresh = Map.copyOf(unsaved);
        unsaved.clear();
        return fresh;
    }

    private static List<String> lines(Map<String, String> all) {
        return all.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList();
    }

    private Map<String, String> readStored() {
        return file.lines().stream()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (_, last) -> last, LinkedHashMap::new));
    }
}
