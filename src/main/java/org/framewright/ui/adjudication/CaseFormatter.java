package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.ComparedItem.ItemDifference;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case in words.
///
/// @param coders those compared in the round: each has a letter and a digit, by this order
/// @param anonymous whether letters stand for their names
record CaseFormatter(Texts texts, Codebook codebook, Actors actors, List<Coder> coders, boolean anonymous) {

    private static final int MAX_HALF_LENGTH = 60;
    private static final int MAX_SHORT_LENGTH = 36;

    /// A coder's statement about one part.
    ///
    /// @param part the question or role; empty for the passage itself
    record StatementLine(String part, String statement) {}

    /// The words for the cases of an article. Each article has the coders in another order, so that a letter identifies nobody; the order
    /// of an article is always the same.
    CaseFormatter forArticle(ArticleId article) {
        var order = new ArrayList<>(coders);
        Collections.shuffle(order, new Random(article.value().hashCode()));
        return new CaseFormatter(texts, codebook, actors, order, anonymous);
    }

    /// The statements of a case, by letter.
    Stream<CoderStatement> statements(ComparedItem item) {
        return coders.stream().flatMap(it -> item.findStatement(it).stream());
    }

    String letter(CoderId coder) {
        for (int i = 0; i < coders.size(); i++) {
            if (coders.get(i).id().equals(coder)) {
                return i < 26 ? String.valueOf((char) ('A' + i)) : Integer.toString(i + 1);
            }
        }
        return "–";
    }

    String name(Coder coder) {
        return anonymous
                ? texts.get("adjudication.coder", letter(coder.id()))
                : texts.get("adjudication.coder-named", letter(coder.id()), coder.name());
    }

    /// The question of the case, or its tag.
    String subject(ComparedItem item) {
        return subject(item.tag(), item.variable());
    }

    private String subject(String tag, String variable) {
        return variable.isEmpty() ? tag(tag) : variable(tag, variable);
    }

    /// The tag of the question, or the passage.
    String place(ComparedItem item) {
        if (item.isQuestion()) {
            return tag(item.tag());
        }
        return item.place() instanceof Extent.WholeArticle ? "" : quoted(item.place());
    }

    /// The question, the role, or the tag that is not used.
    String subject(OpenQuestion it) {
        return switch (it.question()) {
            case MissingAnswer.UnansweredVariable(_, var variable) -> variable.label();
            case MissingAnswer.UnfilledRole(_, var role) -> role.label();
            case MissingAnswer.UnusedFiller(var tag) ->
                    WordPieces.isolate(
                            texts.get("adjudication.scope.variable", tag.label(), texts.get("workspace.unused")));
        };
    }

    /// The tag that asks, and the words.
    String place(OpenQuestion it) {
        return it.extent() instanceof Extent.WholeArticle
                ? it.tag().label()
                : WordPieces.isolate(texts.get("adjudication.scope.variable", it.tag().label(), quoted(it.extent())));
    }

    /// The name of a case within its article.
    String name(ComparedItem item) {
        return item.place() instanceof Extent.Passage passage
                ? WordPieces.isolate(texts.get("adjudication.named", subject(item), shorten(passage.text())))
                : subject(item);
    }

    /// The name of a case outside its article: its subject, and its words, or else the article's headline.
    String name(CaseRow row) {
        return name(subject(row.adjudicationCase().item()), row);
    }

    /// The same by the subject of a ruling on it.
    String name(CaseRow row, CodebookAddress at) {
        return name(
                at instanceof CodebookAddress.VariableAddress question
                        ? variable(question.tag(), question.variable())
                        : tag(at.tag()),
                row);
    }

    private String name(String about, CaseRow row) {
        var words = row.place() instanceof Extent.Passage passage ? passage.text() : row.title();
        return WordPieces.isolate(texts.get("adjudication.named", about, shorten(words)));
    }

    /// Shortens words to the size of a name, beside a field to type in.
    private static String shorten(String words) {
        var bare = words.replaceAll("\\s+", " ").replaceAll("^[\\s“„\"]+|[\\s”“\"]+$", "");
        return bare.length() <= MAX_SHORT_LENGTH
                ? bare
                : bare.substring(0, bare.lastIndexOf(' ', MAX_SHORT_LENGTH) + 1).strip() + " …";
    }

    /// The differences between the coders.
    String differences(ComparedItem item) {
        if (item.statements().isEmpty()) {
            return texts.get("adjudication.gone");
        }
        if (item.isUndisputed()) {
            return item.statements().size() == 1
                    ? texts.get("adjudication.single", listLetters(item, true))
                    : texts.get("adjudication.same");
        }
        return item.differences().stream()
                .map(it -> difference(it, item))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /// Names the actors with the same name, which coders may take for different ones; empty without any.
    String namesakes(ComparedItem item) {
        var names =
                item.statements().stream()
                        .flatMap(it ->
                                Stream.concat(
                                        it.value().stream(),
                                        it.annotations().stream().flatMap(each -> each.values().values().stream())))
                        .flatMap(it -> it.actors().stream())
                        .map(actors::resolved)
                        .distinct()
                        .collect(Collectors.groupingBy(it -> actors.name(it).toLowerCase(Locale.ROOT)));
        return names.values().stream()
                .filter(it -> it.size() > 1)
                .map(it -> texts.get("adjudication.namesakes", actors.name(it.getFirst())))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String difference(ItemDifference it, ComparedItem item) {
        var about = it.about().isEmpty() ? tag(it.tag()) : part(it);
        return switch (it.kind()) {
            case MARKED -> texts.get("adjudication.differ.marked", listLetters(item, true), listLetters(item, false));
            case ENDS -> texts.get("adjudication.differ.ends", tag(it.tag()));
            case ANSWERS -> item.isQuestion() ? joinAnswers(item) : texts.get("adjudication.differ.answers", about);
            case ASKED -> texts.get("adjudication.differ.asked", about);
            case LEFT_OPEN -> texts.get("adjudication.differ.left-open", about);
            case FILLED -> texts.get("adjudication.differ.filled", about);
        };
    }

    private String joinAnswers(ComparedItem item) {
        return statements(item)
                .map(it -> texts.get("adjudication.says", letter(it.coder().id()), statement(it, item)))
                .collect(Collectors.joining(" · "));
    }

    private String part(ItemDifference it) {
        return codebook.tag(it.tag())
                .flatMap(tag ->
                        tag.variable(it.about())
                                .map(Variable::label)
                                .or(() -> tag.role(it.about()).map(role -> role.label())))
                .orElse(it.about());
    }

    private String listLetters(ComparedItem item, boolean withStatement) {
        var letters =
                statements(item)
                        .filter(it -> it.hasStatement() == withStatement)
                        .map(it -> letter(it.coder().id()))
                        .collect(Collectors.joining(", "));
        return letters.isEmpty() ? "–" : letters;
    }

    private String statement(CoderStatement statement, ComparedItem item) {
        return codebook.tag(item.tag())
                .flatMap(it -> it.variable(item.variable()))
                .flatMap(variable -> statement.value().map(it -> value(variable, it)))
                .orElseGet(() -> missingStatement(statement.statement()));
    }

    private String missingStatement(Statement said) {
        return switch (said) {
            case Statement.AnswerStatus it -> texts.constant("adjudication.without.", it);
            case Statement.RelevanceStatement(var relevant, var reason) -> {
                var assessment = relevance(relevant);
                yield reason.isEmpty() ? assessment : texts.get("adjudication.says", assessment, reason);
            }
            case Statement.AnswerStatement _ -> "";
        };
    }

    private String relevance(boolean relevant) {
        return texts.get(relevant ? "agreement.category.relevant" : "agreement.category.not-relevant");
    }

    List<StatementLine> lines(CoderStatement statement, ComparedItem item) {
        if (item.isQuestion()) {
            return List.of(new StatementLine("", statement(statement, item)));
        }
        if (statement.annotations().isEmpty()) {
            return List.of(new StatementLine("", missingStatement(statement.statement())));
        }
        var byId = statement.annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var lines = new ArrayList<StatementLine>();
        statement.annotations().stream()
                .filter(it -> it.tag().equals(item.tag()))
                .forEach(it -> add(it, "", byId, lines));
        return lines;
    }

    private void add(Annotation it, String role, Map<AnnotationId, Annotation> byId, List<StatementLine> lines) {
        lines.add(new StatementLine(role, quoted(it.extent())));
        var tag = codebook.tag(it.tag());
        tag.ifPresent(known ->
                known.variables()
                        .forEach(variable ->
                                it.value(variable.id())
                                        .ifPresent(value ->
                                                lines.add(
                                                        new StatementLine(variable.label(), value(variable, value))))));
        tag.ifPresent(known ->
                known.roles()
                        .forEach(each ->
                                it.fillersOf(each.id()).stream()
                                        .filter(byId::containsKey)
                                        .map(byId::get)
                                        .filter(filler -> !filler.tag().equals(it.tag()))
                                        .forEach(filler -> add(filler, each.label(), byId, lines))));
    }

    /// The answer that a decision has in the reference, in one line.
    String referenceValue(Decision decision, List<Annotation> reference) {
        var byId = reference.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var lines = new ArrayList<StatementLine>();
        decision.made().stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .filter(it -> it.tag().equals(decision.tag()))
                .forEach(it -> add(it, "", byId, lines));
        return lines.stream()
                .map(it ->
                        it.part().isEmpty()
                                ? it.statement()
                                : texts.get("adjudication.says", it.part(), it.statement()))
                .collect(Collectors.joining(" · "));
    }

    String value(Variable variable, Value value) {
        return new AnswerText(texts).format(variable, value, actors::resolvedName);
    }

    String describe(Decision decision) {
        return decision.isAboutRelevance()
                ? texts.get("adjudication.says", relevance(!decision.isNotRelevant()), method(decision))
                : method(decision);
    }

    private String method(Decision decision) {
        var from = decision.from().stream().map(this::letter).collect(Collectors.joining(", "));
        return switch (decision.way()) {
            case UNDISPUTED ->
                    decision.from().size() == 1
                            ? texts.get("adjudication.decided.taken", from)
                            : texts.get("adjudication.decided.undisputed");
            case TAKEN -> texts.get("adjudication.decided.taken", from);
            case MAJORITY -> texts.get("adjudication.decided.majority", from);
            case OWN -> texts.get(from.isEmpty() ? "adjudication.decided.own" : "adjudication.decided.revised", from);
            case NOTHING -> texts.get("adjudication.decided.nothing");
        };
    }

    String describeWithReason(Decision decision) {
        return decision.reason().isEmpty()
                ? describe(decision)
                : texts.get("adjudication.decided-because", describe(decision), decision.reason());
    }

    /// The reason for a reopened case.
    String stateChange(AdjudicationCase it) {
        return it.isOverwritten() ? texts.get("adjudication.state.overtaken") : state(it);
    }

    String state(AdjudicationCase it) {
        return texts.constant("adjudication.state.", it.state());
    }

    String tag(String id) {
        return codebook.tag(id).map(Tag::label).orElse(id);
    }

    String variable(String tag, String id) {
        if (tag.isEmpty()) {
            return texts.get("adjudication.relevance");
        }
        return codebook.tag(tag).flatMap(it -> it.variable(id)).map(Variable::label).orElse(id);
    }

    String place(PlacedRuling ruling) {
        return switch (ruling.at().orElseGet(() -> ruling.parts().getFirst())) {
            case CodebookAddress.VariableAddress it -> variable(it.tag(), it.variable());
            case CodebookAddress.CategoryAddress it ->
                    WordPieces.isolate(
                            texts.get(
                                    "adjudication.category",
                                    variable(it.tag(), it.variable()),
                                    codebook.tag(it.tag())
                                            .flatMap(tag -> tag.variable(it.variable()))
                                            .flatMap(asked -> asked.category(it.category()))
                                            .map(Category::label)
                                            .orElse(ruling.whole())));
            case CodebookAddress at -> tag(at.tag());
        };
    }

    String scope(CaseScope scope) {
        return switch (scope) {
            case CaseScope.Everything() -> texts.get("adjudication.scope.everything");
            case CaseScope.OneArticle() -> texts.get("adjudication.scope.article");
            case CaseScope.OfVariable(var tag, var variable) ->
                    variable.isEmpty() || tag.isEmpty()
                            ? texts.get("adjudication.scope.tag", subject(tag, variable))
                            : WordPieces.isolate(
                                    texts.get("adjudication.scope.variable", tag(tag), variable(tag, variable)));
        };
    }

    /// The words of the article, or a description of the extent.
    String quoted(Extent extent) {
        var words = new AnswerText(texts).format(extent);
        return extent instanceof Extent.Passage
                ? texts.get("agreement.place.passage", shortenMiddle(words.strip()))
                : words;
    }

    private static String shortenMiddle(String words) {
        var bare = words.replaceAll("^[“„\"]|[”“\"]$", "");
        return bare.length() <= 2 * MAX_HALF_LENGTH
                ? bare
                : bare.substring(0, bare.lastIndexOf(' ', MAX_HALF_LENGTH) + 1).strip()
                        + " … "
                        + bare.substring(bare.indexOf(' ', bare.length() - MAX_HALF_LENGTH) + 1).strip();
    }
}
