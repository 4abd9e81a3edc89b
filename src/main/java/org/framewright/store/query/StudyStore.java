package org.framewright.store.query;

import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.coding.ActorUse;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.StudyDescription;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.ActorRows;
import org.framewright.store.ledger.EntryRows;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.StoredNames;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the shared data of the study: its name, codebook versions, coders, rounds and actors, in the order in which they
/// were added.
public final class StudyStore {

    public static final String ROUNDS = "SELECT * FROM round";

    private final ProjectDatabase database;
    private final ActorRows rows = new ActorRows(ModelJson.LENIENT);

    public StudyStore(ProjectDatabase database) {
        this.database = database;
    }

    /// The project's name; empty as long as it has none.
    public String name() {
        return database.read(
                handle -> handle.createQuery("SELECT name FROM project").mapTo(String.class).findOne().orElse(""));
    }

    /// The supervisor's description of the study, which is in the ledger alone; in a state with letters it names no coder.
    public StudyDescription description() {
        return database.coderNames() == CoderNames.LETTERS
                ? CoderLetters.apply(namedDescription(), namedCoders())
                : namedDescription();
    }

    private StudyDescription namedDescription() {
        return new Ledger(database, Clock.systemUTC())
                .findByKind(StudyDescribed.class).reversed().stream()
                        .flatMap(it ->
                                it.change() instanceof StudyDescribed(_, var after) ? Stream.of(after) : Stream.empty())
                        .findFirst()
                        .orElse(StudyDescription.EMPTY);
    }

    /// The project's identity, which copies of the file share: a UUID.
    public String identity() {
        return database.read(handle -> handle.createQuery("SELECT uuid FROM identity").mapTo(String.class).one());
    }

    public List<Coder> coders() {
        return database.coderNames() == CoderNames.LETTERS ? CoderLetters.apply(namedCoders()) : namedCoders();
    }

    /// The coders with their own names, also in a state with letters.
    public List<Coder> namedCoders() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM coder ORDER BY id").map((row, _) -> coder(row)).list());
    }

    /// The names that coders have in this state, by their own names.
    public Map<String, String> coderKey() {
        var shown = coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return namedCoders().stream()
                .collect(Collectors.toMap(Coder::name, it -> Objects.requireNonNull(shown.get(it.id()))));
    }

    public static Coder coder(ResultSet row) throws SQLException {
        return new Coder(
                new CoderId(row.getString("uuid")),
                row.getString("name"),
                StoredNames.constant(Coder.Kind.class, row.getString("kind")),
                instant(row.getString("deactivated_at")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    public List<Round> rounds() {
        return database.read(handle -> handle.createQuery(ROUNDS + " ORDER BY id").map((row, _) -> round(row)).list());
    }

    public static Round round(ResultSet row) throws SQLException {
        return new Round(
                new RoundId(row.getString("uuid")),
                row.getString("name"),
                StoredNames.constant(Round.Purpose.class, row.getString("purpose")),
                EntryRows.integer(row, "codebook_version"),
                new Round.Settings(
                        row.getBoolean("suggestions"),
                        row.getBoolean("timed"),
                        StoredNames.constant(Round.ArticleOrder.class, row.getString("article_order"))),
                instant(row.getString("closed")));
    }

    /// All actors and the decisions about them, of one state of the project.
    public Actors actors() {
        return database.read(handle ->
                new Actors(
                        handle.createQuery("SELECT * FROM actor ORDER BY id").map((row, _) -> rows.actor(row)).list(),
                        handle.createQuery("SELECT * FROM actor_match ORDER BY revision, actor, other")
                                .map((row, _) -> ActorRows.actorMatch(row))
                                .list()));
    }

    /// The actors that the latest version of any coding names; actors that only corrected versions name are missing.
    public Set<ActorId> currentActors() {
        return mentions().entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The number of annotations in the latest versions of codings that name each actor; 0 for an actor that only corrected
    /// versions name. An actor that no annotation names is missing. The query reads every annotation, most only for the word
    /// `"Actor`. It does not join the latest versions: SQLite would read all of them for each annotation.
    public Map<ActorId, Integer> mentions() {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                SELECT named.value AS value,
                                       sum(NOT EXISTS (
                                           SELECT 1 FROM coding AS later
                                            WHERE later.article_id = coding.article_id
                                              AND later.coder_id = coding.coder_id
                                              AND later.round_id = coding.round_id
                                              AND later.version > coding.version)) AS n
                                  FROM annotation
                                  JOIN coding ON coding.id = annotation.coding_id,
                                       json_each(body, '$.values') AS answer,
                                       json_each(CASE answer.value ->> '$.type'
                                                 WHEN 'Actor' THEN json_array(answer.value ->> '$.id')
                                                 WHEN 'ActorSet' THEN answer.value -> '$.ids'
                                                 ELSE '[]' END) AS named
                                 WHERE instr(body, '"Actor')
                                 GROUP BY 1\
                                """)
                        .map((row, _) -> Map.entry(new ActorId(row.getString("value")), EntryRows.integer(row, "n")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The annotations that name an actor, once for each of their actors, by coding. The query reads every annotation.
    public List<ActorUse> actorUses() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT named.value AS actor, coder.uuid AS coder, coding.uuid AS coding, article.uuid AS article,
                                       coalesce(body ->> '$.extent.fragments[0].start', 0) AS first,
                                       coalesce(body ->> '$.extent.fragments[0].end', 0) AS last
                                  FROM annotation
                                  JOIN coding ON coding.id = annotation.coding_id
                                  JOIN article ON article.id = coding.article_id
                                  JOIN coder ON coder.id = coding.coder_id,
                                       json_each(body, '$.values') AS answer,
                                       json_each(CASE answer.value ->> '$.type'
                                                 WHEN 'Actor' THEN json_array(answer.value ->> '$.id')
                                                 WHEN 'ActorSet' THEN answer.value -> '$.ids'
                                                 ELSE '[]' END) AS named
                                 WHERE instr(body, '"Actor')
                                 ORDER BY annotation.coding_id, annotation.id\
                                """)
                        .map((row, _) ->
                                new ActorUse(
                                        new ActorId(row.getString("actor")),
                                        new CoderId(row.getString("coder")),
                                        new CodingId(row.getString("coding")),
                                        new ArticleId(row.getString("article")),
                                        EntryRows.integer(row, "first"),
                                        EntryRows.integer(row, "last")))
                        .list());
    }

    /// The coders who name an actor in a coding.
    public List<CoderId> findCodersNaming(ActorId actor) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT DISTINCT coder.uuid FROM annotation_values
                                  JOIN coder ON coder.name = annotation_values.coder
                                 WHERE (type = 'Actor' AND value = :actor)
                                    OR :actor IN (SELECT value FROM json_each(
                                                  iif(annotation_values.type = 'ActorSet', annotation_values.value, '[]')))\
                                """)
                        .bind("actor", actor.value())
                        .map((row, _) -> new CoderId(row.getString("uuid")))
                        .list());
    }

    /// The letters of all coders, by their names in this state.
    public Map<String, String> coderLetters() {
        var lettered = CoderLetters.apply(namedCoders()).stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return coders().stream()
                .collect(Collectors.toMap(Coder::name, it -> Objects.requireNonNull(lettered.get(it.id()))));
    }

    /// The versions of the codebook that the project holds, oldest first.
    public List<Integer> codebookVersions() {
        return database.read(handle ->
                handle.createQuery("SELECT version FROM codebook ORDER BY version").mapTo(Integer.class).list());
    }

    /// The revisions and times of the entries that added the versions of the codebook: while they are the same, so is
    /// every version.
    public List<String> codebookStamps() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT codebook.revision || coalesce(' ' || at, '')
                                  FROM codebook LEFT JOIN ledger ON ledger.revision = codebook.revision
                                 ORDER BY version\
                                """)
                        .mapTo(String.class)
                        .list());
    }

    /// A version of the codebook, as the JSON that was adopted.
    public Optional<String> codebook(int version) {
        return database.read(handle ->
                handle.createQuery("SELECT json FROM codebook WHERE version = :version")
                        .bind("version", version)
                        .mapTo(String.class)
                        .findOne());
    }

    /// The author of the last entry about a coding, on one installation.
    public Optional<String> lastCoder(String installation) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT who FROM ledger WHERE coding IS NOT NULL AND installation = :installation
                                 ORDER BY revision DESC LIMIT 1\
                                """)
                        .bind("installation", installation)
                        .mapTo(String.class)
                        .findOne());
    }
}
