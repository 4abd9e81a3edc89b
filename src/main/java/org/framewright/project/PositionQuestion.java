package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.model.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The question about a speaker's position (pro, neutral, contra), which a new project can add to a codebook for statements of
/// speakers. The question is German in a German codebook, else English.
public final class PositionQuestion {

    private static final String ID = "position";

    private PositionQuestion() {}

    /// Whether the question has a place in a codebook: a tag for statements that doesn't have the question already.
    public static boolean isPossible(Codebook codebook) {
        return findTag(codebook).isPresent();
    }

    /// The tag for statements, as the rules for suggestions name it.
    private static Optional<Tag> findTag(Codebook codebook) {
        return codebook.suggestions().stream()
                .map(SuggestionRule::tag)
                .flatMap(id -> codebook.tag(id).stream())
                .filter(tag -> !tag.retired() && tag.variable(ID).isEmpty())
                .filter(_ -> codebook.questions().stream().noneMatch(it -> it.id().equals(ID)))
                .findFirst();
    }

    /// The codebook with the question; unchanged without an issue.
    ///
    /// @param json a codebook
    /// @param issue the issue of the positions, and the meaning of pro, for coders to read; blank where positions are not coded
    /// @throws Refusal where the question has no place in the codebook, or the codebook has mistakes
    public static String insert(String json, String issue) {
        if (issue.isBlank()) {
            return json;
        }
        var codebook = new CodebookReader().read(json);
        var tag = findTag(codebook).orElseThrow(() -> new Refusal(ProjectProblem.NO_PLACE_FOR_POSITION, codebook.id()));
        boolean isGerman = Locale.forLanguageTag(codebook.language()).getLanguage().equals("de");
        var model =
                new CodebookReader().read(CodebookSource.readResource(isGerman ? "position_de.json" : "position.json"));
        var variables = Stream.concat(tag.variables().stream(), model.tags().getFirst().variables().stream()).toList();
        var tags = codebook.tags().stream().map(it -> it.equals(tag) ? it.withVariables(variables) : it).toList();
        var asked = model.questions().getFirst();
        var question =
                new Codebook.StudyQuestion(
                        ID, asked.question(), List.of(new VariableAddress(tag.id(), ID)), issue.strip());
        return new CodebookWriter()
                .write(
                        codebook.withTags(tags)
                                .withQuestions(
                                        Stream.concat(codebook.questions().stream(), Stream.of(question)).toList()));
    }
}
