package org.framewright.project;

import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.safekeeping.salvage.SalvageProblem;
import org.framewright.store.ProjectOpening;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that a project's ledger has ever made, and what its tables hold: what a salvaged copy is compared with.
final class EverMade {

    record Key(CodingId coding, AnnotationId id) {}

    /// What a project holds now.
    record Result(Map<Key, Annotation> annotations, Set<Article> articles) {}

    private final Map<Key, Set<Annotation>> annotations = new HashMap<>();
    private final Set<Article> articles = new HashSet<>();
    private final Result present;
    private static final int PAGE = 4096;

    private final String original;
    private final Map<Key, String> rows = new LinkedHashMap<>();

    EverMade(Path project) {
        try (var database = ProjectOpening.view(project)) {
            new Ledger(database, Clock.systemUTC()).forEach(entry -> note(entry.change()));
        }
        this.present = result(project);
        this.original = bytes(project);
        readRows(project);
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Result result(Path project) {
        try (var database = ProjectOpening.view(project)) {
            var annotations = new LinkedHashMap<Key, Annotation>();
            var codings = new CodingStore(database);
            for (var coding : codings.all()) {
                codings.annotations(coding.id()).forEach(it -> annotations.put(new Key(coding.id(), it.id()), it));
            }
            var articles = new HashSet<Article>();
            new ArticleStore(database).forEach(articles::add);
            return new Result(annotations, articles);
        }
    }

    /// What a copy holds that never was, and of which it was not said that it may be wrong.
    List<Object> strangers(Result copy, List<Problem> losses) {
        var strangers = new ArrayList<Object>();
        copy.annotations()
                .forEach((key, it) -> {
                    boolean doubtful =
                            losses.stream()
                                    .anyMatch(loss ->
                                            loss.code() == SalvageProblem.COPIES_DIFFER
                                                    && loss.where().endsWith(key.id().value()));
                    if (!doubtful
                            && annotations.getOrDefault(key, Set.of()).stream().noneMatch(once -> isPartOf(it, once))) {
                        strangers.add(it);
                    }
                });
        copy.articles().stream()
                .filter(it -> !articles.contains(it))
                .filter(it ->
                        losses.stream()
                                .noneMatch(loss ->
                                        loss.code() == SalvageProblem.COPIES_DIFFER && loss.where().equals(it.name())))
                .forEach(strangers::add);
        return strangers;
    }

    /// The annotations whose row is complete in a damaged file, and not in the copy although their coding is.
    List<Key> missing(Result copy, byte[] damaged) {
        return completeRows(damaged).stream()
                .filter(it ->
                        copy.annotations().keySet().stream().anyMatch(there -> there.coding().equals(it.coding())))
                .filter(it -> !copy.annotations().containsKey(it))
                .toList();
    }

    /// Those of whose row every copy in the original file, older ones in free places too, lies on pages that are intact.
    private List<Key> completeRows(byte[] damaged) {
        return rows.entrySet().stream()
                .filter(it -> isComplete(it.getValue(), damaged))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isComplete(String row, byte[] damaged) {
        int at = original.indexOf(row);
        boolean complete = at >= 0;
        for (; at >= 0; at = original.indexOf(row, at + 1)) {
            // the revision follows the body
            int from = at / PAGE * PAGE;
            int to = (at + row.length() + Long.BYTES + PAGE - 1) / PAGE * PAGE;
            complete &=
                    to <= damaged.length
                            && new String(damaged, from, to - from, StandardCharsets.ISO_8859_1)
                                    .equals(original.substring(from, to));
        }
        return complete;
    }

    /// Annotations that the copy lacks where nothing at all was said to be lost.
    List<Key> unsaid(Result copy, List<Problem> losses) {
        return losses.isEmpty()
                ? present.annotations().keySet().stream().filter(it -> !copy.annotations().containsKey(it)).toList()
                : List.of();
    }

    /// Whether an annotation is what it was once, links to lost ones and names of lost actors apart.
    private static boolean isPartOf(Annotation it, Annotation once) {
        boolean links =
                it.links().entrySet().stream()
                        .allMatch(link -> once.fillersOf(link.getKey()).containsAll(link.getValue()));
        boolean values =
                it.values().entrySet().stream()
                        .allMatch(answer -> answer.getValue().equals(once.values().get(answer.getKey())));
        return links
                && values
                && it.tag().equals(once.tag())
                && it.extent().equals(once.extent())
                && it.memo().equals(once.memo())
                && it.unsure() == once.unsure()
                && it.created().equals(once.created())
                && it.modified().equals(once.modified());
    }

    private void note(Change change) {
        switch (change) {
            case CodingChange.AnnotationAdded(var coding, var it) -> note(coding, it);
            case CodingChange.AnnotationRemoved(var coding, var it) -> note(coding, it);
            case CodingChange.AnnotationChanged(var coding, var before, var after) -> {
                note(coding, before);
                note(coding, after);
            }
            case ArticleChange.ArticleAdded(var it) -> articles.add(it);
            case ArticleChange.ArticleDescribed(var before, var after) -> {
                articles.add(before);
                articles.add(after);
            }
            case CodingChange.VersionAdopted(_, _, var changes) -> changes.forEach(this::note);
            case CodingChange.DevicesReconciled(_, var changes, _, _) -> changes.forEach(this::note);
            case CompoundChange(var changes) -> changes.forEach(this::note);
            default -> {}
        }
    }

    private void note(CodingId coding, Annotation annotation) {
        annotations.computeIfAbsent(new Key(coding, annotation.id()), _ -> new HashSet<>()).add(annotation);
    }

    /// In a row, the tag and the body follow each other; in the ledger they don't. A longer row is not in one piece.
    private void readRows(Path project) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + project + "?immutable=1");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                SELECT coding.uuid, annotation.id, tag || body FROM annotation
                                  JOIN coding ON coding.id = coding_id\
                                """)) {
            while (row.next()) {
                var bytes = row.getString(3).getBytes(StandardCharsets.UTF_8);
                rows.put(
                        new Key(new CodingId(row.getString(1)), new AnnotationId(row.getString(2))),
                        new String(bytes, StandardCharsets.ISO_8859_1));
            }
        } catch (SQLException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }
}
