package org.framewright.suggest.english;

import org.framewright.model.article.Article;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.FullStop;
import org.framewright.suggest.Suggestion;
import org.framewright.suggest.Suggestion.Kind;
import org.framewright.suggest.Suggestion.Speaker;
import org.framewright.suggest.Suggestion.SpeechForm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds bylines and lines that name a news agency: “By Hanne Dahlqvist”, “LONDON (Reuters) -”, “AFP contributed to this report”.
public final class CreditFinder {

    /// Credits are short; longer lines are text.
    private static final int LONGEST_LINE = 300;

    /// Bylines and datelines are at the top of an article.
    private static final int TOP_LINES = 12;

    private static final String NAME = "(?<source>\\p{Lu}[^,;()]{1,60}?)";
    private static final String END = "(?=\\s*(?:[,;.()]|\\bin\\b|$))";

    private static final List<Pattern> TOP =
            List.of(
                    Pattern.compile(
                            "^(?:[\\p{Lu}][\\p{L}\\p{N} ,./'’-]{0,60})?(?<credit>\\((?<source>\\p{Lu}[\\p{L} /&.]{1,30}|dpa)\\))\\s*[-–—]"),
                    Pattern.compile(
                            "^(?<credit>(?:By|BY|Text by|Text and photos:|Report by)\\s+(?<source>\\p{Lu}[\\p{L}\\p{M}.’' -]{2,80}))(?=,|\\||$|\\s{2})"));

    private static final List<Pattern> ANYWHERE =
            List.of(
                    Pattern.compile(
                            "^\\(?(?<credit>(?:Additional )?[Rr]eporting by (?:the )?" + NAME + END + ".*?)\\)?$"),
                    Pattern.compile(
                            "^\\(?(?<credit>.{0,30}?[Ww]ith (?:material|reporting|files|agencies|input) from (?:the )?"
                                    + NAME
                                    + END
                                    + ".*?)\\)?$"),
                    Pattern.compile(
                            "^(?<credit>(?:[Tt]he )?"
                                    + NAME
                                    + " (?:has )?contributed to this (?:report|story|article)\\.?)$"),
                    Pattern.compile(
                            "^(?<credit>[-–—(]*\\s*(?<source>(?:AFP|AP|Reuters|dpa|PA|UPI|Xinhua|TASS|ANSA|EFE|Bloomberg)(?:(?:[/, ]| and )+(?:AFP|AP|Reuters|dpa|PA|UPI|Xinhua|TASS|ANSA|EFE|Bloomberg)){0,4})\\s*\\)?)$"));

    private CreditFinder() {}

    /// The credits of an article, in text order.
    public static List<Suggestion> find(Article article) {
        var credits = new ArrayList<Suggestion>();
        var text = article.text();
        int written = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (!text.substring(from, Math.min(end, from + LONGEST_LINE)).isBlank()) {
                written++;
                line(article, from, end, written <= TOP_LINES, credits);
            }
            from = end + 1;
        }
        return credits;
    }

    private static void line(Article article, int from, int end, boolean top, List<Suggestion> credits) {
        var line = article.text().substring(from, Math.min(end, from + LONGEST_LINE)).stripTrailing();
        var patterns =
                Stream.concat(
                        top ? TOP.stream() : Stream.of(), end - from <= LONGEST_LINE ? ANYWHERE.stream() : Stream.of());
        patterns.map(it -> it.matcher(line))
                .filter(it -> it.find())
                .findFirst()
                .ifPresent(it -> {
                    int start = it.start("credit");
                    int stop = FullStop.endWithout(line, start, it.end("credit"));
                    credits.add(
                            new Suggestion(
                                    Kind.CREDIT,
                                    SpeechForm.INDIRECT,
                                    AttributionPattern.CREDIT,
                                    List.of(article.fragment(from + start, from + stop)),
                                    List.of(),
                                    List.of(article.fragment(from + it.start("source"), from + it.end("source"))),
                                    new Speaker(it.group("source"), false)));
                });
    }
}
