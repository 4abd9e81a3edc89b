package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.database.rule.LabelRule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The labels of a rule by their names: a name that ends in a colon, or in a blank, begins a line; any other is a line of its own.
public final class LabelTable {

    private static final int LONGEST_NAME = 60;

    /// A label at the beginning of a line.
    ///
    /// @param valueStart where its value begins, in the text of the line
    /// @param word whether nothing but a blank stands behind its name: then it may be the first word of a sentence
    public record LabelHit(LabelRule rule, int valueStart, boolean word) {}

    private final Map<String, LabelRule> beginnings = new HashMap<>();
    private final Map<String, LabelRule> words = new HashMap<>();
    private final Map<String, LabelRule> lines = new HashMap<>();

    /// @param rules by name
    public LabelTable(Map<String, LabelRule> rules) {
        rules.forEach((name, rule) -> {
            if (name.endsWith(":")) {
                beginnings.put(name.substring(0, name.length() - 1).strip(), rule);
            } else if (name.endsWith(" ")) {
                words.put(name.strip(), rule);
            } else {
                lines.put(name, rule);
            }
        });
    }

    boolean isEmpty() {
        return beginnings.isEmpty() && words.isEmpty() && lines.isEmpty();
    }

    /// The label of the line between two places.
    public Optional<LabelHit> find(String text, int start, int end) {
        var line = BlankText.trim(text, start, end);
        int most = Math.min(line.end(), line.start() + LONGEST_NAME);
        int word = words.isEmpty() ? line.start() : endOfWord(text, line.start(), most);
        var byWord = Optional.ofNullable(words.get(text.substring(line.start(), word)));
        if (byWord.isPresent()) {
            return byWord.map(it -> new LabelHit(it, word, true));
        }
        for (int i = line.start(); i < most; i++) {
            if (text.charAt(i) == ':') {
                int after = i + 1;
                return Optional.ofNullable(beginnings.get(name(text, line.start(), i)))
                        .map(it -> new LabelHit(it, after, false));
            }
        }
        return line.end() - line.start() > LONGEST_NAME
                ? Optional.empty()
                : Optional.ofNullable(lines.get(name(text, line.start(), line.end())))
                        .map(it -> new LabelHit(it, end, false));
    }

    private static int endOfWord(String text, int start, int most) {
        int end = start;
        while (end < most && !BlankText.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String name(String text, int start, int end) {
        return BlankText.trim(text, start, end).textOf(text).replace('\u00A0', ' ');
    }
}
