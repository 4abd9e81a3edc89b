package org.framewright.team.merge;

import org.framewright.model.DeviceConflict;

import java.util.List;

/// What became of a coding that came from another file.
///
/// @param conflicts where two devices of its coder say different things
public record MergeOutcome(Kind kind, ChangeCounts counts, List<DeviceConflict> conflicts) {

    /// How it came in.
    public enum Kind {
        /// Everything in it was here already.
        KNOWN,
        /// Nothing of it was here.
        NEW,
        /// It went on from what was here.
        CONTINUED,
        /// It was worked on at two devices, and what they did fits together, clashes apart.
        RECONCILED,
        /// It was submitted here, and another device says more: that is a further pass, which its coder has to submit.
        TO_CORRECT
    }

    static final MergeOutcome NOTHING_NEW = new MergeOutcome(Kind.KNOWN, ChangeCounts.NONE, List.of());

    public MergeOutcome {
        conflicts = List.copyOf(conflicts);
    }
}
