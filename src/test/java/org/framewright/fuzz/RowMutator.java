package org.framewright.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes statements of SQL that write into a project what no Framewright writes: values of other columns and tables, at their edges, of
/// broken JSON; rows twice or not at all. An input is a script of such statements, and is run by [#apply].
final class RowMutator implements InputMutator {

    private static final String END = ";\n";
    private static final int MOST_STATEMENTS = 20;
    private static final int MOST_ROWS = 200;

    private static final List<String> EDGES =
            List.of(
                    "NULL",
                    "''",
                    "0",
                    "-1",
                    "2",
                    "77",
                    "2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "4611686018427387904",
                    "1e308",
                    "x'00ff80'",
                    "CAST(x'c328' AS TEXT)",
                    "'null'",
                    "'{}'",
                    "'[]'",
                    "'[null]'",
                    "'../../../../escaped'",
                    "'a' || char(0) || 'b'",
                    "char(27) || '[2J'",
                    "printf('%.*c', 70000, 'x')",
                    "'+999999999-12-31T23:59:59Z'",
                    "'2026-02-30T09:00:00Z'",
                    "'00000000-0000-0000-0000-000000000000'");

    private static final List<String> PRAGMAS =
            List.of(
                    "user_version = 0",
                    "user_version = 7",
                    "user_version = -1",
                    "application_id = 1",
                    "encoding = 'UTF-16'");

    private static final Pattern WORD = Pattern.compile("\"[^\"]{1,60}\"|-?\\d+(\\.\\d+)?|[\\w-]{8,60}");

    private static final List<String> PLACES =
            List.of(
                    "UPDATE annotation SET body = replace(body, %1$s, %2$s)",
                    "UPDATE annotation SET id = replace(id, trim(%1$s, '\"'), trim(%2$s, '\"'))",
                    "UPDATE annotation SET tag = replace(tag, trim(%1$s, '\"'), trim(%2$s, '\"'))",
                    "UPDATE coding SET uuid = replace(uuid, trim(%1$s, '\"'), trim(%2$s, '\"'))",
                    "UPDATE ledger SET change = replace(change, %1$s, %2$s)");

    /// A value of the project that the statements are made for.
    ///
    /// @param row the condition that only its row meets
    private record Cell(String table, String column, String row, String text) {}

    private final ByteMutator texts;
    private final List<List<Cell>> tables = new ArrayList<>();

    /// @param project whose rows are mutated
    /// @param texts mutates values
    RowMutator(Path project, ByteMutator texts) {
        this.texts = texts;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + project + "?immutable=1");
                var statement = connection.createStatement()) {
            for (var table : strings(statement, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
                var cells = new ArrayList<Cell>();
                for (var column : strings(statement, "SELECT name FROM pragma_table_info('" + table + "')")) {
                    cells.addAll(read(statement, table, column));
                }
                if (!cells.isEmpty()) {
                    tables.add(cells);
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static List<Cell> read(Statement statement, String table, String column) throws SQLException {
        var keys = strings(statement, "SELECT name FROM pragma_table_info('" + table + "') WHERE pk > 0");
        var row =
                keys.stream()
                        .map(it -> "'\"%s\" = ' || quote(\"%s\")".formatted(it, it))
                        .collect(Collectors.joining(" || ' AND ' || "));
        var cells = new ArrayList<Cell>();
        try (var rows =
                statement.executeQuery(
                        "SELECT %s, \"%s\" FROM \"%s\" LIMIT %d".formatted(row, column, table, MOST_ROWS))) {
            while (rows.next()) {
                var text = rows.getString(2);
                cells.add(new Cell(table, column, rows.getString(1), text == null ? "" : text));
            }
        }
        return cells;
    }

    @Override
    public byte[] mutate(byte[] input, byte[] other, Random random) {
        var statements = new ArrayList<>(statements(input));
        if (!statements.isEmpty() && random.nextInt(3) == 0) {
            statements.remove(random.nextInt(statements.size()));
        }
        if (random.nextInt(4) == 0) {
            statements.addAll(statements(other));
        }
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            if (random.nextInt(4) == 0) {
                statements.addAll(consistent(random));
            } else {
                statements.add(statement(random));
            }
        }
        return String.join(END, statements.subList(0, Math.min(statements.size(), MOST_STATEMENTS))).getBytes(UTF_8);
    }

    private static List<String> statements(byte[] script) {
        var text = new String(script, UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split(END));
    }

    private String statement(Random random) {
        var cell = pick(random);
        var where = random.nextInt(4) == 0 ? "" : " WHERE " + cell.row;
        return switch (random.nextInt(20)) {
            case 0 -> "DELETE FROM \"" + cell.table + "\"" + where;
            case 1 -> "PRAGMA " + PRAGMAS.get(random.nextInt(PRAGMAS.size()));
            case 2, 3 -> copy(cell, random);
            default -> "UPDATE \"%s\" SET \"%s\" = %s%s".formatted(cell.table, cell.column, value(cell, random), where);
        };
    }

    /// Another word or number in annotations, codings and the ledger alike, so that they say the same.
    private List<String> consistent(Random random) {
        var words = WORD.matcher(pick(random).text).results().map(MatchResult::group).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var word = words.get(random.nextInt(words.size()));
        var others = WORD.matcher(pick(random).text).results().map(MatchResult::group).toList();
        var other =
                others.isEmpty() || random.nextBoolean()
                        ? literal(texts.mutate(word.getBytes(UTF_8), new byte[0], random))
                        : literal(others.get(random.nextInt(others.size())).getBytes(UTF_8));
        return PLACES.stream().map(it -> it.formatted(literal(word.getBytes(UTF_8)), other)).toList();
    }

    /// A row once more, with another value in one column.
    private String copy(Cell cell, Random random) {
        var columns =
                tables.stream()
                        .flatMap(List::stream)
                        .filter(it -> it.table.equals(cell.table))
                        .map(Cell::column)
                        .distinct()
                        .toList();
        var changed = List.of(cell.column, columns.get(random.nextInt(columns.size())));
        var values = columns.stream().map(it -> changed.contains(it) ? value(cell, random) : "\"" + it + "\"").toList();
        return "INSERT INTO \"%s\" (\"%s\") SELECT %s FROM \"%s\" WHERE %s"
                .formatted(cell.table, String.join("\", \"", columns), String.join(", ", values), cell.table, cell.row);
    }

    private String value(Cell cell, Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> EDGES.get(random.nextInt(EDGES.size()));
            case 2 -> literal(pick(random).text.getBytes(UTF_8));
            default -> literal(texts.mutate(cell.text.getBytes(UTF_8), pick(random).text.getBytes(UTF_8), random));
        };
    }

    private Cell pick(Random random) {
        var cells = tables.get(random.nextInt(tables.size()));
        return cells.get(random.nextInt(cells.size()));
    }

    private static String literal(byte[] text) {
        return "CAST(x'" + HexFormat.of().formatHex(text) + "' AS TEXT)";
    }

    /// Runs a script on a project; statements that SQLite refuses are passed over.
    static void apply(byte[] script, Path project) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (var each : statements(script)) {
                try {
                    statement.execute(each);
                } catch (SQLException refused) {
                    // nothing is written by it
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
