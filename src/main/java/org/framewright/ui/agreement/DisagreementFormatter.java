package org.framewright.ui.agreement;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Variable;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.differences.Disagreement.DisagreementSide;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.stream.Collectors;

/// Disagreements in words.
record DisagreementFormatter(Texts texts, Codebook codebook, Actors actors) {

    private static final int MOST_TEXT = 80;

    String place(Disagreement it) {
        return it.sides().stream().flatMap(side -> side.extent().stream()).findFirst().map(this::place).orElse("");
    }

    private String place(Extent extent) {
        return switch (extent) {
            case Extent.WholeArticle() -> texts.get("agreement.place.article");
            case Extent.OfSegment(var kind, int number) -> texts.constant("agreement.place.", kind, number);
            case Extent.Passage _ -> texts.get("agreement.place.passage", shorten(extent.text()));
            case Extent.Implied() -> texts.get("agreement.place.implied");
        };
    }

    private static String shorten(String text) {
        var line = text.replace('\n', ' ');
        int most = Math.min(MOST_TEXT, line.codePointCount(0, line.length()));
        int end = line.offsetByCodePoints(0, most);
        return end == line.length() ? line : line.substring(0, end).strip() + "…";
    }

    String statements(Disagreement it) {
        var variable = codebook.tag(it.tag()).flatMap(tag -> tag.variable(it.about()));
        var said = it.sides().stream().map(side -> statements(side, variable)).collect(Collectors.joining("   "));
        return it.isOfNamesakes(actors) ? texts.get("agreement.said-namesakes", said) : said;
    }

    private String statements(DisagreementSide side, Optional<Variable> variable) {
        var words =
                switch (side.statement()) {
                    case Statement.AnswerStatement(var value) -> answer(value, variable);
                    case Statement.RelevanceStatement it -> relevance(texts, it);
                    case Statement.AnswerStatus without -> texts.get("agreement.said." + without.name());
                };
        return texts.get("agreement.said", WordPieces.isolate(side.coder()), WordPieces.isolate(words));
    }

    /// Whether the article is relevant, with the reason where it is not.
    public static String relevance(Texts texts, Statement.RelevanceStatement it) {
        if (it.relevant()) {
            return texts.get("agreement.category.relevant");
        }
        var not = texts.get("agreement.category.not-relevant");
        return it.reason().isEmpty() ? not : texts.get("agreement.said", not, it.reason());
    }

    private String answer(Value value, Optional<Variable> variable) {
        return switch (value) {
            case Value.Category(var id) -> label(id, variable);
            case Value.Categories(var ids) ->
                    ids.isEmpty()
                            ? texts.get("agreement.category.none")
                            : ids.stream().map(it -> label(it, variable)).collect(Collectors.joining(" + "));
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Text(var text) -> text;
            case Value.Actor _, Value.ActorSet _ ->
                    value.actors().stream().map(actors::resolvedName).collect(Collectors.joining(" + "));
            case Value.Day(var date) -> texts.dates().day(date);
            case Value.NotCodable() -> texts.get("agreement.category.not-codable");
        };
    }

    private static String label(String id, Optional<Variable> variable) {
        return variable.flatMap(it -> it.category(id)).map(Category::label).orElse(id);
    }
}
