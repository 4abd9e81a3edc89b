package org.framewright.export;

import org.framewright.export.ExportReport.Written;
import org.framewright.model.ArticleSummary;
import org.framewright.model.CodePoints;
import org.framewright.model.Refusal;
import org.framewright.store.ArticleStore;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.Study;
import org.framewright.store.StudyStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Writes a project as tables for statistics: `docs/data-formats.md` describes them. All files of an export show one
/// state of the project, and take the places of older ones together, when all are whole.
public final class ExportService {

    private final ProjectDatabase database;

    public ExportService(ProjectDatabase database) {
        this.database = database;
    }

    /// Writes all tables, and what is added to them.
    ///
    /// @param folder is made where it does not exist
    /// @throws Refusal where it can't be written, or there is no such round or coder; what was there before is whole then
    public ExportReport export(Path folder, Chosen chosen, List<Addition> additions) {
        return write(
                folder,
                additions,
                (state, files) -> {
                    var study = Study.of(state);
                    var choice = new Choice(chosen, state, study);
                    var written = new ArrayList<>(codings(state, study, choice, files));
                    written.add(actors(state, files));
                    written.add(codebook(state, files));
                    return new ExportReport(folder, written, choice.leftOut(state, study));
                });
    }

    /// Writes nothing but what is added.
    ///
    /// @param folder is made where it does not exist
    /// @throws Refusal where it can't be written; what was there before is whole then
    public ExportReport exportOnly(Path folder, List<Addition> additions) {
        return write(folder, additions, (_, _) -> new ExportReport(folder, List.of(), List.of()));
    }

    private interface Tables {
        ExportReport write(ProjectDatabase state, NewFiles files) throws IOException;
    }

    private ExportReport write(Path folder, List<Addition> additions, Tables tables) {
        make(folder);
        try (var state = database.snapshot();
                var files = new NewFiles(folder)) {
            var report = tables.write(state, files);
            var written = new ArrayList<>(report.files());
            for (var addition : additions) {
                long rows = addition.content().write(state, files.open(addition.name()));
                written.add(new Written(addition.name(), rows));
            }
            files.moveIntoPlace();
            return new ExportReport(folder, written, report.leftOut());
        } catch (IOException failed) {
            throw new Refusal(ExportProblem.CANNOT_WRITE, folder.toString());
        }
    }

    private static List<Written> codings(ProjectDatabase state, Study study, Choice choice, NewFiles files)
            throws IOException {
        var articles =
                new ArticleStore(state)
                        .summaries().stream().sorted(Comparator.comparing(ArticleSummary::name)).toList();
        var codingsTable = new CodingsTable(study);
        var spansTable = new SpansTable(study);
        var unitsTable = new UnitsTable(study, choice.coders(study));
        var scoresTable = new ScoresTable();
        var articlesTable = new ArticlesTable(new ArticleStore(state).metadataNames());
        var codings = files.table(CodingsTable.NAME, codingsTable.header());
        var spans = files.table(SpansTable.NAME, spansTable.header());
        var units = files.table(UnitsTable.NAME, unitsTable.header());
        var scores = files.table(ScoresTable.NAME, scoresTable.header());
        var texts = files.table(ArticlesTable.NAME, articlesTable.header());
        var recodingTable = new RecodingTable(study);
        var recoding = files.table(RecodingTable.NAME, RecodingTable.header());
        var passes = files.table(PassesTable.NAME, PassesTable.header());
        for (var summary : articles) {
            var coded = CodedArticle.read(state, study, choice, summary.id());
            var codePoints = new CodePoints(coded.article().text());
            for (var pass : coded.passes()) {
                codings.rows(codingsTable.rows(pass));
                spans.rows(spansTable.rows(pass, codePoints));
                scores.rows(scoresTable.rows(pass));
                recoding.rows(recodingTable.rows(pass));
                passes.row(PassesTable.row(pass));
            }
            units.rows(unitsTable.rows(coded));
            texts.row(articlesTable.row(coded.article(), codePoints, choice.exclusion(summary.id())));
        }
        return Stream.of(codings, spans, units, scores, texts, recoding, passes).map(CsvFile::written).toList();
    }

    private static Written actors(ProjectDatabase state, NewFiles files) throws IOException {
        var table = new ActorsTable(Study.of(state), new StudyStore(state).mentions().keySet());
        var file = files.table(ActorsTable.NAME, table.header());
        file.rows(table.rows());
        return file.written();
    }

    private static Written codebook(ProjectDatabase state, NewFiles files) throws IOException {
        var study = Study.of(state);
        var table = new CodebookTable(study);
        var file = files.table(CodebookTable.NAME, table.header());
        for (var codebook : study.versions().all()) {
            file.rows(table.rows(codebook));
        }
        return file.written();
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new Refusal(ExportProblem.FOLDER_CANNOT_BE_MADE, folder.toString());
        }
    }
}
