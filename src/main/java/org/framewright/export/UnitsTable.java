package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.ActorId;
import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.store.Study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// `units.csv`: a row for every article, round and question about the article as a whole, with a group of columns for
/// every coder, from the latest pass.
final class UnitsTable {

    static final String NAME = "units.csv";

    private static final List<String> UNIT =
            List.of("article", "round", "tag", "variable", "category", "scale", "harmonised_to");
    private static final List<String> OF_CODER = List.of("code_", "label_", "pass_", "status_", "codebook_version_");

    private final Codebook newest;
    private final List<Coder> coders;
    private final List<Round> rounds;
    private final Map<ActorId, String> actors;

    UnitsTable(Study study) {
        this.newest = study.newest();
        this.coders = study.coders();
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
            ArticleQuestion.of(newest)
                    .forEach(question -> rows.add(row(coded.article().name(), round, question, passes)));
        }
        return rows;
    }

    private List<String> row(String article, Round round, ArticleQuestion question, List<Pass> passes) {
        var row = new ArrayList<>(List.of(article, round.name(), question.tag(), question.variable()));
        row.addAll(List.of(question.category(), Pass.word(question.scale()), Integer.toString(newest.version())));
        for (var coder : coders) {
            row.addAll(
                    passes.stream()
                            .filter(pass -> pass.coder().equals(coder))
                            .findFirst()
                            .map(pass -> cells(pass, question))
                            .orElse(Collections.nCopies(OF_CODER.size(), "")));
        }
        return row;
    }

    private List<String> cells(Pass pass, ArticleQuestion question) {
        var cells = new ArrayList<String>();
        cells.addAll(codeAndLabel(pass, question));
        cells.add(Integer.toString(pass.coding().pass()));
        cells.add(Pass.word(pass.coding().status()));
        cells.add(Integer.toString(pass.coding().codebookVersion()));
        return cells;
    }

    /// Of a number, the number itself stands among the codes, and nothing else does: a code might be a number, too.
    private List<String> codeAndLabel(Pass pass, ArticleQuestion question) {
        var tag = pass.codebook().required(question.tag());
        var variable = tag.variable(question.variable()).orElseThrow();
        var answer = pass.answer(tag, variable);
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
