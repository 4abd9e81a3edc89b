package org.framewright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The list of all pictures that the tests make, with their sizes: a screen that is built anew may look different, but
/// one that is shown no more, or in another size, is a change that somebody has decided on. The list is a file of the
/// source code, so that the decision is seen in the commit; with `-Dgolden.renew=true` it takes what it is told.
public final class GoldenPictures {

    private static final Path LIST = Path.of("src/test/resources/golden/pictures.txt");
    private static final String RENEW = "golden.renew";
    private static final String COMMENT = "#";
    private static final String FIRST_LINE =
            "# The pictures that the tests make: name, width, height."
                    + " GoldenPictures checks them; -Dgolden.renew=true renews this list.";

    private final Path list;
    private final boolean renewing;

    /// The list of this source code.
    public GoldenPictures() {
        this(LIST, Boolean.getBoolean(RENEW));
    }

    /// @param renewing whether the list is corrected instead of complaining
    GoldenPictures(Path list, boolean renewing) {
        this.list = list;
        this.renewing = renewing;
    }

    /// Fails where the list has no such picture, or has it in another size.
    ///
    /// @param name without its ending
    public void check(String name, int width, int height) {
        var size = width + " " + height;
        if (renewing) {
            renew(pictures -> pictures.put(name, size));
            return;
        }
        var expected = pictures().get(name);
        if (!size.equals(expected)) {
            throw new AssertionError(
                    "The picture %s is %d x %d, and %s %s. Where this is meant, run the test once with -D%s=true and commit the list."
                            .formatted(
                                    name,
                                    width,
                                    height,
                                    list,
                                    expected == null ? "has none of this name" : "says " + expected.replace(" ", " x "),
                                    RENEW));
        }
    }

    /// Fails where a picture of the list is not in a folder, or older than the run of the tests that should have made it.
    public void checkAllMade(Path folder, Instant since) {
        var missing = new ArrayList<String>();
        for (var name : pictures().keySet()) {
            if (!isMade(folder.resolve(name + ".png"), since)) {
                missing.add(name);
            }
        }
        if (renewing) {
            renew(pictures -> pictures.keySet().removeAll(missing));
        } else if (!missing.isEmpty()) {
            throw new AssertionError(
                    "No test has made %s, which %s in %s. Where this is meant, take the lines out of it, or run mvn verify with -D%s=true."
                            .formatted(String.join(", ", missing), missing.size() == 1 ? "is" : "are", list, RENEW));
        }
    }

    private static boolean isMade(Path picture, Instant since) {
        try {
            return Files.exists(picture) && !Files.getLastModifiedTime(picture).toInstant().isBefore(since);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SortedMap<String, String> pictures() {
        try {
            var pictures = new TreeMap<String, String>();
            for (var line : Files.readAllLines(list)) {
                if (!line.startsWith(COMMENT)) {
                    var parts = line.split(" ", 2);
                    pictures.put(parts[0], parts[1]);
                }
            }
            return pictures;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Tests run in two processes at a time: whoever has the lock reads the list and writes it.
    private void renew(Consumer<SortedMap<String, String>> change) {
        var lock = Path.of("target", "golden.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var pictures = pictures();
            change.accept(pictures);
            var lines = new ArrayList<>(List.of(FIRST_LINE));
            pictures.forEach((name, size) -> lines.add(name + " " + size));
            Files.write(list, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
