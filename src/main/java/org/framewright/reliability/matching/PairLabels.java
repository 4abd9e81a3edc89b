package org.framewright.reliability.matching;

import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.units.RatingCell;
import org.framewright.reliability.units.VariableRows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Two coders' answers to the questions of a tag, for their annotations that count as the same.
public final class PairLabels {

    private static final RatingCell NOT_FOUND = new RatingCell.NotFound();

    private final TagQuery tagQuery;
    private final UnmatchedPolicy unmatched;
    private final SequencedMap<String, VariableRows> rows = new LinkedHashMap<>();
    private int both;
    private int onlyFirst;
    private int onlySecond;

    PairLabels(TagQuery tagQuery, CoderPair pair, UnmatchedPolicy unmatched) {
        this.tagQuery = tagQuery;
        this.unmatched = unmatched;
        tagQuery.variables().forEach(it -> rows.put(it.id(), new VariableRows(pair.names())));
    }

    void add(int article, CoderSubmission first, CoderSubmission second, AnnotationPairing pairing) {
        both += pairing.pairs().size();
        onlyFirst += pairing.onlyFirst().size();
        onlySecond += pairing.onlySecond().size();
        for (var it : pairing.pairs()) {
            add(
                    article,
                    it.first().extent(),
                    variable -> List.of(cell(first, variable, it.first()), cell(second, variable, it.second())));
        }
        if (unmatched == UnmatchedPolicy.DISAGREES) {
            for (var it : pairing.onlyFirst()) {
                add(article, it.extent(), variable -> List.of(cell(first, variable, it), NOT_FOUND));
            }
            for (var it : pairing.onlySecond()) {
                add(article, it.extent(), variable -> List.of(NOT_FOUND, cell(second, variable, it)));
            }
        }
    }

    private interface Cells {
        List<RatingCell> cells(Variable variable);
    }

    private void add(int article, Extent at, Cells cells) {
        tagQuery.variables().forEach(it -> rows(it).add(article, at, cells.cells(it)));
    }

    private RatingCell cell(CoderSubmission coded, Variable variable, Annotation annotation) {
        return coded.cell(tagQuery.tag().id(), variable.id(), annotation);
    }

    public VariableRows rows(Variable variable) {
        return rows.getOrDefault(variable.id(), new VariableRows(List.of()));
    }

    public int both() {
        return both;
    }

    public int onlyFirst() {
        return onlyFirst;
    }

    public int onlySecond() {
        return onlySecond;
    }
}
