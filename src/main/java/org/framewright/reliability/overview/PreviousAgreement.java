package org.framewright.reliability.overview;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.AgreementSnapshot;
import org.framewright.model.FigureSnapshot;
import org.framewright.model.Refusal;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The agreement of a round as it was before, to show beside what it is now.
///
/// @param version of the codebook that the codings were made under; nothing where it is the figures that were kept when the round
///     was closed
/// @param alpha by [FigureLine#identity]
public record PreviousAgreement(Optional<Integer> version, Map<String, FigureEstimate> alpha) {

    public PreviousAgreement {
        alpha = Map.copyOf(alpha);
    }

    /// What was kept of the round when it was closed. What was renamed since stands there under its earlier name.
    ///
    /// @param lines the figures of now
    /// @param now the version of the codebook that these are read by
    public static PreviousAgreement kept(
            AgreementSnapshot kept, List<FigureLine> lines, int now, CodebookVersions versions) {
        var alpha = new HashMap<String, FigureEstimate>();
        UnaryOperator<CodebookAddress> renamed = it -> versions.follow(it, kept.harmonisedTo(), now).orElse(it);
        for (var line : lines) {
            var measure =
                    line.kind() == FigureLine.Kind.FOUND
                            ? PassageMeasure.ALPHA_U.id()
                            : UnitMeasure.KRIPPENDORFF_ALPHA.id();
            kept.figures().stream()
                    .filter(it -> identity(it, renamed).equals(line.identity()))
                    .filter(it -> isOf(it, line, measure))
                    .findFirst()
                    .ifPresent(it -> alpha.put(line.identity(), new FigureEstimate(measure, outcome(it))));
        }
        return new PreviousAgreement(Optional.empty(), alpha);
    }

    /// As [FigureLine#identity], by the names of now.
    private static String identity(FigureSnapshot kept, UnaryOperator<CodebookAddress> renamed) {
        var tag = renamed.apply(new TagAddress(kept.tag())).tag();
        var path = kept.about().split("/", -1);
        if (path.length == 3
                && renamed.apply(new RoleAddress(kept.tag(), path[0])) instanceof RoleAddress role
                && renamed.apply(new VariableAddress(path[1], path[2])) instanceof VariableAddress filler) {
            return tag + " " + role.role() + "/" + filler.tag() + "/" + filler.variable();
        }
        if (path.length == 1
                && renamed.apply(new VariableAddress(kept.tag(), path[0])) instanceof VariableAddress variable) {
            return tag + " " + variable.variable();
        }
        return tag + " " + kept.about();
    }

    private static boolean isOf(FigureSnapshot kept, FigureLine line, String measure) {
        return kept.coders().isEmpty()
                ? kept.measure().startsWith(measure + " mean")
                : kept.measure().equals(measure) && kept.coders().containsAll(line.coders());
    }

    private static MeasureOutcome outcome(FigureSnapshot kept) {
        var value = kept.value();
        return value == null
                ? MeasureOutcome.undefined(UndefinedReason.of(kept.undefined()).orElseThrow())
                : new MeasureOutcome.Defined(value);
    }

    /// The agreement of the codings under the version of the codebook before the newest; nothing where there are none to compare.
    ///
    /// @param now the report of all codings of the round
    /// @param more the measure that is shown besides
    /// @throws Refusal where somebody stopped it
    public static Optional<PreviousAgreement> earlier(AgreementService agreement, AgreementReport now, String more) {
        var versions = now.codebookVersions();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        int version = versions.get(1);
        try {
            var only = new CodingFilter(null, null, List.of(), version);
            var codings = agreement.read(AgreementQuery.ALL.inRound(now.round()).only(only), ReadingProgress.NONE);
            var alpha = new HashMap<String, FigureEstimate>();
            AgreementOverview.of(codings.report(AgreementOverview.measures(more), 0), codings, more)
                    .forEach(line -> line.alpha().ifPresent(it -> alpha.put(line.identity(), it)));
            return Optional.of(new PreviousAgreement(Optional.of(version), alpha));
        } catch (Refusal nothing) {
            if (nothing.problems().stream().anyMatch(it -> it.code() == ReliabilityProblem.STOPPED)) {
                throw nothing;
            }
            return Optional.empty();
        }
    }
}
