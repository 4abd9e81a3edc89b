package org.framewright.corpus.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Texts out of the words of the sample's articles, and copies of them.
final class FictionalTexts {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    private final Random random;
    private final List<String> words;

    FictionalTexts(long seed) {
        random = new Random(seed);
        words = samples().stream().flatMap(it -> Arrays.stream(it.split("\\s+"))).distinct().toList();
    }

    /// The sample's articles.
    static List<String> samples() {
        try (var files = Files.list(SAMPLE)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(it -> it.toString().matches(".*\\d\\d-.*\\.txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(int length) {
        return random.ints(length, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }

    /// A copy in which some words are replaced, left out or come in.
    String edited(String text, double share) {
        var edited = new ArrayList<String>();
        for (var word : text.split(" ")) {
            if (random.nextDouble() >= share) {
                edited.add(word);
            } else if (random.nextInt(3) > 0) {
                edited.add(text(1 + random.nextInt(2)));
            }
        }
        return String.join(" ", edited);
    }

    /// The text without some of its end.
    String cut(String text, double kept) {
        var all = text.split(" ");
        return String.join(" ", Arrays.copyOf(all, (int) (all.length * kept)));
    }

    /// The coefficient of Jaccard, as a textbook has it.
    static double jaccard(String first, String second) {
        var common = new HashSet<>(triples(first));
        var all = new HashSet<>(triples(first));
        common.retainAll(triples(second));
        all.addAll(triples(second));
        return (double) common.size() / all.size();
    }

    private static Set<List<String>> triples(String text) {
        var words =
                Arrays.stream(
                                Normalizer.normalize(text, Normalizer.Form.NFKC)
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^\\p{L}\\p{M}\\p{N}]+"))
                        .filter(it -> it.matches(".*[\\p{L}\\p{N}].*"))
                        .toList();
        var triples = new HashSet<List<String>>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            triples.add(words.subList(i, i + 3));
        }
        return triples;
    }
}
