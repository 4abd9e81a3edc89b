package org.framewright.cli;

import org.framewright.model.Problem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A command typed and what came of it, in this process.
record Typed(int exit, String out, String err) {

    /// Runs a command whose home is a folder of the test's.
    static Typed in(Path home, Object... words) {
        return in(home, new NoScreens(), words);
    }

    static Typed in(Path home, Screens screens, Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(screens, home.resolve("state"), home.resolve("framewright.log"));
        var program = new Program(new Console(out, err, StandardCharsets.UTF_8), surroundings);
        var args = java.util.Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        int exit = FramewrightCommand.run(program, args);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// For commands that open no window.
    record NoScreens() implements Screens {
        @Override
        public Optional<Problem> obstacle() {
            throw new AssertionError("no command without a window asks for a display");
        }

        @Override
        public void open(Optional<Path> project) {
            throw new AssertionError("opens no window");
        }

        @Override
        public List<Path> pictures(Path project, Path folder) {
            throw new AssertionError("draws no pictures");
        }
    }
}
