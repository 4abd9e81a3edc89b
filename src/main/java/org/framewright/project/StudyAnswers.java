package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The answers of a study to the questions that its codebook leaves to the project. The project's own copy of the codebook
/// contains the answers.
public final class StudyAnswers {

    private StudyAnswers() {}

    /// The questions to which the codebook has no answer yet, in its order.
    public static List<StudyQuestion> open(Codebook codebook) {
        return codebook.questions().stream().filter(it -> it.answer().isBlank()).toList();
    }

    /// The codebook with the answers; without answers, the text of its file.
    ///
    /// @param json the codebook as in its file
    /// @param answers by question id; a question that the codebook already answers may be answered anew
    /// @throws Refusal with every open question, and every answer without a question; or where the codebook has mistakes
    public static String insert(String json, Map<String, String> answers) {
        var codebook = new CodebookReader().read(json);
        var problems = problems(codebook, answers);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        if (answers.isEmpty()) {
            return json;
        }
        var answered =
                codebook.questions().stream()
                        .map(it -> answers.containsKey(it.id()) ? it.withAnswer(answer(answers, it)) : it)
                        .toList();
        return new CodebookWriter().write(codebook.withQuestions(answered));
    }

    private static List<Problem> problems(Codebook codebook, Map<String, String> answers) {
        var ids = codebook.questions().stream().map(StudyQuestion::id).toList();
        var problems = new ArrayList<Problem>();
        answers.keySet().stream()
                .filter(id -> !ids.contains(id))
                .map(id ->
                        ids.isEmpty()
                                ? Problem.of(ProjectProblem.NO_QUESTIONS, codebook.id(), id)
                                : Problem.of(ProjectProblem.NO_SUCH_QUESTION, codebook.id(), id, join(ids)))
                .forEach(problems::add);
        codebook.questions().stream()
                .filter(it -> answers.containsKey(it.id()) ? answer(answers, it).isEmpty() : it.answer().isBlank())
                .map(it -> Problem.of(ProjectProblem.QUESTION_UNANSWERED, codebook.id(), it.id(), it.question()))
                .forEach(problems::add);
        return problems;
    }

    private static String answer(Map<String, String> answers, StudyQuestion question) {
        return answers.getOrDefault(question.id(), "").strip();
    }

    private static String join(List<String> ids) {
        return ids.stream().collect(Collectors.joining(", "));
    }
}
