package org.framewright.cli;

import org.framewright.team.assign.SeededSampler;

import picocli.CommandLine.Option;

import java.util.Optional;

/// `--seed`, for what is drawn at random: whoever says none is told which it was.
public final class SeedOption {

    @Option(names = "--seed", paramLabel = "SEED", descriptionKey = "assign-seed")
    private Optional<Long> seed = Optional.empty();

    /// Another one at each call where nothing is said.
    public long value() {
        return seed.orElseGet(SeededSampler::newSeed);
    }
}
