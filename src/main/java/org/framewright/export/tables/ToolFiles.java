package org.framewright.export.tables;

import org.framewright.codebook.Codebook;
import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.output.ExportOutputs;
import org.framewright.export.output.MemoryTables;
import org.framewright.export.selection.ArticlePrefetch;
import org.framewright.export.selection.QuestionMeanings;
import org.framewright.export.selection.SelectedCodings;
import org.framewright.export.tools.ToolFileSet;
import org.framewright.export.tools.ToolVariable;
import org.framewright.export.tools.ToolVariable.RatingLevel;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.model.Coder;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.Study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a program for agreement takes, made of the same units as `reliability/VARIABLE.csv`.
public final class ToolFiles {

    private final Codebook codebook;
    private final DataDictionary dictionary;
    private final List<Coder> coders;
    private final MemoryTables tables = new MemoryTables();

    private ToolFiles(Study study, SelectedCodings codings, DataDictionary dictionary) {
        this.codebook = study.newest();
        this.dictionary = dictionary;
        this.coders = codings.comparedCoders(study);
    }

    /// Makes the files of one program.
    ///
    /// @param study with the coders as they are to be called
    public static ToolFileSet prepare(
            ProjectDatabase state,
            Study study,
            SelectedCodings codings,
            DataDictionary dictionary,
            ExportShape shape,
            ReadingProgress progress)
            throws IOException {
        var files = new ToolFiles(study, codings, dictionary);
        var reliability =
                new ReliabilityFiles(
                        study,
                        dictionary,
                        files.coders,
                        new QuestionMeanings(study, shape.analysis().pooled()),
                        new ExportOutputs(files.tables, files.tables));
        new ArticlePrefetch(state, study, codings).forEach(progress, reliability::add);
        return shape.preset()
                .tool()
                .orElseThrow()
                .prepare(
                        dictionary.answers().ratingColumns().stream()
                                .flatMap(it -> files.toolVariable(it).stream())
                                .toList());
    }

    private Optional<ToolVariable> toolVariable(AnswerColumn column) {
        var file = dictionary.reliability(column, coders);
        var ratings = tables.rows(file);
        var keys = tables.rows(dictionary.reliabilityUnits(column));
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        var units = new ArrayList<ToolUnit>();
        for (int i = 1; i < ratings.size(); i++) {
            var key = keys.get(i);
            units.add(new ToolUnit(key.getFirst(), key.get(1), key.get(2), ratings.get(i)));
        }
        return Optional.of(
                new ToolVariable(
                        column.column().name(), column.tag().replace('-', '_'), level(column), file.header(), units));
    }

    private RatingLevel level(AnswerColumn column) {
        if (column.part() == AnswerColumn.ColumnPart.CHOSEN) {
            return RatingLevel.NOMINAL;
        }
        return switch (codebook.requireTag(column.tag()).variable(column.item()).orElseThrow().scale()) {
            case ORDINAL -> RatingLevel.ORDINAL;
            case INTERVAL -> RatingLevel.INTERVAL;
            case RATIO -> RatingLevel.RATIO;
            case NOMINAL, BOOLEAN, SET, ACTOR, TEXT, DATE -> RatingLevel.NOMINAL;
        };
    }
}
