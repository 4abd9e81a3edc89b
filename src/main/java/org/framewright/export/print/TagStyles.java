package org.framewright.export.print;

import static org.framewright.codebook.document.HtmlPage.escape;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.ColourPalette;
import org.framewright.codebook.Tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The letter and the line of each tag of a codebook, which tell tags apart also where a printer has no colours.
final class TagStyles {

    private static final List<String> LINES =
            List.of(
                    "2px solid",
                    "2px dashed",
                    "3px double",
                    "2px dotted",
                    "1px solid",
                    "3px dashed",
                    "3px solid",
                    "3px dotted");

    private static final String INK = "#1F2328";

    private final Codebook codebook;
    private final boolean grey;
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();

    /// Gives each tag the letter of its key, else the first letter that is no tag's key, else a number.
    TagStyles(Codebook codebook, boolean grey) {
        this.codebook = codebook;
        this.grey = grey;
        var keys = codebook.tags().stream().map(Tag::key).collect(Collectors.toSet());
        var free = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().filter(it -> !keys.contains((char) it)).iterator();
        for (var tag : codebook.tags()) {
            int index = classes.size();
            classes.put(tag.id(), "t" + index);
            if (tag.hasKey()) {
                letters.put(tag.id(), String.valueOf(tag.key()));
            } else {
                letters.put(tag.id(), free.hasNext() ? Character.toString(free.nextInt()) : "T" + index);
            }
        }
    }

    String letter(Tag tag) {
        return letters.getOrDefault(tag.id(), "");
    }

    /// The name of a tag's class in the style sheet.
    String className(Tag tag) {
        return classes.getOrDefault(tag.id(), "");
    }

    /// The letter as a badge.
    String badge(Tag tag) {
        return "<b class=\"badge " + className(tag) + "\">" + escape(letter(tag)) + "</b>";
    }

    /// The rules of all tags.
    String css() {
        var css = new StringBuilder();
        int line = 0;
        for (var tag : codebook.tags()) {
            var name = className(tag);
            var colour = grey ? INK : ColourPalette.rgb(tag.colour());
            css.append(".badge.%1$s, .number.%1$s { color: %2$s; }\n".formatted(name, colour))
                    .append(".mark.%s { border-bottom: %s %s; }\n".formatted(name, LINES.get(line), colour));
            line = (line + 1) % LINES.size();
        }
        return css.toString();
    }
}
