package org.framewright.store.salvage;

import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.AssignmentChange.BatchRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderRemoved;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.ProjectChange.CodebookRemoved;
import org.framewright.model.change.RoundChange.RoundRemoved;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.StoredNames;
import org.framewright.store.ledger.TransactionState;
import org.framewright.store.salvage.ChangeRepair.OrphanAnnotation;
import org.framewright.store.salvage.RecoveryResult.Kind;
import org.framewright.store.salvage.RecoveryResult.LossCollector;
import org.framewright.store.salvage.RecoveryResult.RecoveredCounts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Compares a recovered project with all found records, and names the missing records.
final class RecoveryAudit {

    /// The kind of change that removes a row of each table.
    private static final Map<String, Class<? extends Change>> REMOVALS =
            Map.of(
                    "article", ArticleRemoved.class,
                    "coder", CoderRemoved.class,
                    "round", RoundRemoved.class,
                    "actor", ActorRemoved.class,
                    "batch", BatchRemoved.class,
                    "assignment", AssignmentRemoved.class,
                    "ruling", RulingRemoved.class);

    private final Handle recovered;
    private final Handle salvaged;
    private final SalvagedChanges changes;
    private final TransactionState state;
    private final LossCollector losses;

    RecoveryAudit(Handle recovered, SalvagedRows salvagedRows, SalvagedChanges changes, LossCollector losses) {
        this.recovered = recovered;
        this.salvaged = salvagedRows.handle();
        this.changes = changes;
        this.state = new TransactionState(recovered, ModelJson.LENIENT);
        this.losses = losses;
    }

    RecoveredCounts counts(long entries, long mended) {
        return new RecoveredCounts(
                count("article"), count("coder"), count("coding"), count("annotation"), entries, mended);
    }

    private long count(String table) {
        return recovered.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one();
    }

    void run(Set<OrphanAnnotation> unfit) {
        noteCodebooks();
        noteArticles();
        for (var table : List.of("coder", "round", "actor", "batch", "assignment", "ruling")) {
            findMissing(table).forEach(name -> losses.add(Kind.ROW, name, table));
        }
        findMissingMatches().forEach(name -> losses.add(Kind.ROW, name, "actor_match"));
        noteExclusions();
        var lost = new LinkedHashSet<>(unfit);
        lost.addAll(lostAnnotations());
        noteCodings(lost);
        lost.stream().filter(orphan -> state.has("coding", orphan.coding().value())).forEach(this::note);
        noteDifferences();
    }

    /// Notes the rows that differ from the ledger's result, though the same entry has written both.
    private void noteDifferences() {
        for (var table : List.of("article", "coder", "round", "actor", "batch", "assignment", "ruling")) {
            changes.forEach(
                    table,
                    it -> {
                        if (state.revision(table, it.uuid()) == it.revision() && !state.isPresent(it.change())) {
                            losses.add(Kind.COPIES_DIFFER, state.name(table, it.uuid()), table);
                        }
                    });
        }
        changes.forEach(
                "annotation",
                it -> {
                    if (it.change() instanceof AnnotationAdded(var coding, var annotation)
                            && state.revision(coding, annotation.id()) == it.revision()
                            && !state.annotation(coding, annotation.id()).filter(annotation::equals).isPresent()) {
                        losses.add(Kind.COPIES_DIFFER, place(coding) + annotation.id(), "annotation");
                    }
                });
    }

    private String place(CodingId id) {
        var coding = state.coding(id).orElseThrow();
        return state.name("article", coding.article().value())
                + ", "
                + state.name("coder", coding.coder().value())
                + ", ";
    }

    private void noteCodebooks() {
        salvaged
                .createQuery(
                        """
                        SELECT DISTINCT CAST(version AS TEXT) FROM (SELECT version FROM codebook UNION ALL
                               SELECT codebook_version FROM round UNION ALL SELECT codebook_version FROM coding)
                         ORDER BY version\
                        """)
                .mapTo(String.class)
                .list()
                .stream()
                .filter(version ->
                        !isPresent(version) && !wasRemoved(CodebookRemoved.class, "\"version\":" + version + ","))
                .forEach(version -> losses.add(Kind.CODEBOOK, version));
    }

    /// Whether the project has a version of the codebook; no number, and no number beyond the largest, is a version.
    private boolean isPresent(String version) {
        return version.matches("[0-9]{1,9}") && state.codebook(Integer.parseInt(version)).isPresent();
    }

    private void noteArticles() {
        findMissing("article").forEach(name -> losses.add(Kind.TEXT, name));
    }

    private void noteExclusions() {
        salvaged
                .createQuery("SELECT DISTINCT article FROM exclusion ORDER BY article")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(it -> !it.isBlank())
                .filter(it -> state.exclusion(new ArticleId(it)).isEmpty() && !wasRemoved(ArticleIncluded.class, it))
                .forEach(it -> losses.add(Kind.ROW, state.name("article", it), "exclusion"));
    }

    /// The names of a table's missing rows that no entry has removed.
    private List<String> findMissing(String table) {
        var kind = Objects.requireNonNull(REMOVALS.get(table));
        return salvaged
                .createQuery(
                        "SELECT uuid, "
                                + TransactionState.nameColumn(table)
                                + " AS name FROM "
                                + table
                                + " GROUP BY uuid ORDER BY id")
                .map((row, _) -> List.of(row.getString("uuid"), row.getString("name")))
                .list()
                .stream()
                .filter(it -> !state.has(table, it.getFirst()) && !wasRemoved(kind, it.getFirst()))
                .map(List::getLast)
                .toList();
    }

    /// The actors of a lost decision that no entry has undone. A decision with a blank id is left out.
    private List<String> findMissingMatches() {
        return salvaged
                .createQuery("SELECT DISTINCT actor, other FROM actor_match ORDER BY actor, other")
                .map((row, _) -> List.of(row.getString("actor"), row.getString("other")))
                .list()
                .stream()
                .filter(it -> it.stream().noneMatch(String::isBlank))
                .map(it -> it.stream().map(ActorId::new).toList())
                .filter(it ->
                        state.match(it.getFirst(), it.getLast()).isEmpty()
                                && !wasRemoved(ActorsUnmatched.class, it.getFirst().value(), it.getLast().value()))
                .map(it -> state.name("actor", it.getFirst().value()))
                .toList();
    }

    /// Whether an entry, or a part of an entry, has removed a row. Rows other than annotations are hardly ever removed.
    ///
    /// @param keys the texts that name the row in the entry
    private boolean wasRemoved(Class<? extends Change> kind, String... keys) {
        return recovered
                .createQuery(
                        "SELECT 1 FROM ledger WHERE kind IN (:kind, 'Compound') AND instr(change, '\"' || :kind || '\"')"
                                + " AND NOT EXISTS (SELECT 1 FROM json_each(:keys) WHERE NOT instr(change, value)) LIMIT 1")
                .bind("kind", StoredNames.of(kind))
                .bind("keys", ModelJson.STRICT.write(List.of(keys)))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// The annotations of which a row or a key of an index was found, and neither the annotation nor its tombstone is
    /// in the project.
    private Set<OrphanAnnotation> lostAnnotations() {
        var lost = new LinkedHashSet<OrphanAnnotation>();
        salvaged.createQuery(
                        """
                        SELECT coding_id, id FROM annotation UNION SELECT coding_id, id FROM annotation_key
                         WHERE id NOT IN (SELECT id FROM tombstone) ORDER BY coding_id, id\
                        """)
                .map((row, _) -> find(changes.id("coding", row.getLong("coding_id")), row.getString("id")))
                .forEach(orphan -> {
                    if (orphan != null) {
                        lost.add(orphan);
                    }
                });
        return lost;
    }

    private @Nullable OrphanAnnotation find(@Nullable String coding, String id) {
        if (coding == null || coding.isBlank() || id.isBlank() || id.length() > AnnotationId.MAX_LENGTH) {
            return null;
        }
        return new OrphanAnnotation(new CodingId(coding), new AnnotationId(id));
    }

    private void noteCodings(Set<OrphanAnnotation> lost) {
        salvaged
                .createQuery(
                        """
                        SELECT uuid FROM coding UNION SELECT coding FROM ledger WHERE coding IS NOT NULL ORDER BY 1\
                        """)
                .mapTo(String.class)
                .list()
                .stream()
                .filter(uuid -> !state.has("coding", uuid) && !wasRemoved(CodingRemoved.class, uuid))
                .forEach(uuid -> {
                    long annotations = lost.stream().filter(orphan -> orphan.coding().value().equals(uuid)).count();
                    losses.add(Kind.CODING, nameOfLost(uuid), annotations);
                });
    }

    private String nameOfLost(String coding) {
        return salvaged.createQuery(
                        """
                        SELECT coalesce((SELECT name FROM article WHERE id = article_id), '?') || ', '
                               || coalesce((SELECT name FROM coder WHERE id = coder_id), '?')
                          FROM coding WHERE uuid = :coding
                        UNION ALL SELECT '?, ' || who FROM ledger WHERE coding = :coding LIMIT 1\
                        """)
                .bind("coding", coding)
                .mapTo(String.class)
                .findFirst()
                .orElse("?");
    }

    private void note(OrphanAnnotation orphan) {
        boolean there = state.annotation(orphan.coding(), orphan.annotation()).isPresent();
        boolean deleted =
                recovered
                        .createQuery("SELECT 1 FROM tombstone WHERE id = :id")
                        .bind("id", orphan.annotation().value())
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
        if (!there && !deleted) {
            losses.add(Kind.ANNOTATION, place(orphan.coding()) + orphan.annotation());
        }
    }
}
