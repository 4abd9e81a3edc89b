package org.framewright.store.ledger;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.AssignmentChange.BatchAdded;
import org.framewright.model.change.AssignmentChange.BatchRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.change.CoderChange.CoderRemoved;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.CodebookRemoved;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.change.RoundChange.AgreementSaved;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.change.RoundChange.RoundRemoved;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A project's state at a point of a transaction that is being written.
public record TransactionState(Handle handle, ModelJson json) {

    private static final String ANNOTATIONS =
            "SELECT body FROM annotation WHERE coding_id = (SELECT id FROM coding WHERE uuid = :coding)";

    public String projectName() {
        return handle.createQuery("SELECT name FROM project").mapTo(String.class).findOne().orElse("");
    }

    /// Whether there is a row of the table with that id.
    public boolean has(String table, String uuid) {
        return handle.createQuery("SELECT 1 FROM " + table + " WHERE uuid = :uuid")
                .bind("uuid", uuid)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// The revision of the entry that last wrote a row; 0 where there is no row.
    public long revision(String table, String uuid) {
        return handle.createQuery("SELECT revision FROM " + table + " WHERE uuid = :uuid")
                .bind("uuid", uuid)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// As [#revision(String, String)], of an annotation.
    public long revision(CodingId coding, AnnotationId id) {
        return handle.createQuery(ANNOTATIONS.replace("body", "revision") + " AND id = :id")
                .bind("coding", coding.value())
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Whether the row of an addition exists as it was added; of a coder or round, only the name counts. True for other
    /// changes.
    public boolean isPresent(Change added) {
        return switch (added) {
            case ArticleAdded(var it) -> article(it.id()).filter(it::equals).isPresent();
            case CoderAdded(var it) -> name("coder", it.id().value()).equals(it.name());
            case RoundAdded(var it) -> name("round", it.id().value()).equals(it.name());
            case ActorAdded(var it) -> actor(it.id()).filter(it::equals).isPresent();
            case BatchAdded(var batch) -> batch(batch.id().value()).filter(batch::equals).isPresent();
            case AssignmentAdded(var assignment) ->
                    assignment(assignment.id().value()).filter(assignment::equals).isPresent();
            case RulingAdded(var ruling) -> ruling(ruling.id().value()).filter(ruling::equals).isPresent();
            case ArticleRemoved _, ArticleDescribed _, ArticleExcluded _, ArticleIncluded _ -> true;
            case ImportRecord _, ArticlesDrawn _ -> true;
            case CoderRemoved _, CoderChanged _, RoundRemoved _, RoundChanged _, TrainingSet _, AgreementSaved _ ->
                    true;
            case ActorRemoved _, ActorChanged _, ActorsMatched _, ActorsUnmatched _ -> true;
            case BatchRemoved _, AssignmentRemoved _, RulingRemoved _ -> true;
            case ProjectNamed _, StudyDescribed _, CodebookAdded _, CodebookRemoved _ -> true;
            case PackageCreated _, PackageUpdated _, WorkReceived _ -> true;
            // no rows of a table with additions: a coding's rows change with its later entries
            case CodingChange _, CompoundChange _ -> true;
        };
    }

    /// A row's name for a person; `?` where there is no row.
    public String name(String table, String uuid) {
        return handle.createQuery("SELECT " + nameColumn(table) + " FROM " + table + " WHERE uuid = :uuid")
                .bind("uuid", uuid)
                .mapTo(String.class)
                .findOne()
                .orElse("?");
    }

    /// The SQL of a row's name for a person.
    public static String nameColumn(String table) {
        return switch (table) {
            case "assignment" ->
                    """
                    coalesce((SELECT name FROM article WHERE id = article_id), '?') || ', '
                    || coalesce((SELECT name FROM coder WHERE id = coder_id), '?')\
                    """;
            case "ruling" -> "trim(tag || ' ' || variable || ' ' || category)";
            default -> "name";
        };
    }

    public Optional<String> codebook(int version) {
        return handle.createQuery("SELECT json FROM codebook WHERE version = :version")
                .bind("version", version)
                .mapTo(String.class)
                .findOne();
    }

    public Optional<Coder> coder(CoderId id) {
        return handle.createQuery("SELECT * FROM coder WHERE uuid = :uuid")
                .bind("uuid", id.value())
                .map((row, _) -> StudyStore.coder(row))
                .findOne();
    }

    public Optional<ArticleExclusion> exclusion(ArticleId id) {
        return handle.createQuery("SELECT * FROM exclusion WHERE article = :article")
                .bind("article", id.value())
                .map((row, _) -> TeamRows.exclusion(row))
                .findOne();
    }

    Optional<Batch> batch(String uuid) {
        return handle.createQuery(TeamStore.BATCHES + " WHERE batch.uuid = :uuid")
                .bind("uuid", uuid)
                .map((row, _) -> TeamStore.batch(new TeamRows(json), row))
                .findOne();
    }

    Optional<Assignment> assignment(String uuid) {
        return handle.createQuery(TeamStore.ASSIGNMENTS + " WHERE assignment.uuid = :uuid")
                .bind("uuid", uuid)
                .map((row, _) -> TeamStore.assignment(row))
                .findOne();
    }

    Optional<Ruling> ruling(String uuid) {
        return handle.createQuery("SELECT * FROM ruling WHERE uuid = :uuid")
                .bind("uuid", uuid)
                .map((row, _) -> TeamRows.ruling(row))
                .findOne();
    }

    public Optional<Round> round(RoundId id) {
        return handle.createQuery(StudyStore.ROUNDS + " WHERE uuid = :uuid")
                .bind("uuid", id.value())
                .map((row, _) -> StudyStore.round(row))
                .findOne();
    }

    public Optional<Article> article(ArticleId id) {
        return handle.createQuery(ArticleRowReader.SELECT + " WHERE uuid = :uuid")
                .bind("uuid", id.value())
                .map((row, _) -> new ArticleRowReader(json).article(row))
                .findOne();
    }

    public Optional<Coding> coding(CodingId id) {
        return handle.createQuery(CodingStore.SELECT + " WHERE coding.uuid = :uuid")
                .bind("uuid", id.value())
                .map((row, _) -> new CodingRows(json).coding(row))
                .findOne();
    }

    public List<Coding> codings() {
        return handle.createQuery(CodingStore.SELECT + " ORDER BY coding.article_id, coding.id")
                .map((row, _) -> new CodingRows(json).coding(row))
                .list();
    }

    List<Coding> codings(ArticleId article) {
        return handle.createQuery(CodingStore.SELECT + " WHERE article.uuid = :article ORDER BY coding.id")
                .bind("article", article.value())
                .map((row, _) -> new CodingRows(json).coding(row))
                .list();
    }

    public Optional<Annotation> annotation(CodingId coding, AnnotationId id) {
        return handle.createQuery(ANNOTATIONS + " AND id = :id")
                .bind("coding", coding.value())
                .bind("id", id.value())
                .map((row, _) -> json.read(row.getString("body"), Annotation.class))
                .findOne();
    }

    public List<Annotation> annotations(CodingId coding) {
        return handle.createQuery(ANNOTATIONS + " ORDER BY id")
                .bind("coding", coding.value())
                .map((row, _) -> json.read(row.getString("body"), Annotation.class))
                .list();
    }

    /// The removal of a coder's annotation; empty where the coder has no such annotation.
    public Optional<Change> findRemoval(String coder, String id) {
        return handle.createQuery(
                        """
                        SELECT coding.uuid, body FROM annotation
                          JOIN coding ON coding.id = coding_id JOIN coder ON coder.id = annotation.coder_id
                         WHERE annotation.id = :id AND coder.uuid = :coder\
                        """)
                .bind("id", id)
                .bind("coder", coder)
                .<Change>map((row, _) ->
                        new AnnotationRemoved(
                                new CodingId(row.getString("uuid")),
                                json.read(row.getString("body"), Annotation.class)))
                .findOne();
    }

    public Optional<Actor> actor(ActorId id) {
        return handle.createQuery("SELECT * FROM actor WHERE uuid = :uuid")
                .bind("uuid", id.value())
                .map((row, _) -> new ActorRows(json).actor(row))
                .findOne();
    }

    Optional<Actor> namesake(Actor actor) {
        var owner = actor.owner();
        return handle.createQuery("SELECT * FROM actor WHERE name = :name AND coalesce(owner, '') = :owner")
                .bind("name", actor.name())
                .bind("owner", owner == null ? "" : owner.value())
                .map((row, _) -> new ActorRows(json).actor(row))
                .findOne();
    }

    public Optional<ActorMatch> match(ActorId actor, ActorId other) {
        return handle.createQuery("SELECT * FROM actor_match WHERE actor = :actor AND other = :other")
                .bind("actor", actor.value())
                .bind("other", other.value())
                .map((row, _) -> ActorRows.actorMatch(row))
                .findOne();
    }

    public Set<ActorId> actors() {
        return handle.createQuery("SELECT uuid FROM actor").map((row, _) -> new ActorId(row.getString("uuid"))).set();
    }
}
