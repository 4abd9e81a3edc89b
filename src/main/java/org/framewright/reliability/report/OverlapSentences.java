package org.framewright.reliability.report;

import org.framewright.agreement.FigureRounding;
import org.framewright.codebook.document.RevisionSentences;
import org.framewright.codebook.revision.CodebookComparison;
import org.framewright.codebook.revision.CodebookDifference;
import org.framewright.reliability.OverlapPlan;
import org.framewright.reliability.ReliabilityPlanner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences about the round that tested the coding before: its size, the need for articles that it shows, and what changed in the
/// codebook since.
record OverlapSentences(OverlapPlan plan, ReportWording wording) {

    /// The largest number of codebook changes in the sentences.
    private static final int MOST_CHANGES = 12;

    /// The sentences.
    ///
    /// @param version the version of the codebook under which the codings are read
    /// @param part whether the report is on a part of the round: the plan is the whole round's and is not told
    Stream<String> sentences(int version, boolean part) {
        var sentences = new ArrayList<>(List.of(text("report.method.earlier-test", plan.round(), plan.articles())));
        if (!part) {
            sentences.add(
                    text(
                            "report.method.planned",
                            plan.round(),
                            text("report.method.planned-more", plan.more()),
                            FigureRounding.round(plan.threshold()),
                            plan.reachable(),
                            plan.questions(),
                            plan.unreachable(),
                            plan.unknown(),
                            reasons(),
                            plan.redefined()));
            if (plan.articles() < ReliabilityPlanner.FEW) {
                sentences.add(text("report.method.planned-few", plan.articles()));
            }
        }
        if (plan.version() < version) {
            sentences.add(text("report.method.revised", plan.round(), plan.version(), part ? 0 : plan.redefined()));
            sentences.addAll(revisions(version));
        }
        return sentences.stream();
    }

    /// The reasons why a need can't be computed, with the number of questions where there are several reasons.
    private String reasons() {
        boolean only = plan.unknownNeeds().size() == 1;
        return plan.unknownNeeds().entrySet().stream()
                .map(it -> text("report.method.unknown-need." + it.getKey().name(), only ? 0 : it.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// The changes of the codebook between the earlier round and this one, version by version.
    private List<String> revisions(int version) {
        var all = plan.codebooks().stream().filter(it -> it.version() <= version).toList();
        var sentences = new ArrayList<String>();
        for (int i = 1; i < all.size(); i++) {
            var older = all.get(i - 1);
            var newer = all.get(i);
            if (older.version() >= plan.version()) {
                var words = new RevisionSentences(older, newer, wording.texts());
                var changes =
                        CodebookComparison.between(older, newer).stream()
                                .filter(it -> it.kind() != CodebookDifference.Kind.LOOK)
                                .map(words::sentence)
                                .toList();
                var shown = changes.stream().limit(MOST_CHANGES).collect(Collectors.joining(" "));
                sentences.add(
                        text(
                                "report.method.revision",
                                newer.version(),
                                shown,
                                changes.size(),
                                Math.max(0, changes.size() - MOST_CHANGES)));
            }
        }
        return sentences;
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }
}
