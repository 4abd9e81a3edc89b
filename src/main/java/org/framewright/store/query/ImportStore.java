package org.framewright.store.query;

import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.ChangeJson;
import org.framewright.store.ledger.StoredEntry;
import org.framewright.store.ledger.StoredNames;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The files of annotations that were imported into codings.
public final class ImportStore {

    private final ProjectDatabase database;

    public ImportStore(ProjectDatabase database) {
        this.database = database;
    }

    /// An import into a coding.
    ///
    /// @param who the coder's name, or the supervisor's
    /// @param file the name of the file
    public record CodingImport(String who, Instant at, String file) {}

    /// The last import into each coding that has one.
    public Map<CodingId, CodingImport> last() {
        var json = new ChangeJson(database.json());
        return database.read(handle -> {
            var last = new HashMap<CodingId, CodingImport>();
            handle.createQuery("SELECT * FROM ledger WHERE coding IS NOT NULL AND kind = :kind ORDER BY revision")
                    .bind("kind", StoredNames.of(CodingImported.class))
                    .map(StoredEntry::of)
                    .list()
                    .forEach(it -> {
                        if (it.entry(json, new ArticleTextsByHash(handle)).change()
                                instanceof CodingImported(var coding, var file)) {
                            last.put(coding, new CodingImport(it.who(), Instant.parse(it.at()), file));
                        }
                    });
            return last;
        });
    }
}
