package org.framewright.team.packages;

import org.framewright.model.ArticleId;
import org.framewright.model.Assignment;
import org.framewright.team.merge.MergeReport;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// What a newer package brought into a coder's project.
///
/// @param number the package's
/// @param given how many articles are newly given
/// @param withdrawn how many are given no more
/// @param kept how many of these the coder has worked on: the work stays, and so does the article
/// @param codebooks versions of the codebook that came
/// @param rulings how many came
/// @param references how many reference codings of training articles came
/// @param work the coder's own work from another device, by way of the supervisor
public record UpdateReport(
        int number,
        int given,
        int withdrawn,
        int kept,
        List<Integer> codebooks,
        int rulings,
        int references,
        MergeReport.FileResult work) {

    static UpdateReport of(
            int number,
            PackageContent before,
            PackageContent after,
            Collection<ArticleId> coded,
            MergeReport.FileResult work) {
        var assignedBefore = before.assignments().stream().map(Assignment::article).collect(Collectors.toSet());
        var assignedNow = after.assignments().stream().map(Assignment::article).collect(Collectors.toSet());
        var withdrawn = new HashSet<>(assignedBefore);
        withdrawn.removeAll(assignedNow);
        var known = new HashSet<>(before.rulings());
        var references = before.training().codings().stream().map(it -> it.coding().id()).collect(Collectors.toSet());
        return new UpdateReport(
                number,
                (int) assignedNow.stream().filter(it -> !assignedBefore.contains(it)).count(),
                withdrawn.size(),
                (int) withdrawn.stream().filter(coded::contains).count(),
                after.codebooks().sequencedKeySet().stream().filter(it -> !before.codebooks().containsKey(it)).toList(),
                (int) after.rulings().stream().filter(it -> !known.contains(it)).count(),
                (int) after.training().codings().stream().filter(it -> !references.contains(it.coding().id())).count(),
                work);
    }
}
