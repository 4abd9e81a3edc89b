package org.framewright.ui.controls.form;

import org.kordamp.ikonli.Ikon;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An item of a picker.
///
/// @param label its name
/// @param detail further words beside it; may be empty
/// @param key the key that does the same; may be empty
/// @param words further words to find it by, not shown; may be empty
/// @param obstacle why it can't be done now, shown in place of the detail; may be empty
/// @param group in which it is listed; empty in a list without groups
public record PickerItem(
        String label,
        String detail,
        String key,
        String words,
        String obstacle,
        Optional<PickerGroup> group,
        Runnable run) {

    /// A group of items, in the order in which a list has them.
    ///
    /// @param head its words
    /// @param icon before each of its items
    public record PickerGroup(String head, Ikon icon) {}

    /// The fewest letters that are searched within words.
    private static final int FEWEST = 3;

    /// An item that says no more than its label.
    public PickerItem(String label, Runnable run) {
        this(label, "", "", run);
    }

    public PickerItem(String label, String detail, String key, Runnable run) {
        this(label, detail, key, "", "", Optional.empty(), run);
    }

    /// The line above the items of a group: no item, and never chosen.
    static PickerItem head(PickerGroup of) {
        return new PickerItem("", "", "", "", "", Optional.of(of), () -> {});
    }

    boolean isHead() {
        return label.isEmpty();
    }

    /// The items with every typed word at the beginning of one of their own, in any case and without regard to accents: labels that begin
    /// with the typed text first, then labels that contain all of it, then the others; in their order otherwise. Last the items with a
    /// typed word of three letters or more within a word, as in compounds.
    public static List<PickerItem> filter(List<PickerItem> items, String typed) {
        var wanted = normalize(typed).strip();
        if (wanted.isEmpty()) {
            return items;
        }
        var words = List.of(wanted.split("\\s+"));
        record RankedItem(PickerItem pick, int rank) {}
        return items.stream()
                .flatMap(item -> {
                    var label = normalize(item.label());
                    var text = label + " " + normalize(item.detail()) + " " + normalize(item.words());
                    if (!containsAll(text, words)) {
                        boolean within = words.stream().allMatch(it -> it.length() >= FEWEST && text.contains(it));
                        return within ? Stream.of(new RankedItem(item, 3)) : Stream.empty();
                    }
                    int rank = label.startsWith(wanted) ? 0 : containsAll(label, words) ? 1 : 2;
                    return Stream.of(new RankedItem(item, rank));
                })
                .sorted(Comparator.comparingInt(RankedItem::rank))
                .map(RankedItem::pick)
                .toList();
    }

    private static boolean containsAll(String text, List<String> words) {
        return words.stream().allMatch(word -> startsWord(text, word));
    }

    private static boolean startsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Its label before, in and behind the first place where a word begins as a typed one does; the label alone where no word does.
    List<String> split(String typed) {
        var words = Stream.of(normalize(typed).strip().split("\\s+")).filter(it -> !it.isEmpty()).toList();
        for (int start = 0; start < label.length(); start++) {
            if (start == 0 || !Character.isLetterOrDigit(label.charAt(start - 1))) {
                var rest = normalize(label.substring(start));
                var word = words.stream().filter(rest::startsWith).max(Comparator.comparingInt(String::length));
                if (word.isPresent()) {
                    int end = end(start, word.get());
                    return List.of(label.substring(0, start), label.substring(start, end), label.substring(end));
                }
            }
        }
        return List.of(label);
    }

    /// Accents may have characters of their own.
    private int end(int start, String word) {
        int end = start + 1;
        while (end < label.length() && !normalize(label.substring(start, end)).startsWith(word)) {
            end++;
        }
        return end;
    }

    private static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
