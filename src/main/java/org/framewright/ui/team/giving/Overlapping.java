package org.framewright.ui.team.giving;

import java.util.ArrayList;
import java.util.List;

/// To whom an article of the overlap goes.
///
/// @param each how many coders; 0 for all of them
record Overlapping(int each) {

    static final Overlapping ALL = new Overlapping(0);
    static final Overlapping PAIRS = new Overlapping(2);

    /// Those that there are among so many coders.
    static List<Overlapping> ways(int coders) {
        var ways = new ArrayList<Overlapping>();
        ways.add(PAIRS);
        for (int each = PAIRS.each() + 1; each < coders; each++) {
            ways.add(new Overlapping(each));
        }
        ways.add(ALL);
        return ways;
    }
}
