package org.framewright.store;

import org.framewright.model.Article;
import org.framewright.model.change.Change;
import org.framewright.model.change.Change.ArticleAdded;
import org.framewright.model.change.Change.ArticleDescribed;
import org.framewright.model.change.Change.ArticleRemoved;
import org.framewright.model.change.Change.Several;

import java.util.function.UnaryOperator;

/// A change as the ledger's JSON: without the articles' texts, which are stored once, by hash.
final class ChangeJson {

    private final Json json;

    ChangeJson(Json json) {
        this.json = json;
    }

    String write(Change change) {
        return json.write(withTexts(change, _ -> ""));
    }

    Change read(String text, TextsOf texts) {
        return withTexts(json.read(text, Change.class), texts::text);
    }

    private static Change withTexts(Change change, UnaryOperator<String> textOfHash) {
        return switch (change) {
            case ArticleAdded(var article) -> new ArticleAdded(withText(article, textOfHash));
            case ArticleRemoved(var article) -> new ArticleRemoved(withText(article, textOfHash));
            case ArticleDescribed(var before, var after) ->
                    new ArticleDescribed(withText(before, textOfHash), withText(after, textOfHash));
            case Several(var changes) ->
                    new Several(changes.stream().map(each -> withTexts(each, textOfHash)).toList());
            default -> change;
        };
    }

    private static Article withText(Article article, UnaryOperator<String> textOfHash) {
        return new Article(
                article.id(),
                article.name(),
                textOfHash.apply(article.textSha256()),
                article.textSha256(),
                article.originalSha256(),
                article.parts(),
                article.segments(),
                article.metadata());
    }
}
