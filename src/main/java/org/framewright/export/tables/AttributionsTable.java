package org.framewright.export.tables;

import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.export.columns.AnnotationColumns;
import org.framewright.export.columns.AnnotationColumns.AttributionRow;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.RoleColumns;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `attributions.csv`: a row for every content and source, with the cue; in general, for every annotation whose tag has roles, and
/// every choice of one annotation for each of its roles.
final class AttributionsTable {

    private static final int FIXED_FILLER_CELLS = 3;

    private final Map<String, TagCells> places = new HashMap<>();

    /// The place of a tag's cells among the cells of all tags with roles.
    ///
    /// @param cellsBefore the number of other tags' cells before them; `cellsAfter` is the number behind them
    private record TagCells(AnswerRow answers, List<Filler> fillers, int cellsBefore, int cellsAfter) {}

    /// @param cells the number of cells
    private record Filler(String role, AnswerRow answers, int cells) {}

    AttributionsTable(Study study, DataDictionary dictionary) {
        var roles = dictionary.roles();
        var widths = roles.tags().stream().map(it -> width(it, dictionary)).toList();
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        int cellsBefore = 0;
        for (int i = 0; i < widths.size(); i++) {
            var tag = roles.tags().get(i);
            var fillers = tag.roles().stream().map(role -> filler(roles.filler(tag, role), role, study)).toList();
            var answers = new AnswerRow(dictionary.answers().codes(tag), study.actors());
            places.put(tag.id(), new TagCells(answers, fillers, cellsBefore, total - cellsBefore - widths.get(i)));
            cellsBefore += widths.get(i);
        }
    }

    private static int width(Tag tag, DataDictionary dictionary) {
        int width = dictionary.answers().codes(tag).size();
        for (var role : tag.roles()) {
            width += FIXED_FILLER_CELLS + dictionary.roles().filler(tag, role).answers().size();
        }
        return width;
    }

    private static Filler filler(RoleColumns.FillerColumn filler, TagRole role, Study study) {
        List<AnswerColumn> answers = filler.answers().stream().map(RoleColumns.FillerAnswer::source).toList();
        return new Filler(role.id(), new AnswerRow(answers, study.actors()), FIXED_FILLER_CELLS + answers.size());
    }

    List<List<String>> rows(CodingVersion version, ExportArticle coded) {
        var byId = version.annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var passages = new HashMap<String, NestedPassages>();
        var rows = new ArrayList<List<String>>();
        for (var annotation : version.annotations()) {
            var place = places.get(annotation.tag());
            if (place != null) {
                var ofTag =
                        passages.computeIfAbsent(annotation.tag(), it -> NestedPassages.of(version.annotations(), it));
                var leadingCells = leadingCells(version, annotation, ofTag.around(annotation), coded);
                for (var filled : filledRows(version, place, annotation, byId)) {
                    var row = new ArrayList<>(leadingCells);
                    row.addAll(Collections.nCopies(place.cellsBefore(), ""));
                    row.addAll(filled);
                    row.addAll(Collections.nCopies(place.cellsAfter(), ""));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<String> leadingCells(
            CodingVersion version, Annotation annotation, Optional<Annotation> around, ExportArticle coded) {
        var row = new ArrayList<>(CodingColumns.CODING.cells(version));
        AnnotationColumns.ATTRIBUTIONS.addTo(row, new AttributionRow(annotation, around, coded));
        return row;
    }

    /// The cells of the annotation's own answers and of its roles' fillers, a row for each choice of fillers.
    private static List<List<String>> filledRows(
            CodingVersion version, TagCells place, Annotation annotation, Map<AnnotationId, Annotation> byId) {
        var rows = new ArrayList<List<String>>();
        rows.add(place.answers().cells(version, version.tag(annotation), annotation));
        for (var filler : place.fillers()) {
            var fillers =
                    annotation.fillersOf(filler.role()).stream()
                            .flatMap(it -> Optional.ofNullable(byId.get(it)).stream())
                            .toList();
            var cells =
                    fillers.isEmpty()
                            ? List.of(Collections.nCopies(filler.cells(), ""))
                            : fillers.stream().map(it -> cells(version, filler, it)).toList();
            var longer = rows.stream().flatMap(row -> cells.stream().map(more -> concat(row, more))).toList();
            rows.clear();
            rows.addAll(longer);
        }
        return rows;
    }

    private static List<String> cells(CodingVersion version, Filler filler, Annotation annotation) {
        var first =
                List.of(annotation.id().value(), CodingVersion.unit(annotation.extent()), annotation.extent().text());
        return concat(first, filler.answers().cells(version, version.tag(annotation), annotation));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
