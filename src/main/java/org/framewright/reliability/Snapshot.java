package org.framewright.reliability;

import org.framewright.agreement.Outcome;
import org.framewright.files.Sha256;
import org.framewright.model.Coding;
import org.framewright.model.KeptAgreement;
import org.framewright.model.KeptFigure;
import org.framewright.store.Ledger;
import org.framewright.store.ProjectDatabase;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes of a round's figures what can be kept of them.
final class Snapshot {

    private Snapshot() {}

    static KeptAgreement of(AgreementReport report, String inputs) {
        var figures =
                FigureSections.of(report, Optional.empty()).stream()
                        .flatMap(section -> section.figures().stream().map(it -> kept(section, it)))
                        .toList();
        return new KeptAgreement(report.codebookVersions(), report.harmonisedTo(), inputs, figures);
    }

    /// Names what a comparison rests on.
    static String inputs(ProjectDatabase state, Compared compared) {
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

    private static KeptFigure kept(FigureSection section, Figure figure) {
        return switch (figure.outcome()) {
            case Outcome.Defined value -> kept(section, figure, value.value(), "");
            case Outcome.Undefined(var reason) -> kept(section, figure, null, reason.id());
        };
    }

    private static KeptFigure kept(FigureSection section, Figure figure, @Nullable Double value, String undefined) {
        return new KeptFigure(
                section.tag(),
                section.about(),
                section.coders(),
                section.compared(),
                figure.measure(),
                value,
                undefined);
    }
}
