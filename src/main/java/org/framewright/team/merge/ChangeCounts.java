package org.framewright.team.merge;

import org.framewright.model.Annotation;

/// How many annotations something adds, changes and removes.
public record ChangeCounts(int added, int changed, int removed) {

    static final ChangeCounts NONE = new ChangeCounts(0, 0, 0);

    static ChangeCounts between(CodingState before, CodingState after) {
        int added = 0;
        int changed = 0;
        for (var annotation : after.annotations().values()) {
            Annotation was = before.annotations().get(annotation.id());
            if (was == null) {
                added++;
            } else if (!was.equals(annotation)) {
                changed++;
            }
        }
        var kept = after.annotations().keySet();
        int removed = (int) before.annotations().keySet().stream().filter(it -> !kept.contains(it)).count();
        return new ChangeCounts(added, changed, removed);
    }

    ChangeCounts plus(ChangeCounts more) {
        return new ChangeCounts(added + more.added, changed + more.changed, removed + more.removed);
    }
}
