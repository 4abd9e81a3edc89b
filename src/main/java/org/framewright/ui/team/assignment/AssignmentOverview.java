package org.framewright.ui.team.assignment;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.project.Project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The assignments of a project, and the articles and coders for further ones.
///
/// @param rounds the newest first
/// @param coders who can be given articles
/// @param batches the newest first
/// @param articles all, in the order of their import
/// @param excluded the reason, by the article
/// @param calledIrrelevant the warnings of coders who submitted articles as not relevant
/// @param fields the names of all metadata
record AssignmentOverview(
        List<Round> rounds,
        List<Coder> coders,
        List<Batch> batches,
        List<Assignment> assignments,
        List<ArticleSummary> articles,
        Map<ArticleId, String> excluded,
        Map<ArticleId, String> calledIrrelevant,
        List<String> fields) {

    /// The overview before anything is read.
    static final AssignmentOverview NOTHING =
            new AssignmentOverview(
                    List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of());

    static AssignmentOverview load(Project project) {
        var team = project.team();
        return new AssignmentOverview(
                project.study().rounds().reversed(),
                project.study().coders().stream()
                        .filter(it -> !it.isDeactivated() && it.kind() == Coder.Kind.CODER)
                        .toList(),
                team.assignments().batches().reversed(),
                team.assignments().list(),
                project.corpus().articles(),
                team.members().excluded(),
                team.members().irrelevanceReasons(),
                project.corpus().metadataNames());
    }

    List<Round> openRounds() {
        return rounds.stream().filter(it -> !it.isClosed()).toList();
    }

    Optional<Round> round(RoundId id) {
        return rounds.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The batches of a round, the newest first.
    List<Batch> batches(Round round) {
        return batches.stream().filter(it -> it.round().equals(round.id())).toList();
    }

    boolean hasBatch(Round round, String batch) {
        return batches(round).stream().anyMatch(it -> it.name().equalsIgnoreCase(batch));
    }

    boolean isBegun(Round round) {
        return batches.stream().anyMatch(it -> it.round().equals(round.id()));
    }

    /// The other open rounds in which everybody codes everything, since nothing is assigned in them.
    List<Round> otherOpenToAll(Round round) {
        return openRounds().stream().filter(it -> !it.id().equals(round.id()) && !isBegun(it)).toList();
    }

    /// The articles of a round that are neither assigned nor excluded.
    List<ArticleSummary> availableArticles(Round round) {
        var assigned =
                assignments.stream()
                        .filter(it -> it.round().equals(round.id()))
                        .map(Assignment::article)
                        .collect(Collectors.toSet());
        return articles.stream().filter(it -> !assigned.contains(it.id()) && !excluded.containsKey(it.id())).toList();
    }

    /// The names of the other rounds in which articles are given out, by the article.
    Map<ArticleId, String> otherRounds(Round round) {
        var others =
                rounds.reversed().stream()
                        .filter(it -> !it.id().equals(round.id()))
                        .collect(Collectors.toMap(Round::id, Round::name));
        return assignments.stream()
                .filter(it -> others.containsKey(it.round()))
                .collect(
                        Collectors.groupingBy(
                                Assignment::article,
                                Collectors.mapping(
                                        it -> others.getOrDefault(it.round(), ""),
                                        Collectors.collectingAndThen(
                                                Collectors.toCollection(TreeSet::new),
                                                names -> String.join(", ", names)))));
    }

    int countArticles(Round round, CoderId coder) {
        return (int)
                assignments.stream().filter(it -> it.round().equals(round.id()) && it.coder().equals(coder)).count();
    }
}
