package org.framewright.cli.round;

import org.framewright.cli.command.Console;
import org.framewright.cli.command.JsonOption;
import org.framewright.team.RoundService;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A round, for words and for `--json`.
///
/// @param order `imported` or `random`
/// @param open the number of coders' codings that are not submitted
/// @param submitted the number of coders' submitted codings
/// @param closed the time of the closing; null for an open round
/// @param given whether the round has assignments
record RoundOutput(
        String name,
        String purpose,
        int codebookVersion,
        boolean suggestions,
        boolean timed,
        String order,
        @Nullable String closed,
        int articles,
        int coders,
        int open,
        int submitted,
        boolean given) {

    static RoundOutput of(RoundService.RoundState state) {
        var round = state.round();
        var closed = round.closed();
        return new RoundOutput(
                round.name(),
                round.purpose().name().toLowerCase(Locale.ROOT),
                round.codebookVersion(),
                round.settings().suggestions(),
                round.settings().timed(),
                round.settings().order().name().toLowerCase(Locale.ROOT),
                closed == null ? null : closed.toString(),
                state.articles(),
                state.coders(),
                state.open(),
                state.submitted(),
                state.hasBatches());
    }

    int show(Console console, JsonOption json) {
        return json.print(console, this, () -> print(console));
    }

    void print(Console console) {
        console.printText(
                "round",
                name,
                purpose,
                codebookVersion,
                suggestions ? 1 : 0,
                timed ? 1 : 0,
                order.equals("random") ? 1 : 0,
                articles,
                coders,
                submitted,
                closed == null ? 0 : 1,
                closed == null && !given && articles > 0 ? 1 : 0);
    }
}
