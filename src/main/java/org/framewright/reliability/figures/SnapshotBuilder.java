package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.files.Sha256;
import org.framewright.model.AgreementSnapshot;
import org.framewright.model.AgreementSnapshot.FigureSnapshot;
import org.framewright.model.Coding;
import org.framewright.reliability.codings.CodingComparison;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes of a round's figures what can be kept of them.
public final class SnapshotBuilder {

    private SnapshotBuilder() {}

    public static AgreementSnapshot build(AgreementReport report, String inputs) {
        var figures =
                FigureSections.of(report, Optional.empty()).stream()
                        .flatMap(section -> section.figures().stream().map(it -> figureSnapshot(section, it)))
                        .toList();
        return new AgreementSnapshot(report.codebookVersions(), report.harmonisedTo(), inputs, figures);
    }

    /// Names what a comparison rests on.
    public static String inputDigest(ProjectDatabase state, CodingComparison comparison) {
        var codings = comparison.roundCodings().compared().stream().map(Coding::id).toList();
        var entered = new ArrayList<String>();
        for (var history : new Ledger(state, Clock.systemUTC()).histories(codings)) {
            history.entries().forEach(it -> entered.add(it.key()));
        }
        entered.sort(null);
        var lines =
                Stream.concat(
                                Stream.of(
                                        "codebook " + comparison.codebook().version(),
                                        "actors " + comparison.actorsState()),
                                entered.stream())
                        .toList();
        return Sha256.hex(String.join("\n", lines));
    }

    private static FigureSnapshot figureSnapshot(FigureSection section, AgreementFigure figure) {
        return switch (figure.outcome()) {
            case MeasureOutcome.Defined value -> figureSnapshot(section, figure, value.value(), "");
            case MeasureOutcome.Undefined(var reason) -> figureSnapshot(section, figure, null, reason.id());
        };
    }

    private static FigureSnapshot figureSnapshot(
            FigureSection section, AgreementFigure figure, @Nullable Double value, String undefined) {
        return new FigureSnapshot(
                section.tag(),
                section.about(),
                section.coders(),
                section.compared(),
                figure.measure(),
                value,
                undefined);
    }
}
