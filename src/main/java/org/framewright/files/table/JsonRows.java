package org.framewright.files.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import org.framewright.files.FilesProblem;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.files.TextEncoding;
import org.framewright.files.table.JsonShape.ObjectLayout;
import org.framewright.files.table.TableRow.CellFit;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The objects of a JSON file. An object in an object gives columns with dots; texts in an array are joined, paragraphs by line ends;
/// arrays of objects are left out.
final class JsonRows implements TableRows {

    /// The column of the names of articles that are properties of an object.
    private static final String KEY = "key";

    private static final String BETWEEN = "; ";

    /// How Jackson's messages about its limits begin, in the order of the text of `BEYOND_JSON_LIMITS`.
    private static final List<String> LIMITED = List.of("Document", "String", "Number", "Name");

    /// Names and keywords are shorter.
    private static final int PARAGRAPH = 100;

    private final String file;
    private final JsonShape shape;
    private final JsonParser parser;
    private final boolean sequence;
    private final SequencedSet<String> columns = new LinkedHashSet<>();
    private final SequencedSet<String> arrays = new LinkedHashSet<>();
    private final SequencedSet<String> more = new LinkedHashSet<>();
    private boolean begun;
    private boolean ended;
    private long objects;
    private long others;
    private long characters;

    JsonRows(Path file, TextEncoding encoding, ColumnSynonyms synonyms) {
        this.file = file.toString();
        try {
            this.shape = JsonShape.find(encoding.open(file), synonyms);
            if (shape.layout() == ObjectLayout.COLUMNS) {
                throw new Refusal(TableProblem.JSON_BY_COLUMNS, this.file);
            }
            this.parser = JsonShape.factory().createParser(encoding.open(file));
        } catch (IOException failed) {
            throw refusal(failed, Optional.empty());
        }
        this.sequence = shape.layout() == ObjectLayout.SEQUENCE;
    }

    @Override
    public Optional<TableRow> next() {
        try {
            if (!begun) {
                begun = true;
                begin();
            }
            while (!ended) {
                switch (parser.nextToken()) {
                    case START_OBJECT -> {
                        return Optional.of(row());
                    }
                    case FIELD_NAME -> {}
                    case END_ARRAY, END_OBJECT -> end();
                    case null -> end();
                    default -> {
                        others++;
                        parser.skipChildren();
                    }
                }
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw refusal(failed, Optional.of(parser));
        }
    }

    /// Goes into the array, or the object.
    private void begin() throws IOException {
        for (var name : shape.path()) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(name)) {
                parser.nextToken();
                parser.skipChildren();
            }
        }
        if (!sequence) {
            parser.nextToken();
        }
    }

    /// What follows is read, too, so that a file that was cut is found. Some programs append a second array of articles.
    private void end() throws IOException {
        boolean appended = shape.layout() == ObjectLayout.ARRAY && shape.path().isEmpty();
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (appended && token == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        ended = true;
    }

    private TableRow row() throws IOException {
        objects++;
        characters = 0;
        long number = sequence ? parser.currentTokenLocation().getLineNr() : objects;
        var cells = new LinkedHashMap<String, String>();
        if (shape.layout() == ObjectLayout.PROPERTIES) {
            cells.put(KEY, parser.currentName());
        }
        readObject("", cells);
        columns.addAll(cells.keySet());
        if (columns.size() > Limits.MOST_COLUMNS) {
            throw new Refusal(TableProblem.TOO_MANY_COLUMNS, file, Limits.MOST_COLUMNS);
        }
        return new TableRow(number, cells, CellFit.EXACT);
    }

    private void readObject(String path, SequencedMap<String, String> cells) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var column = path + parser.currentName();
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && column.length() < Limits.LONGEST_NAME) {
                readObject(column + ".", cells);
            } else if (token == JsonToken.START_OBJECT) {
                arrays.add(CellText.name(column));
                parser.skipChildren();
            } else if (token == JsonToken.START_ARRAY) {
                put(column, readArray(column), cells);
            } else {
                put(column, text(token), cells);
            }
        }
    }

    private void put(String path, String value, SequencedMap<String, String> cells) {
        var name = CellText.name(path);
        var column = name.isEmpty() ? ColumnProfile.UNNAMED + (cells.size() + 1) : name;
        boolean nested = path.indexOf('.') > 0;
        if (nested && columns.size() + cells.size() >= Limits.MOST_NESTED && !columns.contains(column)) {
            if (more.size() < Limits.MOST_NESTED) {
                more.add(column);
            }
            return;
        }
        if (cells.putIfAbsent(column, value) != null) {
            throw new Refusal(FilesProblem.COLUMN_TWICE, place(parser), column);
        }
        if (cells.size() > Limits.MOST_COLUMNS) {
            throw new Refusal(TableProblem.TOO_MANY_COLUMNS, file, Limits.MOST_COLUMNS);
        }
    }

    private String readArray(String column) throws IOException {
        var texts = new ArrayList<String>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                if (arrays.size() < Limits.MOST_COLUMNS) {
                    arrays.add(CellText.name(column));
                }
                parser.skipChildren();
            } else {
                add(BETWEEN.length());
                var text = text(token);
                if (!text.isBlank()) {
                    texts.add(text);
                }
            }
        }
        return String.join(texts.stream().anyMatch(JsonRows::isParagraph) ? "\n" : BETWEEN, texts);
    }

    /// Whether a text of an array is a paragraph, not a name or a keyword.
    private static boolean isParagraph(String text) {
        return text.length() >= PARAGRAPH && text.indexOf(' ') >= 0;
    }

    private String text(JsonToken token) throws IOException {
        var text = parser.getText();
        boolean missing = token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_NUMBER_FLOAT && isNoNumber(text));
        add(missing ? 0 : text.length());
        return missing ? "" : text;
    }

    private static boolean isNoNumber(String text) {
        return text.endsWith("NaN") || text.endsWith("Infinity") || text.endsWith("INF");
    }

    private void add(int count) {
        characters += count;
        if (characters > Limits.LONGEST_ROW) {
            throw new Refusal(TableProblem.LONG_ROW, place(parser), Limits.LONGEST_ROW);
        }
    }

    private Refusal refusal(IOException failed, Optional<JsonParser> at) {
        return switch (failed) {
            case StreamConstraintsException beyond ->
                    new Refusal(
                            TableProblem.BEYOND_JSON_LIMITS,
                            at.map(this::place).orElse(file),
                            LIMITED.indexOf(String.valueOf(beyond.getMessage()).split(" ", 2)[0]),
                            Limits.MOST_JSON_LEVELS,
                            Limits.LONGEST_CELL,
                            Limits.LONGEST_NUMBER);
            case JsonProcessingException broken -> {
                var location = Optional.ofNullable(broken.getLocation());
                yield new Refusal(
                        FilesProblem.NOT_JSON,
                        file + location.map(it -> ":" + it.getLineNr()).orElse(""),
                        location.map(it -> String.valueOf(it.getColumnNr())).orElse(""),
                        JsonObjects.reason(broken));
            }
            default -> new Refusal(FilesProblem.UNREADABLE, file);
        };
    }

    private String place(JsonParser at) {
        return file + ":" + at.currentLocation().getLineNr();
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<Problem> warnings() {
        var warnings = new ArrayList<Problem>();
        if (!arrays.isEmpty()) {
            warnings.add(Problem.of(TableProblem.ARRAYS_LEFT_OUT, file, String.join(", ", arrays)));
        }
        if (!more.isEmpty()) {
            warnings.add(Problem.of(TableProblem.PROPERTIES_LEFT_OUT, file, Limits.MOST_NESTED, more.getFirst()));
        }
        if (others > 0) {
            warnings.add(Problem.of(TableProblem.ELEMENTS_LEFT_OUT, file, others));
        }
        return warnings;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file);
        }
    }
}
