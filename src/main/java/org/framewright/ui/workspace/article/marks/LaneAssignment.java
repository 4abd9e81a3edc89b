package org.framewright.ui.workspace.article.marks;

import java.util.ArrayList;
import java.util.List;

/// Interval colouring: puts stretches into as few lanes as possible so that none meets another in its lane.
final class LaneAssignment {

    /// A stretch along a line; both ends belong to it.
    record LaneStretch(double from, double to) {}

    private LaneAssignment() {}

    /// A lane for each stretch, from 0.
    ///
    /// @param stretches in order of their beginning
    /// @param gap how far apart two of the same lane must be
    static int[] assign(List<LaneStretch> stretches, double gap) {
        var lanes = new int[stretches.size()];
        var freeFrom = new ArrayList<Double>();
        for (int i = 0; i < lanes.length; i++) {
            var stretch = stretches.get(i);
            int lane = 0;
            while (lane < freeFrom.size() && freeFrom.get(lane) > stretch.from()) {
                lane++;
            }
            double free = stretch.to() + gap;
            if (lane == freeFrom.size()) {
                freeFrom.add(free);
            } else {
                freeFrom.set(lane, free);
            }
            lanes[i] = lane;
        }
        return lanes;
    }
}
