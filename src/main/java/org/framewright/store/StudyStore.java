package org.framewright.store;

import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Round;
import org.framewright.model.RoundId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads what the whole study shares: its name, codebook versions, coders, rounds and actors, in the order in which they
/// were added.
public final class StudyStore {

    static final String ROUNDS = "SELECT uuid, name, purpose, codebook_version FROM round";

    private final ProjectDatabase database;

    public StudyStore(ProjectDatabase database) {
        this.database = database;
    }

    /// The project's name; empty as long as it has none.
    public String name() {
        return database.read(
                handle -> handle.createQuery("SELECT name FROM project").mapTo(String.class).findOne().orElse(""));
    }

    /// The project's identity, which copies of the file share: a UUID.
    public String identity() {
        return database.read(handle -> handle.createQuery("SELECT uuid FROM identity").mapTo(String.class).one());
    }

    public List<Coder> coders() {
        return database.read(handle ->
                handle.createQuery("SELECT uuid, name, kind FROM coder ORDER BY id")
                        .map((row, _) ->
                                new Coder(
                                        new CoderId(row.getString("uuid")),
                                        row.getString("name"),
                                        Coder.Kind.valueOf(row.getString("kind"))))
                        .list());
    }

    public List<Round> rounds() {
        return database.read(handle -> handle.createQuery(ROUNDS + " ORDER BY id").map((row, _) -> round(row)).list());
    }

    static Round round(ResultSet row) throws SQLException {
        return new Round(
                new RoundId(row.getString("uuid")),
                row.getString("name"),
                Round.Purpose.valueOf(row.getString("purpose")),
                row.getInt("codebook_version"));
    }

    public List<Actor> actors() {
        return database.read(handle ->
                handle.createQuery("SELECT uuid, name FROM actor ORDER BY id")
                        .map((row, _) -> new Actor(new ActorId(row.getString("uuid")), row.getString("name")))
                        .list());
    }

    /// The versions of the codebook that the project holds, oldest first.
    public List<Integer> codebookVersions() {
        return database.read(handle ->
                handle.createQuery("SELECT version FROM codebook ORDER BY version").mapTo(Integer.class).list());
    }

    /// The ledger entries that brought the versions of the codebook: as long as they are the same, so is every version.
    public List<Long> codebookRevisions() {
        return database.read(handle ->
                handle.createQuery("SELECT revision FROM codebook ORDER BY version").mapTo(Long.class).list());
    }

    /// A version of the codebook, as the JSON that was adopted.
    public Optional<String> codebook(int version) {
        return database.read(handle ->
                handle.createQuery("SELECT json FROM codebook WHERE version = :version")
                        .bind("version", version)
                        .mapTo(String.class)
                        .findOne());
    }
}
