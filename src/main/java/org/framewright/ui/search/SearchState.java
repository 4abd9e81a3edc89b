package org.framewright.ui.search;

import org.framewright.search.Hit;
import org.framewright.search.Order;
import org.framewright.search.Sought;
import org.framewright.search.Wanted;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.shell.SeatId;

import java.util.Optional;

/// How somebody has left the search, to look at what was found.
///
/// @param seat whose it is
/// @param inCodings whether the coder's own codings were shown, and not the texts
record SearchState(SeatId seat, boolean inCodings, InTexts inTexts, InCodings codings) {

    /// As a coder who comes for the first time finds it.
    static SearchState of(SeatId seat) {
        return new SearchState(
                seat,
                false,
                new InTexts(
                        new Sought("", Sought.QueryForm.WORDS, true), Order.TEXT, "", Optional.empty(), Optional.empty()),
                new InCodings(Wanted.ALL, "", LineTable.TableArrangement.USUAL, Optional.empty()));
    }

    /// @param typed what was to be looked for
    /// @param filter of the articles
    /// @param found nothing where nothing was looked for
    /// @param at the hit that somebody was at
    record InTexts(Sought typed, Order order, String filter, Optional<TextsViewModel.FoundHits> found, Optional<Hit> at) {}

    /// @param arranged the table
    /// @param coded nothing as long as it was not read
    record InCodings(
            Wanted wanted, String filter, LineTable.TableArrangement arranged, Optional<CodedViewModel.CodedPassages> coded) {}
}
