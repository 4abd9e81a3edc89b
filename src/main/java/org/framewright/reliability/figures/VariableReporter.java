package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement.Slots;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement.TextCoverage;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.matching.PairLabels;
import org.framewright.reliability.matching.PairTag;
import org.framewright.reliability.matching.PairTag.PairRole;
import org.framewright.reliability.query.TagQuery.QueriedTags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes figures of how annotations were labelled: their variables, and what fills their roles.
final class VariableReporter {

    private final FigureCalculator calculator;
    private final QueriedTags queriedTags;

    /// @param queriedTags all tags whose annotations may fill a role
    VariableReporter(FigureCalculator calculator, QueriedTags queriedTags) {
        this.calculator = calculator;
        this.queriedTags = queriedTags;
    }

    /// The variables of a tag.
    List<VariableAgreement> variables(TagComparison comparison) {
        if (!calculator.measures().hasUnitMeasures()) {
            return List.of();
        }
        var tag = comparison.tagQuery().tag().id();
        var variables = comparison.tagQuery().variables().stream();
        if (comparison.isAnsweredOnce()) {
            return variables.map(it -> answeredOnce(tag, it, comparison)).toList();
        }
        return comparison.isPaired()
                ? variables.map(it -> matched(tag, it, labels(comparison.pairs()))).toList()
                : List.of();
    }

    private static List<PairLabels> labels(List<PairTag> pairs) {
        return pairs.stream().map(PairTag::labels).toList();
    }

    private VariableAgreement answeredOnce(String tag, Variable variable, TagComparison comparison) {
        var together = comparison.rows(variable);
        var pairs = comparison.pairs();
        return calculator.variable(
                tag,
                variable,
                Optional.of(together),
                pairs.size() > 1 ? pairs.stream().map(it -> together.ofPair(it.pair())).toList() : List.of());
    }

    private VariableAgreement matched(String tag, Variable variable, List<PairLabels> labels) {
        var rows = labels.stream().map(it -> it.rows(variable)).toList();
        return rows.size() == 1
                ? calculator.variable(tag, variable, Optional.of(rows.getFirst()), List.of())
                : calculator.variable(tag, variable, Optional.empty(), rows);
    }

    /// A role, with the variables of what fills it.
    ///
    /// @param index its place among its tag's roles
    RoleAgreement role(TagRole role, int index, List<PairTag> pairs) {
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
        if (!calculator.measures().hasUnitMeasures()) {
            return List.of();
        }
        return queriedTags.tags().stream()
                .filter(it -> role.accepts().contains(it.tag().id()))
                .flatMap(filler ->
                        filler.variables().stream()
                                .map(variable -> {
                                    var tag = filler.tag().id();
                                    return matched(
                                            tag, variable, roles.stream().map(it -> it.findFillers(tag)).toList());
                                }))
                .toList();
    }
}
