package org.framewright.cli.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.cli.Console;
import org.framewright.model.Coder;
import org.framewright.model.Decision;
import org.framewright.model.Extent;
import org.framewright.reliability.differences.ComparedItem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Cases of adjudication, for people and programs.
record CasesOutput(String round, String adjudicator, List<String> coders, List<CaseOutput> cases) {

    private static final int MOST_TEXT = 60;

    /// @param variable empty where it is about whole annotations
    /// @param extent what it is about: the article, a segment, or a passage
    /// @param text the passage's words
    /// @param disputed whether coders differ
    /// @param decision null where there is none
    record CaseOutput(
            String article,
            String tag,
            String variable,
            String extent,
            String text,
            String state,
            boolean disputed,
            List<DifferenceOutput> differences,
            @Nullable DecisionOutput decision) {

        String where() {
            return text.isEmpty() ? extent : "“" + cut(text) + "”";
        }

        String about() {
            return variable.isEmpty() ? tag : tag + "." + variable;
        }

        String decided(Console console) {
            if (decision == null) {
                return console.text("case-open");
            }
            var how = decision.said(console) + (decision.reason().isEmpty() ? "" : " (" + decision.reason() + ")");
            return state.equals("changed") ? console.text("case-changed", how) : how;
        }
    }

    /// @param about the variable or role; empty for the tag itself
    record DifferenceOutput(String kind, String tag, String about) {}

    record DecisionOutput(String way, List<String> from, String reason, String at) {

        private String said(Console console) {
            var names = String.join(", ", from);
            return switch (way) {
                case "undisputed" -> console.text("decided-undisputed");
                case "taken" -> console.text("decided-taken", names);
                case "majority" -> console.text("decided-majority", names);
                case "own" -> console.text("decided-own");
                default -> console.text("decided-nothing");
            };
        }
    }

    static CasesOutput of(AdjudicationQueue docket, List<AdjudicationQueue.QueuedArticle> entries) {
        return new CasesOutput(
                docket.seat().round().name(),
                docket.seat().coder().name(),
                docket.coders().stream().map(Coder::name).toList(),
                entries.stream().flatMap(entry -> entry.cases().stream().map(it -> of(docket, entry, it))).toList());
    }

    static CaseOutput of(AdjudicationQueue docket, AdjudicationQueue.QueuedArticle entry, AdjudicationCase it) {
        var matter = it.matter();
        return new CaseOutput(
                entry.name(),
                matter.tag(),
                matter.variable(),
                extent(matter.place()),
                matter.place().text(),
                word(it.state()),
                it.isDisputed(),
                matter.differences().stream().map(CasesOutput::of).toList(),
                it.decision().map(decision -> of(docket, decision)).orElse(null));
    }

    private static DifferenceOutput of(ComparedItem.ItemDifference it) {
        return new DifferenceOutput(word(it.kind()), it.tag(), it.about());
    }

    private static DecisionOutput of(AdjudicationQueue docket, Decision it) {
        return new DecisionOutput(
                word(it.way()),
                docket.coders().stream().filter(coder -> it.from().contains(coder.id())).map(Coder::name).toList(),
                it.reason(),
                it.at().toString());
    }

    private static String extent(Extent extent) {
        return switch (extent) {
            case Extent.WholeArticle() -> "article";
            case Extent.OfSegment(var kind, var number) -> word(kind) + " " + number;
            case Extent.Passage _ -> "passage";
            case Extent.Implied() -> "implied";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1).strip() + "…";
    }
}
