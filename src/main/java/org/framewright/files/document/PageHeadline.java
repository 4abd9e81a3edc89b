package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The headline of a web page's article, without the name of the site.
final class PageHeadline {

    private static final Pattern SITE_AFTER = Pattern.compile("\\s*[|·–—-].{2,60}");
    private static final Pattern SITE_BEFORE = Pattern.compile(".{2,60}[|·–—-]\\s*");
    private static final String HEADINGS = "h1, h2, h3, h4, strong, b, p, div, span, td, font";
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /// Fewer letters are a section or a name.
    private static final int SHORTEST = 8;

    /// A title, a section and the site's name.
    private static final int SITE_BEHIND_SECTION = 3;

    /// More letters are no name of a site.
    private static final int LONGEST_NAME = 20;

    /// A heading with fewer characters or words may be that of a section.
    private static final int LONG_HEADING = 30;

    private static final int MANY_WORDS = 5;

    /// Letters that words on one subject have in common at their beginning.
    private static final int STEM = 5;

    private final PageElements page;
    private final PageSite site;

    PageHeadline(PageElements page, PageSite site) {
        this.page = page;
        this.site = site;
    }

    /// @param stated in JSON-LD
    Optional<String> find(Optional<String> stated) {
        List<Optional<String>> all = new ArrayList<>();
        all.add(stated);
        all.add(page.meta("og:title"));
        all.add(page.microdata("headline"));
        page.page().select("article h1").stream().limit(3).forEach(it -> all.add(heading(it)));
        page.page().select("h1").stream().limit(3).forEach(it -> all.add(heading(it)));
        all.add(page.text("title"));
        var titles =
                all.stream()
                        .flatMap(Optional::stream)
                        .map(PageElements::unescaped)
                        .filter(it -> !BlankText.isBlank(it))
                        .toList();
        return titles.stream()
                .filter(it -> !isSite(it, titles))
                .findFirst()
                .or(() -> titles.stream().findFirst())
                .map(it -> all.getFirst().isEmpty() && all.get(1).isEmpty() ? orTitle(it) : it)
                .map(this::withoutSite)
                .map(this::orHeading);
    }

    /// A heading's text; empty where the heading is a link to the site's first page, and so the site's name.
    private static Optional<String> heading(Element heading) {
        var link = Optional.ofNullable(heading.selectFirst("a[href]")).or(() -> Optional.ofNullable(heading.parent()));
        boolean home = link.filter(PageSite::isHome).isPresent();
        return home ? Optional.empty() : Optional.of(heading.text());
    }

    /// The first part of the page's title, where the page shows it as a heading and the chosen one is a part behind it, or none of
    /// the title: that is the name of a blog or a section.
    private String orTitle(String chosen) {
        var title = page.text("title").orElse("").strip();
        var first = PageSite.BETWEEN.splitAsStream(title).findFirst().orElse("").strip();
        var letters = PageSite.letters(first);
        boolean other = !letters.contains(PageSite.letters(chosen)) && !PageSite.letters(chosen).contains(letters);
        return other && letters.length() >= LONGEST_NAME && headings().contains(letters) ? first : chosen;
    }

    /// The letters of the texts that the page shows in elements of their own.
    private Set<String> headings() {
        return page.page().body().select(HEADINGS).stream()
                .filter(it -> it.children().stream().noneMatch(Element::isBlock))
                .map(it -> PageSite.letters(it.text()))
                .filter(it -> it.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    /// Whether a title is the site's name, and another one is the page's own. The page's title may have both.
    private boolean isSite(String title, List<String> all) {
        var parts = page.text("title").map(it -> List.of(PageSite.BETWEEN.split(it.strip()))).orElse(List.of());
        var longer = all.stream().filter(it -> it.length() >= title.strip().length() * 2).toList();
        var whole = PageSite.letters(page.text("title").orElse(""));
        var letters = PageSite.letters(title);
        return !longer.isEmpty()
                && (site.isName(title)
                        || (!whole.startsWith(letters)
                                && (!whole.endsWith(letters) || isLast(letters, parts))
                                && letters.length() <= LONGEST_NAME
                                && longer.stream()
                                        .map(PageSite::letters)
                                        .anyMatch(it ->
                                                whole.startsWith(it) && (!it.equals(whole) || isLast(letters, parts))))
                        || (isPart(title, parts) && longer.stream().anyMatch(it -> isPart(it, parts))));
    }

    private static boolean isLast(String letters, List<String> parts) {
        return parts.size() >= SITE_BEHIND_SECTION && PageSite.letters(parts.getLast()).equals(letters);
    }

    private static boolean isPart(String title, List<String> parts) {
        var letters = PageSite.letters(title);
        return parts.size() > 1 && parts.stream().anyMatch(it -> PageSite.letters(it).equals(letters));
    }

    private String withoutSite(String stated) {
        var whole = stated.strip();
        var heading =
                page.texts("article h1, h1")
                        .map(String::strip)
                        .filter(it -> !it.isEmpty() && it.length() < whole.length())
                        .filter(it ->
                                (whole.startsWith(it) && SITE_AFTER.matcher(whole.substring(it.length())).matches())
                                        || (whole.endsWith(it)
                                                && SITE_BEFORE
                                                        .matcher(whole.substring(0, whole.length() - it.length()))
                                                        .matches()))
                        .filter(it -> !site.isName(it))
                        .max(Comparator.comparingInt(String::length));
        return heading.or(() -> shown(whole))
                .or(() -> beforeName(whole))
                .or(() -> beforeGluedName(whole))
                .orElse(stated);
    }

    /// The longest beginning of a title, up to a separator, that the page shows by itself.
    private Optional<String> shown(String title) {
        var ends = PageSite.BETWEEN.matcher(title).results().map(it -> it.start()).filter(it -> it > 0).toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        var texts = headings();
        var all = PageSite.letters(page.page().body().text());
        if (all.contains(PageSite.letters(title))) {
            return Optional.empty();
        }
        return ends.reversed().stream()
                .map(it -> title.substring(0, it).strip())
                .filter(it -> all.contains(PageSite.letters(it)))
                .findFirst()
                .filter(it -> texts.contains(PageSite.letters(it)));
    }

    /// A title before a separator and the name of the site.
    private Optional<String> beforeName(String title) {
        return PageSite.BETWEEN
                .matcher(title)
                .results()
                .filter(it -> PageSite.letters(title.substring(0, it.start())).length() >= SHORTEST)
                .filter(it -> site.isName(title.substring(it.end())))
                .map(it -> title.substring(0, it.start()).strip())
                .findFirst();
    }

    /// A title whose last word has the site's name behind it without a blank. The page's own title ends in that name.
    private Optional<String> beforeGluedName(String title) {
        return page.text("title")
                .map(it -> PageSite.BETWEEN.split(it.strip()))
                .filter(it -> it.length > 1)
                .map(it -> it[it.length - 1])
                .filter(it -> it.length() >= SHORTEST && title.endsWith(it))
                .map(it -> title.substring(0, title.length() - it.length()))
                .filter(it -> it.length() > SHORTEST && Character.isLetter(it.charAt(it.length() - 1)));
    }

    /// The page's only heading, where the page shows the stated headline nowhere: that is for teasers of the article.
    private String orHeading(String stated) {
        var headings = headings(page.page());
        if (headings.size() != 1 || isAround(headings.getFirst())) {
            return stated;
        }
        var heading = text(headings.getFirst());
        boolean isLong = heading.length() >= LONG_HEADING && heading.split(" ", -1).length >= MANY_WORDS;
        var article = headings.getFirst().closest("article");
        var shown = article == null || headings.getFirst().nameIs("h1") ? page.page().body() : article;
        return isLong
                        && !PageSite.letters(shown.text()).contains(PageSite.letters(stated))
                        && !PageSite.letters(stated).startsWith(PageSite.letters(heading))
                        && stems(stated).stream().anyMatch(stems(heading)::contains)
                ? heading
                : stated;
    }

    /// The headings that are the headline; where there are none, those of the page's first rank.
    static List<Element> headings(Document page, Optional<String> headline) {
        var letters = headline.map(PageSite::letters).orElse("");
        var equal = page.select("h1, h2").stream().filter(it -> PageSite.letters(it.text()).equals(letters)).toList();
        return letters.isEmpty() || equal.isEmpty() ? headings(page) : equal;
    }

    /// The headings of the page's first rank. Where it has none, that of the article's head.
    private static List<Element> headings(Document page) {
        var first = page.select("h1").stream().filter(it -> !BlankText.isBlank(it.text())).toList();
        return first.isEmpty() ? page.select("article header h2") : first;
    }

    /// A heading's text. Some have a section and the headline in elements that only a style sets apart.
    private static String text(Element heading) {
        boolean onlyElements = BlankText.isBlank(heading.ownText());
        var parts =
                heading.children().stream()
                        .map(it -> it.text().strip())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" "));
        return (onlyElements ? parts.replace(" :", ":") : heading.text()).strip();
    }

    private static boolean isAround(Element heading) {
        return heading.closest("header, nav, footer, aside") != null && heading.closest("article, main") == null;
    }

    private static Set<String> stems(String text) {
        return WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() >= STEM)
                .map(it -> it.substring(0, STEM))
                .collect(Collectors.toSet());
    }
}
