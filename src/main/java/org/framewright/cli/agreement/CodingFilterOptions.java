package org.framewright.cli.agreement;

import org.framewright.reliability.query.CodingFilter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The articles and codings to compare: by the day and the outlet of publication, and by the version of the codebook.
final class CodingFilterOptions {

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "only-from")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "only-to")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--outlet", paramLabel = "OUTLET", descriptionKey = "only-outlet")
    private List<String> outlets = List.of();

    @Option(names = "--coded-under", paramLabel = "VERSION", descriptionKey = "only-coded-under")
    private Optional<Integer> codedUnder = Optional.empty();

    @Option(names = "--read-under", paramLabel = "VERSION", descriptionKey = "read-under")
    private Optional<Integer> readUnder = Optional.empty();

    /// The version of the codebook under which codings are read; null for the usual one.
    @Nullable Integer readUnder() {
        return readUnder.orElse(null);
    }

    CodingFilter filter() {
        return new CodingFilter(from.orElse(null), to.orElse(null), outlets, codedUnder.orElse(null));
    }
}
