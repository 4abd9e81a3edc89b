package org.framewright.export.tables;

import org.framewright.export.columns.AnalysisColumns;
import org.framewright.export.columns.AnalysisColumns.PassageRow;
import org.framewright.export.columns.PlaceCells;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.PassageColumns.TagAnswers;
import org.framewright.export.selection.AnalysisCodings;
import org.framewright.export.selection.AnalysisCodings.RelevanceAssessment;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.selection.ExportArticle.UnitIds.IdentifiedUnit;
import org.framewright.export.selection.SamplingProbabilities;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.study.Round;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `analysis_passages.csv`: a row for every passage or record that counts, by the rule of `analysis.csv`: what the reference coding has, the only
/// coder, or the coder that was drawn; of several coders what more than half of them have found, where the matching of agreement says that it is
/// the same.
final class AnalysisPassagesTable {

    private final List<Round> rounds;
    private final SamplingProbabilities sampling;
    private final int newest;
    private final AnalysisRule rule;
    private final List<String> metadata;
    private final Map<String, TagCells> places = new HashMap<>();

    /// The place of a tag's cells among those of all tags.
    private record TagCells(MergedAnswers answers, List<RoleCells> roles, int cellsBefore, int cellsAfter) {}

    private record RoleCells(String role, MergedAnswers answers) {}

    /// The answers to some questions, of one annotation or of several that are the same.
    private record MergedAnswers(AnswerRow row, AnswerMerger merger) {

        List<String> cells(List<FoundAnnotation> found) {
            var cells =
                    found.stream()
                            .map(it -> {
                                var own = row.empty();
                                row.put(own, it.version(), it.version().tag(it.annotation()), it.annotation());
                                return own;
                            })
                            .toList();
            return switch (cells.size()) {
                case 0 -> List.of(row.empty());
                case 1 -> List.of(cells.getFirst());
                default -> merger.cells(cells);
            };
        }
    }

    /// A version of a coding that counts.
    private record CountedVersion(CodingVersion version, Map<AnnotationId, Annotation> byId) {

        static CountedVersion of(CodingVersion version) {
            return new CountedVersion(
                    version, version.annotations().stream().collect(Collectors.toMap(Annotation::id, it -> it)));
        }

        Stream<FoundAnnotation> find(AnnotationId id) {
            return Optional.ofNullable(byId.get(id)).stream().map(it -> new FoundAnnotation(this, it));
        }
    }

    /// An annotation in a version of a coding that counts.
    private record FoundAnnotation(CountedVersion in, Annotation annotation) {

        CodingVersion version() {
            return in.version();
        }

        /// The annotations that fill a role, in text order.
        List<FoundAnnotation> fillers(String role) {
            return annotation.fillersOf(role).stream()
                    .flatMap(in::find)
                    .sorted(Comparator.comparing(FoundAnnotation::annotation, Annotation.TEXT_ORDER))
                    .toList();
        }
    }

    /// @param rounds that are taken
    AnalysisPassagesTable(
            Study study,
            DataDictionary dictionary,
            AnalysisRule rule,
            List<Round> rounds,
            SamplingProbabilities sampling) {
        this.sampling = sampling;
        this.rounds = List.copyOf(rounds);
        this.newest = study.newest().version();
        this.rule = rule;
        this.metadata = List.copyOf(dictionary.metadata().keySet());
        var tags = dictionary.passages().tags();
        int all = tags.stream().mapToInt(TagAnswers::width).sum();
        int before = 0;
        for (var tag : tags) {
            var roles = tag.roles().stream().map(it -> new RoleCells(it.role(), merged(it.sources(), study))).toList();
            places.put(
                    tag.tag().id(),
                    new TagCells(merged(tag.answers(), study), roles, before, all - before - tag.width()));
            before += tag.width();
        }
    }

    private MergedAnswers merged(List<AnswerColumn> columns, Study study) {
        return new MergedAnswers(
                new AnswerRow(columns, study.actors()),
                new AnswerMerger(columns, rule.unitRule(), study.newest().missingCodes()));
    }

    List<List<String>> rows(ExportArticle coded) {
        return AnalysisCodings.of(coded, rounds, rule)
                .filter(it -> it.relevance() == RelevanceAssessment.SUBMITTED)
                .map(it -> rows(coded, it))
                .orElse(List.of());
    }

    private List<List<String>> rows(ExportArticle coded, AnalysisCodings counting) {
        var rows = new ArrayList<List<String>>();
        var versions = counting.versions().stream().map(CountedVersion::of).toList();
        for (var unit : coded.units().units(counting.round())) {
            var place = places.get(unit.tag());
            var found = versions.stream().flatMap(it -> found(unit, it)).toList();
            if (place != null && found.size() * 2 > versions.size()) {
                rows.add(row(coded, counting, unit, found, place));
            }
        }
        return rows;
    }

    private static Stream<FoundAnnotation> found(IdentifiedUnit unit, CountedVersion version) {
        return Optional.ofNullable(unit.members().get(version.version())).stream().flatMap(it -> version.find(it.id()));
    }

    private List<String> row(
            ExportArticle coded,
            AnalysisCodings counting,
            IdentifiedUnit unit,
            List<FoundAnnotation> found,
            TagCells place) {
        var article = coded.article();
        var shown = usual(found);
        var extent = shown.annotation().extent();
        var row = new ArrayList<>(AnalysisColumns.ARTICLE.cells(coded));
        metadata.forEach(it -> row.add(article.metadata().getOrDefault(it, "")));
        AnalysisColumns.PASSAGES.addTo(
                row,
                new PassageRow(
                        counting,
                        unit,
                        shown.version().tag(shown.annotation()),
                        extent,
                        PlaceCells.of(coded, extent),
                        sampling.find(article, counting.round().id()),
                        found.stream().mapToInt(it -> it.version().coding().codebookVersion()).min().orElseThrow(),
                        newest));
        row.addAll(Collections.nCopies(place.cellsBefore(), ""));
        row.addAll(place.answers().cells(found));
        place.roles().forEach(it -> row.addAll(cells(it, found, coded)));
        row.addAll(Collections.nCopies(place.cellsAfter(), ""));
        return row;
    }

    /// A role's cells: the number that most say, and of the first filler the words that most have, and the answers of more than half.
    private static List<String> cells(RoleCells role, List<FoundAnnotation> found, ExportArticle coded) {
        var fillers = found.stream().map(it -> it.fillers(role.role())).toList();
        var first = fillers.stream().flatMap(it -> it.stream().limit(1)).toList();
        var words = first.isEmpty() ? "" : PlaceCells.text(coded.article(), usual(first).annotation().extent());
        var number = Integer.toString(mostFrequent(fillers.stream().map(Collection::size).toList()));
        return Stream.concat(Stream.of(number, words), role.answers().cells(first).stream()).toList();
    }

    /// The annotation whose words most have; of several the first by the coders' names.
    private static FoundAnnotation usual(List<FoundAnnotation> found) {
        var words = mostFrequent(found.stream().map(it -> it.annotation().extent()).toList());
        return found.stream().filter(it -> it.annotation().extent().equals(words)).findFirst().orElseThrow();
    }

    private static <T> T mostFrequent(List<T> values) {
        var times = values.stream().collect(Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.counting()));
        long most = Collections.max(times.values());
        return times.entrySet().stream()
                .filter(it -> it.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
