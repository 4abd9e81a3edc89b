package org.framewright.codebook.formats;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What `.qdc` can't hold of a codebook. REFI-QDA wants people to be told.
final class QdcLosses {

    private final Codebook codebook;
    private final List<Problem> losses = new ArrayList<>();

    private QdcLosses(Codebook codebook) {
        this.codebook = codebook;
    }

    static List<Problem> find(Codebook codebook) {
        var losses = new QdcLosses(codebook);
        losses.find();
        return List.copyOf(losses.losses);
    }

    private void find() {
        note(
                CodebookFormatProblem.CONDITIONS_LEFT_OUT,
                Stream.concat(
                                codebook.tags().stream().filter(it -> it.when() != null).map(Tag::id),
                                variables(it -> it.when() != null).stream())
                        .toList());
        note(
                CodebookFormatProblem.ROLES_LEFT_OUT,
                codebook.tags().stream()
                        .flatMap(tag -> tag.roles().stream().map(role -> tag.id() + ">" + role.id()))
                        .toList());
        note(CodebookFormatProblem.ANSWER_RULES_LEFT_OUT, variables(QdcLosses::hasRules));
        note(
                CodebookFormatProblem.PASSAGE_RULES_LEFT_OUT,
                codebook.tags().stream().filter(QdcLosses::hasRules).map(Tag::id).toList());
        note(CodebookFormatProblem.SCORES_LEFT_OUT, codebook.scores().stream().map(DerivedScore::id).toList());
        note(CodebookFormatProblem.READING_AIDS_LEFT_OUT, codebook.readingAids().stream().map(ReadingAid::id).toList());
        note(
                CodebookFormatProblem.SUGGESTIONS_LEFT_OUT,
                codebook.suggestions().stream().map(SuggestionRule::tag).distinct().toList());
        note(CodebookFormatProblem.QUESTIONS_LEFT_OUT, codebook.questions().stream().map(StudyQuestion::id).toList());
        losses.add(Problem.of(CodebookFormatProblem.ABOUT_LEFT_OUT, codebook.id()));
        if (codebook.mapping() != null || !codebook.missingCodes().equals(MissingCodes.USUAL)) {
            losses.add(Problem.of(CodebookFormatProblem.MAPPING_LEFT_OUT, codebook.id()));
        }
    }

    private static boolean hasRules(Variable variable) {
        return variable.required()
                || variable.allowsNotCodable()
                || !variable.range().equals(Variable.NumberRange.ANY)
                || !variable.none().isEmpty();
    }

    private static boolean hasRules(Tag tag) {
        var records = tag.occurs() == Tag.Occurs.ONCE ? Tag.Records.ONCE : Tag.Records.MANY;
        return !tag.records().equals(records) || !tag.passages().equals(Tag.PassageRules.ANY);
    }

    private List<String> variables(Predicate<Variable> wanted) {
        return codebook.tags().stream()
                .flatMap(tag -> tag.variables().stream().filter(wanted).map(variable -> tag.id() + "." + variable.id()))
                .toList();
    }

    private void note(CodebookFormatProblem code, List<String> ids) {
        if (!ids.isEmpty()) {
            losses.add(Problem.of(code, codebook.id(), String.join(", ", ids)));
        }
    }
}
