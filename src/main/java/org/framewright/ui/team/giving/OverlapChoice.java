package org.framewright.ui.team.giving;

import java.util.ArrayList;
import java.util.List;

/// To whom an article of the overlap goes.
///
/// @param each how many coders; 0 for all of them
record OverlapChoice(int each) {

    static final OverlapChoice ALL = new OverlapChoice(0);
    static final OverlapChoice PAIRS = new OverlapChoice(2);

    /// Those that there are among so many coders.
    static List<OverlapChoice> list(int coders) {
        var ways = new ArrayList<OverlapChoice>();
        ways.add(PAIRS);
        for (int each = PAIRS.each() + 1; each < coders; each++) {
            ways.add(new OverlapChoice(each));
        }
        ways.add(ALL);
        return ways;
    }
}
