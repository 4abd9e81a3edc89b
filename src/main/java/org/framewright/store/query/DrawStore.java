package org.framewright.store.query;

import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.study.ArticleDraw;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.ChangeJson;
import org.framewright.store.ledger.StoredNames;

import java.util.List;

/// The records of draws.
public final class DrawStore {

    private final ProjectDatabase database;

    public DrawStore(ProjectDatabase database) {
        this.database = database;
    }

    /// All draws, in their order, also those of batches that were removed.
    public List<ArticleDraw> draws() {
        var json = new ChangeJson(database.json());
        return database.read(handle ->
                handle
                        .createQuery(
                                "SELECT change FROM ledger WHERE coding IS NULL AND kind = :kind ORDER BY revision")
                        .bind("kind", StoredNames.of(ArticlesDrawn.class))
                        .map((row, _) -> json.readWithoutTexts(row.getString(1)))
                        .list()
                        .stream()
                        .filter(ArticlesDrawn.class::isInstance)
                        .map(it -> ((ArticlesDrawn) it).draw())
                        .toList());
    }
}
