package org.framewright.reliability.matching;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.matching.MatchedUnits.MatchedUnit;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.units.RatingCell;
import org.framewright.reliability.units.VariableRows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// All coders' answers to the questions of a tag, for the annotations that two coders or more have found: a unit for each
/// [MatchedUnit]. A coder who has not found the unit has no answer there.
public final class PooledLabels {

    private final TagQuery tagQuery;
    private final UnmatchedPolicy unmatched;
    private final SequencedMap<String, VariableRows> rows = new LinkedHashMap<>();
    private int foundBySome;

    PooledLabels(TagQuery tagQuery, List<String> coders, UnmatchedPolicy unmatched) {
        this.tagQuery = tagQuery;
        this.unmatched = unmatched;
        tagQuery.variables().forEach(it -> rows.put(it.id(), new VariableRows(coders)));
    }

    /// Adds units of one article.
    ///
    /// @param finders the coders who could have found the units, by their places
    /// @param coders the number of coders of the article
    void add(ComparedArticle article, List<MatchedUnit> units, Set<Integer> finders, int coders) {
        for (var unit : units) {
            if (counts(unit)) {
                foundBySome += unit.members().size() < coders ? 1 : 0;
                for (var variable : tagQuery.variables()) {
                    rows(variable)
                            .add(article.number(), unit.first().extent(), cells(article, unit, finders, variable));
                }
            }
        }
    }

    /// Whether a unit is compared. Annotations without words can't be found by their place, so that nobody else has missed them.
    private boolean counts(MatchedUnit unit) {
        return unit.members().size() > 1
                || (unmatched == UnmatchedPolicy.DISAGREES
                        && (tagQuery.tag().unit() != Tag.Unit.PASSAGE || !unit.first().extent().fragments().isEmpty()));
    }

    private List<RatingCell> cells(ComparedArticle article, MatchedUnit unit, Set<Integer> finders, Variable variable) {
        var cells = new ArrayList<RatingCell>();
        for (int coder = 0; coder < article.submissions().size(); coder++) {
            int of = coder;
            cells.add(
                    Optional.ofNullable(unit.members().get(coder))
                            .flatMap(annotation ->
                                    article.submissions().get(of).map(it -> cell(it, variable, annotation)))
                            .orElseGet(() -> missing(finders.contains(of))));
        }
        return cells;
    }

    private RatingCell cell(CoderSubmission coded, Variable variable, Annotation annotation) {
        return coded.cell(tagQuery.tag().id(), variable.id(), annotation);
    }

    private RatingCell missing(boolean couldFind) {
        return couldFind && unmatched == UnmatchedPolicy.DISAGREES
                ? new RatingCell.NotFound()
                : RatingCell.EmptyCell.NOT_CODED;
    }

    public VariableRows rows(Variable variable) {
        return rows.getOrDefault(variable.id(), new VariableRows(List.of()));
    }

    /// The number of compared units that some of the coders of the article have not found: for fillers, also where they have not found
    /// the annotation with the role.
    public int foundBySome() {
        return foundBySome;
    }
}
