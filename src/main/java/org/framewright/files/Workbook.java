package org.framewright.files;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/// Reads sheets of an XLSX file. Such a file is a packed one: how large it unpacks is counted before anything of it is read, so
/// that no file can fill the memory.
final class Workbook {

    private static final long MOST_UNPACKED = 200_000_000;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_COLUMNS = 5_000;
    private static final String SHEETS = "sheets/";
    private static final long EXACT_INTEGERS = 1L << 53;

    private Workbook() {}

    /// Whether a file's first bytes are those of XLSX.
    ///
    /// @throws Refusal where they are those of what Excel wrote before
    static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(8);
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.toString());
        }
        if (ReadableWorkbook.isOLE2Header(first)) {
            throw new Refusal(FilesProblem.OLD_EXCEL, file.toString());
        }
        return first.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(first);
    }

    static List<String> sheets(Path file) {
        return in(file, book -> book.getSheets().map(Sheet::getName).toList());
    }

    /// @param wanted a sheet's name or number; empty for the first
    static Grid read(Path file, String wanted) {
        return in(
                file,
                book -> {
                    var sheets = book.getSheets().toList();
                    var sheet = sheet(file, sheets, wanted);
                    return new Grid(place(file, sheets, sheet), sheet.getName(), '\t', rows(file, sheet));
                });
    }

    private static Sheet sheet(Path file, List<Sheet> sheets, String wanted) {
        if (sheets.isEmpty()) {
            throw new Refusal(FilesProblem.EMPTY, file.toString());
        }
        if (wanted.isEmpty()) {
            return sheets.getFirst();
        }
        return sheets.stream()
                .filter(it -> it.getName().equals(wanted))
                .findFirst()
                .or(() -> sheets.stream().filter(it -> String.valueOf(it.getIndex() + 1).equals(wanted)).findFirst())
                .orElseThrow(() ->
                        new Refusal(
                                FilesProblem.NO_SUCH_SHEET,
                                file.toString(),
                                wanted,
                                String.join(", ", sheets.stream().map(Sheet::getName).toList())));
    }

    private static String place(Path file, List<Sheet> sheets, Sheet sheet) {
        return sheets.size() == 1 ? file.toString() : file + " [" + sheet.getName() + "]";
    }

    private static List<Table.Row> rows(Path file, Sheet sheet) throws IOException {
        var rows = new ArrayList<Table.Row>();
        long cells = 0;
        try (var stream = sheet.openStream()) {
            for (var it = stream.iterator(); it.hasNext(); ) {
                var row = it.next();
                cells += row.getCellCount();
                if (cells > MOST_CELLS || row.getCellCount() > MOST_COLUMNS) {
                    throw new Refusal(FilesProblem.TOO_MANY_CELLS, file.toString(), MOST_CELLS);
                }
                var texts = texts(row);
                if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                    rows.add(new Table.Row(row.getRowNum(), row.getRowNum(), texts));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal(FilesProblem.EMPTY, file.toString());
        }
        return rows;
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getCell(column);
            texts.add(cell == null ? "" : text(cell).strip());
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell.getRawValue());
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            case STRING, FORMULA, ERROR -> {
                var value = cell.getValue();
                yield value instanceof Number ? number(cell.getRawValue()) : value == null ? "" : value.toString();
            }
        };
    }

    /// As somebody would type it: the file has `1.0` and `1E2`, too.
    private static String number(String raw) {
        try {
            double number = Double.parseDouble(raw);
            return number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS
                    ? Long.toString((long) number)
                    : Double.toString(number);
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    /// What is done with an open file. The library throws what its parser does, whether it says so or not.
    @FunctionalInterface
    private interface Work<T> {
        T of(ReadableWorkbook book) throws IOException, XMLStreamException;
    }

    private static <T> T in(Path file, Work<T> work) {
        requireBounded(file);
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            return work.of(book);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException _) {
            // a damaged file makes the library stumble over anything: what is missing is null, what is no number is
            // none
            throw new Refusal(FilesProblem.BROKEN_XLSX, file.toString());
        }
    }

    private static void requireBounded(Path file) {
        try {
            long size = Files.size(file);
            if (size > Grid.MAX_BYTES) {
                throw new Refusal(FilesProblem.TOO_LARGE, file.toString(), size, Grid.MAX_BYTES);
            }
            if (unpacked(file) > MOST_UNPACKED) {
                throw new Refusal(FilesProblem.UNPACKS_TOO_LARGE, file.toString(), MOST_UNPACKED);
            }
        } catch (IOException _) {
            throw new Refusal(FilesProblem.BROKEN_XLSX, file.toString());
        }
    }

    /// How many bytes the file unpacks to, or a few more than are allowed. Counted: what it says of itself may be wrong.
    private static long unpacked(Path file) throws IOException {
        long sum = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements() && sum <= MOST_UNPACKED; ) {
                var entry = entries.nextElement();
                var places = new CellPlaces();
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && sum <= MOST_UNPACKED; read = in.read(buffer)) {
                        sum += read;
                        places.take(buffer, read);
                    }
                }
                if (places.areImpossible() && entry.getName().contains(SHEETS)) {
                    throw new Refusal(FilesProblem.BROKEN_XLSX, file.toString());
                }
            }
        }
        return sum;
    }
}
