package org.framewright.hub;

import org.framewright.export.ExportReport;
import org.framewright.export.ExportShape;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.store.ScratchFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Publishes the tables of a project's export in the hub's database, for programs that read a database: R, Python, a dashboard.
/// The rows are those of the CSV files. Numbers and codes are numeric, everything else is text; an empty cell is NULL.
public final class HubPublisher {

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
    /// @param repeated whether each synchronisation of a supervisor's replaces them from now on
    /// @param progress may stop the work: the old tables stay then
    /// @throws Refusal where the file is a coder's or has no hub, there is no such role, or the work was stopped
    public PublishedTables publish(
            Project project, Optional<String> reader, boolean repeated, ProgressListener progress) {
        try (var hub = open(project)) {
            new MemberStore(hub).requireProject(project.study().identity());
            var parent = Optional.ofNullable(project.file().toAbsolutePath().getParent()).orElseThrow();
            return HubService.withScratch(
                    parent,
                    scratch ->
                            publish(project, hub, scratch, new Publication(reader.orElse(""), repeated, ""), progress));
        }
    }

    /// Says whether each synchronisation of a supervisor's replaces the published tables from now on.
    ///
    /// @throws Refusal where the file is a coder's or has no hub, or there are no such tables
    public void setRepeated(Project project, boolean repeated) {
        try (var hub = open(project)) {
            var published =
                    new MemberStore(hub)
                            .requireProject(project.study().identity())
                            .publication()
                            .orElseThrow(() -> new Refusal(HubProblem.NOT_PUBLISHED, hub.place()));
            hub.runAll(List.of(published.withRepeated(repeated).statement(hub)));
        }
    }

    private HubConnection open(Project project) {
        HubService.requireSupervisor(project);
        return HubConnection.open(logins.require(project));
    }

    /// Replaces the published tables.
    ///
    /// @param wanted their reader, and whether they are repeated
    /// @throws Refusal where there is no such reader by now
    static PublishedTables publish(
            Project project, HubConnection hub, ScratchFolder scratch, Publication wanted, ProgressListener progress) {
        if (!wanted.reader().isEmpty()) {
            requireReader(new MemberStore(hub), wanted.reader());
        }
        // read before the rows: what is saved meanwhile is published by the next synchronisation
        var digest = LedgerState.of(project).digest();
        var folder = scratch.file("tables");
        var written = project.exports().exportTables(folder, ExportSelection.STUDY, ExportShape.USUAL, progress);
        progress.requireNotCancelled(HubProblem.STOPPED, hub.place());
        return publish(project, hub, folder, written, new Publication(wanted.reader(), wanted.repeated(), digest));
    }

    /// Requires a role that exists and is not a coder's: coders must not read all tables.
    private static void requireReader(MemberStore members, String reader) {
        if (members.coders().containsKey(reader)) {
            throw new Refusal(HubProblem.READER_IS_CODER, reader);
        }
        if (!members.isRole(reader)) {
            throw new Refusal(HubProblem.NO_SUCH_ROLE, reader);
        }
    }

    private static PublishedTables publish(
            Project project, HubConnection hub, Path folder, ExportReport written, Publication publication) {
        var shown = project.exports().preview(ExportSelection.STUDY, ExportShape.USUAL, 0, _ -> {});
        var before =
                new ArrayList<>(
                        List.of(
                                "DROP SCHEMA IF EXISTS " + Publication.SCHEMA + " CASCADE",
                                "CREATE SCHEMA " + Publication.SCHEMA));
        var copies = new ArrayList<CsvCopy>();
        var tables = new ArrayList<PublishedTable>();
        for (var table : shown.parts()) {
            var file = table.file();
            var rows = written.files().stream().filter(it -> it.name().equals(file.name())).findFirst();
            if (rows.isPresent()) {
                var name = file.name().substring(0, file.name().length() - CSV.length());
                before.add(
                        "CREATE TABLE "
                                + Publication.SCHEMA
                                + "."
                                + hub.identifier(name)
                                + " ("
                                + columns(file, hub)
                                + ")");
                copies.add(
                        new CsvCopy(
                                "COPY "
                                        + Publication.SCHEMA
                                        + "."
                                        + hub.identifier(name)
                                        + " FROM STDIN (FORMAT csv, HEADER true, NULL '', ENCODING 'UTF8')",
                                folder.resolve(file.name())));
                tables.add(new PublishedTable(name, rows.get().rows()));
            }
        }
        var after = new ArrayList<String>();
        if (!publication.reader().isEmpty()) {
            var reader = hub.identifier(publication.reader());
            after.add("GRANT USAGE ON SCHEMA " + Publication.SCHEMA + " TO " + reader);
            after.add("GRANT SELECT ON ALL TABLES IN SCHEMA " + Publication.SCHEMA + " TO " + reader);
        }
        after.add(publication.statement(hub));
        hub.replaceTables(before, copies, after);
        return new PublishedTables(hub.place(), Publication.SCHEMA, tables);
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
