package org.framewright.fuzz;

import java.util.List;

/// A reader of the program, and the inputs that it is tried with.
///
/// In each build they are drawn by mutators of our own: a few, always the same, without an agent in the tests' JVM, and such that packed
/// files and projects stay readable as far as their rows. Hours of them are Jazzer's work, but for projects: [JazzerProcess].
///
/// @param ending of the input's file
/// @param usual the number of inputs in each build
/// @param seeds good inputs, of which others are made
record FuzzReader(String name, String ending, int usual, List<byte[]> seeds, InputMutator mutator, InputTrial trial) {

    FuzzReader {
        seeds = List.copyOf(seeds);
    }

    /// Whether Jazzer draws its inputs for hours. With projects its agent takes ten times as long as ours, which finds more in the time.
    boolean isGuided() {
        return mutator instanceof ByteMutator || mutator instanceof ArchiveMutator;
    }

    /// Whether any bytes may be an input as they are.
    boolean isText() {
        return mutator instanceof ByteMutator;
    }
}
