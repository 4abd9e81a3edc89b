package org.framewright.reliability;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.Presence;
import org.framewright.codebook.Role;
import org.framewright.codebook.Variable;
import org.framewright.reliability.FoundAgreement.Coverage;
import org.framewright.reliability.FoundAgreement.Marked;
import org.framewright.reliability.RoleAgreement.Slots;
import org.framewright.reliability.RoleAgreement.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes figures of what was compared.
final class Reporting {

    private final Measuring measuring;
    private final Selection selection;
    private final ChosenTags chosen;

    Reporting(Measuring measuring, Selection selection, ChosenTags chosen) {
        this.measuring = measuring;
        this.selection = selection;
        this.chosen = chosen;
    }

    TagAgreement tag(TagComparison comparison) {
        var tag = comparison.asked().tag();
        var roles = new ArrayList<RoleAgreement>();
        for (int i = 0; i < tag.roles().size(); i++) {
            if (comparison.isOnce() || comparison.isPassage()) {
                roles.add(role(tag.roles().get(i), i, comparison.pairs()));
            }
        }
        return new TagAgreement(
                tag.id(),
                tag.label(),
                tag.unit(),
                tag.occurs(),
                comparison.marks().compared(),
                comparison.isOnce() ? null : found(comparison),
                variables(comparison),
                roles);
    }

    private List<VariableAgreement> variables(TagComparison comparison) {
        if (!measuring.rates()) {
            return List.of();
        }
        var tag = comparison.asked().tag().id();
        var variables = comparison.asked().variables().stream();
        if (comparison.isOnce()) {
            return variables.map(it -> once(tag, it, comparison)).toList();
        }
        return comparison.isPassage()
                ? variables.map(it -> matched(tag, it, labels(comparison.pairs()))).toList()
                : List.of();
    }

    private static List<PairLabels> labels(List<PairOfTag> pairs) {
        return pairs.stream().map(PairOfTag::labels).toList();
    }

    private VariableAgreement once(String tag, Variable variable, TagComparison comparison) {
        var together = comparison.rows(variable);
        var pairs = comparison.pairs().stream().map(it -> together.of(it.pair())).toList();
        return measuring.variable(tag, variable, Optional.of(together), pairs.size() > 1 ? pairs : List.of());
    }

    private VariableAgreement matched(String tag, Variable variable, List<PairLabels> labels) {
        var rows = labels.stream().map(it -> it.rows(variable)).toList();
        return rows.size() == 1
                ? measuring.variable(tag, variable, Optional.of(rows.getFirst()), List.of())
                : measuring.variable(tag, variable, Optional.empty(), rows);
    }

    private FoundAgreement found(TagComparison comparison) {
        var marks = comparison.marks();
        boolean rated = selection.variable() == null && measuring.rates();
        if (comparison.isPassage()) {
            return passages(marks, comparison.pairs(), rated);
        }
        return new FoundAgreement(
                marked(marks),
                List.of(),
                List.of(),
                0,
                null,
                rated ? measuring.comparison(marks.present(), Scales.PRESENCE) : null,
                rated ? measuring.comparison(marks.numbers(), Scales.NUMBER) : null,
                List.of());
    }

    private FoundAgreement passages(Marks marks, List<PairOfTag> pairs, boolean rated) {
        boolean measured = selection.variable() == null && measuring.finds();
        var corpus = corpus(List.of(marks));
        return new FoundAgreement(
                marked(marks),
                measured ? measuring.found(corpus) : List.of(),
                measured && pairs.size() > 1 ? measuring.found(corpus, pairs) : List.of(),
                measured ? AlphaU.of(corpus).united() : 0,
                rated ? measuring.presence(marks.coders(), Presence.perSentence(corpus, marks.sentences())) : null,
                rated ? measuring.presence(marks.coders(), Presence.perArticle(corpus)) : null,
                null,
                pairs.stream().map(Reporting::coverage).toList());
    }

    private static List<Marked> marked(Marks marks) {
        return IntStream.range(0, marks.coders().size())
                .mapToObj(it ->
                        new Marked(
                                marks.coders().get(it),
                                marks.annotations(it),
                                marks.withoutWords(it),
                                marks.outside(it)))
                .toList();
    }

    private static Coverage coverage(PairOfTag pair) {
        var labels = pair.labels();
        return new Coverage(
                pair.pair().names(),
                pair.articles(),
                pair.articlesWithNone(),
                labels.both(),
                labels.onlyFirst(),
                labels.onlySecond());
    }

    private RoleAgreement role(Role role, int index, List<PairOfTag> pairs) {
        var roles = pairs.stream().map(it -> it.roles().get(index)).toList();
        var texts = new ArrayList<Texts>();
        var slots = new ArrayList<Slots>();
        for (int i = 0; i < pairs.size(); i++) {
            var names = pairs.get(i).pair().names();
            texts.add(texts(names, roles.get(i)));
            roles.get(i)
                    .fillers()
                    .forEach((tag, it) -> slots.add(new Slots(names, tag, it.both(), it.onlyFirst(), it.onlySecond())));
        }
        return new RoleAgreement(
                role.id(),
                role.label(),
                texts,
                pairs.size() > 1 ? Spread.of(RoleAgreement.OVERLAP, overlaps(texts)).orElse(null) : null,
                slots,
                fillerVariables(role, roles));
    }

    private static List<Outcome> overlaps(List<Texts> texts) {
        return texts.stream().map(Texts::overlap).toList();
    }

    private static Texts texts(List<String> names, PairRole role) {
        var overlap =
                role.annotations() == 0
                        ? Outcome.undefined(Reason.NOTHING_MARKED)
                        : new Outcome.Value(role.overlaps() / role.annotations());
        return new Texts(names, role.annotations(), role.bothEmpty(), overlap);
    }

    private List<VariableAgreement> fillerVariables(Role role, List<PairRole> roles) {
        if (!measuring.rates()) {
            return List.of();
        }
        return chosen.asked().tags().stream()
                .filter(it -> role.accepts().contains(it.tag().id()))
                .flatMap(filler ->
                        filler.variables().stream()
                                .map(variable -> {
                                    var tag = filler.tag().id();
                                    return matched(tag, variable, roles.stream().map(it -> it.of(tag)).toList());
                                }))
                .toList();
    }

    /// All passage tags together and told apart; nothing where that is not what was asked for.
    List<Figure> overall(List<TagComparison> comparisons) {
        var passages = comparisons.stream().filter(TagComparison::isPassage).map(TagComparison::marks).toList();
        boolean asked = selection.tag() == null && selection.variable() == null;
        return asked && measuring.finds() && !passages.isEmpty() ? measuring.found(corpus(passages)) : List.of();
    }

    private MarkedCorpus corpus(List<Marks> marks) {
        return Marks.corpus(marks, chosen.tags().size());
    }
}
