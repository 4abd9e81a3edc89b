package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.flag;
import static org.framewright.export.columns.FilledColumn.text;
import static org.framewright.export.columns.FilledColumn.time;

import org.framewright.export.selection.ExportArticle;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Coder;

import java.util.Locale;
import java.util.stream.Collectors;

/// The columns of the tables of articles, actors and rulings.
public final class RegisterColumns {

    /// The columns of `articles.csv` before the metadata.
    public static final ColumnGroup<ExportArticle> ARTICLES_FIRST =
            ColumnGroup.of(
                    SharedColumns.article(it -> it.article().name()),
                    text("sha256", "SHA-256 of the text in UTF-8", it -> it.article().textSha256()),
                    text(
                            "original_sha256",
                            "SHA-256 of the file as it was imported",
                            it -> it.article().originalSha256()));

    /// The columns of `articles.csv` behind the metadata.
    public static final ColumnGroup<ListedArticleRow> ARTICLES_LAST =
            ColumnGroup.of(
                    part("headline_cp", "Position of the headline, in code points", ArticlePart.Kind.HEADLINE),
                    part("byline_cp", "Position of the byline, in code points", ArticlePart.Kind.BYLINE),
                    part("captions_cp", "Positions of captions, in code points", ArticlePart.Kind.CAPTION),
                    part("subheads_cp", "Positions of subheads, in code points", ArticlePart.Kind.SUBHEAD),
                    part("dateline_cp", "Position of the dateline, in code points", ArticlePart.Kind.DATELINE),
                    part(
                            "credits_cp",
                            "Positions of credits (agencies and others), in code points",
                            ArticlePart.Kind.CREDIT),
                    part("corrections_cp", "Positions of corrections, in code points", ArticlePart.Kind.CORRECTION),
                    part(
                            "read_more_cp",
                            "Positions of lines that refer readers to other articles, in code points",
                            ArticlePart.Kind.READ_MORE),
                    count(
                            "characters",
                            "Length of the text, in code points",
                            it -> Integer.toString(it.coded().codePoints().count())),
                    count("words", "Number of words", it -> Integer.toString(it.coded().words())),
                    count("paragraphs", "Number of paragraphs", it -> segments(it, Segment.Kind.PARAGRAPH)),
                    count("sentences", "Number of sentences", it -> segments(it, Segment.Kind.SENTENCE)),
                    count(
                            "coders",
                            "Number of coders who have submitted the article, in any round",
                            it -> Long.toString(coders(it.coded()))),
                    text(
                            "excluded",
                            "Reason for excluding the article from the study; empty if it is included",
                            ListedArticleRow::exclusion));

    public static final ColumnGroup<ActorRow> ACTORS =
            ColumnGroup.of(
                    text("actor", "ID of the actor", it -> it.actor().id().value()),
                    text("name", "Name of the actor", it -> it.actor().name()),
                    text(
                            "kind",
                            "Kind: person, group, organisation or other; empty if unknown",
                            it ->
                                    it.actor().kind() == Actor.Kind.UNKNOWN
                                            ? ""
                                            : it.actor().kind().name().toLowerCase(Locale.ROOT)),
                    text(
                            "affiliation",
                            "Group or organisation that the actor belongs to or speaks for",
                            it -> it.actor().affiliation()),
                    text("aliases", "Aliases, separated by |", it -> String.join("|", it.actor().aliases())),
                    text(
                            "wikidata",
                            "Wikidata ID, such as Q1254; empty if none was entered",
                            it -> it.actor().wikidata()),
                    flag(
                            "confirmed",
                            "Whether the actor is in the actor list (if not, it is not yet confirmed)",
                            it -> !it.actor().isUnconfirmed()),
                    text("added_by", "Coder who added the actor; empty for the actor list", ActorRow::owner),
                    text(
                            "same_as",
                            "ID of the actor that it was merged into",
                            it -> it.all().sameAs(it.actor().id()).map(ActorId::value).orElse("")),
                    text(
                            "read_as",
                            "Name under which the actor appears in the other files",
                            it -> it.all().resolvedName(it.actor().id())),
                    text("actors_state", "Checksum of the actors at the time of the export", ActorRow::state));

    public static final ColumnGroup<Ruling> RULINGS =
            ColumnGroup.of(
                    text("ruling", "ID of the ruling", it -> it.id().value()),
                    time("given", "When it was added", it -> it.given().toString()),
                    count(
                            "codebook_version",
                            "Codebook version of the ruling; its tag, variable and category refer to it",
                            it -> Integer.toString(it.codebookVersion())),
                    text("tag", "ID of the tag", Ruling::tag),
                    text(
                            "variable",
                            "ID of the variable; empty if the ruling is about the tag itself",
                            Ruling::variable),
                    text(
                            "category",
                            "ID of the category; empty if the ruling is not about a single category",
                            Ruling::category),
                    text("query", "Query that the ruling answers; empty if there was none", Ruling::query),
                    text("answer", "Text of the ruling, which applies to all coders", Ruling::answer));

    private RegisterColumns() {}

    /// A row of `articles.csv`.
    ///
    /// @param exclusion the reason for the article's exclusion from the study; empty where the article belongs to the study
    public record ListedArticleRow(ExportArticle coded, String exclusion) {}

    /// A row of `actors.csv`.
    ///
    /// @param owner the coder who added the actor; empty for an actor of the register
    /// @param state the checksum of all actors
    public record ActorRow(Actor actor, Actors all, String owner, String state) {}

    private static FilledColumn<ListedArticleRow> part(String name, String label, ArticlePart.Kind kind) {
        return text(name, label, it -> positions(it.coded(), kind));
    }

    private static String positions(ExportArticle coded, ArticlePart.Kind kind) {
        var codePoints = coded.codePoints();
        return coded.article()
                .parts(kind)
                .map(it -> codePoints.fromUtf16(it.start()) + "-" + codePoints.fromUtf16(it.end()))
                .collect(Collectors.joining(" "));
    }

    private static String segments(ListedArticleRow row, Segment.Kind kind) {
        return Long.toString(row.coded().article().segments(kind).count());
    }

    private static long coders(ExportArticle coded) {
        return coded.versions().stream()
                .filter(it -> it.coding().isSubmitted() && it.coder().kind() == Coder.Kind.CODER)
                .map(it -> it.coder().id())
                .distinct()
                .count();
    }
}
