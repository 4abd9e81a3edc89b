package org.framewright.interchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorRules;
import org.framewright.coding.state.CodingProblem;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The register of actors as a table: `name`, `kind`, `affiliation`, `aliases` (separated by bars), `wikidata`, a row for each actor.
public final class ActorListCsv {

    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String AFFILIATION = "affiliation";
    private static final String ALIASES = "aliases";
    private static final String WIKIDATA = "wikidata";
    private static final List<String> COLUMNS = List.of(NAME, KIND, AFFILIATION, ALIASES, WIKIDATA);

    private ActorListCsv() {}

    /// Writes the register, by name, in the format of RFC 4180, without coders' additions. Where several actors that are read as one
    /// share a name, one row has the name, so that any project can import the table.
    ///
    /// @return the number of rows
    public static long write(Actors actors, Writer writer) throws IOException {
        var register =
                actors.all().stream()
                        .filter(it -> !it.isUnconfirmed())
                        .collect(Collectors.groupingBy(it -> actors.resolved(it.id())));
        var rows =
                register.entrySet().stream()
                        .flatMap(it -> withoutRepeatedNames(it.getKey(), it.getValue()))
                        .sorted(Comparator.comparing(Actor::name))
                        .toList();
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        for (var it : rows) {
            printer.printRecord(
                    it.name(),
                    it.kind() == Actor.Kind.UNKNOWN ? "" : ActorRules.nameOf(it.kind()),
                    it.affiliation(),
                    String.join(ActorRules.BAR, it.aliases()),
                    it.wikidata());
        }
        printer.flush();
        return rows.size();
    }

    /// @param same actors that are read as the first one
    private static Stream<Actor> withoutRepeatedNames(ActorId first, List<Actor> same) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return same.stream()
                .sorted(Comparator.comparing(it -> !it.id().equals(first)))
                .filter(it -> names.add(it.name()))
                .map(it -> {
                    var aliases = it.aliases().stream().filter(names::add).toList();
                    return it.withDetails(it.name(), it.kind(), it.affiliation(), aliases);
                });
    }

    /// Reads a register. Columns come in any order; only the name is required.
    ///
    /// @throws Refusal with everything that is wrong
    public static List<ActorDetails> read(Path file) {
        var table = CsvTable.read(file, (_, name) -> name.toLowerCase(Locale.ROOT));
        var problems = new ArrayList<Problem>();
        table.columns().stream()
                .filter(column -> !column.isEmpty() && !COLUMNS.contains(column))
                .forEach(
                        column -> problems.add(Problem.of(InterchangeProblem.UNKNOWN_COLUMN, file.toString(), column)));
        if (!table.columns().contains(NAME)) {
            problems.add(Problem.of(InterchangeProblem.COLUMN_MISSING, file.toString(), NAME));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        var actors = new ArrayList<ActorDetails>();
        for (var row : table.rows()) {
            try {
                actors.add(actor(table, row));
            } catch (Refusal refused) {
                refused.problems().forEach(problem -> problems.add(locate(file, row, problem)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return actors;
    }

    private static ActorDetails actor(CsvTable table, CsvTable.CsvRow row) {
        var aliases = Arrays.stream(cell(table, row, ALIASES).split("\\|")).filter(it -> !it.isBlank()).toList();
        return ActorRules.clean(
                new ActorDetails(
                        cell(table, row, NAME),
                        ActorRules.kind(cell(table, row, KIND)),
                        cell(table, row, AFFILIATION),
                        aliases,
                        cell(table, row, WIKIDATA)));
    }

    private static Problem locate(Path file, CsvTable.CsvRow row, Problem problem) {
        var code =
                switch (problem.code()) {
                    case CodingProblem.UNKNOWN_ACTOR_KIND -> InterchangeProblem.BAD_KIND;
                    case CodingProblem.NO_WIKIDATA_ID -> InterchangeProblem.BAD_WIKIDATA_ID;
                    default -> InterchangeProblem.BAD_NAME;
                };
        return Problem.of(code, file + ":" + row.line(), problem.where());
    }

    private static String cell(CsvTable table, CsvTable.CsvRow row, String column) {
        int at = table.columns().indexOf(column);
        return at < 0 ? "" : row.cells().get(at);
    }
}
