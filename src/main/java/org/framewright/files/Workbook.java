package org.framewright.files;

import org.framewright.files.Limits.CellLimits;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/// An XLSX file: a packed one, whose parts name each other. [WorkbookPart] bounds what reading them may cost.
final class Workbook {

    private static final int LONGEST_CELL = 32_767;
    private static final String PACKED = "504b0304";
    private static final String OLD = "d0cf11e0a1b11ae1";

    private final String file;
    private final ZipFile zip;
    private final CellLimits limits;

    /// By their names in lower case: not every program spells them the same everywhere.
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private final List<Sheet> sheets = new ArrayList<>();

    /// Where the strings are that cells share; empty where they share none.
    private String strings = "";

    /// Where the styles of cells are; empty where they have none.
    private String styles = "";

    private boolean daysFrom1904;

    /// @param part where its cells are
    private record Sheet(String name, String part) {}

    private Workbook(String file, ZipFile zip, CellLimits limits) throws IOException, XMLStreamException {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
        if (zip.size() > Limits.MOST_WORKBOOK_PARTS) {
            throw new Refusal(FilesProblem.BROKEN_XLSX, file);
        }
        zip.stream().forEach(part -> parts.put(key(part.getName()), part));
        var book = "xl/workbook.xml";
        for (var relation : relations("").values()) {
            book = relation.hasKind("officeDocument") ? relation.part() : book;
        }
        var relations = relations(book);
        for (var relation : relations.values()) {
            strings = relation.hasKind("sharedStrings") ? relation.part() : strings;
            styles = relation.hasKind("styles") ? relation.part() : styles;
        }
        findSheets(book, relations);
    }

    /// Whether a file's first bytes are those of XLSX.
    ///
    /// @throws Refusal where they are those of what Excel wrote before, or the file only has the name of XLSX
    static boolean isWorkbook(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String first;
        try (var in = Files.newInputStream(file)) {
            first = HexFormat.of().formatHex(in.readNBytes(OLD.length() / 2));
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.toString());
        }
        if (first.equals(OLD)) {
            throw new Refusal(FilesProblem.OLD_EXCEL, file.toString());
        }
        if (first.startsWith(PACKED)) {
            return true;
        }
        // what is in a ZIP file is read within limits of its own, and refused there
        boolean isOnDisk = file.getFileSystem().equals(FileSystems.getDefault());
        if (isOnDisk && !first.isEmpty() && file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new Refusal(FilesProblem.NOT_XLSX, file.toString());
        }
        return false;
    }

    static List<String> sheets(Path file, CellLimits limits) {
        return read(file, limits, book -> book.sheets.stream().map(Sheet::name).toList());
    }

    /// @param sheetName a sheet's name or number; empty for the first
    static CellGrid read(Path file, String sheetName) {
        return read(
                file,
                Limits.GRID,
                book -> {
                    var sheet = book.sheet(sheetName);
                    var place = book.sheets.size() == 1 ? book.file : book.file + " [" + sheet.name() + "]";
                    try (var reader = book.rows(sheet, new DateStyles(false), new MergedCells())) {
                        var rows = CellGrid.rows(reader);
                        if (rows.isEmpty()) {
                            throw new Refusal(FilesProblem.EMPTY, book.file);
                        }
                        return new CellGrid(place, sheet.name(), '\t', rows);
                    }
                });
    }

    /// Opens a sheet; its days are given as days, and cells that are merged over several rows are filled.
    ///
    /// @param sheetName a sheet's name or number; empty for the first
    static RowReader open(Path file, String sheetName, CellLimits limits) {
        TextFile.check(file, limits.mostBytes());
        try {
            // closed by the reader that is returned
            var zip = new ZipFile(file.toFile());
            try {
                var book = new Workbook(file.toString(), zip, limits);
                var sheet = book.sheet(sheetName);
                return new OpenSheet(book.rows(sheet, book.dateStyles(), book.merged(sheet)), zip, book.file);
            } catch (IOException | XMLStreamException | RuntimeException failed) {
                zip.close();
                throw failed;
            }
        } catch (IOException | XMLStreamException | RuntimeException failed) {
            throw refusal(file, failed);
        }
    }

    private record OpenSheet(RowReader rows, ZipFile zip, String file) implements RowReader {

        @Override
        public Optional<CsvTable.CsvRow> next() {
            return rows.next();
        }

        @Override
        public long mergedRows() {
            return rows.mergedRows();
        }

        @Override
        public void close() {
            try {
                rows.close();
                zip.close();
            } catch (IOException _) {
                throw new Refusal(FilesProblem.UNREADABLE, file);
            }
        }
    }

    /// Work on an open file.
    @FunctionalInterface
    private interface Work<T> {
        T apply(Workbook book) throws IOException, XMLStreamException;
    }

    private static <T> T read(Path file, CellLimits limits, Work<T> work) {
        TextFile.check(file, limits.mostBytes());
        try (var zip = new ZipFile(file.toFile())) {
            return work.apply(new Workbook(file.toString(), zip, limits));
        } catch (IOException | XMLStreamException | RuntimeException failed) {
            throw refusal(file, failed);
        }
    }

    /// A damaged file may hold anything: what should be a number is none, what is named is missing.
    private static Refusal refusal(Path file, Exception failed) {
        return failed instanceof Refusal refused ? refused : new Refusal(FilesProblem.BROKEN_XLSX, file.toString());
    }

    /// A relation of a part.
    ///
    /// @param type an address that ends in what it is
    private record Relation(String type, String part) {

        boolean hasKind(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /// What a part names, by id; nothing where it names nothing.
    ///
    /// @param part empty for the file itself
    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int folder = part.lastIndexOf('/') + 1;
        var list = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        var relations = new HashMap<String, Relation>();
        if (!parts.containsKey(key(list))) {
            return relations;
        }
        try (var xml = open(list)) {
            while (xml.next()) {
                if (xml.begins("Relationship")) {
                    var target = xml.attribute("Target");
                    var path = target.startsWith("/") ? target.substring(1) : part.substring(0, folder) + target;
                    relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), path));
                }
                if (relations.size() > Limits.MOST_RELATIONS) {
                    throw new Refusal(FilesProblem.BROKEN_XLSX, file);
                }
            }
        }
        return relations;
    }

    private void findSheets(String book, Map<String, Relation> relations) throws IOException, XMLStreamException {
        try (var xml = open(book)) {
            while (xml.next()) {
                if (xml.begins("sheet")) {
                    var relation = relations.getOrDefault(xml.attribute("id"), new Relation("", ""));
                    sheets.add(new Sheet(xml.attribute("name"), relation.part()));
                }
                if (xml.begins("workbookPr")) {
                    daysFrom1904 = Set.of("1", "true").contains(xml.attribute("date1904"));
                }
                if (sheets.size() > Limits.MOST_SHEETS) {
                    throw new Refusal(FilesProblem.TOO_MANY_SHEETS, file, Limits.MOST_SHEETS);
                }
            }
        }
    }

    private Sheet sheet(String sheetName) {
        if (sheets.isEmpty()) {
            throw new Refusal(FilesProblem.EMPTY, file);
        }
        if (sheetName.isEmpty()) {
            return sheets.getFirst();
        }
        var names = sheets.stream().map(Sheet::name).toList();
        return sheets.stream()
                .filter(it -> it.name().equals(sheetName))
                .findFirst()
                .or(() ->
                        sheets.stream()
                                .filter(it -> String.valueOf(sheets.indexOf(it) + 1).equals(sheetName))
                                .findFirst())
                .orElseThrow(() -> new Refusal(FilesProblem.NO_SUCH_SHEET, file, sheetName, String.join(", ", names)));
    }

    private MergedCells merged(Sheet sheet) throws IOException, XMLStreamException {
        try (var part = open(sheet.part())) {
            return MergedCells.read(part);
        }
    }

    private RowReader rows(Sheet sheet, DateStyles dates, MergedCells merged) throws IOException, XMLStreamException {
        return new SheetReader(file, open(sheet.part()), strings(), dates, merged, limits);
    }

    private DateStyles dateStyles() throws IOException, XMLStreamException {
        var dates = new DateStyles(daysFrom1904);
        if (!styles.isEmpty()) {
            try (var xml = open(styles)) {
                dates.read(xml);
            }
        }
        return dates;
    }

    private List<String> strings() throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        long characters = 0;
        if (strings.isEmpty()) {
            return texts;
        }
        try (var xml = open(strings)) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    var text = withoutBlanks(xml.text());
                    characters += text.length();
                    texts.add(text);
                }
                if (characters > limits.mostShared()) {
                    throw new Refusal(FilesProblem.TOO_MUCH_TEXT, file, limits.mostShared());
                }
                if (texts.size() > limits.mostCells()) {
                    throw new Refusal(FilesProblem.TOO_MANY_CELLS, file, limits.mostCells());
                }
            }
        }
        return texts;
    }

    private WorkbookPart open(String part) throws IOException, XMLStreamException {
        var entry = parts.get(key(part));
        if (entry == null) {
            throw new Refusal(FilesProblem.BROKEN_XLSX, file);
        }
        return new WorkbookPart(file, zip.getInputStream(entry), limits);
    }

    private static String key(String part) {
        return part.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /// A cell's text. One that is as long as Excel allows may have been cut before its next word, and stays as long.
    static String withoutBlanks(String text) {
        return text.length() == LONGEST_CELL ? text : text.strip();
    }
}
