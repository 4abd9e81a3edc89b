package org.framewright.files.document;

import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.jsoup.parser.Parser;

import java.util.function.BooleanSupplier;

/// The text of a piece of HTML that is not a page: all of it, in paragraphs, without invisible text.
public final class HtmlText {

    private HtmlText() {}

    /// Flattens a piece of HTML.
    ///
    /// @param where the file, as refusals name it
    /// @param cancelled whether to stop
    /// @return paragraphs with a blank line between them; empty where nothing is to be read
    /// @throws org.framewright.model.Refusal where it is nested too deeply, too long, or takes too long
    public static String flatten(String html, String where, BooleanSupplier cancelled) {
        var budget = new DocumentBudget(where, Limits.USUAL, Limit.SECONDS.usual(), System::nanoTime, cancelled);
        budget.begin(html.length());
        var content = new DocumentContent(budget);
        new HtmlReader(content, budget).readMessage(html);
        return content.isEmpty() ? "" : content.text();
    }

    /// Text in which `&amp;` and the like stand for characters.
    public static String unescape(String text) {
        return Parser.unescapeEntities(text, false);
    }
}
