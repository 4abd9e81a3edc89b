package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The authors of a web page's article: as the page states them for programs, or else as its readers see them beside the headline.
final class PageByline {

    /// `The Lantern (lantern.example)`
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\.[^()]*\\)$");

    private static final Pattern DOMAIN = Pattern.compile("(?i)(?:^|[(\\s])(?:[a-z0-9-]+\\.)+[a-z]{2,}\\)?$");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:byline|authors?|autor|auteur|signature)(?:[_-]{1,2}(?:info[_-]{1,2})?names?(?:[_-]text)?)?(?:$|\\s)");

    private static final Pattern NOT_NAME =
            Pattern.compile(
                    "(?iU)^(?:by|von|posted|veröffentlicht|erstellt|publi\\p{L}+|eingestellt|updated|about|view|rezept|recipe|more|mehr|all|alle|follow|photo|foto|video|staff only)\\b|@|https?:");

    private static final Pattern LINE =
            Pattern.compile(
                    "(?U)(?:By|BY|by|Par|Von|Por|Di|Door|Av|Af|von|par|por|Un texte d[e’']|Authors?|Auteure?s?|Autor(?:in|a|es)?|Autore) ?:? ?((?:\\p{Lu}[\\p{L}.'’-]+)(?:,? (?:(?:and|und|et|y|e|en|og|och|de|van|von|der|la|le|&) ){0,3}\\p{Lu}[\\p{L}.'’-]*){1,6})");

    /// `, Staff Writer`, or the address of an outlet
    private static final Pattern JOB =
            Pattern.compile(
                    "(?iU)\\s+\\S*\\p{L}\\.(?:com|org|net|[a-z]{2})\\b.*$|,\\s*[^,]*\\b(?:writer|contributor|editor|correspondent|reporter|columnist|staff|redakteur(?:in)?|korrespondent(?:in)?|reporterin|journalist(?:e|in)?|correspondante?|periodista|corresponsal)\\b.*$");

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|｜•·]\\s+");

    /// Who writes for an outlet, behind its name: no person.
    private static final Pattern STAFF =
            Pattern.compile(
                    "(?iU)\\b(?:magazine|media|staff|editors?|newsroom|newsdesk|desk|redaktion|redacción|rédaction|team|online)$");

    private static final String NOT_BY =
            "aside, nav, footer, figure, figcaption, form, [class*=comment], [class*=Comment], [id*=comment], [class*=related], [class*=teaser]";

    private static final int LONGEST_LINE = 90;
    private static final int MOST_WORDS = 9;

    /// So many elements are looked at below the headline.
    private static final int NEAR = 250;

    /// A page may show its headline in its head, above the text and in a box.
    private static final int MOST_HEADINGS = 3;

    private final PageElements page;
    private final PageSite site;
    private final Optional<String> headline;

    PageByline(PageElements page, PageSite site, Optional<String> headline) {
        this.page = page;
        this.site = site;
        this.headline = headline;
    }

    Optional<String> find(PageJson json) {
        var stated = json.name("author");
        var names =
                Stream.of(
                                stated,
                                page.metasTogether("author"),
                                page.metasTogether("article:author"),
                                page.metasTogether("dc.creator"),
                                page.microdata("author"),
                                page.metasTogether("parsely-author"),
                                page.meta("sailthru.author"),
                                page.meta("cXenseParse:author"),
                                page.meta("byl"),
                                page.meta("byline"),
                                page.textsTogether("[rel=author]").filter(PageByline::isShown),
                                page.text("[class=byline], [class=author]").filter(PageByline::isShown))
                        .flatMap(Optional::stream)
                        .map(PageElements::unescaped)
                        .filter(it -> it.length() <= PageElements.LONGEST_NAME || stated.filter(it::equals).isPresent())
                        .flatMap(it -> AuthorNames.clean(it).stream())
                        .toList();
        var others =
                names.stream()
                        .filter(it -> !site.isName(it) && !site.isName(IN_BRACKETS.matcher(it).replaceFirst("")))
                        .toList();
        return others.stream()
                .filter(it -> !site.hasName(it))
                .findFirst()
                .or(this::seen)
                .or(() -> others.stream().findFirst())
                .or(() -> names.stream().findFirst().filter(it -> !json.isOrganisation("author") && !isAddress(it)))
                .filter(it -> !site.hasName(it) || !STAFF.matcher(it).find());
    }

    /// The authors beside the headline: links to them, elements named after them, or a line with "By" and a name.
    private Optional<String> seen() {
        var near = near();
        return Stream.of(
                        near.stream()
                                .filter(it -> it.attr("rel").equals("author") || it.attr("itemprop").equals("author")),
                        near.stream().filter(it -> NAMED.matcher(it.className()).find()))
                .flatMap(it -> it.map(each -> each.text().split("[|｜]", 2)[0].strip()))
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_LINE)
                .flatMap(it -> AuthorNames.clean(it).stream())
                .filter(this::isName)
                .findFirst()
                .or(() ->
                        near.stream()
                                .filter(it -> it.children().stream().noneMatch(Element::isBlock))
                                .map(it -> JOB.matcher(BETWEEN.split(it.text().strip(), 2)[0]).replaceFirst(""))
                                .filter(it -> it.length() <= LONGEST_LINE)
                                .map(LINE::matcher)
                                .filter(it -> it.matches())
                                .map(it -> it.group(1))
                                .filter(this::isName)
                                .findFirst());
    }

    /// Whether a name of the site is or has its domain: a person's blog may be called as the person is.
    private static boolean isAddress(String name) {
        return DOMAIN.matcher(name).find();
    }

    private static boolean isShown(String text) {
        return AuthorNames.clean(text).filter(PageByline::isPlain).isPresent();
    }

    private boolean isName(String text) {
        return isPlain(text)
                && !site.hasName(text)
                && (text.indexOf(' ') > 0 || Character.isIdeographic(text.codePointAt(0)))
                && (Character.isUpperCase(text.codePointAt(0)) || Character.isIdeographic(text.codePointAt(0)));
    }

    /// Whether a text is no day, question or sentence.
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && !NOT_NAME.matcher(text).find()
                && text.chars().noneMatch(it -> Character.isDigit(it) || "?!:：·".indexOf(it) >= 0)
                && !text.endsWith(".")
                && text.split(" ", -1).length <= MOST_WORDS;
    }

    /// The elements below the longest heading of the first rank, then those below the heading that is the headline.
    private List<Element> near() {
        var body = page.page().body();
        var all = body.getAllElements();
        var first = body.select("h1").stream().max(Comparator.comparingInt(it -> it.text().length()));
        var headings =
                Stream.concat(
                        Stream.of(first.map(all::indexOf).orElse(0)),
                        PageHeadline.headings(page.page(), headline).stream().limit(MOST_HEADINGS).map(all::indexOf));
        return headings.distinct()
                .flatMap(it -> all.subList(it, Math.min(all.size(), it + NEAR)).stream())
                .filter(it -> it.closest(NOT_BY) == null)
                .toList();
    }
}
