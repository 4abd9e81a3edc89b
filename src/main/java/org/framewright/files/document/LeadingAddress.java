package org.framewright.files.document;

import org.framewright.files.BlankText;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The web address in the first line of a document that was made from a web page: it says where the article came out, and the line
/// below it is the headline if the document's title begins with that line.
public final class LeadingAddress {

    /// A page may break the address before its first slash.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(https?://)?((?:www\\d?\\.)?(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,12})((?: ?/[^\\s|<>\"]*)?)(?=\\s|$)");

    private static final int TOP = 2_000;

    /// A shorter line may be the beginning of any title.
    private static final int SHORTEST_HEADLINE = 12;

    private LeadingAddress() {}

    /// Adds what the first line says to an article's metadata; what is there stays.
    public static void describe(String text, SequencedMap<String, String> metadata) {
        var top = text.substring(0, Math.min(text.length(), TOP));
        var lines = top.lines().map(BlankText::oneLine).filter(it -> !it.isEmpty()).limit(2).toList();
        var address = lines.isEmpty() ? Optional.<Matcher>empty() : find(lines.getFirst());
        if (address.isEmpty()) {
            return;
        }
        var url = "https://" + address.get().group(2) + address.get().group(3).strip();
        var scheme = address.get().group(1);
        metadata.putIfAbsent("url", scheme == null ? url : scheme + url.substring("https://".length()));
        PageSite.host(url).ifPresent(it -> metadata.putIfAbsent("outlet", it));
        var title = metadata.getOrDefault("document_title", "");
        if (lines.size() > 1 && lines.get(1).length() >= SHORTEST_HEADLINE && title.startsWith(lines.get(1))) {
            metadata.putIfAbsent("headline", lines.get(1));
        }
    }

    /// A bare domain, as in the name of a company, is no address.
    private static Optional<Matcher> find(String line) {
        var matcher = ADDRESS.matcher(line);
        return matcher.lookingAt()
                        && (matcher.group(1) != null
                                || !matcher.group(3).isEmpty()
                                || line.regionMatches(true, 0, "www.", 0, "www.".length()))
                ? Optional.of(matcher)
                : Optional.empty();
    }
}
