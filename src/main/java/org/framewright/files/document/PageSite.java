package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The site on which a web page's article came out: its name, as the page states it, or else the domain of the page's address.
final class PageSite {

    /// What separates an article's title from the site's name.
    static final Pattern BETWEEN =
            Pattern.compile("\\s*[|_：]\\s*|\\s+[»«·–—:-]+\\s+|\\s*--+\\s*|(?<=\\p{IsHan})-(?=\\p{IsHan})");

    private static final Pattern FIRST_PAGE = Pattern.compile("/|(?:https?:)?//[^/]+/?");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}");
    private static final Pattern BEFORE_DOMAIN = Pattern.compile("^(?:www\\d?|m|amp|mobile)\\.(?=.+\\.)");
    private static final Pattern ENDING = Pattern.compile("\\.(?:[a-z]{2,3}\\.)?[a-z]{2,}$");

    /// The place of the site's name among what a page states.
    private static final int SITE_NAME = 1;

    private static final Pattern COMPANY =
            Pattern.compile(
                    "[ ,](?:AG|GmbH(?: ?& ?Co\\.? ?KG)?|KG|eG|SE|A/S|ApS|ASA|AB|Oyj?|S\\. ?[AL]\\.(?:U\\.)?|S\\.?p\\.?A\\.?"
                            + "|S\\.?r\\.?l\\.?|[BN]\\.?V\\.?|Ltd\\.?|Limited|LLC|Inc\\.?|plc)$");

    private static final Pattern NO_OUTLET =
            Pattern.compile(
                    "(?i)(?:the )?associated press|ap|reuters|afp|agence france-presse|dpa|\\p{Lu}{1,4} news service|blogger"
                            + "|wordpress|hosted|home|u\\.s\\.|us|news");

    /// Shorter names may be words of a headline.
    private static final int SHORTEST = 3;

    /// A longer name in a text with a dot is the domain of the site.
    private static final int LONG = 8;

    /// What stands behind the sign of a copyright.
    private static final Pattern RIGHTS = Pattern.compile("(?i)(?:©|\\(c\\)|copyright|版权|版權|著作権|저작권)[^。]{0,80}");

    private static final int LONGEST_IN_TITLE = 30;

    private final Optional<String> outlet;
    private final Set<String> names;

    PageSite(PageElements page, PageJson json) {
        var stated =
                List.of(
                        json.name("publisher"),
                        page.meta("og:site_name"),
                        page.microdata("publisher"),
                        page.meta("application-name"),
                        page.meta("apple-mobile-web-app-title"),
                        page.meta("dc.publisher"),
                        domain(page, json),
                        inTitle(page),
                        page.meta("twitter:site").map(PageSite::withoutSign));
        var named = stated.stream().map(it -> it.filter(value -> !PageElements.isAddress(value))).toList();
        var host = letters(domain(page, json).orElse(""));
        // a company owns the outlet, an agency writes for it, a service shows it
        outlet =
                PageElements.first(named)
                        .filter(it -> isOutlet(it, host))
                        .or(() -> named.get(SITE_NAME).filter(it -> isOutlet(it, host)))
                        .or(() -> named.stream().flatMap(Optional::stream).filter(it -> isOutlet(it, host)).findFirst())
                        .or(() -> PageElements.first(named));
        names =
                Stream.concat(
                                stated.stream().flatMap(Optional::stream),
                                Stream.concat(
                                        domain(page, json).stream().map(PageSite::withoutEnding),
                                        page.meta("copyright").stream()))
                        .map(PageSite::letters)
                        .filter(it -> it.length() >= SHORTEST)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a name is none of a company, an agency or a service; on their own sites those are the outlet.
    private static boolean isOutlet(String name, String host) {
        return !BlankText.isBlank(name)
                && !COMPANY.matcher(name.strip()).find()
                && (!NO_OUTLET.matcher(name.strip()).matches() || host.contains(letters(name)));
    }

    /// The last part of the page's title, if a picture's name (a logo), the note on rights or a linked host has it, too.
    private static Optional<String> inTitle(PageElements page) {
        return page.text("title")
                .map(it -> BETWEEN.split(it.strip()))
                .filter(it -> it.length > 1)
                .map(it -> it[it.length - 1].strip())
                .filter(it -> letters(it).length() >= 2 && it.length() <= LONGEST_IN_TITLE)
                .filter(it ->
                        page.page().select("img[alt]").stream().anyMatch(img -> img.attr("alt").strip().equals(it))
                                || RIGHTS.matcher(page.page().body().text())
                                        .results()
                                        .anyMatch(rights -> rights.group().contains(it))
                                || page.page().select("a[href]").stream()
                                        .flatMap(link -> host(link.attr("href")).stream())
                                        .anyMatch(host -> letters(withoutEnding(host)).equals(letters(it))));
    }

    private static String withoutEnding(String host) {
        return ENDING.matcher(host).replaceFirst("");
    }

    private static String withoutSign(String account) {
        return account.startsWith("@") ? account.substring(1) : account;
    }

    /// A value's letters and digits: sites write their names with and without dots and blanks.
    static String letters(String value) {
        return NO_LETTERS.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    Optional<String> outlet() {
        return outlet;
    }

    /// Whether a text is a name of the site.
    boolean isName(String text) {
        var letters = letters(text);
        return names.contains(letters)
                || (text.indexOf('.') > 0 && names.stream().anyMatch(it -> it.length() >= LONG && letters.contains(it)))
                || (DOMAIN.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
                        && names.contains(letters(withoutEnding(text.strip().toLowerCase(Locale.ROOT)))));
    }

    /// Whether a text begins or ends with a name of the site, and is no list.
    boolean hasName(String text) {
        var letters = letters(text);
        return isName(text)
                || (text.indexOf(',') < 0
                        && names.stream().anyMatch(it -> letters.startsWith(it) || letters.endsWith(it)));
    }

    /// Whether an element links to a site's first page.
    static boolean isHome(Element link) {
        return FIRST_PAGE.matcher(link.attr("href").strip()).matches();
    }

    private static Optional<String> domain(PageElements page, PageJson json) {
        var addresses = new ArrayList<String>();
        page.attribute("link[rel=canonical]", "href").ifPresent(addresses::add);
        page.meta("og:url").ifPresent(addresses::add);
        page.meta("twitter:url").ifPresent(addresses::add);
        json.text("url").ifPresent(addresses::add);
        json.text("mainEntityOfPage").ifPresent(addresses::add);
        page.page()
                .nodeStream(Comment.class)
                .limit(20)
                .flatMap(it -> SAVED.matcher(it.getData()).results())
                .forEach(it -> addresses.add(it.group(1)));
        page.attribute("base[href]", "href").ifPresent(addresses::add);
        page.attribute("link[rel=amphtml]", "href").ifPresent(addresses::add);
        page.attribute("link[rel=alternate][hreflang]", "href").ifPresent(addresses::add);
        page.attribute("link[rel=alternate][media]", "href").ifPresent(addresses::add);
        page.attribute("link[rel=shortlink]", "href").ifPresent(addresses::add);
        return addresses.stream().flatMap(it -> host(it).stream()).findFirst();
    }

    /// The host of an address, without `www.` and the like.
    static Optional<String> host(String address) {
        if (!PageElements.isAddress(address)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(address.strip().split("[?# ]", 2)[0]).getHost())
                    .map(it -> BEFORE_DOMAIN.matcher(it.toLowerCase(Locale.ROOT)).replaceFirst(""))
                    .filter(it -> DOMAIN.matcher(it).matches());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
