package org.framewright.export.archive;

import org.framewright.export.ExportReport;
import org.framewright.export.ExportReport.WrittenFile;
import org.framewright.export.output.ExtraFile;
import org.framewright.model.Problem;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;

/// Puts into an archive what belongs there, of one state of a project.
record ArchiveComposer(ProjectDatabase state, ArchiveFile archive, TextChoice textChoice) {

    void addFiles(List<ExtraFile> additions) throws IOException {
        for (var addition : additions) {
            archive.add(
                    addition.name(),
                    to -> {
                        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                        addition.content().write(state, writer);
                        writer.flush();
                    });
        }
    }

    /// Every version, as it was entered.
    void addCodebooks() throws IOException {
        var study = new StudyStore(state);
        for (int version : study.codebookVersions()) {
            var json = study.codebook(version).orElseThrow().getBytes(StandardCharsets.UTF_8);
            archive.add("codebook/version-" + version + ".json", to -> to.write(json));
        }
    }

    /// What was exported, without the list of its hashes: the manifest has all.
    void addTables(ExportReport exported) throws IOException {
        for (var file : exported.files().stream().sorted(Comparator.comparing(WrittenFile::name)).toList()) {
            boolean wordless = textChoice == TextChoice.HASHES && file.name().endsWith(".csv");
            archive.add(
                    "data/" + file.name(),
                    to -> {
                        if (wordless) {
                            TextRemoval.copy(exported.file(file), to);
                        } else {
                            Files.copy(exported.file(file), to);
                        }
                    });
        }
    }

    /// A text is named by its hash, so that no article's name has to be a file's; `articles.csv` says which is whose.
    void addTexts(ReadingProgress progress) throws IOException {
        if (textChoice == TextChoice.HASHES) {
            return;
        }
        var articles = new ArticleStore(state);
        var all = articles.summaries();
        int done = 0;
        for (var summary : all) {
            var article = articles.article(summary.id());
            var text = article.text().getBytes(StandardCharsets.UTF_8);
            archive.add("texts/" + article.textSha256() + ".txt", to -> to.write(text));
            done++;
            progress.update(done, all.size());
        }
    }

    /// Says what all of that is.
    ArchiveManifest manifest(String program, List<Problem> problems) throws IOException {
        var summary = state.summary();
        var versions = new StudyStore(state).codebookVersions();
        var source = new ArchiveManifest.ArchiveSource(summary.id(), summary.name(), summary.revision(), versions);
        var manifest = ArchiveManifest.of(program, source, textChoice, problems, archive.entries());
        var bytes = manifest.bytes();
        archive.add(ArchiveManifest.NAME, to -> to.write(bytes));
        return manifest;
    }
}
