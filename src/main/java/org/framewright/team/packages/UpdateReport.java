package org.framewright.team.packages;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Assignment;
import org.framewright.team.merge.MergeReport;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The result of taking a newer package into a coder's project.
///
/// @param number the package's number
/// @param given the number of new articles, those that are included in the study again among them
/// @param withdrawn the number of withdrawn articles, those that were excluded from the study among them
/// @param kept of these, the number of articles that the coder has worked on: the work stays, and so does the article
/// @param codebooks new versions of the codebook
/// @param rulings the number of new rulings
/// @param references the number of new reference codings of training articles
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
        var assignedBefore = assignedArticles(before);
        var assignedNow = assignedArticles(after);
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

    /// The articles that are to be coded: assigned, and not excluded from the study.
    private static Set<ArticleId> assignedArticles(PackageContent content) {
        var articles = content.assignments().stream().map(Assignment::article).collect(Collectors.toSet());
        content.exclusions().forEach(it -> articles.remove(it.article()));
        return articles;
    }
}
