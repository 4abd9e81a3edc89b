package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.reliability.figures.RoleAgreement.Slots;
import org.framewright.reliability.figures.RoleAgreement.TextCoverage;
import org.framewright.reliability.matching.PairLabels;
import org.framewright.reliability.matching.PairOfTag;
import org.framewright.reliability.matching.PairRole;
import org.framewright.reliability.query.TagQuery.QueriedQuestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes figures of how annotations were labelled: their variables, and what fills their roles.
final class VariableReporter {

    private final FigureCalculator measuring;
    private final QueriedQuestion asked;

    /// @param asked all tags whose annotations may fill a role
    VariableReporter(FigureCalculator measuring, QueriedQuestion asked) {
        this.measuring = measuring;
        this.asked = asked;
    }

    /// The variables of a tag.
    List<VariableAgreement> of(TagComparison comparison) {
        if (!measuring.choice().rates()) {
            return List.of();
        }
        var tag = comparison.asked().tag().id();
        var variables = comparison.asked().variables().stream();
        if (comparison.isOnce()) {
            return variables.map(it -> once(tag, it, comparison)).toList();
        }
        return comparison.isPaired()
                ? variables.map(it -> matched(tag, it, labels(comparison.pairs()))).toList()
                : List.of();
    }

    private static List<PairLabels> labels(List<PairOfTag> pairs) {
        return pairs.stream().map(PairOfTag::labels).toList();
    }

    private VariableAgreement once(String tag, Variable variable, TagComparison comparison) {
        var together = comparison.rows(variable);
        var pairs = comparison.pairs();
        return measuring.variable(
                tag,
                variable,
                Optional.of(together),
                pairs.size() > 1 ? pairs.stream().map(it -> together.of(it.pair())).toList() : List.of());
    }

    private VariableAgreement matched(String tag, Variable variable, List<PairLabels> labels) {
        var rows = labels.stream().map(it -> it.rows(variable)).toList();
        return rows.size() == 1
                ? measuring.variable(tag, variable, Optional.of(rows.getFirst()), List.of())
                : measuring.variable(tag, variable, Optional.empty(), rows);
    }

    /// A role, with the variables of what fills it.
    ///
    /// @param index its place among its tag's roles
    RoleAgreement role(TagRole role, int index, List<PairOfTag> pairs) {
        var roles = pairs.stream().map(it -> it.roles().get(index)).toList();
        var texts = new ArrayList<TextCoverage>();
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
                pairs.size() > 1 ? PairSpread.of(RoleAgreement.OVERLAP, overlaps(texts)).orElse(null) : null,
                slots,
                fillerVariables(role, roles));
    }

    private static List<MeasureOutcome> overlaps(List<TextCoverage> texts) {
        return texts.stream().map(TextCoverage::overlap).toList();
    }

    private static TextCoverage texts(List<String> names, PairRole role) {
        var overlap =
                role.annotations() == 0
                        ? MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED)
                        : new MeasureOutcome.Defined(role.overlaps() / role.annotations());
        return new TextCoverage(names, role.annotations(), role.bothEmpty(), overlap);
    }

    private List<VariableAgreement> fillerVariables(TagRole role, List<PairRole> roles) {
        if (!measuring.choice().rates()) {
            return List.of();
        }
        return asked.tags().stream()
                .filter(it -> role.accepts().contains(it.tag().id()))
                .flatMap(filler ->
                        filler.variables().stream()
                                .map(variable -> {
                                    var tag = filler.tag().id();
                                    return matched(tag, variable, roles.stream().map(it -> it.of(tag)).toList());
                                }))
                .toList();
    }
}
