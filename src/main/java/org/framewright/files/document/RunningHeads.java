package org.framewright.files.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines that stand at the same height near the edge of most pages, with other numbers or none: running heads and page numbers. The last
/// page may have a foot of its own.
final class RunningHeads {

    private static final float MARGIN = 0.12f;
    private static final int ROUGHLY = 6;
    private static final int FEWEST_PAGES = 2;
    private static final float FOOT = 0.08f;
    private static final int LONGEST_FOOT = 100;

    /// Where a page's own number may stand alone: type-setting programs leave more room below it.
    private static final float NUMBER_FOOT = 0.16f;

    /// From a line to the one above it, in sizes of its letters: twice the usual leading.
    private static final float APART = 2.4f;

    /// A page's number, or a day.
    private static final Pattern NUMBER_OR_DAY =
            Pattern.compile(
                    "\\W{0,3}\\d{1,4}\\W{0,3}|.*\\b(?:(?:[Pp]age|[Ss]eite|p\\.|S\\.) ?\\d{1,4}|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}"
                            + "|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}\\.? \\p{L}{3,12} (?:19|20)\\d{2}|\\p{L}{3,12} \\d{1,2}, (?:19|20)\\d{2})\\b.*");

    /// `Page 2 of 3`
    private static final Pattern OF_ALL =
            Pattern.compile("(?iU)(?:\\p{L}{1,6}\\.? )?(\\d{1,4})(?: ?/ ?| (?:of|von|de|di|van|z|av|из) )(\\d{1,4})");

    /// Letters of a title that is repeated on a further page.
    private static final int SHORTEST_TITLE = 10;

    /// The lines that the running head of an article may have.
    private static final int MOST_LINES = 6;

    /// Letters of a headline that a running head repeats together with a day.
    private static final int SHORTEST_HEADLINE = 5;

    /// Letters at the beginning of a longer one: the head may leave out its end.
    private static final int LONG_HEADLINE = 12;

    private static final int LONGEST_HEAD = 500;

    /// `HEADLINE: Dockers walk out`, as databases print it.
    private static final Pattern LABEL = Pattern.compile("^\\s*\\p{Lu}{4,15}: ");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,2000}");

    private final List<List<PdfLine>> pages;
    private final Set<PdfLine> heads = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Optional<PdfLine> foot;

    RunningHeads(List<List<PdfLine>> pages) {
        this.pages = pages;
        Map<String, Integer> times = new HashMap<>();
        long written = pages.stream().filter(page -> !page.isEmpty()).count();
        for (var page : pages) {
            Set<String> keys = new HashSet<>();
            page.stream().filter(RunningHeads::isAtEdge).forEach(it -> keys.add(key(it)));
            keys.forEach(it -> times.merge(it, 1, Integer::sum));
        }
        times.forEach((key, count) -> {
            if (count >= FEWEST_PAGES && count * 2 > written) {
                repeated.add(key);
            }
        });
        var last = pages.stream().filter(page -> !page.isEmpty()).reduce((_, page) -> page);
        this.foot = last.flatMap(page -> foot(page).or(() -> number(page, pages.lastIndexOf(page) + 1)));
        var before = List.<PdfLine>of();
        for (int page = 1; page < pages.size(); page++) {
            before = articleHead(page, PageSite.letters(words(before)));
            heads.addAll(before);
        }
    }

    /// The foot of a page that no other has: one line alone at the lower edge, far below the text, with a page's number or a day.
    private static Optional<PdfLine> foot(List<PdfLine> page) {
        var low = page.stream().filter(it -> it.bottom() > (1 - FOOT) * it.page()).toList();
        return low.stream().filter(it -> low.size() == 1 && page.size() > 1 && isFoot(it, page)).findFirst();
    }

    private static Optional<PdfLine> number(List<PdfLine> page, int number) {
        return page.stream()
                .filter(it -> it.bottom() > (1 - NUMBER_FOOT) * it.page() && page.size() > 1 && isFarBelow(it, page))
                .filter(it -> it.text().strip().matches("\\W{0,3}" + number + "\\W{0,3}"))
                .findFirst();
    }

    private static boolean isFarBelow(PdfLine line, List<PdfLine> page) {
        return page.stream().allMatch(it -> it.equals(line) || line.bottom() - it.bottom() > APART * line.size());
    }

    private static boolean isFoot(PdfLine line, List<PdfLine> page) {
        return line.text().length() <= LONGEST_FOOT
                && !line.text().strip().endsWith(".")
                && isFarBelow(line, page)
                && NUMBER_OR_DAY.matcher(line.text().strip()).matches();
    }

    private static boolean isAtEdge(PdfLine line) {
        return line.bottom() < MARGIN * line.page() || line.bottom() > (1 - MARGIN) * line.page();
    }

    private static String key(PdfLine line) {
        return Math.round(line.bottom() / ROUGHLY) + " " + line.text().replaceAll("\\p{Nd}+", "#").strip();
    }

    /// Whether a line counts the pages.
    private boolean isCount(PdfLine line, int page) {
        var count = OF_ALL.matcher(line.text().strip());
        return isAtEdge(line)
                && count.matches()
                && Integer.parseInt(count.group(1)) == page + 1
                && Integer.parseInt(count.group(2)) == pages.size();
    }

    /// Whether a line stands above the text of a further page, together with its number, and on the first page, too: the title.
    private boolean isTitle(PdfLine line, int page) {
        return page > 0
                && line.bottom() < MARGIN * line.page()
                && line.text().strip().length() >= SHORTEST_TITLE
                && pages.get(page).stream().anyMatch(it -> isCount(it, page))
                && pages.getFirst().stream().anyMatch(it -> it.text().strip().equals(line.text().strip()));
    }

    /// The lines at the top of a page that repeat the headline of an article which began on the page before, or the head of that page,
    /// with a day behind it.
    private List<PdfLine> articleHead(int page, String before) {
        var top =
                pages.get(page).stream().filter(it -> it.bottom() < MARGIN * it.page() && !isRunningHead(it)).toList();
        for (int lines = 1; lines <= Math.min(MOST_LINES, top.size()); lines++) {
            var head = top.subList(0, lines);
            var words = words(head);
            if (words.length() <= LONGEST_HEAD
                    && NUMBER_OR_DAY.matcher(words).matches()
                    && (PageSite.letters(words).equals(before)
                            || pages.get(page - 1).stream().anyMatch(it -> isHeadlineOf(it, head.getFirst())))) {
                return head;
            }
        }
        return List.of();
    }

    private static String words(List<PdfLine> lines) {
        return lines.stream().map(PdfLine::text).collect(Collectors.joining(" ")).strip();
    }

    /// Whether a running head begins with a short headline, or with the beginning of a longer one. It is no larger than that.
    private static boolean isHeadlineOf(PdfLine headline, PdfLine head) {
        var letters = PageSite.letters(LABEL.matcher(headline.text()).replaceFirst(""));
        return letters.length() >= SHORTEST_HEADLINE
                && head.size() <= headline.size()
                && PageSite.letters(head.text())
                        .startsWith(letters.substring(0, Math.min(letters.length(), LONG_HEADLINE)));
    }

    private boolean isRunningHead(PdfLine line, int page) {
        return isCount(line, page) || isTitle(line, page) || heads.contains(line) || isRunningHead(line);
    }

    private boolean isRunningHead(PdfLine line) {
        return foot.filter(line::equals).isPresent() || (isAtEdge(line) && repeated.contains(key(line)));
    }

    /// The web address that a browser prints below each page; its end may be missing.
    Optional<String> address() {
        return pages.stream()
                .flatMap(List::stream)
                .filter(RunningHeads::isAtEdge)
                .map(it -> ADDRESS.matcher(it.text().strip()))
                .filter(it -> it.lookingAt())
                .map(it -> it.group())
                .findFirst()
                .filter(_ -> pages.stream().flatMap(List::stream).anyMatch(this::isBrowserCount));
    }

    /// Whether a line has the number of its page and of all pages as browsers print them.
    private boolean isBrowserCount(PdfLine line) {
        return isAtEdge(line) && line.text().strip().matches(".*\\b\\d{1,3}/" + pages.size());
    }

    /// The number of lines.
    long count() {
        return pages.stream().mapToLong(List::size).sum() - body().stream().mapToLong(List::size).sum();
    }

    /// The pages without them.
    List<List<PdfLine>> body() {
        var body = new ArrayList<List<PdfLine>>();
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            body.add(pages.get(i).stream().filter(it -> !isRunningHead(it, page)).toList());
        }
        return body;
    }
}
