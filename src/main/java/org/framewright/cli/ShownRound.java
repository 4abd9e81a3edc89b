package org.framewright.cli;

import org.framewright.model.Round;

import java.util.Locale;

/// A round as commands show one.
record ShownRound(String name, String purpose, int codebookVersion, boolean suggestions, boolean timed) {

    static ShownRound of(Round round) {
        return new ShownRound(
                round.name(),
                round.purpose().name().toLowerCase(Locale.ROOT),
                round.codebookVersion(),
                round.settings().suggestions(),
                round.settings().timed());
    }

    void say(Console console) {
        console.say("round", name, purpose, codebookVersion, suggestions ? 1 : 0, timed ? 1 : 0);
    }
}
