package org.framewright.export.tables;

import org.framewright.export.output.ExportOutputs;
import org.framewright.export.selection.ArticlePrefetch;
import org.framewright.export.selection.CodingPass;
import org.framewright.export.selection.QuestionMeanings;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Ruling;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes all tables from one state of a project, article by article, so that a large project needs no more memory than a small
/// project.
public final class TableWriter {

    private final ExportSource source;

    public TableWriter(ExportSource source) {
        this.source = source;
    }

    /// Writes the tables.
    ///
    /// @return the remarks on the rows
    public List<Problem> write(ExportOutputs outputs, ProgressListener progress) throws IOException {
        var state = source.state();
        var study = source.shown();
        var dictionary = source.dictionary();
        var analysis = outputs.table(dictionary.analysis());
        var codings = outputs.table(dictionary.codingsLong());
        var spans = outputs.table(dictionary.spans());
        var attributions = outputs.table(dictionary.attributions());
        var adjudicated = outputs.table(dictionary.adjudicated());
        var scores = outputs.table(dictionary.scores());
        var texts = outputs.table(dictionary.articles());
        var recoding = outputs.table(dictionary.recoding());
        var passes = outputs.table(dictionary.passes());

        var rule = source.shape().analysis();
        var meanings = new QuestionMeanings(study, rule.pooled());
        var analysisTable =
                new AnalysisTable(study, dictionary, rule, source.codings().analysedRounds(state, rule), meanings);
        var longTable = new LongCodingsTable(study, dictionary);
        var spansTable = new SpansTable(study, dictionary);
        var attributionsTable = new AttributionsTable(study, dictionary);
        var adjudicatedTable = new AdjudicatedTable(study, dictionary, new DecisionStore(state));
        var articlesTable = new ArticlesTable(dictionary);
        var scoresTable = new ScoresTable();
        var recodingTable = new RecodingTable(study);
        var reliability =
                new ReliabilityFiles(study, dictionary, source.codings().comparedCoders(study), meanings, outputs);
        new ArticlePrefetch(state, study, source.codings())
                .forEach(
                        progress,
                        coded -> {
                            analysis.rows(analysisTable.rows(coded));
                            codings.rows(longTable.rows(coded));
                            for (var pass : coded.passes()) {
                                spans.rows(spansTable.rows(pass, coded));
                                attributions.rows(attributionsTable.rows(pass, coded));
                                adjudicated.rows(adjudicatedTable.rows(pass, coded));
                                scores.rows(scoresTable.rows(pass));
                                recoding.rows(recodingTable.rows(pass));
                                passes.row(row(pass));
                            }
                            reliability.add(coded);
                            texts.row(articlesTable.row(coded, source.codings().exclusion(coded.article().id())));
                        });
        reliability.end();
        outputs.table(dictionary.actors())
                .rows(new ActorsTable(study, new StudyStore(state).mentions().keySet()).rows());
        outputs.table(dictionary.rulings())
                .rows(new TeamStore(state).rulings().stream().map(TableWriter::row).toList());
        var codebook = outputs.table(dictionary.codebook());
        var codebookTable = new CodebookTable(study, dictionary.answers());
        for (var version : study.versions().all()) {
            codebook.rows(codebookTable.rows(version));
        }
        return analysisTable.remarks();
    }

    /// A row of `rulings.csv`: a ruling in its original words.
    private static List<String> row(Ruling ruling) {
        return List.of(
                ruling.id().value(),
                ruling.given().toString(),
                Integer.toString(ruling.codebookVersion()),
                ruling.tag(),
                ruling.variable(),
                ruling.category(),
                ruling.question(),
                ruling.answer());
    }

    /// A row of `passes.csv`: a coding, with its coder's statements about the article as a whole.
    private static List<String> row(CodingPass pass) {
        var coding = pass.coding();
        var submitted = coding.submitted();
        var row = new ArrayList<>(pass.cells());
        row.addAll(
                List.of(
                        coding.note().unsure() ? "1" : "0",
                        coding.note().memo(),
                        coding.note().reason(),
                        coding.opened().toString(),
                        submitted == null ? "" : submitted.toString(),
                        pass.round().settings().timed() ? Long.toString(coding.seconds()) : "",
                        Integer.toString(pass.annotations().size())));
        return row;
    }
}
