package org.framewright.reliability.external;

import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.files.LineReader;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Passages as JSON lines: `{"article":..,"coder":..,"tag":..,"fragments":[[start,end],..]}`, in code points, tags of any
/// name. What a project exports is such a file; its lines without a tag say who has coded what.
///
/// @param coders by name, as the corpus numbers them
/// @param tags by name, as the corpus numbers them
/// @param remarks what is worth a look and stopped nothing
public record PassagesFile(List<String> coders, List<String> tags, MarkedCorpus corpus, List<Problem> remarks) {

    /// The longest line.
    static final int MOST_BYTES = 1_000_000;

    public PassagesFile {
        coders = List.copyOf(coders);
        tags = List.copyOf(tags);
        remarks = List.copyOf(remarks);
    }

    /// Reads a file.
    ///
    /// @param codings a CSV file of who has coded what; without it, and without lines that say so, every coder of the file
    ///     has coded every article of it
    /// @param lengths a CSV file of the articles' lengths
    /// @param coders the coders to compare; empty for all
    /// @param tag the only tag to look at; empty for all
    /// @throws Refusal where one of the files is none, or they contradict each other
    public static PassagesFile read(
            Path file, Optional<Path> codings, Optional<Path> lengths, List<String> coders, Optional<String> tag) {
        var known = lengths.map(ArticleTables::readLengths).orElse(Map.of());
        var reading = new PassagesParser(file.toString(), known, codings.map(ArticleTables::readCodings));
        try (var lines = LineReader.open(file, MOST_BYTES)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                reading.add(line.get());
            }
        }
        return reading.read(coders, tag);
    }
}
