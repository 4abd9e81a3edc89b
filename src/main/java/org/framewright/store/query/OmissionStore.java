package org.framewright.store.query;

import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.ImportOmission.OmissionCause;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore.ArticleOrigin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what imports have left out, from the ledger.
///
/// @param articles of the same project
public record OmissionStore(ArticleStore articles, Ledger ledger) {

    /// The articles that imports have left out, in the order of the imports. An article that came in later is not
    /// among them, and neither is an unreadable file once there is an article of its name.
    public List<ImportOmission> omissions() {
        var all = recorded();
        if (all.isEmpty()) {
            return all;
        }
        var origins = articles.namesByOrigin().keySet();
        var names = articles.names();
        return all.stream().filter(it -> !isSettled(it, origins, names)).toList();
    }

    /// How an article is known again that was left out: by its file's bytes and its number in there. Of a file that can't be read, all
    /// empty ones have the same bytes: its name counts, too.
    ///
    /// @param file empty for an article
    public record OmissionKey(String file, String sha256, int number) {

        public static OmissionKey of(ImportOmission omission) {
            boolean readable = omission.cause() != OmissionCause.UNREADABLE;
            return new OmissionKey(readable ? "" : omission.file(), omission.sha256(), omission.number());
        }
    }

    /// Everything that any import has left out.
    public Set<OmissionKey> keys() {
        return recorded().stream().map(OmissionKey::of).collect(Collectors.toSet());
    }

    /// What was left out because somebody wanted it so: by hand, or as a near-duplicate or reprint. Of one that was left out several
    /// times, the last.
    public Map<ArticleOrigin, ImportOmission> decided() {
        return recorded().stream()
                .filter(it ->
                        switch (it.cause()) {
                            case BY_HAND, NEAR_DUPLICATE, REPRINT -> true;
                            case SAME_TEXT, NAME_TAKEN, UNREADABLE -> false;
                        })
                .collect(
                        Collectors.toMap(
                                it -> new ArticleOrigin(it.sha256(), it.number()), it -> it, (_, later) -> later));
    }

    private List<ImportOmission> recorded() {
        var all = new ArrayList<ImportOmission>();
        for (var entry : ledger.findByKind(ImportRecord.class)) {
            if (entry.change() instanceof ImportRecord(var omissions)) {
                all.addAll(omissions);
            }
        }
        return all;
    }

    private static boolean isSettled(ImportOmission omission, Set<ArticleOrigin> origins, Set<String> names) {
        var origin = new ArticleOrigin(omission.sha256(), omission.number());
        return switch (omission.cause()) {
            case UNREADABLE -> names.contains(omission.name());
            case SAME_TEXT, REPRINT, NEAR_DUPLICATE, BY_HAND, NAME_TAKEN -> origins.contains(origin);
        };
    }
}
