package org.framewright.export;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.output.ExtraFile;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.TestProject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project to export, with a codebook that has every scale, and its files read back.
public final class ExportedProject implements AutoCloseable {

    public static final String CODEBOOK =
            """
            {"format": 1, "id": "every-scale", "version": 1, "title": "Every scale", "description": "For tests, \\"quoted\\".", "tags": [
              {"id": "quote", "label": "Quote", "unit": "passage", "occurs": "many",
               "roles": [{"id": "who", "label": "Who", "accepts": ["speaker"], "min": 1, "max": 2}],
               "variables": [
                 {"id": "form-of-it", "label": "Form", "scale": "nominal", "required": true, "categories": [
                   {"id": "direct", "code": 10, "original": "1.0", "label": "Direct, verbatim"},
                   {"id": "indirect", "code": 20, "label": "Indirect"}]}]},
              {"id": "speaker", "label": "Speaker", "unit": "passage", "occurs": "many", "implied": true, "variables": [
                 {"id": "named", "label": "Named", "scale": "boolean", "required": true},
                 {"id": "name", "label": "Name", "scale": "actor", "required": true, "notCodable": "missing",
                  "when": {"variable": "named", "is": ["yes"]}}]},
              {"id": "mark", "label": "Mark", "unit": "passage", "occurs": "many"},
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "relevant", "label": "Relevant", "scale": "boolean", "required": true},
                 {"id": "tone", "label": "Tone", "scale": "ordinal", "required": true, "notCodable": "category",
                  "when": {"variable": "relevant", "is": ["yes"]}, "categories": [
                   {"id": "against", "code": 0, "label": "Against"}, {"id": "for", "code": 1, "label": "For"}]},
                 {"id": "topics", "label": "Topics", "scale": "set", "notCodable": "missing", "categories": [
                   {"id": "pay", "code": 1, "label": "Pay"}, {"id": "night-work", "code": 2, "label": "Night work"}]},
                 {"id": "degrees", "label": "Degrees", "scale": "interval", "min": -100, "notCodable": "missing"},
                 {"id": "since", "label": "Since", "scale": "date"},
                 {"id": "warning", "label": "Warning", "scale": "text"}]}]}\
            """;

    public final TestProject project;
    public final Path folder;

    public ExportedProject(Path folder) {
        this(folder, CODEBOOK);
    }

    ExportedProject(Path folder, String codebook) {
        this.project = TestProject.create(folder, codebook);
        this.folder = folder.resolve("data");
    }

    public CodingKey desk(String coder, Article article) {
        return project.seat(coder).key(article.id());
    }

    public void answer(CodingKey key, String variable, Value value) {
        project.coding.answer(key, "frame", variable, Optional.of(value));
    }

    public String code(CodingKey key, String tag, Fragment... fragments) {
        var extent = fragments.length == 0 ? new Extent.Implied() : new Extent.Passage(List.of(fragments));
        return project.coding.code(key, tag, extent, Optional.empty()).id().value();
    }

    public ExportReport export(ExtraFile... additions) {
        return new ExportService(project.database, IntegrityCheck.ofRecords())
                .export(folder, ExportSelection.STUDY, List.of(additions));
    }

    public ExportReport export(ExportSelection selection) {
        return new ExportService(project.database, IntegrityCheck.ofRecords()).export(folder, selection, List.of());
    }

    public ExportReport export(ExportSelection selection, ExportShape shape) {
        return new ExportService(project.database, IntegrityCheck.ofRecords())
                .export(folder, selection, shape, List.of(), ProgressListener.NONE);
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A table as any program that knows RFC 4180 reads it: rows by column name.
    public List<Map<String, String>> table(String file) {
        return rows(folder.resolve(file));
    }

    /// As [#table], of a file anywhere.
    public static List<Map<String, String>> rows(Path file) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        project.close();
    }
}
