package org.framewright.store.salvage;

import org.framewright.store.salvage.RecoveryResult.Kind;
import org.framewright.store.salvage.RecoveryResult.Loss;

import java.util.ArrayList;
import java.util.List;

/// Collects losses, up to so many as anybody reads.
final class LossCollector {

    private static final int MOST = 10_000;

    private final List<Loss> list = new ArrayList<>();
    private long more;

    void add(Kind kind, String where, Object... details) {
        if (list.size() < MOST) {
            list.add(Loss.of(kind, where, details));
        } else {
            more++;
        }
    }

    List<Loss> list() {
        var all = new ArrayList<>(list);
        if (more > 0) {
            all.add(Loss.of(Kind.MORE, "", more));
        }
        return all;
    }
}
