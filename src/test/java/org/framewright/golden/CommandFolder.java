package org.framewright.golden;

import org.framewright.cli.Typed;
import org.framewright.cli.command.WindowLauncher;
import org.framewright.model.Problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder in which commands are typed, in this process. Words that begin with `./` are files in it.
record CommandFolder(Path folder, Instant began) {

    private static final int HEAD = 2;

    CommandPlaceholders placeholders() {
        return new CommandPlaceholders(folder, began);
    }

    /// A folder with the same files, the program's memory of them included.
    CommandFolder copyTo(Path other) throws IOException {
        copy(folder, other);
        return new CommandFolder(other, began);
    }

    static void copy(Path from, Path to) throws IOException {
        for (var file : files(from)) {
            var copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /// Types a command: the program's, or one of those that show what it has written.
    ///
    /// @param words with `|`, `head`, `-9` at the end only the answer's first nine lines
    /// @return its answer in lines; those for people behind `! `, the exit code where it is not 0
    String answer(List<String> words) throws IOException {
        int pipe = words.indexOf("|");
        if (pipe < 0) {
            return answerInFull(words);
        }
        int most = -Integer.parseInt(words.getLast());
        return first(most, answerInFull(words.subList(0, pipe)));
    }

    private String answerInFull(List<String> words) throws IOException {
        var arguments = words.stream().skip(1).map(this::argument).toList();
        return switch (words.getFirst()) {
            case "framewright" -> framewright(arguments);
            case "cat" -> content(Path.of(arguments.getFirst()));
            case "head" -> heads(Path.of(arguments.getFirst()));
            case "mv" -> move(Path.of(arguments.getFirst()), Path.of(arguments.getLast()));
            case "unzip" -> unzip(Path.of(arguments.getFirst()), Path.of(arguments.getLast()));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private String argument(String word) {
        return word.startsWith("./") ? folder.resolve(word.substring(2)).toString() : word;
    }

    private String framewright(List<String> arguments) {
        var typed = Typed.in(folder, new NoDisplay(), arguments.toArray());
        var err = typed.err().lines().map(line -> "! " + line + "\n").collect(Collectors.joining());
        return lines(typed.out()) + err + (typed.exit() == 0 ? "" : "[exit " + typed.exit() + "]\n");
    }

    private static String content(Path file) throws IOException {
        return lines(Files.readString(file));
    }

    /// The first lines of all files below a folder.
    private static String heads(Path folder) throws IOException {
        var heads = new StringBuilder();
        for (var file : files(folder)) {
            heads.append("== ").append(folder.relativize(file)).append('\n').append(head(file));
        }
        return heads.toString();
    }

    private static String head(Path file) throws IOException {
        try {
            return first(HEAD, content(file));
        } catch (CharacterCodingException notText) {
            return "";
        }
    }

    private static String first(int most, String lines) {
        return lines.lines().limit(most).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String unzip(Path archive, Path to) throws IOException {
        try (var zip = FileSystems.newFileSystem(archive)) {
            copy(zip.getPath("/"), to);
        }
        return "";
    }

    private static String move(Path file, Path to) throws IOException {
        Files.move(file, to);
        return "";
    }

    /// In an order that is the same everywhere.
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Whole lines, in which what can't be seen is shown: carriage returns and byte-order marks.
    private static String lines(String text) {
        var shown = text.replace("\r", "<CR>").replace("\uFEFF", "<BOM>");
        return shown.isEmpty() || shown.endsWith("\n") ? shown : shown + "\n";
    }

    /// A machine on which no window opens.
    private record NoDisplay() implements WindowLauncher {
        @Override
        public Optional<Problem> obstacle() {
            return Optional.empty();
        }

        @Override
        public boolean openInRunning(Optional<Path> project) {
            return false;
        }

        @Override
        public void open(Optional<Path> project, Optional<Locale> language) {
            // nothing is said of a window that opens
        }

        @Override
        public List<Path> pictures(Path project, Path folder) {
            return List.of(folder.resolve("workspace-light.png"));
        }
    }
}
