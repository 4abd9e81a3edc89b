package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.framewright.files.DateOrder;
import org.framewright.files.DateParser;
import org.framewright.files.DateParser.DateNumbers;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The day that readers see beside the headline of a page which states none for programs.
final class VisibleDay {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 9;

    /// So many pieces of text below the headline, and above it, are looked at.
    private static final int BELOW = 25;

    private static final int ABOVE = 4;

    /// Characters of a sentence, and of the sentences below the headline behind which no day is looked for.
    private static final int SENTENCE = 80;

    private static final int ENOUGH = 400;

    /// “Published:” and the like.
    private static final Pattern LABEL =
            Pattern.compile(
                    "^[^\\d:：]{0,40}[:：|]\\s*|^\\D{1,20}(?=\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})|^\\D{1,20}(?=\\d{1,2}\\.\\d{1,2}\\.\\d{2}\\b)|^\\D{1,20}(?=\\d{4}(?: ?年|[-/.]\\d))"
                            + "|^[^\\p{L}\\p{Nd}]+"
                            + "|(?iU)^(?:posted|published|veröffentlicht|erstellt|publié|publicado|pubblicato)(?: on| am| le| el)? (?=\\S)");

    /// A day of which the page was changed is not the day on which it came out.
    static final Pattern CHANGED =
            Pattern.compile(
                    "(?iU)updat|modif|aktualis|aktualiz|actualiz|aggiorn|bijgewerkt|opdater|oppdater|uppdater|güncel|geändert"
                            + "|atualiz|mis à jour|обновлен|更新|تحديث");

    private static final Pattern PUBLISHED =
            Pattern.compile("(?iU)publi|pubbl|posted|veröffentlicht|erstellt|erschienen|gepubliceerd|публик|发布|發佈|نشر");

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|｜•·]\\s+");

    private static final Pattern DATED = Pattern.compile("(?i)publi|date|created");

    private final Document page;
    private final DocumentBudget budget;
    private final DateParser dates = new DateParser();

    VisibleDay(Document page, DocumentBudget budget) {
        this.page = page;
        this.budget = budget;
    }

    /// @param headline of the article
    Optional<LocalDate> find(Optional<String> headline) {
        var pieces = pieces();
        Set<TextNode> headings = Collections.newSetFromMap(new IdentityHashMap<>());
        page.body().select("h1").forEach(it -> it.nodeStream(TextNode.class).forEach(headings::add));
        int at = 0;
        while (at < pieces.size() && !headings.contains(pieces.get(at)) && !isHeadline(pieces.get(at), headline)) {
            at++;
        }
        if (at == pieces.size()) {
            return Optional.empty();
        }
        var above = pieces.subList(Math.max(0, at - ABOVE), at);
        return first(beforeText(pieces.subList(at + 1, Math.min(pieces.size(), at + BELOW))))
                .or(() -> first(above.reversed()));
    }

    private List<TextNode> pieces() {
        List<TextNode> pieces = new ArrayList<>();
        page.body()
                .traverse((node, _) -> {
                    budget.check();
                    if (node instanceof TextNode text && !text.isBlank()) {
                        pieces.add(text);
                    }
                });
        return pieces;
    }

    /// Whether a text is the headline, or its beginning: a title goes on with the name of the site.
    private static boolean isHeadline(TextNode piece, Optional<String> headline) {
        var text = textOf(piece);
        return headline.filter(
                        it -> it.equalsIgnoreCase(text) || (it.startsWith(text) && text.length() > it.length() / 2))
                .isPresent();
    }

    private static List<Element> parents(TextNode piece) {
        var parent = piece.parent() instanceof Element element ? element : null;
        if (parent == null) {
            return List.of();
        }
        var all = new ArrayList<Element>(parent.parents());
        all.addFirst(parent);
        return all;
    }

    private static String textOf(TextNode piece) {
        return BlankText.oneLine(piece.getWholeText());
    }

    /// Pieces up to the first sentences of the article.
    private static List<TextNode> beforeText(List<TextNode> pieces) {
        int prose = 0;
        int end = 0;
        while (end < pieces.size() && prose < ENOUGH) {
            int length = textOf(pieces.get(end)).length();
            prose += length < SENTENCE ? 0 : length;
            end++;
        }
        return pieces.subList(0, end);
    }

    private Optional<LocalDate> first(List<TextNode> pieces) {
        return pieces.stream()
                .filter(it -> !isLinked(it) && !isFact(it))
                .flatMap(it -> parts(textOf(it)))
                .flatMap(it -> day(it).stream())
                .findFirst();
    }

    /// `By Jane Doe | 4 March 2024`; what says that it is a change says so of the whole line, but for a part that says when the page came out.
    private static Stream<String> parts(String text) {
        return CHANGED.matcher(text).find()
                ? Stream.concat(
                        Stream.of(text),
                        BETWEEN.splitAsStream(text)
                                .filter(it -> PUBLISHED.matcher(it).find() && !CHANGED.matcher(it).find()))
                : Stream.concat(Stream.of(text), BETWEEN.splitAsStream(text));
    }

    /// Links with a day lead to other articles, unless they are the article's own.
    private static boolean isLinked(TextNode piece) {
        return parents(piece).stream().anyMatch(it -> it.nameIs("a") && !it.attr("rel").contains("bookmark"));
    }

    /// Rows with a heading, and lists of names and values, are about the subject: a birth, a release.
    private static boolean isFact(TextNode piece) {
        return parents(piece).stream()
                .anyMatch(it ->
                        (it.nameIs("tr") && it.selectFirst("th") != null)
                                || (it.nameIs("dd") && !DATED.matcher(it.className()).find()));
    }

    /// With dots, and in other languages than English, the day comes first.
    private Optional<DateOrder> order(DateNumbers numbers) {
        var language = page.select("html").attr("lang").toLowerCase(Locale.ROOT);
        boolean certain = numbers.dotted() || !(language.isEmpty() || language.startsWith("en"));
        return certain ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
    }

    private Optional<LocalDate> day(String text) {
        if (text.length() > LONGEST || text.split(" ", -1).length > MOST_WORDS) {
            return Optional.empty();
        }
        var changed = CHANGED.matcher(text);
        boolean isChange = changed.find();
        if (isChange && text.substring(changed.end()).chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        // a change that has a day or time of its own follows the day on which the page came out
        var published = isChange ? text.substring(0, changed.start()) : text;
        var value = LABEL.matcher(published).replaceFirst("").strip();
        return dates.day(value, DateParser.numbers(value).flatMap(this::order));
    }
}
