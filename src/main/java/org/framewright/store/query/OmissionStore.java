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

/// Reads the omissions of imports from the ledger.
///
/// @param articles of the same project
public record OmissionStore(ArticleStore articles, Ledger ledger) {

    /// The omissions in the order of the imports. An article that was imported later is not among them, and neither is
    /// an unreadable file once there is an article of its name.
    public List<ImportOmission> omissions() {
        var all = recorded();
        if (all.isEmpty()) {
            return all;
        }
        var origins = articles.namesByOrigin().keySet();
        var names = articles.names();
        return all.stream().filter(it -> !isSettled(it, origins, names)).toList();
    }

    /// Identifies an omission by the file's bytes and the article's number in the file. An unreadable file also needs
    /// its name, since the bytes of all empty files are the same.
    ///
    /// @param file empty for an article
    public record OmissionKey(String file, String sha256, int number) {

        public static OmissionKey of(ImportOmission omission) {
            boolean readable = omission.cause() != OmissionCause.UNREADABLE;
            return new OmissionKey(readable ? "" : omission.file(), omission.sha256(), omission.number());
        }
    }

    /// The keys of all omissions of all imports.
    public Set<OmissionKey> keys() {
        return recorded().stream().map(OmissionKey::of).collect(Collectors.toSet());
    }

    /// The omissions that a person decided: by hand, or as a near-duplicate or reprint. Of several omissions of one
    /// article, the last.
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
