package org.framewright.agreement.passages.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Items that sets hold together, and these sets: nothing outside has to do with them.
record SetComponent(List<Integer> items, List<Integer> sets) {

    /// All components of what is left.
    ///
    /// @param items that are left, by number
    /// @param chosen the sets that are left, by number
    static List<SetComponent> of(SetPartition.CandidateSets sets, int[] items, int[] chosen) {
        int[] parent = IntStream.range(0, sets.items()).toArray();
        for (int set : chosen) {
            int[] members = sets.members(set);
            for (int i = 1; i < members.length; i++) {
                parent[root(parent, members[i])] = root(parent, members[0]);
            }
        }
        int[] place = new int[sets.items()];
        Arrays.fill(place, -1);
        var itemsOf = new ArrayList<List<Integer>>();
        var setsOf = new ArrayList<List<Integer>>();
        for (int item : items) {
            int root = root(parent, item);
            if (place[root] < 0) {
                place[root] = itemsOf.size();
                itemsOf.add(new ArrayList<>());
                setsOf.add(new ArrayList<>());
            }
            itemsOf.get(place[root]).add(item);
        }
        for (int set : chosen) {
            setsOf.get(place[root(parent, sets.members(set)[0])]).add(set);
        }
        return IntStream.range(0, itemsOf.size())
                .mapToObj(it -> new SetComponent(itemsOf.get(it), setsOf.get(it)))
                .toList();
    }

    private static int root(int[] parent, int item) {
        int at = item;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
