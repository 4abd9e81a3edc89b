package org.framewright.store.ledger;

import org.framewright.model.article.Article;
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
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
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
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Writes a change into the tables. A change of a row names the values that it expects there. Where the row differs,
/// another writer has changed it meanwhile, and everything is refused. Exceptions are the project's name and an
/// article's description, which are written in any case, and removals, which compare only annotations, decisions about
/// actors and exclusions.
public final class ChangeWriter {

    private final ModelJson json;
    private final ActorRows actors;
    private final CodingRows codings;
    private final TeamRows team;

    public ChangeWriter(ModelJson json) {
        this.json = json;
        this.actors = new ActorRows(json);
        this.codings = new CodingRows(json);
        this.team = new TeamRows(json);
    }

    public void apply(Handle handle, Change change, long revision) {
        var rows = new EntryRows(handle, revision);
        switch (change) {
            case ProjectNamed(_, var name) ->
                    rows.write(
                            """
                            INSERT INTO project (only_row, name, revision) VALUES (1, :p1, :revision)
                            ON CONFLICT (only_row) DO UPDATE SET name = excluded.name, revision = excluded.revision\
                            """,
                            name);
            case CodebookAdded(var version, var text) ->
                    rows.write(
                            "INSERT INTO codebook (version, json, revision) VALUES (:p1, :p2, :revision)",
                            version,
                            text);
            case CodebookRemoved(var version, _) -> {
                rows.refuseIfAny("SELECT 1 FROM coding WHERE codebook_version = :p1", version);
                rows.remove("codebook", "version", version);
            }
            case ArticleAdded(var article) -> addArticle(rows, article);
            case ArticleRemoved(var article) -> rows.remove("article", "uuid", article.id().value());
            case ArticleDescribed(_, var after) -> describeArticle(rows, after);
            case ArticleExcluded(var exclusion) -> team.exclude(rows, exclusion);
            case ArticleIncluded(var exclusion) -> team.include(rows, exclusion);
            case BatchAdded(var batch) -> team.add(rows, batch);
            case BatchRemoved(var batch) -> rows.remove("batch", "uuid", batch.id().value());
            case AssignmentAdded(var assignment) -> team.add(rows, assignment);
            case AssignmentRemoved(var assignment) -> rows.remove("assignment", "uuid", assignment.id().value());
            case RulingAdded(var ruling) -> team.add(rows, ruling);
            case RulingRemoved(var ruling) -> rows.remove("ruling", "uuid", ruling.id().value());
            case CoderAdded(var coder) ->
                    rows.write(
                            "INSERT INTO coder (uuid, name, kind, deactivated_at, revision) VALUES (:p1, :p2, :p3, :p4, :revision)",
                            coder.id().value(),
                            coder.name(),
                            StoredNames.of(coder.kind()),
                            text(coder.deactivated()));
            case CoderChanged(var before, var after) -> changeCoder(rows, before, after);
            case CoderRemoved(var coder) -> rows.remove("coder", "uuid", coder.id().value());
            case RoundAdded(var round) -> addRound(rows, round);
            case RoundChanged(var before, var after) -> changeRound(rows, before, after);
            case RoundRemoved(var round) -> rows.remove("round", "uuid", round.id().value());
            case ActorAdded(var actor) -> actors.add(rows, actor);
            case ActorRemoved(var actor) -> actors.remove(rows, actor);
            case ActorChanged(var before, var after) -> actors.change(rows, before, after);
            case ActorsMatched(var match) -> actors.match(rows, match);
            case ActorsUnmatched(var match) -> actors.unmatch(rows, match);
            case CodingOpened(var coding) -> codings.open(rows, coding);
            case CodingRemoved(var coding) -> rows.remove("coding", "uuid", coding.id().value());
            case CodingChanged(var before, var after) -> codings.change(rows, before, after);
            case CodingNoted(var coding, var before, var after) -> codings.note(rows, coding, before, after);
            case CodingTimed(var coding, var before, var after) -> codings.time(rows, coding, before, after);
            case VersionAdopted(var before, var after, var changes) -> {
                codings.change(rows, before, after);
                changes.forEach(each -> apply(handle, each, revision));
            }
            case DevicesReconciled(_, var changes, _, _) -> changes.forEach(each -> apply(handle, each, revision));
            case AnnotationAdded(var coding, var annotation) -> codings.add(rows, coding, annotation);
            case AnnotationRemoved(var coding, var annotation) -> codings.remove(rows, coding, annotation);
            case AnnotationChanged(var coding, var before, var after) -> codings.change(rows, coding, before, after);
            case PackageCreated _,
                    PackageUpdated _,
                    WorkReceived _,
                    AgreementSaved _,
                    DecisionsChanged _,
                    CodingImported _,
                    StudyDescribed _,
                    TrainingSet _,
                    ImportRecord _,
                    ArticlesDrawn _ -> {
                // the entry itself is the record
            }
            case CompoundChange(var changes) -> changes.forEach(each -> apply(handle, each, revision));
        }
    }

    private static void changeCoder(EntryRows rows, Coder before, Coder after) {
        rows.writeExactlyOne(
                """
                UPDATE coder SET name = :p1, kind = :p2, deactivated_at = :p3, revision = :revision
                 WHERE uuid = :p4 AND name = :p5 AND kind = :p6 AND deactivated_at IS :p7\
                """,
                after.name(),
                StoredNames.of(after.kind()),
                text(after.deactivated()),
                before.id().value(),
                before.name(),
                StoredNames.of(before.kind()),
                text(before.deactivated()));
    }

    private static void addRound(EntryRows rows, Round round) {
        rows.write(
                """
                INSERT INTO round (uuid, name, purpose, codebook_version, suggestions, timed, article_order, closed, revision)
                VALUES (:p1, :p2, :p3, :p4, :p5, :p6, :p7, :p8, :revision)\
                """,
                round.id().value(),
                round.name(),
                StoredNames.of(round.purpose()),
                round.codebookVersion(),
                round.settings().suggestions(),
                round.settings().timed(),
                StoredNames.of(round.settings().order()),
                text(round.closed()));
    }

    private static void changeRound(EntryRows rows, Round before, Round after) {
        rows.writeExactlyOne(
                """
                UPDATE round SET name = :p1, purpose = :p2, codebook_version = :p3, suggestions = :p4, timed = :p5,
                                 article_order = :p6, closed = :p7, revision = :revision
                 WHERE uuid = :p8 AND name = :p9 AND purpose = :p10 AND codebook_version = :p11
                   AND suggestions = :p12 AND timed = :p13 AND article_order = :p14 AND closed IS :p15\
                """,
                after.name(),
                StoredNames.of(after.purpose()),
                after.codebookVersion(),
                after.settings().suggestions(),
                after.settings().timed(),
                StoredNames.of(after.settings().order()),
                text(after.closed()),
                before.id().value(),
                before.name(),
                StoredNames.of(before.purpose()),
                before.codebookVersion(),
                before.settings().suggestions(),
                before.settings().timed(),
                StoredNames.of(before.settings().order()),
                text(before.closed()));
    }

    private static @Nullable String text(@Nullable Instant when) {
        return when == null ? null : when.toString();
    }

    private void addArticle(EntryRows rows, Article article) {
        rows.write(
                "INSERT INTO article_text (sha256, text) VALUES (:p1, :p2) ON CONFLICT (sha256) DO NOTHING",
                article.textSha256(),
                article.text());
        rows.write(
                """
                INSERT INTO article (uuid, name, title, text_sha256, original_sha256, parts, segments, metadata, revision)
                VALUES (:p1, :p2, :p3, :p4, :p5, :p6, :p7, :p8, :revision)\
                """,
                article.id().value(),
                article.name(),
                article.title(),
                article.textSha256(),
                article.originalSha256(),
                json.write(article.parts()),
                json.write(article.segments()),
                json.write(article.metadata()));
    }

    private void describeArticle(EntryRows rows, Article after) {
        rows.writeExactlyOne(
                """
                UPDATE article SET title = :p1, parts = :p2, segments = :p3, metadata = :p4, revision = :revision
                 WHERE uuid = :p5\
                """,
                after.title(),
                json.write(after.parts()),
                json.write(after.segments()),
                json.write(after.metadata()),
                after.id().value());
    }
}
