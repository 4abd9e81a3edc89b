package org.framewright.store.ledger;

import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.store.query.ArticleTextsByHash;
import org.jdbi.v3.core.JdbiException;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A change as the ledger's JSON: without the articles' texts, which are stored once, by hash.
public final class ChangeJson {

    private final ModelJson json;

    public ChangeJson(ModelJson json) {
        this.json = json;
    }

    public String write(Change change) {
        return json.write(withTexts(change, _ -> ""));
    }

    Change read(String text, ArticleTextsByHash texts) {
        return withTexts(json.read(text, Change.class), texts::text);
    }

    /// Reads a change without the texts of its articles.
    public Change readWithoutTexts(String text) {
        return json.read(text, Change.class);
    }

    /// Reads a change; empty where the text is none.
    public Optional<Change> readComplete(String text, UnaryOperator<String> textOfHash) {
        try {
            return Optional.of(withTexts(json.read(text, Change.class), textOfHash));
        } catch (JdbiException failed) {
            throw failed;
        } catch (RuntimeException noChange) {
            return Optional.empty();
        }
    }

    /// Reads the changes at the beginning of a compound change whose end is lost.
    public List<Change> readParts(String cut, UnaryOperator<String> textOfHash) {
        return json.readElements(cut, "changes", Change.class).stream()
                .map(each -> withTexts(each, textOfHash))
                .toList();
    }

    private static Change withTexts(Change change, UnaryOperator<String> textOfHash) {
        return switch (change) {
            case ArticleAdded(var article) -> new ArticleAdded(withText(article, textOfHash));
            case ArticleRemoved(var article) -> new ArticleRemoved(withText(article, textOfHash));
            case ArticleDescribed(var before, var after) ->
                    new ArticleDescribed(withText(before, textOfHash), withText(after, textOfHash));
            case CompoundChange(var changes) ->
                    new CompoundChange(changes.stream().map(each -> withTexts(each, textOfHash)).toList());
            case ArticleExcluded _, ArticleIncluded _, ImportRecord _, ArticlesDrawn _ -> change;
            case ProjectChange _,
                    CoderChange _,
                    RoundChange _,
                    AssignmentChange _,
                    RulingChange _,
                    ActorChange _,
                    CodingChange _,
                    PackageChange _ ->
                    change;
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
