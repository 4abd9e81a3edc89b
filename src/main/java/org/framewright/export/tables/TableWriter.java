package org.framewright.export.tables;

import org.framewright.coding.warnings.CodingWarning;
import org.framewright.coding.warnings.SimilarActors;
import org.framewright.coding.warnings.WarningFinder;
import org.framewright.export.ExportShape;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.columns.CodingColumns.WarningRow;
import org.framewright.export.columns.RegisterColumns;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.output.ExportOutputs;
import org.framewright.export.selection.ArticlePrefetch;
import org.framewright.export.selection.ArticlePrefetch.ArticleConsumer;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.selection.QuestionMeanings;
import org.framewright.export.selection.SamplingProbabilities;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationList;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.Study;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes the tables of an export from one state of a project, article by article, so that a large project needs no more memory than a
/// small project. No row is made for a table that was not requested.
public final class TableWriter {

    private final ExportSource source;
    private final ExportOutputs outputs;
    private final List<ArticleConsumer> writers = new ArrayList<>();

    /// The actors that were named in the written codings.
    private final Set<ActorId> actors = new HashSet<>();

    public TableWriter(ExportSource source, ExportOutputs outputs) {
        this.source = source;
        this.outputs = outputs;
    }

    /// Makes a table's rows of one article.
    private interface ArticleRows {
        List<List<String>> of(ExportArticle coded);
    }

    /// Makes a table's rows of one coding.
    private interface VersionRows {
        List<List<String>> of(CodingVersion version, ExportArticle coded);
    }

    /// Writes the tables.
    ///
    /// @return the warnings on the rows
    public List<Problem> write(ProgressListener progress) throws IOException {
        var state = source.state();
        var study = source.study();
        var dictionary = source.dictionary();
        var rule = source.shape().analysis();
        var meanings = new QuestionMeanings(study, rule.pooled());
        var rounds = source.codings().analysedRounds(rule);
        var sampling = new SamplingProbabilities(state);
        var analysis = new AnalysisTable(study, dictionary, rule, rounds, sampling);
        var passages = new AnalysisPassagesTable(study, dictionary, rule, rounds, sampling);
        var codings = new LongCodingsTable(study, dictionary);
        var spans = new SpansTable(study, dictionary);
        var attributions = new AttributionsTable(study, dictionary);
        var adjudicated = new AdjudicatedTable(study, dictionary, new DecisionStore(state));
        var articles = new ArticlesTable(dictionary);
        var scores = new ScoresTable();
        var recoding = new RecodingTable(study);
        var similar =
                new SimilarActors(
                        study.register(),
                        isIncluded(dictionary.warnings()) ? new StudyStore(state).currentActors() : Set.of());
        add(dictionary.analysis(), analysis::rows);
        add(dictionary.analysisPassages(), passages::rows);
        add(dictionary.codingsLong(), codings::rows);
        addVersions(dictionary.spans(), spans::rows);
        addVersions(dictionary.attributions(), attributions::rows);
        addVersions(dictionary.adjudicated(), adjudicated::rows);
        addVersions(dictionary.scores(), (version, _) -> scores.rows(version));
        add(
                dictionary.articles(),
                coded -> List.of(articles.row(coded, source.codings().exclusion(coded.article().id()))));
        addVersions(dictionary.recoding(), (version, _) -> recoding.rows(version));
        addVersions(dictionary.warnings(), (version, coded) -> warnings(version, coded, similar));
        if (isIncluded(dictionary.codingVersions())) {
            var versionsTable = new VersionsTable(state);
            addVersions(dictionary.codingVersions(), (version, _) -> List.of(versionsTable.row(version)));
        }
        var reliability = new ReliabilityFiles(study, dictionary, source.codings().comparedCoders(study), outputs);
        // tables of ratings alone are in no workbook
        if (source.shape().includes(ExportShape.RELIABILITY) && !source.shape().preset().isWorkbook()) {
            writers.add(reliability::add);
        }
        if (isIncluded(dictionary.actors())) {
            writers.add(this::collectActors);
        }
        new ArticlePrefetch(state, study, source.codings(), meanings)
                .forEach(
                        progress,
                        coded -> {
                            meanings.count(coded);
                            for (var writer : writers) {
                                writer.article(coded);
                            }
                        });
        var warnings = new ArrayList<>(meanings.warnings());
        warnings.addAll(analysis.warnings());
        warnings.addAll(reliability.end());
        writeRegisters(study);
        return warnings;
    }

    private void add(DataFile file, ArticleRows rows) throws IOException {
        if (isIncluded(file)) {
            var table = outputs.table(file);
            writers.add(coded -> table.rows(rows.of(coded)));
        }
    }

    private void addVersions(DataFile file, VersionRows rows) throws IOException {
        if (isIncluded(file)) {
            var table = outputs.table(file);
            writers.add(coded -> {
                for (var version : coded.versions()) {
                    table.rows(rows.of(version, coded));
                }
            });
        }
    }

    /// The tables that are not about articles.
    private void writeRegisters(Study study) throws IOException {
        var state = source.state();
        var dictionary = source.dictionary();
        if (isIncluded(dictionary.actors())) {
            outputs.table(dictionary.actors()).rows(new ActorsTable(study, mentionedActors(study)).rows());
        }
        if (isIncluded(dictionary.rulings())) {
            outputs.table(dictionary.rulings())
                    .rows(new TeamStore(state).rulings().stream().map(RegisterColumns.RULINGS::cells).toList());
        }
        if (isIncluded(dictionary.codebook())) {
            var codebook = outputs.table(dictionary.codebook());
            var codebookTable = new CodebookTable(study, dictionary.answers());
            for (var version : study.versions().all()) {
                codebook.rows(codebookTable.rows(version));
            }
        }
    }

    private void collectActors(ExportArticle coded) {
        for (var version : coded.versions()) {
            for (var annotation : version.annotations()) {
                annotation.values().values().forEach(it -> actors.addAll(it.actors()));
            }
        }
    }

    /// The actors that are named in any coding; this matters for coders' own actors alone. All codings are searched only where the
    /// written codings do not name all of these.
    private Set<ActorId> mentionedActors(Study study) {
        return study.register().all().stream().filter(Actor::isUnconfirmed).map(Actor::id).allMatch(actors::contains)
                ? actors
                : new StudyStore(source.state()).mentions().keySet();
    }

    private boolean isIncluded(DataFile file) {
        return source.shape().includes(file.bareName());
    }

    /// The rows of `warnings.csv` for a coding.
    private List<List<String>> warnings(CodingVersion version, ExportArticle coded, SimilarActors similarActors) {
        var annotations = AnnotationList.of(version.annotations());
        var answers = source.dictionary().answers();
        var included = annotations.stream().filter(it -> answers.includes(version.tag(it))).toList();
        return new WarningFinder(version.codebook(), coded.article(), similarActors)
                .find(annotations, included).stream()
                        .map(it -> row(version, it, annotations.find(it.annotation()).orElseThrow()))
                        .toList();
    }

    private static List<String> row(CodingVersion version, CodingWarning warning, Annotation annotation) {
        var row = new ArrayList<>(CodingColumns.CODING.cells(version));
        CodingColumns.WARNINGS.addTo(row, new WarningRow(warning, annotation));
        return row;
    }
}
