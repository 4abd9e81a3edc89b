package org.framewright.hub;

import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.ExportColumn;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.Refusal;
import org.framewright.project.Project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Publishes the tables of a project's export in the hub's database, for programs that read a database: R, Python, a dashboard.
/// The rows are those of the CSV files. Numbers and codes are numeric, everything else is text; an empty cell is NULL.
public final class HubPublisher {

    private static final String SCHEMA = "framewright_data";
    private static final String CSV = ".csv";

    private final HubLogins logins;

    public HubPublisher(HubLogins logins) {
        this.logins = logins;
    }

    /// Tables that were published.
    ///
    /// @param hub the place of the hub
    /// @param schema holds the tables
    public record PublishedTables(String hub, String schema, List<PublishedTable> tables) {}

    /// A table that was published.
    public record PublishedTable(String name, long rows) {}

    /// A CSV file to copy into a table.
    ///
    /// @param statement copies it
    record CsvCopy(String statement, Path file) {}

    /// Replaces the published tables, in one transaction: a reader sees the old tables or the new ones.
    ///
    /// @param reader the role that may read the tables, and nothing else; without one, only the owner reads them
    /// @throws Refusal where the file is a coder's or has no hub, or there is no such role
    public PublishedTables publish(Project project, Optional<String> reader) {
        HubService.requireSupervisor(project);
        var login = logins.require(project);
        try (var hub = HubConnection.open(login)) {
            var members = new MemberStore(hub);
            members.requireProject(project.study().identity());
            reader.ifPresent(it -> requireReader(members, it));
            var parent = Optional.ofNullable(project.file().toAbsolutePath().getParent()).orElseThrow();
            return HubService.withScratch(parent, scratch -> publish(project, hub, scratch.file("tables"), reader));
        }
    }

    /// Requires a role that exists and is not a coder's: coders must not read all tables.
    private static void requireReader(MemberStore members, String reader) {
        if (members.find(reader).isPresent()) {
            throw new Refusal(HubProblem.READER_IS_CODER, reader);
        }
        if (!members.isRole(reader)) {
            throw new Refusal(HubProblem.NO_SUCH_ROLE, reader);
        }
    }

    private static PublishedTables publish(Project project, HubConnection hub, Path folder, Optional<String> reader) {
        var shown = project.exports().preview(ExportSelection.STUDY, ExportShape.USUAL, 0, _ -> {});
        var written = project.exports().exportTables(folder, ExportSelection.STUDY, ExportShape.USUAL);
        var before =
                new ArrayList<>(List.of("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE", "CREATE SCHEMA " + SCHEMA));
        var copies = new ArrayList<CsvCopy>();
        var tables = new ArrayList<PublishedTable>();
        for (var table : shown.parts()) {
            var file = table.file();
            var rows = written.files().stream().filter(it -> it.name().equals(file.name())).findFirst();
            if (rows.isPresent()) {
                var name = file.name().substring(0, file.name().length() - CSV.length());
                before.add("CREATE TABLE " + SCHEMA + "." + hub.identifier(name) + " (" + columns(file, hub) + ")");
                copies.add(
                        new CsvCopy(
                                "COPY "
                                        + SCHEMA
                                        + "."
                                        + hub.identifier(name)
                                        + " FROM STDIN (FORMAT csv, HEADER true, NULL '', ENCODING 'UTF8')",
                                folder.resolve(file.name())));
                tables.add(new PublishedTable(name, rows.get().rows()));
            }
        }
        var grants =
                reader.map(hub::identifier).stream()
                        .flatMap(it ->
                                List.of(
                                        "GRANT USAGE ON SCHEMA " + SCHEMA + " TO " + it,
                                        "GRANT SELECT ON ALL TABLES IN SCHEMA " + SCHEMA + " TO " + it)
                                        .stream())
                        .toList();
        hub.replaceTables(before, copies, grants);
        return new PublishedTables(hub.place(), SCHEMA, tables);
    }

    private static String columns(DataFile file, HubConnection hub) {
        return file.columns().stream()
                .map(it -> hub.identifier(it.name()) + " " + type(it))
                .collect(Collectors.joining(", "));
    }

    /// The PostgreSQL type of a column. Days of articles may be any text, and moments stay as in the file.
    private static String type(ExportColumn column) {
        return column.kind().isNumeric() ? "numeric" : "text";
    }
}
