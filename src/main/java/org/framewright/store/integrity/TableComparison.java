package org.framewright.store.integrity;

import org.framewright.store.integrity.ProjectInspection.TableDifferences;
import org.framewright.store.integrity.ProjectInspection.TableDifferences.DifferingRow;
import org.framewright.store.integrity.ProjectInspection.TableDifferences.Kind;
import org.framewright.store.ledger.TransactionState;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Compares the tables of the attached database `project` with the tables that `LedgerReplay` has filled in `main`, by
/// their keys.
final class TableComparison {

    private static final int SHOWN = 20;

    private final Handle handle;

    TableComparison(Handle handle) {
        this.handle = handle;
    }

    /// The differences of all tables that the ledger fills; tables without a difference are left out.
    List<TableDifferences> differences() {
        return handle
                .createQuery(
                        """
                        SELECT name FROM main.sqlite_schema
                         WHERE type = 'table' AND name NOT IN ('identity', 'ledger', 'original_file', 'flyway_schema_history')
                         ORDER BY rowid\
                        """)
                .mapTo(String.class)
                .list()
                .stream()
                .map(this::differences)
                .filter(found -> found.total() > 0)
                .toList();
    }

    private record Column(String name, boolean key) {}

    private TableDifferences differences(String table) {
        var columns =
                handle.createQuery("SELECT name, pk FROM pragma_table_info(:table, 'main')")
                        .bind("table", table)
                        .map((row, _) -> new Column(row.getString("name"), row.getInt("pk") > 0))
                        .list();
        var sameKey =
                columns.stream()
                        .filter(Column::key)
                        .map(TableComparison::equality)
                        .collect(Collectors.joining(" AND "));
        var sameRow = columns.stream().map(TableComparison::equality).collect(Collectors.joining(" AND "));
        var found = new DifferenceCollector();
        found.addAll(
                """
                SELECT %s AS name,
                       CASE WHEN EXISTS (SELECT 1 FROM main.%2$s AS there WHERE %3$s) THEN 'DIFFERENT'
                            ELSE 'NOT_IN_LEDGER' END AS kind
                  FROM project.%2$s AS here
                 WHERE NOT EXISTS (SELECT 1 FROM main.%2$s AS there WHERE %4$s)\
                """
                        .formatted(name(table, columns, "project"), table, sameKey, sameRow));
        found.addAll(
                """
                SELECT %s AS name, 'LOST' AS kind
                  FROM main.%2$s AS here WHERE NOT EXISTS (SELECT 1 FROM project.%2$s AS there WHERE %3$s)\
                """
                        .formatted(name(table, columns, "main"), table, sameKey));
        return new TableDifferences(table, found.first, found.total);
    }

    private final class DifferenceCollector {

        private final List<DifferingRow> first = new ArrayList<>();
        private long total;

        void addAll(String sql) {
            try (var rows =
                    handle.createQuery(sql)
                            .map((row, _) ->
                                    new DifferingRow(Kind.valueOf(row.getString("kind")), row.getString("name")))
                            .iterator()) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    if (first.size() < SHOWN) {
                        first.add(row);
                    }
                    total++;
                }
            }
        }
    }

    private static String equality(Column column) {
        return "there.%1$s IS here.%1$s".formatted(column.name());
    }

    /// A row's name for a person: its name, its key, or article and coder where it belongs to a coding.
    private static String name(String table, List<Column> columns, String database) {
        return switch (table) {
            case "project", "article", "coder", "round", "actor", "batch" -> "here.name";
            case "exclusion" ->
                    "coalesce((SELECT name FROM %1$s.article WHERE uuid = here.article), here.article)"
                            .formatted(database);
            case "assignment" ->
                    """
                    coalesce((SELECT name FROM %1$s.article WHERE id = here.article_id), '?') || ', ' ||
                    coalesce((SELECT name FROM %1$s.coder WHERE id = here.coder_id), '?')\
                    """
                            .formatted(database);
            case "ruling" -> TransactionState.nameColumn(table);
            case "actor_match" ->
                    "coalesce((SELECT name FROM %1$s.actor WHERE uuid = here.actor), here.actor)".formatted(database);
            case "coding" ->
                    """
                    coalesce((SELECT name FROM %1$s.article WHERE id = here.article_id), '?') || ', ' ||
                    coalesce((SELECT name FROM %1$s.coder WHERE id = here.coder_id), '?') || ', ' || here.version\
                    """
                            .formatted(database);
            case "annotation" ->
                    """
                    coalesce((SELECT article.name FROM %1$s.coding JOIN %1$s.article ON article.id = article_id
                               WHERE coding.id = here.coding_id), '?') || ', ' ||
                    coalesce((SELECT name FROM %1$s.coder WHERE id = here.coder_id), '?') || ', ' || here.id\
                    """
                            .formatted(database);
            default ->
                    columns.stream()
                            .filter(Column::key)
                            .map(column -> "here." + column.name())
                            .collect(Collectors.joining(" || ', ' || "));
        };
    }
}
