package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.ActorId;
import org.framewright.model.Article;
import org.framewright.model.Coder;
import org.framewright.model.Extent;
import org.framewright.model.Round;
import org.framewright.store.Study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `units.csv`: a row for every unit, round and question that is answered once for it, with a group of columns for every
/// coder, from the latest pass. Units are the article, its headline, and the paragraphs and sentences for which somebody
/// has begun a tag's form.
final class UnitsTable {

    static final String NAME = "units.csv";

    private static final List<String> UNIT =
            List.of("article", "round", "unit", "unit_number", "tag", "variable", "category", "scale", "harmonised_to");
    private static final List<String> OF_CODER = List.of("code_", "label_", "pass_", "status_", "codebook_version_");

    private final Codebook newest;
    private final List<Coder> coders;
    private final List<Round> rounds;
    private final Map<ActorId, String> actors;

    /// @param coders who have columns
    UnitsTable(Study study, List<Coder> coders) {
        this.newest = study.newest();
        this.coders = coders;
        this.rounds = study.rounds();
        this.actors = study.actors();
    }

    List<String> header() {
        var header = new ArrayList<>(UNIT);
        coders.forEach(coder -> OF_CODER.forEach(column -> header.add(column + coder.name())));
        return header;
    }

    List<List<String>> rows(CodedArticle coded) {
        var rows = new ArrayList<List<String>>();
        for (var round : rounds) {
            var passes = coded.passes().stream().filter(it -> it.latest() && it.round().equals(round)).toList();
            if (passes.isEmpty()) {
                continue;
            }
            UnitQuestion.of(newest)
                    .forEach(question ->
                            units(coded.article(), question, passes)
                                    .forEach(unit ->
                                            rows.add(row(new Place(coded.article(), unit), round, question, passes))));
        }
        return rows;
    }

    private record Place(Article article, Extent unit) {}

    private static Stream<Extent> units(Article article, UnitQuestion question, List<Pass> passes) {
        return question.unit().in(article).stream()
                .filter(unit ->
                        question.isAlwaysAsked()
                                || passes.stream().anyMatch(it -> it.once(question.tag(), unit).isPresent()));
    }

    private List<String> row(Place place, Round round, UnitQuestion question, List<Pass> passes) {
        var unit = place.unit();
        var row = new ArrayList<>(List.of(place.article().name(), round.name(), Pass.unit(unit), Pass.number(unit)));
        row.addAll(List.of(question.tag(), question.variable(), question.category(), Pass.word(question.scale())));
        row.add(Integer.toString(newest.version()));
        for (var coder : coders) {
            row.addAll(
                    passes.stream()
                            .filter(pass -> pass.coder().equals(coder))
                            .findFirst()
                            .map(pass -> cells(pass, question, unit))
                            .orElse(Collections.nCopies(OF_CODER.size(), "")));
        }
        return row;
    }

    private List<String> cells(Pass pass, UnitQuestion question, Extent unit) {
        var cells = new ArrayList<String>();
        cells.addAll(codeAndLabel(pass, question, unit));
        cells.add(Integer.toString(pass.coding().pass()));
        cells.add(Pass.word(pass.coding().stage()));
        cells.add(Integer.toString(pass.coding().codebookVersion()));
        return cells;
    }

    /// Of a number, the number itself stands among the codes, and nothing else does: a code might be a number, too.
    private List<String> codeAndLabel(Pass pass, UnitQuestion question, Extent unit) {
        var tag = pass.codebook().required(question.tag());
        var variable = tag.variable(question.variable()).orElseThrow();
        var answer = pass.answer(tag, variable, unit);
        var codes = pass.codebook().missingCodes();
        var cells = AnswerCells.of(variable, answer, actors, codes);
        if (variable.scale() == Scale.SET) {
            var chosen = AnswerCells.chosen(answer, question.category(), codes);
            var label =
                    switch (chosen) {
                        case "1" -> "Yes";
                        case "0" -> "No";
                        default -> cells.label();
                    };
            return List.of(chosen, label);
        }
        return List.of(variable.scale().isNumber() ? cells.value() : cells.code(), cells.label());
    }
}
