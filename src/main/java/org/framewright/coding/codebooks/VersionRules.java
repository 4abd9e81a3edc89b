package org.framewright.coding.codebooks;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.revision.RevisionRules;
import org.framewright.model.Problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What must hold of all versions of the codebook in a project: each follows the one before. Whoever writes through
/// [CodebookService] keeps it; a file may come from elsewhere.
public final class VersionRules {

    private VersionRules() {}

    public static List<Problem> problems(Collection<Codebook> codebooks) {
        var sorted = codebooks.stream().sorted(Comparator.comparingInt(Codebook::version)).toList();
        return IntStream.range(1, sorted.size())
                .mapToObj(it -> RevisionRules.problems(sorted.get(it - 1), sorted.get(it)))
                .flatMap(List::stream)
                .toList();
    }
}
