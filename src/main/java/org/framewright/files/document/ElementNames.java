package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the class and the id of an element say about it, by the words in `element-names.txt`.
final class ElementNames {

    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 3;
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /// Shown in windows of some width, or when something happens.
    private static final Pattern SHOWN = Pattern.compile(":|^d-.+-|^(?:show|open|js)|visible");

    /// What follows says in which state or of which kind an element is, as many pages write it.
    private static final String KIND = "--";

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    ElementNames() {
        for (var line : WordList.read("element-names.txt")) {
            int colon = line.indexOf(':');
            var list = line.substring(0, colon);
            for (var word : line.substring(colon + 1).strip().split(" ", -1)) {
                if (word.endsWith("*")) {
                    add(beginnings, list, word.substring(0, word.length() - 1));
                } else {
                    add(words, list, word);
                }
            }
        }
    }

    private static void add(Map<String, Set<String>> lists, String list, String word) {
        lists.computeIfAbsent(list, _ -> new HashSet<>()).add(word);
    }

    /// Whether it stands around an article, or in it without being a part of it.
    boolean isMargin(Element element) {
        return says("margin", element) || says("surely-margin", element);
    }

    /// Whether it is a margin however much text it has.
    boolean isSurelyMargin(Element element) {
        return element.nameIs("nav")
                || element.nameIs("footer")
                || element.nameIs("aside")
                || (says("surely-margin", element) && !isBody(element));
    }

    /// Whether style sheets hide it at any width of the window.
    boolean isHidden(Element element) {
        var classes = element.classNames();
        return (classes.contains("hidden") || classes.contains("d-none"))
                && classes.stream().noneMatch(it -> SHOWN.matcher(it).find());
    }

    /// Whether it is a window within the page.
    boolean isDialog(Element element) {
        return says("dialog", element);
    }

    boolean isTeaser(Element element) {
        return says("teaser", element);
    }

    /// Whether it holds the text of an article.
    boolean isBody(Element element) {
        return says("body", element);
    }

    private boolean says(String list, Element element) {
        var names = element.className() + " " + element.id();
        var some = names.substring(0, Math.min(names.length(), LONGEST));
        for (var name : BLANKS.split(some, -1)) {
            if (saysName(list, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean saysName(String list, String name) {
        int kind = name.indexOf(KIND);
        var named = kind < 0 ? name : name.substring(0, kind);
        var parts = NO_LETTERS.split(CAMEL.matcher(named).replaceAll("-").toLowerCase(Locale.ROOT), -1);
        if (parts.length > 1 && words.getOrDefault("state", Set.of()).contains(parts[0])) {
            return false;
        }
        for (int start = 0; start < parts.length; start++) {
            var joined = new StringBuilder();
            for (int end = start; end < Math.min(parts.length, start + MOST_WORDS); end++) {
                joined.append(parts[end]);
                if (isListed(list, joined.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isListed(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word)
                || beginnings.getOrDefault(list, Set.of()).stream().anyMatch(word::startsWith);
    }
}
