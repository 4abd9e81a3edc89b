package org.framewright.ui.adjudication;

import org.framewright.coding.Seat;

/// Who adjudicates what, and what of it is listed: kept while somebody looks at something else and comes back.
///
/// @param open whether only what is still to be decided is listed
/// @param anonymous whether coders are letters
public record Bench(Seat seat, Scope scope, boolean open, boolean anonymous) {

    Bench at(Seat other) {
        return new Bench(other, scope, open, anonymous);
    }

    Bench listing(Scope other) {
        return new Bench(seat, other, open, anonymous);
    }

    Bench listingOpen(boolean only) {
        return new Bench(seat, scope, only, anonymous);
    }

    Bench hiding(boolean names) {
        return new Bench(seat, scope, open, names);
    }
}
