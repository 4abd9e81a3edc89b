package org.framewright.team.packages;

import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.team.merge.MergeReport;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The result of taking a newer package into a coder's project.
///
/// @param number the package's number
/// @param given the number of new articles, those that are included in the study again among them
/// @param withdrawn the number of withdrawn articles, those that were excluded from the study among them
/// @param kept of these, the number of articles that the coder has worked on: the work stays, and so does the article
/// @param rounds the names of new open rounds
/// @param codebooks new versions of the codebook
/// @param rulings the number of new rulings
/// @param references the number of new reference codings of training articles
/// @param work the coder's own work from another device, by way of the supervisor
public record UpdateReport(
        int number,
        int given,
        int withdrawn,
        int kept,
        List<String> rounds,
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
        var wanted = places(before);
        var wantedNow = places(after);
        // where every coder coded everything until articles were given out, these are new
        var assignedNow = after.assignments().stream().map(Assignment::round).collect(Collectors.toSet());
        openToAll(before)
                .filter(assignedNow::contains)
                .forEach(round -> wanted.removeIf(it -> it.round().equals(round)));
        var withdrawn =
                wanted.stream()
                        .filter(it -> !wantedNow.contains(it) && !isClosed(after, it.round()))
                        .map(ArticlePlace::article)
                        .collect(Collectors.toSet());
        var known = new HashSet<>(before.rulings());
        var references = before.training().codings().stream().map(it -> it.coding().id()).collect(Collectors.toSet());
        return new UpdateReport(
                number,
                (int)
                        wantedNow.stream()
                                .filter(it -> !wanted.contains(it))
                                .map(ArticlePlace::article)
                                .distinct()
                                .count(),
                withdrawn.size(),
                (int) withdrawn.stream().filter(coded::contains).count(),
                after.rounds().stream()
                        .filter(it -> !it.isClosed() && before.round(it.id()).isEmpty())
                        .map(Round::name)
                        .toList(),
                after.codebooks().sequencedKeySet().stream().filter(it -> !before.codebooks().containsKey(it)).toList(),
                (int) after.rulings().stream().filter(it -> !known.contains(it)).count(),
                (int) after.training().codings().stream().filter(it -> !references.contains(it.coding().id())).count(),
                work);
    }

    /// An article in a round.
    private record ArticlePlace(RoundId round, ArticleId article) {}

    /// What is to be coded: assigned articles, all of them in an open round without batches; without those excluded from the study.
    private static Set<ArticlePlace> places(PackageContent content) {
        var places =
                content.assignments().stream()
                        .map(it -> new ArticlePlace(it.round(), it.article()))
                        .collect(Collectors.toSet());
        openToAll(content).forEach(round -> content.articles().forEach(it -> places.add(new ArticlePlace(round, it))));
        var excluded = content.exclusions().stream().map(ArticleExclusion::article).collect(Collectors.toSet());
        places.removeIf(it -> excluded.contains(it.article()));
        return places;
    }

    /// The open rounds without batches.
    private static Stream<RoundId> openToAll(PackageContent content) {
        var given = content.batches().stream().map(Batch::round).collect(Collectors.toSet());
        return content.rounds().stream().filter(it -> !it.isClosed() && !given.contains(it.id())).map(Round::id);
    }

    private static boolean isClosed(PackageContent content, RoundId round) {
        return content.round(round).filter(Round::isClosed).isPresent();
    }
}
