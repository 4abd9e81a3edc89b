package org.framewright.files.document;

import org.framewright.files.DateOrder;
import org.framewright.files.DateParser;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The day on which a web page's article came out, as the page states it for programs: not the one of a change, or of the page's head.
final class PageDay {

    private static final List<String> NAMES =
            List.of(
                    "date",
                    "dc.date",
                    "dcterms.date",
                    "pubdate",
                    "publishdate",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date.created",
                    "dcterms.created",
                    "og:published_time",
                    "publish_date",
                    "publication_date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "article:create_at",
                    "cXenseParse:publishtime",
                    "cXenseParse:recs:publishtime");

    private static final Pattern CHANGED = Pattern.compile("(?i)updat|modif|maj\\b");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?:/|-|$)");

    private static final Pattern OFFSET_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}(?:Z|[+-]\\d\\d:\\d\\d)");

    /// Characters of a label before a time.
    private static final int LONGEST_LABEL = 40;

    private final PageElements page;
    private final DateParser dates = new DateParser();

    PageDay(PageElements page) {
        this.page = page;
    }

    /// @param address of the page; a day in it is surer than an unmarked time, which may be that of an answer
    Optional<String> find(PageJson json, Optional<String> address) {
        List<Optional<String>> all = new ArrayList<>();
        all.add(json.text("datePublished"));
        all.add(page.meta("article:published_time"));
        var published = page.microdata("datePublished");
        // some pages state the day on which they were made for both
        boolean isSure = !published.equals(page.microdata("dateModified"));
        all.add(published.filter(_ -> isSure));
        NAMES.forEach(it -> all.add(page.meta(it)));
        all.add(published);
        all.add(json.text("dateCreated"));
        all.add(address.flatMap(PageDay::inAddress));
        all.add(time());
        return all.stream()
                .flatMap(Optional::stream)
                .flatMap(it -> inPlace(it).or(() -> dates.day(it, Optional.empty())).stream())
                .map(LocalDate::toString)
                .findFirst();
    }

    /// The day of a time in UTC where the article appeared: the page may state the same time with the offset of the place.
    private Optional<LocalDate> inPlace(String stated) {
        return time(stated)
                .filter(it -> it.getOffset().equals(ZoneOffset.UTC))
                .flatMap(utc ->
                        page.page().select("meta[content], time[datetime]").stream()
                                .flatMap(it -> time(it.attr(it.nameIs("meta") ? "content" : "datetime")).stream())
                                .filter(it -> !it.getOffset().equals(ZoneOffset.UTC) && it.isEqual(utc))
                                .map(OffsetDateTime::toLocalDate)
                                .findFirst());
    }

    private static Optional<OffsetDateTime> time(String value) {
        if (!OFFSET_TIME.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The day behind the last separator of the page's title.
    Optional<String> inTitle() {
        return page.text("title")
                .map(it -> PageSite.BETWEEN.split(it.strip()))
                .filter(it -> it.length > 1)
                .map(it -> it[it.length - 1].strip())
                .flatMap(it ->
                        dates.day(
                                it,
                                DateParser.numbers(it)
                                        .filter(DateParser.DateNumbers::dotted)
                                        .map(_ -> DateOrder.DAY_FIRST)))
                .map(LocalDate::toString);
    }

    /// The first time that is not one of a change: one that is marked or stands below the headline before others.
    private Optional<String> time() {
        var times =
                page.page().select("time[datetime]").stream()
                        .filter(it -> !CHANGED.matcher(it.className() + " " + it.attr("itemprop")).find())
                        .toList();
        var ofPublication = times.stream().filter(it -> !isLabelledAsChange(it)).toList();
        return first(ofPublication.isEmpty() ? times : ofPublication);
    }

    /// Whether the words in an element, or just before it, say that it is the time of a change: `Updated: 6 March`.
    private static boolean isLabelledAsChange(Element time) {
        if (VisibleDay.CHANGED.matcher(time.text()).find()) {
            return true;
        }
        var before = time.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        var label =
                switch (before) {
                    case TextNode text -> text.text();
                    case Element element when !element.nameIs("time") -> element.text();
                    case null, default -> "";
                };
        return label.length() <= LONGEST_LABEL && VisibleDay.CHANGED.matcher(label).find();
    }

    private Optional<String> first(List<Element> times) {
        var heading = page.page().selectFirst("h1");
        var order = heading == null ? List.<Element>of() : page.page().getAllElements();
        return times.stream()
                .filter(it -> it.hasAttr("pubdate") || it.attr("itemprop").equals("datePublished"))
                .findFirst()
                .or(() ->
                        times.stream()
                                .filter(it ->
                                        it.closest("article, main, [itemprop=articleBody]") != null
                                                || (heading != null && order.indexOf(it) > order.indexOf(heading)))
                                .findFirst())
                .or(() -> times.stream().findFirst())
                .map(it -> it.attr("datetime"));
    }

    /// The day in the address of an article.
    static Optional<String> inAddress(String address) {
        return IN_ADDRESS
                .matcher(address)
                .results()
                .flatMap(it -> {
                    try {
                        return Stream.of(
                                LocalDate.of(
                                        Integer.parseInt(it.group(1)),
                                        Integer.parseInt(it.group(2)),
                                        Integer.parseInt(it.group(3))));
                    } catch (DateTimeException _) {
                        return Stream.empty();
                    }
                })
                .map(LocalDate::toString)
                .findFirst();
    }
}
