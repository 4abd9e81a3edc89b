package org.framewright.files.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds out that a page gives its article twice, as one for screens and one for telephones, and takes it once.
final class RepeatedText {

    /// Fewer characters may be said again: a refrain, a label, a name.
    private static final int SHORTEST = 60;

    /// A quotation or a lead that is shown again has a smaller share of the text.
    private static final double SHARE = 0.3;

    /// The same of sentences, which may be those of readers who quote each other.
    private static final double SHARE_OF_SENTENCES = 0.4;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…。！？])\\s*");

    private RepeatedText() {}

    /// The paragraphs without a second copy of them: a run of paragraphs that stood above in the same order.
    static List<String> once(List<String> paragraphs) {
        Map<String, Integer> places = new HashMap<>();
        int longest = 0;
        int copy = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            var above = Optional.ofNullable(places.putIfAbsent(paragraphs.get(i), i));
            int length = above.isPresent() ? common(paragraphs, above.get(), i) : 0;
            if (length > 0 && characters(paragraphs.subList(i, i + length)) > longest) {
                longest = characters(paragraphs.subList(i, i + length));
                copy = i;
            }
        }
        if (longest == 0 || longest < characters(paragraphs) * SHARE) {
            return paragraphs;
        }
        var once = new ArrayList<>(paragraphs);
        once.subList(copy, copy + common(paragraphs, places.getOrDefault(paragraphs.get(copy), copy), copy)).clear();
        return once;
    }

    /// How many paragraphs from two places on are the same.
    private static int common(List<String> paragraphs, int above, int below) {
        int length = 0;
        while (above + length < below
                && below + length < paragraphs.size()
                && paragraphs.get(above + length).equals(paragraphs.get(below + length))) {
            length++;
        }
        return length;
    }

    /// The characters of what is long enough.
    private static int characters(List<String> parts) {
        return parts.stream().mapToInt(String::length).filter(it -> it >= SHORTEST).sum();
    }

    /// Whether much of a text is in it twice, in whatever paragraphs.
    static boolean hasCopy(List<String> paragraphs) {
        var sentences = paragraphs.stream().flatMap(SENTENCES::splitAsStream).map(String::strip).toList();
        int all = characters(sentences);
        return all > 0 && characters(List.copyOf(new HashSet<>(sentences))) <= all * (1 - SHARE_OF_SENTENCES);
    }
}
