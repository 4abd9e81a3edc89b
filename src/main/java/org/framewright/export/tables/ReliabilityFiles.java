package org.framewright.export.tables;

import org.framewright.codebook.Tag;
import org.framewright.export.ExportProblem;
import org.framewright.export.columns.RatedColumns;
import org.framewright.export.columns.RatedColumns.NumberedAnswer;
import org.framewright.export.columns.RatedColumns.RatedRow;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn.ColumnPart;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.output.ExportOutputs;
import org.framewright.export.output.ExportTable;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.Problem;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.Study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// `reliability/VARIABLE.csv`: for each variable, or category of a set, only the units as rows and the coders as columns; the
/// same row of `VARIABLE_units.csv` names the unit. The files hold the articles that two coders or more have submitted in a
/// round, by the rules of agreement.
final class ReliabilityFiles {

    /// The separator between the names of actors in a cell.
    private static final String SEPARATOR = "; ";

    private final ExportOutputs outputs;
    private final DataDictionary dictionary;
    private final Study study;
    private final List<Coder> coders;
    private final Map<Coder, Integer> places = new HashMap<>();
    private final WholeUnits wholeUnits;
    private final Map<String, List<RatedColumnFiles>> byTag = new HashMap<>();

    /// The newest version of the codebook that a compared coding of a round follows.
    private final SequencedMap<Round, Integer> versions = new LinkedHashMap<>();

    /// One column of answers, and its files once they have rows.
    ///
    /// @param numbers in place of answers that are words, in order of occurrence
    private record RatedColumnFiles(
            AnswerColumn column, AnswerRow row, SequencedMap<WordedAnswer, Integer> numbers, List<ExportTable> files) {}

    /// An answer that is no number. Actors are told apart by their ids, as in agreement, and not by their names.
    ///
    /// @param actors the actors that the answer's actors are read as, in order of name; empty for a text or a date
    private record WordedAnswer(String words, List<ActorId> actors) {

        String ids() {
            return actors.stream().map(ActorId::value).collect(Collectors.joining(SEPARATOR));
        }
    }

    /// One coder's annotation of a unit.
    private record CoderAnnotation(CodingVersion codingVersion, Annotation annotation) {}

    /// @param coders the coders with columns
    ReliabilityFiles(Study study, DataDictionary dictionary, List<Coder> coders, ExportOutputs outputs) {
        this.outputs = outputs;
        this.dictionary = dictionary;
        this.study = study;
        this.coders = coders;
        coders.forEach(it -> places.put(it, places.size()));
        this.wholeUnits = new WholeUnits(study.newest());
        for (var column : dictionary.answers().ratingColumns()) {
            byTag.computeIfAbsent(column.tag(), _ -> new ArrayList<>())
                    .add(
                            new RatedColumnFiles(
                                    column,
                                    new AnswerRow(List.of(column), study.actors()),
                                    new LinkedHashMap<>(),
                                    new ArrayList<>()));
        }
    }

    void add(ExportArticle coded) throws IOException {
        for (var round : study.rounds()) {
            var codingVersions =
                    coded.latest(round).stream()
                            .filter(it -> it.isAnalysed() && places.containsKey(it.coder()))
                            .toList();
            if (codingVersions.size() > 1) {
                codingVersions.forEach(it -> versions.merge(round, it.coding().codebookVersion(), Math::max));
                addWholeUnits(coded, round, codingVersions);
                addIdentifiedUnits(coded, round, codingVersions);
            }
        }
    }

    /// Writes the words behind the numbers, where numbers replace words.
    ///
    /// @return the warnings on the ratings
    List<Problem> end() throws IOException {
        var warnings = new ArrayList<>(olderVersionWarnings());
        for (var rated : byTag.values().stream().flatMap(List::stream).toList()) {
            if (!rated.numbers().isEmpty()) {
                var table = outputs.sideTable(dictionary.reliabilityWords(rated.column()));
                for (var answer : rated.numbers().entrySet()) {
                    table.row(
                            RatedColumns.VALUES.cells(
                                    new NumberedAnswer(
                                            answer.getValue(), answer.getKey().words(), answer.getKey().ids())));
                }
                warnings.addAll(namesakeWarnings(rated));
            }
        }
        return warnings;
    }

    /// The warnings on rounds of which agreement reads an older version of the codebook: the one at their closing.
    private List<Problem> olderVersionWarnings() {
        int newest = study.newest().version();
        return versions.entrySet().stream()
                .map(it -> Map.entry(it.getKey(), Math.max(it.getKey().codebookVersion(), it.getValue())))
                .filter(it -> it.getKey().isClosed() && it.getValue() < newest)
                .map(it -> Problem.of(ExportProblem.RATINGS_UNDER_NEWEST, it.getKey().name(), it.getValue(), newest))
                .toList();
    }

    /// The warning on rated actors that have the same name as another rated actor.
    private List<Problem> namesakeWarnings(RatedColumnFiles rated) {
        var groups =
                rated.numbers().keySet().stream()
                        .flatMap(it -> it.actors().stream())
                        .distinct()
                        .collect(Collectors.groupingBy(study.register()::name, Collectors.counting()))
                        .values()
                        .stream()
                        .filter(it -> it > 1)
                        .toList();
        return groups.isEmpty()
                ? List.of()
                : List.of(
                        Problem.of(
                                ExportProblem.ACTORS_OF_ONE_NAME,
                                rated.column().column().name(),
                                groups.size(),
                                groups.stream().mapToLong(Long::longValue).sum()));
    }

    private void addWholeUnits(ExportArticle coded, Round round, List<CodingVersion> codingVersions)
            throws IOException {
        for (var unit : wholeUnits.units(coded.article(), codingVersions)) {
            for (var tag : wholeUnits.tags(unit)) {
                var forms = codingVersions.stream().map(it -> it.findForm(tag.id(), unit)).toList();
                if (tag.isAlwaysAsked() || forms.stream().anyMatch(Optional::isPresent)) {
                    var answers = new ArrayList<CoderAnnotation>();
                    for (int i = 0; i < codingVersions.size(); i++) {
                        answers.add(
                                new CoderAnnotation(
                                        codingVersions.get(i),
                                        forms.get(i).orElseGet(() -> Annotation.placeholder(tag.id(), unit))));
                    }
                    add(
                            new RatedRow(
                                    coded.units().find(unit),
                                    coded.article().name(),
                                    round.name(),
                                    unit,
                                    answers.size()),
                            tag,
                            answers);
                }
            }
        }
    }

    private void addIdentifiedUnits(ExportArticle coded, Round round, List<CodingVersion> codingVersions)
            throws IOException {
        for (var unit : coded.units().units(round)) {
            var answers = new ArrayList<CoderAnnotation>();
            for (var codingVersion : codingVersions) {
                Optional.ofNullable(unit.members().get(codingVersion))
                        .ifPresent(it -> answers.add(new CoderAnnotation(codingVersion, it)));
            }
            if (!answers.isEmpty()) {
                var tag = study.newest().requireTag(unit.tag());
                var extent = answers.getFirst().annotation().extent();
                add(
                        new RatedRow(unit.id(), coded.article().name(), round.name(), extent, answers.size()),
                        tag,
                        answers);
            }
        }
    }

    private void add(RatedRow unit, Tag tag, List<CoderAnnotation> answers) throws IOException {
        for (var rated : byTag.getOrDefault(tag.id(), List.of())) {
            if (rated.files().isEmpty()) {
                rated.files().add(outputs.sideTable(dictionary.reliability(rated.column(), coders)));
                rated.files().add(outputs.sideTable(dictionary.reliabilityUnits(rated.column())));
            }
            var cells = new ArrayList<>(Collections.nCopies(coders.size(), ""));
            for (var answer : answers) {
                cells.set(places.getOrDefault(answer.codingVersion().coder(), 0), rating(rated, tag, answer));
            }
            rated.files().getFirst().row(cells);
            rated.files().getLast().row(RatedColumns.UNITS.cells(unit));
        }
    }

    /// The answer as a number; empty where there is no answer, or where the question had another meaning when it was answered.
    private String rating(RatedColumnFiles rated, Tag tag, CoderAnnotation coderAnnotation) {
        var column = rated.column();
        var cell = rated.row().cells(coderAnnotation.codingVersion(), tag, coderAnnotation.annotation()).getFirst();
        if (cell.isEmpty() || column.column().missing().keySet().stream().anyMatch(it -> cell.equals(it.toString()))) {
            return "";
        }
        if (column.part() == ColumnPart.VALUE && !column.column().kind().isNumeric()) {
            return Integer.toString(
                    rated.numbers()
                            .computeIfAbsent(
                                    wordedAnswer(column, coderAnnotation, cell), _ -> rated.numbers().size() + 1));
        }
        return cell;
    }

    private WordedAnswer wordedAnswer(AnswerColumn column, CoderAnnotation coderAnnotation, String cell) {
        var register = study.register();
        var actors =
                coderAnnotation.annotation().value(column.item()).map(Value::actors).orElse(List.of()).stream()
                        .map(register::resolved)
                        .distinct()
                        .sorted(Comparator.comparing(register::name).thenComparing(ActorId::value))
                        .toList();
        var names = actors.stream().map(register::name).collect(Collectors.joining(SEPARATOR));
        return new WordedAnswer(actors.isEmpty() ? cell.strip() : names, actors);
    }
}
