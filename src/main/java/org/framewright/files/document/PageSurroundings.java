package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Removes from a web page what stands around its article.
final class PageSurroundings {

    private static final String INVISIBLE =
            "script, style, template, iframe, object, embed, svg, canvas, button, input, select, textarea, dialog,"
                    // which the parser takes for blocks
                    + " meta, link,"
                    // how the characters before are read aloud
                    + " rt, rp";
    private static final String PLAYERS = "audio, video";
    private static final String HIDDEN =
            "form, noscript, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String DIALOGS = "[role=dialog], [role=alertdialog], [aria-modal=true]";
    private static final String LABELS = "label";
    private static final String AROUND =
            "nav, aside, footer, time, [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
                    + " [role=search], [role=form], [role=menu], [role=toolbar], [role=tablist], [role=tooltip],"
                    + " [class*=tooltip-content]";
    private static final String ABOUT =
            "address, [itemprop=author], [itemprop=datePublished], [itemprop=dateModified], [itemprop=publisher],"
                    + " [itemprop=comment], [itemprop=keywords], [itemprop=copyrightHolder], [itemprop=copyrightNotification],"
                    + " [itemprop=aggregateRating], [itemprop=isPartOf], [itemprop=caption]";
    private static final String PICTURES = "figure, figcaption";

    /// The mark of an element from which links were removed: what is left in a box may be the words below them.
    static final String HAD_LINKS = "data-had-links";

    private static final String LISTS = "ul, ol, dl, menu, table, div, section";
    private static final String CORE = "main, " + PageArticleFinder.MARKED;

    /// Characters of prose that a teaser or a list of links may have.
    private static final long LITTLE = 200;

    /// An element with more is no window, although its name says so.
    private static final long LARGE_WINDOW = 2_000;

    /// A paragraph with more characters outside its elements is a sentence, and no line of links.
    private static final int SENTENCE = 40;

    private static final int LONGEST_SECTION = 40;
    private static final double MOST_LINKS = 0.5;

    /// An element with more than this share of a page's prose is no margin, whatever its name.
    private static final double MOST = 0.5;

    /// The same of what is hidden.
    private static final double NEARLY_ALL = 0.8;

    private final Document page;
    private final DocumentBudget budget;
    private final ElementNames names = new ElementNames();

    PageSurroundings(Document page, DocumentBudget budget) {
        this.page = page;
        this.budget = budget;
    }

    /// Removes what no reader of the page sees, and the boxes in which they type: without their fields these look like text. Some pages
    /// hide everything until they are loaded: that stays.
    void removeInvisible() {
        remove(new InputBoxes(page.body(), core(), new TextMeasures(page, budget)).find());
        // one picture in several sizes
        page.select("picture").forEach(it -> it.empty().tagName("img"));
        remove(page.select(INVISIBLE + ", " + PLAYERS));
        removeSmall(page.select(HIDDEN + ", " + LABELS), core(), NEARLY_ALL);
        removeSmall(named(names::isHidden), core(), MOST);
    }

    /// Removes windows within the page, unless one holds the headline or the marked article, or nearly all that there is.
    void removeDialogs() {
        var dialogs = new ArrayList<Element>(page.body().select(DIALOGS));
        var measures = new TextMeasures(page, budget);
        dialogs.addAll(named(it -> names.isDialog(it) && measures.prose(it) < LARGE_WINDOW));
        dialogs.removeIf(it -> it.selectFirst("h1, main, " + PageArticleFinder.MARKED) != null);
        long inDialogs =
                dialogs.stream()
                        .filter(it -> it.parents().stream().noneMatch(dialogs::contains))
                        .mapToLong(measures::prose)
                        .sum();
        if (measures.prose(page.body()) - inDialogs >= PageArticleFinder.ENOUGH) {
            remove(dialogs.stream().distinct().toList());
        }
    }

    /// Removes what no reader of a message sees.
    void removeInvisibleOfMessage() {
        remove(page.select(INVISIBLE + ", " + HIDDEN));
    }

    /// Removes menus, margins, teasers, comments, captions and lists of links.
    void removeAround() {
        var core = core();
        removeSmall(page.select(AROUND + ", " + ABOUT), core, MOST);
        removePictures(core);
        var measures = new TextMeasures(page, budget);
        removeSmall(named(it -> isMargin(it, measures.of(it))), core, MOST);
        removeWaysUp();
        removeLinkLists(page.body());
    }

    /// Removes what leads to the article, above the headline: short lists that begin with a link to the site's first page, and links to
    /// its section.
    private void removeWaysUp() {
        if (page.body().selectFirst("h1") == null) {
            return;
        }
        var measures = new TextMeasures(page, budget);
        remove(
                page.body().select("h1, ul, ol, p, div").stream()
                        .takeWhile(it -> !it.nameIs("h1"))
                        .takeWhile(it -> !it.nameIs("p") || measures.prose(it) < PageArticleFinder.ENOUGH)
                        .filter(it -> it.text().length() < LITTLE)
                        .filter(it -> isWayUp(it) || isLinkToSection(it, measures))
                        .toList());
    }

    private static boolean isWayUp(Element list) {
        return (list.nameIs("ul") || list.nameIs("ol"))
                && Optional.ofNullable(list.selectFirst("a[href]")).filter(PageSite::isHome).isPresent();
    }

    private static boolean isLinkToSection(Element line, TextMeasures measures) {
        return line.children().stream().noneMatch(Element::isBlock)
                && line.text().length() <= LONGEST_SECTION
                && measures.of(line).linkShare() == 1;
    }

    /// A page of pictures keeps their captions: they are its text.
    private void removePictures(Set<Element> core) {
        var measures = new TextMeasures(page, budget);
        long captions = page.select("figcaption").stream().mapToLong(measures::prose).sum();
        if (captions <= measures.prose(page.body()) * MOST) {
            removeSmall(page.select(PICTURES), core, MOST);
        }
    }

    private boolean isMargin(Element element, TextMeasures.Measure measure) {
        if (element.nameIs("article") || element.nameIs("main") || isForSubscribers(element) || isInSentence(element)) {
            return false;
        }
        boolean small = measure.prose() < LITTLE;
        return (names.isMargin(element) && (small || !names.isBody(element)))
                || (small && measure.linked() > 0 && names.isTeaser(element));
    }

    /// Whether it is a paragraph that the page shows to subscribers: no offer to subscribe.
    private static boolean isForSubscribers(Element element) {
        return element.nameIs("p") && element.hasClass("paywall");
    }

    /// Whether it is a link within a sentence, such as a name that leads to the articles about a person: its class says what it
    /// links to.
    private static boolean isInSentence(Element element) {
        var parent = element.parent();
        return element.nameIs("a")
                && parent != null
                && parent.nameIs("p")
                && parent.ownText().length() > Math.max(SENTENCE, element.text().length());
    }

    /// The elements that are named as the text of an article.
    List<Element> bodies() {
        return named(names::isBody);
    }

    private List<Element> named(Predicate<Element> condition) {
        return page.body().select("[class], [id]").stream()
                .filter(it -> !it.equals(page.body()) && condition.test(it))
                .toList();
    }

    /// Removes the lists within an element that are mostly links, and their headings.
    void removeLinkLists(Element root) {
        var measures = new TextMeasures(root, budget);
        var lists =
                root.select(LISTS).stream()
                        .filter(it -> !it.equals(root))
                        .filter(it -> measures.of(it).linkShare() > MOST_LINKS && measures.prose(it) < LITTLE)
                        .toList();
        lists.stream().map(Element::parent).filter(Objects::nonNull).forEach(it -> it.attr(HAD_LINKS, true));
        remove(new ListLabels(root, measures).of(lists));
        remove(lists);
    }

    /// The elements that hold the headline or the article, as far as names and elements of HTML tell.
    private Set<Element> core() {
        var measures = new TextMeasures(page, budget);
        var inner = new ArrayList<Element>(page.select(CORE));
        // further ones are often titles of margins
        page.select("h1").stream().limit(1).forEach(inner::add);
        inner.addAll(largest(page.body().select("article"), measures));
        inner.addAll(largest(bodies(), measures));
        Set<Element> core = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var element : inner) {
            for (var each = element; each != null && core.add(each); ) {
                each = each.parent();
            }
        }
        return core;
    }

    private static List<Element> largest(List<Element> elements, TextMeasures measures) {
        long most = elements.stream().mapToLong(measures::prose).max().orElse(0);
        return elements.stream().filter(it -> measures.prose(it) >= Math.max(LITTLE, most * MOST)).toList();
    }

    private void removeSmall(List<Element> elements, Set<Element> core, double most) {
        var measures = new TextMeasures(page, budget);
        double all = measures.prose(page.body());
        remove(
                elements.stream()
                        .filter(it ->
                                core.contains(it)
                                        ? measures.prose(it) <= Math.min(all / 5, LITTLE)
                                        : measures.prose(it) <= all * most
                                                || (!core.isEmpty() && names.isSurelyMargin(it)))
                        .toList());
    }

    /// From the end: each element that goes moves those behind it.
    void remove(List<Element> elements) {
        for (var element : elements.reversed()) {
            budget.checkNow();
            element.remove();
        }
    }
}
