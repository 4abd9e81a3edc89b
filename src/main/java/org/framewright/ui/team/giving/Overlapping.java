package org.framewright.ui.team.giving;

/// To whom an article of the overlap goes.
///
/// @param each how many coders; 0 for all of them
record Overlapping(int each) {

    static final Overlapping ALL = new Overlapping(0);
    static final Overlapping PAIRS = new Overlapping(2);
}
