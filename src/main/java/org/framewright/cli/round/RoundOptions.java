package org.framewright.cli.round;

import org.framewright.model.study.Round;

import picocli.CommandLine.Option;

import java.util.Optional;

/// The settings for the coders of a round; a setting without an option stays.
final class RoundOptions {

    @Option(names = "--suggestions", paramLabel = "on|off", descriptionKey = "suggestions")
    private Optional<Switch> suggestions = Optional.empty();

    @Option(names = "--timed", paramLabel = "on|off", descriptionKey = "timed")
    private Optional<Switch> timed = Optional.empty();

    @Option(names = "--order", paramLabel = "imported|random", descriptionKey = "round-order")
    private Optional<Round.ArticleOrder> order = Optional.empty();

    /// A setting's state.
    enum Switch {
        ON,
        OFF
    }

    Round.Settings apply(Round.Settings settings) {
        return new Round.Settings(
                suggestions.map(it -> it == Switch.ON).orElse(settings.suggestions()),
                timed.map(it -> it == Switch.ON).orElse(settings.timed()),
                order.orElse(settings.order()));
    }

    boolean isEmpty() {
        return suggestions.isEmpty() && timed.isEmpty() && order.isEmpty();
    }
}
