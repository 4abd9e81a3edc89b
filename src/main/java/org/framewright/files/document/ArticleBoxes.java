package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The boxes among the paragraphs of an article: the paragraphs of most articles are children of one element, and a box is what stands
/// beside them in an element of its own.
final class ArticleBoxes {

    /// Characters of a box.
    private static final long LONGEST = 800;

    /// One element has this share of the article's paragraphs.
    private static final double MOST = 0.75;

    private final Element article;
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private final TextMeasures measures;

    ArticleBoxes(Element article, DocumentBudget budget) {
        this.article = article;
        this.measures = new TextMeasures(article, budget);
        Map<Element, Long> parents = new IdentityHashMap<>();
        for (var each : ArticleParagraph.of(article, budget)) {
            var parent = each.element().parent();
            if (each.isLong() && !each.inList() && parent != null) {
                parents.merge(parent, (long) each.text().length(), Long::sum);
            }
        }
        usual(parents)
                .ifPresentOrElse(
                        it -> {
                            around.add(it);
                            around.addAll(it.parents());
                        },
                        () -> addWrappers(parents));
    }

    /// What most of the text is in.
    private static <T> Optional<T> usual(Map<T, Long> characters) {
        double all = characters.values().stream().mapToLong(it -> it).sum();
        return characters.entrySet().stream()
                .filter(it -> it.getValue() >= all * MOST)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Some pages put each paragraph, or some of them, into an element of its own: those of one name and class are no boxes.
    private void addWrappers(Map<Element, Long> wrappers) {
        Map<String, Long> kinds = new HashMap<>();
        wrappers.forEach((wrapper, characters) -> kinds.merge(kind(wrapper), characters, Long::sum));
        usual(kinds)
                .ifPresent(it ->
                        article.getAllElements().stream()
                                .filter(each -> kind(each).equals(it))
                                .forEach(each -> {
                                    around.add(each);
                                    around.addAll(each.parents());
                                }));
    }

    private static String kind(Element element) {
        return element.normalName() + " " + element.className();
    }

    /// Whether the elements are known in which the paragraphs stand.
    boolean isKnown() {
        return !around.isEmpty();
    }

    /// The box in which an element stands; the element itself where it stands in none.
    Element around(Element element) {
        if (!isKnown()) {
            return element;
        }
        var box = element;
        for (var each = element.parent(); each != null && isBox(each); each = each.parent()) {
            box = each;
        }
        return box;
    }

    private boolean isBox(Element element) {
        return !element.equals(article) && !around.contains(element) && measures.of(element).all() <= LONGEST;
    }
}
