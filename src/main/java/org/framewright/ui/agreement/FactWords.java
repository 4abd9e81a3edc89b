package org.framewright.ui.agreement;

import org.framewright.agreement.units.Bootstrap;
import org.framewright.reliability.AgreementReport;
import org.framewright.ui.controls.WordPieces;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.stream.Collectors;

/// What figures rest on, in sentences.
record FactWords(Texts texts) {

    String facts(Shown shown, Optional<Before> before) {
        var report = shown.report();
        var compared =
                texts.get(
                        "agreement.facts",
                        report.submitted(),
                        report.coders().stream().map(this::coder).collect(Collectors.joining(", ")),
                        report.articlesOfOne(),
                        report.openCodings(),
                        report.articlesOfRelevance());
        var read =
                texts.get(
                        "agreement.facts-read",
                        report.harmonisedTo(),
                        report.codebookVersions().reversed().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                        report.codebookVersions().size());
        var intervals =
                shown.drawn()
                        ? texts.get("agreement.facts-drawn", AgreementViewModel.DRAWS, report.seed(), Bootstrap.FEWEST)
                        : texts.get("agreement.facts-drawing");
        var leftOut = report.leftOut().stream().map(it -> "\n" + texts.problem(it)).collect(Collectors.joining());
        var earlier =
                before.map(it ->
                                it.version()
                                        .map(version -> " " + texts.get("agreement.before-version", version))
                                        .orElseGet(() -> " " + texts.get("agreement.before-closed")))
                        .orElse("");
        return compared + " " + read + " " + intervals + earlier + leftOut;
    }

    private String coder(AgreementReport.CoderArticles coder) {
        return texts.get("agreement.coder-articles", WordPieces.apart(coder.coder()), coder.articles());
    }
}
