package org.framewright.team.assign;

import org.framewright.model.Round;

import java.util.List;
import java.util.SequencedMap;

/// What has become of the articles, counted for a paper's flow chart: from what was imported to what is coded.
///
/// @param imported how many articles there are
/// @param excluded how many of them don't belong into the study, by reason, in the order in which these were first given
/// @param inStudy how many do
/// @param rounds what has become of these
public record ArticleFlow(int imported, SequencedMap<String, Integer> excluded, int inStudy, List<RoundFlow> rounds) {

    public ArticleFlow {
        rounds = List.copyOf(rounds);
    }

    /// What has become of the study's articles in one round. The work of coders who have left, and reference codings, are not
    /// counted; of a coder's passes over an article the latest submitted one is.
    ///
    /// @param assigned how many are given to somebody
    /// @param openToAll how many everybody is to code, since nothing is given out in it and it is open; else none
    /// @param submitted how many somebody has submitted; each is either relevant, disputed or not relevant
    /// @param relevant how many of these nobody has found not to belong into the study
    /// @param disputed how many some coders have found not to belong into it, and others not
    /// @param notRelevant how many everybody who has submitted them has
    /// @param bySeveral how many two coders or more have submitted
    public record RoundFlow(
            Round round,
            int assigned,
            int openToAll,
            int submitted,
            int relevant,
            int disputed,
            int notRelevant,
            int bySeveral) {}
}
