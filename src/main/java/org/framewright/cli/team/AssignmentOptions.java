package org.framewright.cli.team;

import org.framewright.cli.ArticlesOption;
import org.framewright.team.assign.AssignmentTransfer.TransferRequest;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

/// `--round`, `--batch`, `--articles`, `--also-begun`: what of that which a coder is given is meant.
final class AssignmentOptions {

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "assign-round", required = true)
    private String round = "";

    @Option(names = "--batch", paramLabel = "NAME", descriptionKey = "assign-only-batch")
    private Optional<String> batch = Optional.empty();

    @Mixin private final ArticlesOption articles = new ArticlesOption();

    @Option(names = "--also-begun", descriptionKey = "assign-also-begun")
    private boolean alsoBegun;

    /// Of a coder's, by name.
    TransferRequest request(String coder) {
        return new TransferRequest(round, coder, batch, articles.names(), alsoBegun);
    }
}
