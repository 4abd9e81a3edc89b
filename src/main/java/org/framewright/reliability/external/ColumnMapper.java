package org.framewright.reliability.external;

import org.framewright.files.CellGrid;
import org.framewright.model.Refusal;
import org.framewright.reliability.external.ColumnMapping.CoderColumn;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;
import org.framewright.reliability.external.ColumnMapping.SheetSize;
import org.framewright.reliability.external.ScaleGuess.ScaleReason;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Maps a spreadsheet's columns: by the user's options, and else by the columns' names and values.
public final class ColumnMapper {

    static final Pattern UNIT =
            Pattern.compile(
                    "(?i)(unit|article|item|case|doc|document|text|story|segment|fall|artikel)([\\s_.-]?(id|nr|no|number|name))?|id|nr|no|#|.*[\\s_.-]id");

    static final Pattern CODER =
            Pattern.compile(
                    "(?i)(coder|rater|annotator|judge|observer|codierer|codiererin|kodierer|kodiererin|codeur|coded[\\s_.-]?by)([\\s_.-]?(id|nr|no|number|name))?");

    /// The columns that survey programs add to the answers.
    private static final Set<String> PROGRAM_COLUMNS =
            Set.of(
                    "startdate",
                    "enddate",
                    "status",
                    "ipaddress",
                    "progress",
                    "duration (in seconds)",
                    "finished",
                    "recordeddate",
                    "responseid",
                    "recipientlastname",
                    "recipientfirstname",
                    "recipientemail",
                    "externalreference",
                    "locationlatitude",
                    "locationlongitude",
                    "distributionchannel",
                    "userlanguage");

    private final SheetColumns columns;
    private final MappingOptions options;

    private ColumnMapper(SheetColumns columns, MappingOptions options) {
        this.columns = columns;
        this.options = options;
    }

    /// The mapping of a spreadsheet's columns.
    ///
    /// @throws Refusal where a column or variable of the options does not exist
    public static ColumnMapping guess(CellGrid grid, MappingOptions options) {
        return new ColumnMapper(SheetColumns.of(grid, options), options).mapping(grid.file());
    }

    private ColumnMapping mapping(String file) {
        var coder = column(file, options.coder());
        var unit = column(file, options.unit());
        var layout = layout(coder, unit);
        var variables = selectVariables(file, variables(layout));
        var used = new HashSet<Integer>();
        variables.forEach(it -> it.columns().forEach(each -> used.add(each.column())));
        return new ColumnMapping(
                size(layout, variables),
                columns.headers(),
                columns.skipped(),
                columns.names(),
                layout,
                variables,
                missing(used),
                IntStream.range(0, columns.names().size())
                        .filter(it ->
                                !used.contains(it) && !isLayoutColumn(layout, it) && !columns.values(it).isEmpty())
                        .mapToObj(columns.names()::get)
                        .toList());
    }

    private SheetSize size(Layout layout, List<MappedVariable> variables) {
        int rows = columns.rows().size();
        return switch (layout) {
            case Layout.CoderColumns _ -> {
                var coders = variables.stream().flatMap(it -> it.columns().stream()).map(CoderColumn::coder);
                yield new SheetSize(rows, (int) coders.distinct().count(), rows);
            }
            case Layout.CoderRows(int unit, int coder) -> new SheetSize(rows, countNames(coder), countNames(unit));
        };
    }

    private int countNames(int column) {
        return (int) columns.cells(column).stream().filter(it -> !it.isEmpty()).distinct().count();
    }

    private @Nullable Integer column(String file, @Nullable String name) {
        if (name == null || name.equals(MappingOptions.NO_UNIT_COLUMN)) {
            return null;
        }
        int column = columns.names().indexOf(name);
        if (column < 0) {
            throw new Refusal(ExternalProblem.NO_SUCH_COLUMN, file, name, String.join(", ", columns.names()));
        }
        return column;
    }

    private Layout layout(@Nullable Integer requestedCoder, @Nullable Integer unit) {
        boolean rows =
                options.layout() == MappingOptions.CoderLayout.ROWS
                        || (options.layout() == null && requestedCoder != null);
        var coder = Optional.ofNullable(requestedCoder).or(this::coderColumn);
        if (options.layout() != MappingOptions.CoderLayout.COLUMNS && (rows || coder.isPresent())) {
            int coderColumn = coder.orElse(Math.min(1, columns.names().size() - 1));
            var unitColumn = Optional.ofNullable(unit).or(() -> repeatedUnit(coderColumn));
            if (rows || unitColumn.isPresent()) {
                return new Layout.CoderRows(unitColumn.orElse(0), coderColumn);
            }
        }
        boolean noUnitColumn = MappingOptions.NO_UNIT_COLUMN.equals(options.unit());
        return new Layout.CoderColumns(unit == null && !noUnitColumn ? uniqueUnit().orElse(null) : unit);
    }

    private Optional<Integer> coderColumn() {
        return filledColumns()
                .filter(it -> CODER.matcher(columns.names().get(it)).matches())
                .filter(it -> new HashSet<>(columns.values(it)).size() < columns.values(it).size())
                .findFirst();
    }

    /// The unit column where coders have rows, so that a unit has several rows: a column whose value occurs only once with the
    /// same coder. A column with the name of a unit counts even where a value is repeated: then a coder has rated a unit twice.
    private Optional<Integer> repeatedUnit(int coder) {
        var candidates =
                filledColumns()
                        .filter(it -> it != coder && !isProgramColumn(it) && !columns.isUnique(it))
                        .filter(it -> !columns.cells(it).contains(""))
                        .toList();
        var keys = candidates.stream().filter(it -> isKey(it, coder)).toList();
        return Stream.of(
                        keys.stream().filter(this::hasUnitName),
                        keys.stream(),
                        candidates.stream().filter(this::hasUnitName))
                .flatMap(it -> it)
                .findFirst();
    }

    private boolean hasUnitName(int column) {
        return UNIT.matcher(columns.names().get(column)).matches();
    }

    private boolean isKey(int unit, int coder) {
        var units = columns.cells(unit);
        var coders = columns.cells(coder);
        var pairs = IntStream.range(0, units.size()).mapToObj(i -> List.of(units.get(i), coders.get(i))).toList();
        return new HashSet<>(pairs).size() == pairs.size();
    }

    /// The unit column where coders have columns, so that each unit has one row.
    private Optional<Integer> uniqueUnit() {
        var unique = filledColumns().filter(columns::isUnique).toList();
        var named = unique.stream().filter(this::hasUnitName).findFirst();
        if (named.isPresent()) {
            return named;
        }
        // a unit that is there twice makes no coder of the column that names units
        var repeated = filledColumns().filter(this::hasUnitName).findFirst();
        if (repeated.isPresent()) {
            return repeated;
        }
        // measured numbers may well be all different: then they are no names of units
        boolean allUnique = unique.size() == columns.names().size();
        boolean isNamed = columns.headers() > 0;
        return unique.stream().findFirst().filter(it -> it == 0 && (isNamed || !allUnique));
    }

    private Stream<Integer> filledColumns() {
        return IntStream.range(0, columns.names().size()).boxed().filter(it -> !columns.values(it).isEmpty());
    }

    private boolean isProgramColumn(int column) {
        return PROGRAM_COLUMNS.contains(columns.names().get(column).toLowerCase(Locale.ROOT));
    }

    private static boolean isLayoutColumn(Layout layout, int column) {
        return switch (layout) {
            case Layout.CoderColumns(var unit) -> Objects.equals(unit, column);
            case Layout.CoderRows(int unit, int coder) -> column == unit || column == coder;
        };
    }

    private List<MappedVariable> variables(Layout layout) {
        var candidates =
                filledColumns()
                        .filter(it -> !isLayoutColumn(layout, it) && !isProgramColumn(it) && !columns.isProse(it))
                        .toList();
        return switch (layout) {
            case Layout.CoderColumns _ ->
                    candidates.isEmpty()
                            ? List.of()
                            : new ColumnGroups(columns)
                                    .findGroups(candidates).entrySet().stream()
                                            .map(it -> variable(it.getKey(), it.getValue()))
                                            .toList();
            case Layout.CoderRows _ ->
                    candidates.stream()
                            .map(it -> variable(columns.names().get(it), List.of(new CoderColumn("", it))))
                            .toList();
        };
    }

    private MappedVariable variable(String name, List<CoderColumn> places) {
        var scale = options.scales().getOrDefault(name, options.scale());
        if (scale != null) {
            return new MappedVariable(name, scale, ScaleReason.SAID, places);
        }
        var values =
                places.stream()
                        .flatMap(it -> columns.values(it.column()).stream())
                        .filter(it -> !options.missing().contains(it) && !options.missing().contains(plain(it)))
                        .toList();
        var guess = ScaleGuess.guess(name, values);
        return new MappedVariable(name, guess.scale(), guess.reason(), places);
    }

    /// A number as people write it: `99.0` is declared missing as `99`.
    private static String plain(String cell) {
        return CellNumber.find(cell).orElse(cell);
    }

    private List<MappedVariable> selectVariables(String file, List<MappedVariable> all) {
        var names = all.stream().map(MappedVariable::name).toList();
        Stream.of(options.variables().stream(), options.scales().keySet().stream())
                .flatMap(it -> it)
                .filter(it -> !names.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(ExternalProblem.NO_SUCH_VARIABLE, file, it, String.join(", ", names));
                });
        return options.variables().isEmpty()
                ? all
                : all.stream().filter(it -> options.variables().contains(it.name())).toList();
    }

    /// The words for missing: the user's words, and the words of other programs that occur.
    private Set<String> missing(Set<Integer> used) {
        var occurring =
                used.stream()
                        .flatMap(it -> columns.cells(it).stream())
                        .filter(it -> !it.isEmpty() && SheetColumns.isEmpty(it))
                        .collect(Collectors.toCollection(TreeSet<String>::new));
        occurring.addAll(options.missing());
        return occurring;
    }
}
