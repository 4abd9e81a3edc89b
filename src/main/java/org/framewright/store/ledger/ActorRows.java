package org.framewright.store.ledger;

import com.fasterxml.jackson.core.type.TypeReference;

import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.study.CoderId;
import org.framewright.store.StoreProblem;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Writes and reads actors, and the decisions about them.
public final class ActorRows {

    private final ModelJson json;

    public ActorRows(ModelJson json) {
        this.json = json;
    }

    void add(EntryRows rows, Actor actor) {
        rows.write(
                """
                INSERT INTO actor (uuid, name, kind, affiliation, aliases, owner, wikidata, revision)
                VALUES (:p1, :p2, :p3, :p4, :p5, :p6, :p7, :revision)\
                """,
                actor.id().value(),
                actor.name(),
                StoredNames.of(actor.kind()),
                actor.affiliation(),
                json.write(actor.aliases()),
                owner(actor),
                actor.wikidata());
    }

    void remove(EntryRows rows, Actor actor) {
        rows.refuseIfAny(
                """
                SELECT 1 FROM annotation_values
                 WHERE (type = 'Actor' AND value = :p1)
                    OR :p1 IN (SELECT value FROM json_each(iif(annotation_values.type = 'ActorSet', annotation_values.value, '[]')))\
                """,
                actor.id().value());
        rows.remove("actor", "uuid", actor.id().value());
    }

    void change(EntryRows rows, Actor before, Actor after) {
        rows.writeExactlyOne(
                """
                UPDATE actor SET name = :p1, kind = :p2, affiliation = :p3, aliases = :p4, owner = :p5, wikidata = :p12,
                       revision = :revision
                 WHERE uuid = :p6 AND name = :p7 AND kind = :p8 AND affiliation = :p9 AND aliases = :p10 AND owner IS :p11
                   AND wikidata = :p13\
                """,
                after.name(),
                StoredNames.of(after.kind()),
                after.affiliation(),
                json.write(after.aliases()),
                owner(after),
                before.id().value(),
                before.name(),
                StoredNames.of(before.kind()),
                before.affiliation(),
                json.write(before.aliases()),
                owner(before),
                after.wikidata(),
                before.wikidata());
    }

    /// @throws Refusal where the decisions would form a circle
    void match(EntryRows rows, ActorMatch match) {
        if (match.same() && leadsTo(rows, match.other(), match.actor())) {
            throw new Refusal(StoreProblem.CHANGED_MEANWHILE, "");
        }
        rows.write(
                "INSERT INTO actor_match (actor, other, same, revision) VALUES (:p1, :p2, :p3, :revision)",
                match.actor().value(),
                match.other().value(),
                match.same() ? 1 : 0);
    }

    void unmatch(EntryRows rows, ActorMatch match) {
        rows.writeExactlyOne(
                "DELETE FROM actor_match WHERE actor = :p1 AND other = :p2 AND same = :p3",
                match.actor().value(),
                match.other().value(),
                match.same() ? 1 : 0);
    }

    private static boolean leadsTo(EntryRows rows, ActorId from, ActorId to) {
        return rows.handle()
                .createQuery(
                        """
                        WITH RECURSIVE chain (id) AS (
                            VALUES (:from) UNION SELECT other FROM actor_match JOIN chain ON actor = id WHERE same = 1)
                        SELECT 1 FROM chain WHERE id = :to\
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    public Actor actor(ResultSet row) throws SQLException {
        var owner = row.getString("owner");
        return new Actor(
                new ActorId(row.getString("uuid")),
                row.getString("name"),
                StoredNames.constant(Actor.Kind.class, row.getString("kind")),
                row.getString("affiliation"),
                json.read(row.getString("aliases"), new TypeReference<List<String>>() {}),
                row.getString("wikidata"),
                owner == null ? null : new CoderId(owner));
    }

    public static ActorMatch actorMatch(ResultSet row) throws SQLException {
        return new ActorMatch(
                new ActorId(row.getString("actor")), new ActorId(row.getString("other")), row.getBoolean("same"));
    }

    private static @Nullable String owner(Actor actor) {
        return actor.owner() == null ? null : actor.owner().value();
    }
}
