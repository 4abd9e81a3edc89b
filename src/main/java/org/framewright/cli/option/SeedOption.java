package org.framewright.cli.option;

import org.framewright.team.assign.SeededSampler;

import picocli.CommandLine.Option;

import java.util.Optional;

/// `--seed` of a random draw. Without the option the command draws a seed, and prints it.
public final class SeedOption {

    @Option(names = "--seed", paramLabel = "SEED", descriptionKey = "assign-seed")
    private Optional<Long> seed = Optional.empty();

    /// The given seed; without the option, a new seed at each call.
    public long value() {
        return seed.orElseGet(SeededSampler::newSeed);
    }
}
