package org.framewright.team;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.coding.CodingRulings;
import org.framewright.model.Refusal;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.Ruling.RulingSubject;
import org.framewright.model.coding.RulingId;

import java.util.List;
import java.util.Optional;

/// The supervisor's rulings. Coders ask by memos, and by marking annotations as unsure. A ruling answers the question
/// once; its coder finds the answer beside the question, and all coders find it at the tag, question or category of the
/// ruling.
public final class RulingService {

    private final TeamContext context;
    private final CoderQuestions questions;

    public RulingService(TeamContext context) {
        this.context = context;
        this.questions = new CoderQuestions(context);
    }

    /// All rulings in the order of their making, each with its place under the newest version of the codebook.
    public List<CodingRulings.PlacedRuling> list() {
        var versions = context.study().versions();
        return CodingRulings.translate(context.team().rulings(), versions, versions.newest().version());
    }

    /// The coders' questions without a ruling's answer, article by article.
    public List<CoderQuestion> questions() {
        return questions.listOpen();
    }

    /// The content of a ruling.
    ///
    /// @param at a tag, variable or category of the newest version of the codebook; empty for the tag of the annotation
    ///     in question
    /// @param question the question in words; empty for the coder's own words
    /// @param answer the answer in words
    /// @param about the id of a coder's annotation, or of a coding for a question about the article; empty for a ruling
    ///     without a question
    /// @param coder the coder of the annotation; needed only where annotations of several coders have the id
    public record RulingRequest(
            Optional<CodebookAddress> at,
            String question,
            String answer,
            Optional<String> about,
            Optional<String> coder) {}

    /// Adds a ruling.
    ///
    /// @throws Refusal where there is no such place or question, or no answer; nothing is written then
    public CodingRulings.PlacedRuling add(RulingRequest request) {
        if (request.answer().isBlank()) {
            throw new Refusal(TeamProblem.ANSWER_MISSING, "");
        }
        var asked = request.about().map(it -> questions.find(it, request.coder()));
        var at =
                request.at()
                        .or(() -> asked.flatMap(CoderQuestion::tag).map(TagAddress::new))
                        .orElseThrow(() -> new Refusal(TeamProblem.PLACE_MISSING, ""));
        var codebook = context.study().versions().newest();
        if (at instanceof RoleAddress || !at.isIn(codebook)) {
            throw new Refusal(TeamProblem.NO_SUCH_PLACE, at.toString(), codebook.version());
        }
        var ruling =
                new Ruling(
                        new RulingId(context.stamp().newId().get()),
                        codebook.version(),
                        at.tag(),
                        switch (at) {
                            case VariableAddress it -> it.variable();
                            case CategoryAddress it -> it.variable();
                            case TagAddress _, RoleAddress _ -> "";
                        },
                        at instanceof CategoryAddress it ? it.category() : "",
                        request.question().isBlank()
                                ? asked.map(CoderQuestion::memo).orElse("")
                                : request.question().strip(),
                        request.answer().strip(),
                        context.stamp().now(),
                        asked.map(CoderQuestion::about).orElseGet(RulingSubject.NoSubject::new));
        context.append(new RulingAdded(ruling));
        return CodingRulings.PlacedRuling.at(at, ruling);
    }

    /// Removes a ruling; the coder's question that it answered is open again.
    ///
    /// @param id the UUID of the ruling, or its number in [#list], from 1
    /// @throws Refusal where there is no such ruling
    public Ruling remove(String id) {
        var all = context.team().rulings();
        var ruling =
                all.stream()
                        .filter(it -> it.id().value().equals(id) || Integer.toString(all.indexOf(it) + 1).equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(TeamProblem.NO_SUCH_RULING, id));
        context.append(new RulingRemoved(ruling));
        return ruling;
    }

    /// Changes a ruling's words. It answers the same question as before.
    ///
    /// @throws Refusal where the words are missing, or the ruling was removed
    public CodingRulings.PlacedRuling reword(CodingRulings.PlacedRuling ruling, String answer) {
        if (answer.isBlank()) {
            throw new Refusal(TeamProblem.ANSWER_MISSING, "");
        }
        var before = ruling.ruling();
        if (!context.team().rulings().contains(before)) {
            throw new Refusal(TeamProblem.NO_SUCH_RULING, before.id().value());
        }
        var after = before.withAnswer(answer.strip(), context.stamp().now());
        context.append(new CompoundChange(List.of(new RulingRemoved(before), new RulingAdded(after))));
        return new CodingRulings.PlacedRuling(after, ruling.at(), ruling.parts(), ruling.whole());
    }

    /// Restores a removed ruling.
    ///
    /// @throws Refusal where the ruling is there
    public void restore(Ruling ruling) {
        context.append(new RulingAdded(ruling));
    }

    /// A coder's question: a memo, or a mark as unsure, of an annotation or of an article as a whole.
    ///
    /// @param article the article's name
    /// @param coder the coder's name
    /// @param round the round's name
    /// @param annotation as the newest version of the codebook reads it; empty where the question is about the article
    /// @param memo the coder's words; may be empty
    public record CoderQuestion(
            RulingSubject about,
            String article,
            String coder,
            String round,
            Optional<Annotation> annotation,
            String memo,
            boolean unsure) {

        /// The id by which a ruling answers the question: the id of the annotation, or of the coding for a question
        /// about the article.
        public String id() {
            return switch (about) {
                case RulingSubject.NoSubject() -> "";
                case RulingSubject.ArticleSubject(var coding) -> coding.value();
                case RulingSubject.AnnotationSubject(_, var id) -> id.value();
            };
        }

        /// The tag of the annotation.
        public Optional<String> tag() {
            return annotation.map(Annotation::tag);
        }
    }
}
