package org.framewright.export.output;

import org.framewright.export.ExportPreset;
import org.framewright.export.ExportReport.WrittenFile;
import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.DataFile.MeasuredFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The tables of one export, in the order in which they were begun.
public final class ExportOutputs {

    /// The folder of the tables for SPSS, which are written beside the tables for other programs.
    private static final String SPSS = "spss/";

    private final FormatFactory formats;
    private final FormatFactory sideFormats;
    private final List<ExportTable> tables = new ArrayList<>();
    private final List<ExportTable> sideTables = new ArrayList<>();

    /// Begins the formats in which a table is written.
    public interface FormatFactory {
        ExportTable.TableFormat open(DataFile file) throws IOException;
    }

    /// Without tables for other programs.
    public ExportOutputs(FormatFactory formats) {
        this.formats = formats;
        this.sideFormats = DiscardingFormat::new;
    }

    /// @param sideFormats of tables for other programs
    public ExportOutputs(FormatFactory formats, FormatFactory sideFormats) {
        this.formats = formats;
        this.sideFormats = sideFormats;
    }

    public ExportOutputs(FileReplacement files, ExportShape shape) {
        this.formats = file -> format(file, files, shape);
        // tables of ratings alone are not for reading
        this.sideFormats =
                shape.preset().isWorkbook()
                        ? DiscardingFormat::new
                        : file ->
                                new CsvFormat(
                                        file, file.name(), files.open(file.name()), shape.preset(), FormulaGuard.OFF);
    }

    /// Outputs for all statistics programs at once, with separate files for SPSS, which takes no line breaks in cells.
    public static ExportOutputs forEveryProgram(FileReplacement files) {
        FormatFactory forR =
                file -> new CsvFormat(file, file.name(), files.open(file.name()), ExportPreset.R, FormulaGuard.OFF);
        return new ExportOutputs(file -> new TwoFileFormat(forR.open(file), forSpss(file, files)), forR);
    }

    private static ExportTable.TableFormat forSpss(DataFile file, FileReplacement files) throws IOException {
        var name = SPSS + file.name();
        return new CsvFormat(file, name, files.open(name), ExportPreset.SPSS, FormulaGuard.OFF);
    }

    /// Begins a table with its header.
    public ExportTable table(DataFile file) throws IOException {
        var table = new ExportTable(file, formats.open(file));
        tables.add(table);
        return table;
    }

    /// Begins a table for programs that no script is written for.
    public ExportTable sideTable(DataFile file) throws IOException {
        var format = sideFormats.open(file);
        var table = new ExportTable(file, format);
        if (!(format instanceof DiscardingFormat)) {
            sideTables.add(table);
        }
        return table;
    }

    private static ExportTable.TableFormat format(DataFile file, FileReplacement files, ExportShape shape)
            throws IOException {
        var guard = new FormulaGuard(shape.formulaGuard() && shape.preset().isForSpreadsheets());
        if (shape.preset().isWorkbook()) {
            return new WorkbookFormat(file, files.openStream(WorkbookFormat.name(file)), guard);
        }
        return new CsvFormat(file, file.name(), files.open(file.name()), shape.preset(), guard);
    }

    /// Ends all tables.
    public List<WrittenFile> end() throws IOException {
        var all = Stream.concat(tables.stream(), sideTables.stream()).toList();
        for (var table : all) {
            table.end();
        }
        return all.stream().map(ExportTable::written).flatMap(List::stream).toList();
    }

    /// Writes the script that reads the tables, where the preset has one.
    public List<WrittenFile> script(FileReplacement files, ExportPreset preset) throws IOException {
        var measured = measured();
        return switch (preset) {
            case R -> List.of(write(files, RScript.NAME, RScript.of(measured)));
            case STATA -> List.of(write(files, StataScript.NAME, StataScript.of(measured)));
            case SPSS -> List.of(write(files, SpssScript.NAME, SpssScript.of(measured)));
            case CSV, EXCEL, RECAL2, RECAL3, RECALOIR, KALPHA, IRR, KRIPPENDORFFSALPHA, TIDYCOMM, JASP -> List.of();
        };
    }

    /// Writes the scripts of all statistics programs.
    public List<WrittenFile> scripts(FileReplacement files) throws IOException {
        var measured = measured();
        return List.of(
                write(files, RScript.NAME, RScript.of(measured)),
                write(files, StataScript.NAME, StataScript.of(measured)),
                write(files, SPSS + SpssScript.NAME, SpssScript.of(measured)));
    }

    private List<MeasuredFile> measured() {
        return tables.stream().map(ExportTable::measured).toList();
    }

    private static WrittenFile write(FileReplacement files, String name, String script) throws IOException {
        files.open(name).write(script);
        return new WrittenFile(name, script.lines().count());
    }

    /// A table in two files.
    private record TwoFileFormat(ExportTable.TableFormat first, ExportTable.TableFormat second)
            implements ExportTable.TableFormat {

        @Override
        public String name() {
            return first.name();
        }

        @Override
        public List<String> names() {
            return List.of(first.name(), second.name());
        }

        @Override
        public void row(List<String> cells) throws IOException {
            first.row(cells);
            second.row(cells);
        }

        @Override
        public void end() throws IOException {
            first.end();
            second.end();
        }
    }

    /// A table that is not written.
    private record DiscardingFormat(DataFile file) implements ExportTable.TableFormat {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public void row(List<String> cells) {
            // discarded
        }

        @Override
        public void end() {
            // nothing to end
        }
    }
}
