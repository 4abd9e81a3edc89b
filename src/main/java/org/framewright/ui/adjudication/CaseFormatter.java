package org.framewright.ui.adjudication;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.ComparedItem.Kind;
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

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

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

    /// The words of the passage in one line, or the question.
    String title(ComparedItem item) {
        return item.place() instanceof Extent.Passage passage && !item.isQuestion()
                ? passage.text().strip().replaceAll("\\s+", " ")
                : subject(item);
    }

    /// Coders with the same answer: their names, or a letter each.
    String names(List<Coder> some) {
        return some.size() == 1 || !anonymous
                ? some.stream().map(this::name).collect(Collectors.joining(", "))
                : texts.get(
                        "adjudication.coders",
                        some.stream().map(it -> letter(it.id())).collect(Collectors.joining(", ")));
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

    /// The differences between the coders: their answers to a question, or the parts of a passage on which they differ.
    String differences(ComparedItem item) {
        if (item.statements().isEmpty()) {
            return texts.get("adjudication.gone");
        }
        if (item.isUndisputed()) {
            return item.statements().size() == 1
                    ? texts.get("adjudication.single", listLetters(item))
                    : texts.get("adjudication.same");
        }
        return item.isQuestion()
                ? joinAnswers(item)
                : joinNames(
                        CaseComparison.of(item, this).differing().stream()
                                .map(it -> it.name().isEmpty() ? passageDifference(item) : it.name())
                                .toList());
    }

    /// Names in a row, such as "Form, source type".
    private String joinNames(List<String> names) {
        return Stream.concat(names.stream().limit(1), names.stream().skip(1).map(this::lowerCase))
                .collect(Collectors.joining(", "));
    }

    /// Words within others: without a capital, unless their language begins nouns with one. That is the codebook's, but the window's for
    /// words of the program.
    String lowerCase(String words) {
        var ends = texts.get("adjudication.differ.ends");
        boolean own = codebook.language().isEmpty() || words.equals(ends) || words.startsWith(ends + ", ");
        var language = own ? texts.locale().getLanguage() : codebook.language();
        boolean plain = words.matches("(?s)\\p{Lu}\\p{Ll}.*") && !language.startsWith("de");
        return plain ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
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

    private String passageDifference(ComparedItem item) {
        return item.differences().stream().anyMatch(it -> it.kind() == Kind.MARKED)
                ? texts.get("adjudication.differ.marked", listLetters(item))
                : texts.get("adjudication.differ.ends");
    }

    private String joinAnswers(ComparedItem item) {
        return statements(item)
                .map(it -> texts.get("adjudication.says", letter(it.coder().id()), statement(it, item)))
                .collect(Collectors.joining(" · "));
    }

    /// The letters of those with an answer.
    String listLetters(ComparedItem item) {
        var letters =
                statements(item)
                        .filter(CoderStatement::hasStatement)
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

    String relevance(boolean relevant) {
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

    void add(Annotation it, String role, Map<AnnotationId, Annotation> byId, List<StatementLine> lines) {
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

    String value(Variable variable, Value value) {
        return new AnswerText(texts).format(variable, value, actors::resolvedName);
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
