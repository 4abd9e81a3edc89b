package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.ui.workspace.article.MarkPieces.LaneAssignment;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

final class LaneAssignmentTest {

    @Test
    void whatDoesNotMeetSharesALane() {
        assertThat(lanes(0, stretch(0, 10), stretch(10, 20), stretch(15, 30), stretch(20, 25)))
                .containsExactly(0, 0, 1, 0);
    }

    @Test
    void theGapKeepsNeighboursApart() {
        assertThat(lanes(2, stretch(0, 10), stretch(11, 20), stretch(12, 20))).containsExactly(0, 1, 0);
    }

    @Test
    void noTwoThatMeetShareALaneAndNoLaneIsWasted() {
        var random = new Random(20260302);
        for (int round = 0; round < 300; round++) {
            var stretches = new ArrayList<LaneAssignment.LaneRange>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                int from = random.nextInt(100);
                stretches.add(stretch(from, from + 1 + random.nextInt(30)));
            }
            stretches.sort(Comparator.comparingDouble(LaneAssignment.LaneRange::from));
            var lanes = LaneAssignment.assign(stretches, 0);
            int most = 0;
            for (int i = 0; i < lanes.length; i++) {
                int open = 0;
                for (int j = 0; j <= i; j++) {
                    boolean meets = stretches.get(j).to() > stretches.get(i).from();
                    open += meets ? 1 : 0;
                    assertThat(i != j && meets && lanes[i] == lanes[j])
                            .as("round %d: %d and %d", round, i, j)
                            .isFalse();
                }
                most = Math.max(most, open);
                assertThat(lanes[i]).isLessThan(most);
            }
        }
    }

    private static int[] lanes(double gap, LaneAssignment.LaneRange... stretches) {
        return LaneAssignment.assign(List.of(stretches), gap);
    }

    private static LaneAssignment.LaneRange stretch(double from, double to) {
        return new LaneAssignment.LaneRange(from, to);
    }
}
