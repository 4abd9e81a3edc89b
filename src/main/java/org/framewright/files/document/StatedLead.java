package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The lead of an article which a page shows below its headline, and states as the article's description. It may be short, or be named
/// as a teaser is.
final class StatedLead {

    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3}|\\[…])\\s*$");

    /// Letters of a description that is more than a site's name.
    private static final int SHORTEST = 20;

    /// Characters that a lead has beside its description: a place, an author.
    private static final int BESIDE = 40;

    private static final int LONGEST = 1_000;
    private static final double MOST_LINKS = 0.5;
    private static final String NO_TEXT = "figure, figcaption, nav, footer, aside, title";

    private final Element lead;
    private final List<Element> behind;

    private StatedLead(Element lead, List<Element> behind) {
        this.lead = lead;
        this.behind = behind;
    }

    /// The elements below the first headline that have the text of a description. Nothing is removed from the page as yet
    /// but what is invisible.
    static List<StatedLead> findAll(Document page, PageMetadata metadata, DocumentBudget budget) {
        var all = page.body().getAllElements();
        var headline = metadata.headline().map(PageSite::letters);
        var headings = page.body().select("h1, h2");
        int start =
                headings.stream()
                        .filter(it -> headline.filter(PageSite.letters(it.text())::contains).isPresent())
                        .findFirst()
                        .or(() -> headings.stream().filter(it -> it.nameIs("h1")).findFirst())
                        .map(it -> all.indexOf(it) + 1)
                        .orElse(0);
        var measures = new TextMeasures(page, budget);
        return metadata.descriptions().stream()
                .filter(it -> PageSite.letters(it).length() >= SHORTEST)
                .flatMap(it -> find(all.subList(start, all.size()), it, measures, budget))
                .toList();
    }

    private static Stream<StatedLead> find(
            List<Element> elements, String description, TextMeasures measures, DocumentBudget budget) {
        var cut = CUT.matcher(description.strip());
        boolean isCut = cut.find();
        var letters = PageSite.letters(cut.replaceFirst(""));
        List<StatedLead> found = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            budget.check();
            var each = elements.get(i);
            boolean isInner = !found.isEmpty() && each.parents().contains(found.getLast().lead);
            var measure = measures.of(each);
            if ((each.isBlock() || !isInner)
                    && measure.all() <= LONGEST
                    && measure.all() >= SHORTEST
                    && measure.linkShare() < MOST_LINKS
                    && each.closest(NO_TEXT) == null
                    && (has(each.text(), letters, isCut) || isSentenceOf(each, letters))) {
                if (isInner) {
                    found.removeLast();
                }
                found.add(new StatedLead(each, elements.subList(i + 1, elements.size())));
            }
        }
        return found.stream();
    }

    private static boolean has(String text, String description, boolean isCut) {
        var letters = PageSite.letters(text);
        return isCut
                ? letters.startsWith(description)
                : letters.contains(description) && letters.length() <= description.length() + BESIDE;
    }

    /// Some leads have a paragraph for each sentence.
    private static boolean isSentenceOf(Element element, String description) {
        return ArticleParagraph.single(element)
                .filter(ArticleParagraph::endsSentence)
                .map(it -> PageSite.letters(it.text()))
                .filter(it -> it.length() >= SHORTEST && description.contains(it))
                .isPresent();
    }

    /// Adds those that an article lacks and that stand above it.
    static void addTo(Element article, List<StatedLead> leads, DocumentBudget budget) {
        var first =
                ArticleParagraph.of(article, budget).stream()
                        .filter(it -> it.isLong() && !it.isHeading())
                        .map(ArticleParagraph::element)
                        .findFirst();
        var letters = PageSite.letters(article.text());
        var missing =
                leads.stream()
                        .filter(it -> first.filter(it.behind::contains).isPresent())
                        .map(it -> it.lead.text())
                        .filter(it -> !letters.contains(PageSite.letters(it)))
                        .distinct()
                        .map(it -> new Element("p").text(it))
                        .toList();
        var headline = Optional.ofNullable(article.selectFirst("h1"));
        missing.reversed()
                .forEach(it -> headline.ifPresentOrElse(above -> above.after(it), () -> article.prependChild(it)));
    }
}
