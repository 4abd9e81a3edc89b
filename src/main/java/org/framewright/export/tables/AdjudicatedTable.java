package org.framewright.export.tables;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.export.columns.AdjudicatedColumns;
import org.framewright.export.columns.AdjudicatedColumns.AdjudicatedRow;
import org.framewright.export.columns.AdjudicatedColumns.AnswerOfReference;
import org.framewright.export.columns.AdjudicatedColumns.AnsweredPlace;
import org.framewright.export.columns.AdjudicatedColumns.DecisionCells;
import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.tables.AnswerRow.AnswerCells;
import org.framewright.model.Sha256;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.study.Coder;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `adjudicated.csv`: a row for every answer of a reference coding that counts, with the decision's coder, time and reason; and a
/// row for every decision that leaves no answer: that no statement is right, or that a coder without a mark or answer is right; and
/// a row for the decision on the article's relevance.
final class AdjudicatedTable {

    private static final String NONE = "none";
    private static final int ID_LENGTH = 12;

    private final Study study;
    private final DecisionStore decisions;
    private final AnswerColumns columns;
    private final Map<ActorId, String> actors;

    /// @param decisions the decisions in the same state of the project
    AdjudicatedTable(Study study, DataDictionary dictionary, DecisionStore decisions) {
        this.study = study;
        this.decisions = decisions;
        this.columns = dictionary.answers();
        this.actors = study.actors();
    }

    List<List<String>> rows(CodingVersion version, ExportArticle coded) {
        if (!version.latest() || version.coder().kind() != Coder.Kind.REFERENCE) {
            return List.of();
        }
        var decided = decisions.find(version.coding().id());
        var answers = version.annotations().stream().flatMap(it -> rows(version, it, coded, decided).stream());
        var withoutAnswer =
                decided.stream()
                        .filter(it -> mayHaveNoAnswer(it.way()) && it.made().isEmpty())
                        .filter(it -> isExported(version, it) && !isAnswered(version, it));
        var relevance = decided.stream().filter(Decision::isAboutRelevance).map(it -> emptyRow(version, it, coded));
        return Stream.concat(relevance, Stream.concat(answers, withoutAnswer.map(it -> emptyRow(version, it, coded))))
                .toList();
    }

    private static boolean mayHaveNoAnswer(DecisionMethod method) {
        return method == DecisionMethod.NOTHING || method == DecisionMethod.TAKEN || method == DecisionMethod.MAJORITY;
    }

    /// Whether a decision's question is exported; for a whole annotation, whether any question of its tag is.
    private boolean isExported(CodingVersion version, Decision it) {
        return version.codebook()
                .tag(it.tag())
                .filter(tag ->
                        tag.variables().stream()
                                .filter(one -> it.variable().isEmpty() || one.id().equals(it.variable()))
                                .anyMatch(one -> !columns.findColumns(tag, one).isEmpty()))
                .isPresent();
    }

    /// Whether the reference has an answer at present.
    private static boolean isAnswered(CodingVersion version, Decision it) {
        return version.findForm(it.tag(), it.place()).flatMap(form -> form.value(it.variable())).isPresent();
    }

    /// The row of a decision without an annotation. Where no coder marks the words, there is no unit either.
    private List<String> emptyRow(CodingVersion version, Decision decision, ExportArticle coded) {
        var place = decision.place();
        var tag = version.codebook().tag(decision.tag());
        var variable = tag.flatMap(it -> it.variable(decision.variable()));
        return AdjudicatedColumns.COLUMNS.cells(
                new AdjudicatedRow(
                        version,
                        new AnsweredPlace(
                                place.isUnit() ? coded.units().find(place) : "",
                                place,
                                decision.tag(),
                                tag.map(Tag::label).orElse(""),
                                ""),
                        new AnswerOfReference(
                                decision.variable(), variable.map(Variable::label).orElse(""), relevance(decision), ""),
                        cells(version, decision)));
    }

    /// The answer of a decision on relevance; empty for other decisions.
    private static String relevance(Decision it) {
        if (!it.isAboutRelevance()) {
            return "";
        }
        return it.isNotRelevant() ? "not_relevant" : "relevant";
    }

    private List<List<String>> rows(
            CodingVersion version, Annotation annotation, ExportArticle coded, List<Decision> decided) {
        var tag = version.tag(annotation);
        var rows = new ArrayList<List<String>>();
        for (var variable : tag.variables()) {
            if (annotation.value(variable.id()).isPresent() && !columns.findColumns(tag, variable).isEmpty()) {
                var answer = version.answer(tag, variable, annotation);
                var cells = AnswerCells.of(variable, answer, actors, version.codebook().missingCodes());
                rows.add(
                        AdjudicatedColumns.COLUMNS.cells(
                                new AdjudicatedRow(
                                        version,
                                        new AnsweredPlace(
                                                coded.units().find(annotation),
                                                annotation.extent(),
                                                tag.id(),
                                                tag.label(),
                                                annotation.id().value()),
                                        new AnswerOfReference(
                                                variable.id(), variable.label(), cells.value(), cells.label()),
                                        decision(version, annotation, variable.id(), decided))));
            }
        }
        return rows;
    }

    private DecisionCells decision(
            CodingVersion version, Annotation annotation, String variable, List<Decision> decided) {
        return decided.stream()
                .filter(it -> it.way() != DecisionMethod.NOTHING)
                .filter(it ->
                        it.made().contains(annotation.id())
                                || (it.tag().equals(annotation.tag())
                                        && it.variable().equals(variable)
                                        && it.place().equals(annotation.extent())))
                .findFirst()
                .map(it -> cells(version, it))
                .orElseGet(
                        () -> new DecisionCells(annotation.modified().toString(), "", "", annotation.memo(), "", ""));
    }

    private DecisionCells cells(CodingVersion version, Decision it) {
        return new DecisionCells(
                it.at().toString(), method(it), names(it), it.reason(), caseId(version, it), nameVisibility(it));
    }

    /// The identity of a case in the project: the same in every export, as long as the decision holds.
    private static String caseId(CodingVersion version, Decision it) {
        var parts =
                List.of(
                        version.coding().article().value(),
                        version.coding().round().value(),
                        version.coding().coder().value(),
                        it.tag(),
                        it.variable(),
                        it.place().toString(),
                        it.basis().toString());
        // a name, which no statistics program takes for a number
        return "case-" + Sha256.hex(String.join("\n", parts)).substring(0, ID_LENGTH);
    }

    private static String method(Decision decision) {
        return decision.way() == DecisionMethod.NOTHING ? NONE : decision.way().name().toLowerCase(Locale.ROOT);
    }

    private static String nameVisibility(Decision decision) {
        var names = decision.names();
        return names == null ? "" : names.name().toLowerCase(Locale.ROOT);
    }

    private String names(Decision decision) {
        return study.coders().stream()
                .filter(it -> decision.from().contains(it.id()))
                .map(Coder::name)
                .collect(Collectors.joining("|"));
    }
}
