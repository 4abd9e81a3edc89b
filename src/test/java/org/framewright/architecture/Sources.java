package org.framewright.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is checked in the source files themselves.
final class Sources {
    static final int MOST_LINES = 400;

    /// A conversion of a number; dates in R have a `-` before theirs.
    private static final Pattern NUMBER = Pattern.compile("(?<!-)%[,0+ (]*\\d*(\\.\\d+)?[dfeg](?![a-z])");

    private Sources() {}

    /// The Java files below a folder that have more lines than any class here needs.
    static List<Path> tooLong(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .toList();
        }
    }

    /// Lines that write a number in the digits of the language that the computer is set to: `%d` and its like without a
    /// locale.
    static List<String> numbersWithoutLocale(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(Sources::numbersIn).toList();
        }
    }

    /// Style sheets of the window that have plain controls wrap.
    static List<Path> wrappingStyles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> text(file).contains("-fx-wrap-text"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> numbersWithoutLocale(Path file, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> NUMBER.matcher(lines.get(i)).find())
                .filter(i ->
                        lines.subList(Math.max(0, i - 2), i + 1).stream()
                                .noneMatch(it -> it.contains("Locale.ROOT") || it.contains("format(locale")))
                .mapToObj(i -> file.getFileName() + ":" + (i + 1));
    }

    private static Stream<String> numbersIn(Path file) {
        try {
            return numbersWithoutLocale(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
