package org.framewright.reliability.units;

import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.codebook.Category;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.framewright.store.query.Study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of answers to a variable for display: with names, and without a project's ids.
public record RatedAnswers(Study study, Variable variable, AnswerScales scales) {

    private static final String EMPTY_SET = "{}";

    public RatedVariable variable(Tag tag, VariableRows rows, boolean byPairs, List<RatedArticle> articles) {
        var ratings = rows.ratings(scales);
        var everybody = IntStream.range(0, rows.coders().size()).boxed().toList();
        boolean declared = !scales.declared().isEmpty();
        return new RatedVariable(
                new RatedVariable.RatedQuestion(
                        tag.label(),
                        variable.label(),
                        AlphaMetric.of(scales.comparedAs()),
                        declared,
                        byPairs,
                        countNamesakes(ratings.categories().labels())),
                rows.coders(),
                ratings.categories().labels().stream().map(this::category).toList(),
                articles,
                rows.askedRows().stream().map(it -> unit(it, everybody)).toList(),
                ratings);
    }

    /// The number of names that several of the answered actors have.
    private int countNamesakes(List<String> keys) {
        if (!isAboutActors()) {
            return 0;
        }
        var answered =
                keys.stream()
                        .flatMap(it -> Arrays.stream(it.split("\\|")))
                        .map(it -> new ActorId(AnswerScales.withoutPrefix(it)))
                        .collect(Collectors.toSet());
        return (int)
                study.register().namesakes().stream()
                        .filter(it -> it.stream().map(Actor::id).filter(answered::contains).count() > 1)
                        .count();
    }

    private static RatedUnit unit(VariableRows.UnitRow row, List<Integer> everybody) {
        var cells = row.cells();
        return new RatedUnit(
                row.article(),
                row.at(),
                cells.stream().anyMatch(it -> !it.isCoded())
                        ? everybody.stream().filter(it -> cells.get(it).isCoded()).toList()
                        : everybody);
    }

    private RatedCategory category(String key) {
        return switch (key) {
            case AnswerScales.NOT_CODABLE -> new RatedCategory(RatedCategory.Kind.NOT_CODABLE, "", "");
            case AnswerScales.NOT_FOUND -> new RatedCategory(RatedCategory.Kind.NOT_FOUND, "", "");
            case EMPTY_SET, "" -> new RatedCategory(RatedCategory.Kind.NONE, variable.none(), "");
            default -> namedCategory(key);
        };
    }

    private RatedCategory namedCategory(String key) {
        if (scales.comparedAs() == MeasurementLevel.INTERVAL || scales.comparedAs() == MeasurementLevel.RATIO) {
            return RatedCategory.named(key);
        }
        if (scales.comparedAs() == MeasurementLevel.SET) {
            var members = List.of(key.split("\\|"));
            return new RatedCategory(
                    RatedCategory.Kind.NAMED,
                    members.stream().map(this::member).collect(Collectors.joining(" + ")),
                    members.stream()
                            .map(AnswerScales::withoutPrefix)
                            .map(this::group)
                            .collect(Collectors.joining("|")));
        }
        var id = AnswerScales.withoutPrefix(key);
        return new RatedCategory(RatedCategory.Kind.NAMED, label(id), group(id));
    }

    /// The kind of an actor; of other answers none.
    private String group(String id) {
        return isAboutActors()
                ? study.register()
                        .find(new ActorId(id))
                        .map(Actor::kind)
                        .orElse(Actor.Kind.UNKNOWN)
                        .name()
                        .toLowerCase(Locale.ROOT)
                : "";
    }

    private boolean isAboutActors() {
        return variable.scale() == Variable.Scale.ACTOR || variable.scale() == Variable.Scale.ACTOR_SET;
    }

    private String member(String key) {
        return key.equals(AnswerScales.NOT_CODABLE) ? "–" : label(AnswerScales.withoutPrefix(key));
    }

    private String label(String id) {
        return isAboutActors()
                ? study.actors().getOrDefault(new ActorId(id), id)
                : variable.category(id).map(Category::label).orElse(id);
    }
}
