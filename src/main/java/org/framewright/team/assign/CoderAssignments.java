package org.framewright.team.assign;

import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.merge.HomeProject;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is given what, by name: tells of work that came back whether its coder was to do it.
///
/// @param rounds in which anything is given out
public record CoderAssignments(Set<String> rounds, Set<Place> places) {

    /// An article on a coder's list in a round.
    private record Place(String round, String coder, String article) {}

    public static CoderAssignments of(HomeProject project) {
        var rounds = project.study().rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        var coders = project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var articles =
                new ArticleStore(project.database())
                        .summaries().stream().collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::name));
        var given = new HashSet<String>();
        var places = new HashSet<Place>();
        for (var it : new TeamStore(project.database()).assignments()) {
            var round = rounds.getOrDefault(it.round(), "");
            given.add(round);
            places.add(new Place(round, coders.getOrDefault(it.coder(), ""), articles.getOrDefault(it.article(), "")));
        }
        return new CoderAssignments(given, places);
    }

    /// The report of a file, with what came in without being given to its coder.
    public FileResult markUnassigned(FileResult file) {
        return new FileResult(
                file.file(),
                file.coders(),
                file.basePackage(),
                file.codings().stream().map(this::markUnassigned).toList(),
                file.unchanged(),
                file.actors(),
                file.remarks());
    }

    private CodingResult markUnassigned(CodingResult it) {
        boolean given =
                !rounds.contains(it.round()) || places.contains(new Place(it.round(), it.coder(), it.article()));
        return new CodingResult(it.article(), it.coder(), it.round(), it.outcome(), it.problems(), given);
    }
}
