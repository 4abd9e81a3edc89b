package org.framewright.ui.workspace;

import org.framewright.codebook.Category;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.ComparedItem.ItemDifference;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.framewright.ui.workspace.ReferenceColumnViewModel.ComparisonRow;
import org.framewright.ui.workspace.ReferenceColumnViewModel.ComparisonRow.ComparisonOutcome;
import org.framewright.ui.workspace.ReferenceColumnViewModel.ComparisonRow.Rule;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The coder's and the reference's statements about an article, item by item.
///
/// @param coder who is not the reference
record ComparisonFormatter(Texts texts, ArticleSides sides, Coder coder, Actors actors) {

    List<ComparisonRow> format() {
        return sides.items().stream().map(this::row).toList();
    }

    private ComparisonRow row(ComparedItem item) {
        var own = findStatement(item, true);
        var reference = findStatement(item, false);
        var outcome = outcome(item, own, reference);
        var tag = sides.codebook().requireTag(item.tag());
        return new ComparisonRow(
                item.isQuestion()
                        ? tag.variable(item.variable()).map(Variable::label).orElse(item.variable())
                        : tag.label(),
                item.place().text(),
                item.place(),
                own.stream().flatMap(it -> it.annotations().stream()).findFirst().map(Annotation::id),
                outcome,
                lines(item, own, reference, outcome),
                rules(item, tag, own, reference));
    }

    private Optional<CoderStatement> findStatement(ComparedItem item, boolean own) {
        return item.statements().stream().filter(it -> it.coder().id().equals(coder.id()) == own).findFirst();
    }

    /// Passages that overlap enough count as the same, even with different ends.
    private static ComparisonOutcome outcome(
            ComparedItem item, Optional<CoderStatement> own, Optional<CoderStatement> reference) {
        if (item.differences().stream().allMatch(it -> it.kind() == Kind.ENDS)) {
            return ComparisonOutcome.SAME;
        }
        if (item.isQuestion()) {
            return ComparisonOutcome.DIFFERENT;
        }
        boolean has = own.filter(CoderStatement::hasStatement).isPresent();
        boolean had = reference.filter(CoderStatement::hasStatement).isPresent();
        return has && had ? ComparisonOutcome.DIFFERENT : has ? ComparisonOutcome.ADDITIONAL : ComparisonOutcome.MISSED;
    }

    private List<String> lines(
            ComparedItem item,
            Optional<CoderStatement> own,
            Optional<CoderStatement> reference,
            ComparisonOutcome outcome) {
        if (item.isQuestion()) {
            var says = own.map(it -> formatAnswer(it, item.tag(), item.variable())).orElse("–");
            return outcome == ComparisonOutcome.SAME
                    ? List.of(says)
                    : both(says, reference.map(it -> formatAnswer(it, item.tag(), item.variable())).orElse("–"));
        }
        if (outcome == ComparisonOutcome.MISSED || outcome == ComparisonOutcome.ADDITIONAL) {
            return List.of(texts.constant("workspace.training.only.", outcome));
        }
        return item.differences().stream()
                .flatMap(it -> difference(it, own.orElseThrow(), reference.orElseThrow()).stream())
                .toList();
    }

    private List<String> both(String own, String reference) {
        return List.of(texts.get("workspace.training.you", own), texts.get("workspace.training.reference", reference));
    }

    private List<String> difference(ItemDifference it, CoderStatement own, CoderStatement reference) {
        var what = label(it);
        return switch (it.kind()) {
            case ENDS -> List.of(texts.get("workspace.training.ends", formatExtents(reference, it.tag())));
            case FILLED -> List.of(texts.get("workspace.training.filled", what));
            case MARKED -> List.of(texts.get("workspace.training.marked", what));
            case ANSWERS, ASKED, LEFT_OPEN -> {
                var lines = new ArrayList<String>();
                lines.add(what);
                lines.addAll(
                        both(formatAnswer(own, it.tag(), it.about()), formatAnswer(reference, it.tag(), it.about())));
                yield lines;
            }
        };
    }

    private String label(ItemDifference it) {
        var tag = sides.codebook().requireTag(it.tag());
        return tag.variable(it.about())
                .map(Variable::label)
                .or(() -> tag.role(it.about()).map(role -> role.label()))
                .orElse(tag.label());
    }

    private static String formatExtents(CoderStatement statement, String tag) {
        return statement.annotations().stream()
                .filter(it -> it.tag().equals(tag))
                .map(it -> it.extent().text())
                .findFirst()
                .orElse("");
    }

    /// The answer of a coder to a question of an annotation, or of an article's form.
    private String formatAnswer(CoderStatement statement, String tag, String variable) {
        var known = sides.codebook().requireTag(tag).variable(variable);
        return value(statement, tag, variable)
                .flatMap(value -> known.map(it -> new AnswerText(texts).format(it, value, actors::resolvedName)))
                .orElseGet(() ->
                        texts.get(
                                statement.statement() == Statement.AnswerStatus.NOT_ASKED
                                        ? "workspace.training.not-asked"
                                        : "workspace.training.no-answer"));
    }

    private static Optional<Value> value(CoderStatement statement, String tag, String variable) {
        return statement
                .value()
                .or(() ->
                        statement.annotations().stream()
                                .filter(it -> it.tag().equals(tag))
                                .flatMap(it -> Optional.ofNullable(it.values().get(variable)).stream())
                                .findFirst());
    }

    /// The codebook's rules for a disagreement or for different ends: the question's rule, then those of the answers.
    private List<Rule> rules(
            ComparedItem item, Tag tag, Optional<CoderStatement> own, Optional<CoderStatement> reference) {
        var rules = new LinkedHashSet<Rule>();
        for (var it : item.differences()) {
            var asking = sides.codebook().requireTag(it.tag());
            var variable = asking.variable(it.about());
            if (variable.isEmpty()) {
                asking.role(it.about())
                        .ifPresentOrElse(
                                role -> add(rules, role.label(), tag.guidance()),
                                () -> add(rules, asking.label(), asking.guidance()));
                continue;
            }
            add(rules, variable.get().label(), variable.get().guidance());
            Stream.of(reference, own)
                    .flatMap(Optional::stream)
                    .flatMap(statement -> value(statement, it.tag(), it.about()).stream())
                    .flatMap(value -> categories(variable.get(), value))
                    .forEach(category -> add(rules, category.label(), category.guidance()));
        }
        return List.copyOf(rules);
    }

    private static Stream<Category> categories(Variable variable, Value value) {
        return variable.categories().stream().filter(it -> value.categories().contains(it.id()));
    }

    private static void add(Set<Rule> rules, String of, Guidance guidance) {
        var text = guidance.rule().isBlank() ? guidance.description() : guidance.rule();
        if (!text.isBlank()) {
            rules.add(new Rule(of, text));
        }
    }
}
