package org.framewright.ui.search;

import org.framewright.search.HitOrder;
import org.framewright.search.PassageFilter;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchQuery;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.shell.CoderRoundId;

import java.util.Optional;

/// How somebody has left the search, to look at what was found.
///
/// @param coderRoundId whose it is
/// @param inCodings whether the coder's own codings were shown, and not the texts
record SearchState(CoderRoundId coderRoundId, boolean inCodings, InTexts inTexts, InCodings codings) {

    /// As a coder who comes for the first time finds it.
    static SearchState of(CoderRoundId coderRoundId) {
        return new SearchState(
                coderRoundId,
                false,
                new InTexts(
                        new SearchQuery("", SearchQuery.QueryForm.WORDS, true),
                        HitOrder.TEXT,
                        "",
                        Optional.empty(),
                        Optional.empty()),
                new InCodings(PassageFilter.ALL, "", LineTable.TableArrangement.USUAL, Optional.empty()));
    }

    /// @param query what was to be looked for
    /// @param filter of the articles
    /// @param found nothing where nothing was looked for
    /// @param currentHit the hit that somebody was at
    record InTexts(
            SearchQuery query,
            HitOrder order,
            String filter,
            Optional<TextsViewModel.FoundHits> found,
            Optional<SearchHit> currentHit) {}

    /// @param arrangement the table
    /// @param coded nothing as long as it was not read
    record InCodings(
            PassageFilter passageFilter,
            String filter,
            LineTable.TableArrangement arrangement,
            Optional<CodedViewModel.CodedPassages> coded) {}
}
