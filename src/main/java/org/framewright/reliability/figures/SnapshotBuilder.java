package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.files.Sha256;
import org.framewright.model.AgreementSnapshot;
import org.framewright.model.Coding;
import org.framewright.model.FigureSnapshot;
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

    public static AgreementSnapshot of(AgreementReport report, String inputs) {
        var figures =
                FigureSections.of(report, Optional.empty()).stream()
                        .flatMap(section -> section.figures().stream().map(it -> kept(section, it)))
                        .toList();
        return new AgreementSnapshot(report.codebookVersions(), report.harmonisedTo(), inputs, figures);
    }

    /// Names what a comparison rests on.
    public static String inputs(ProjectDatabase state, CodingComparison compared) {
        var codings = compared.who().compared().stream().map(Coding::id).toList();
        var entered = new ArrayList<String>();
        for (var chain : new Ledger(state, Clock.systemUTC()).chains(codings)) {
            chain.entries().forEach(it -> entered.add(it.key()));
        }
        entered.sort(null);
        var lines =
                Stream.concat(
                                Stream.of(
                                        "codebook " + compared.codebook().version(),
                                        "actors " + compared.actorsState()),
                                entered.stream())
                        .toList();
        return Sha256.of(String.join("\n", lines));
    }

    private static FigureSnapshot kept(FigureSection section, AgreementFigure figure) {
        return switch (figure.outcome()) {
            case MeasureOutcome.Defined value -> kept(section, figure, value.value(), "");
            case MeasureOutcome.Undefined(var reason) -> kept(section, figure, null, reason.id());
        };
    }

    private static FigureSnapshot kept(
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
