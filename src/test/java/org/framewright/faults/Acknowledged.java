package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.Project;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What a coder was told is saved: every entry, and every coding as it was last shown.
final class Acknowledged {

    /// What may have come about at most without having been acknowledged: a new actor, a coding that is opened, a change.
    private static final int ENTRIES_OF_ONE_VERB = 3;

    private final Map<Long, String> entries;
    private final Map<String, String> codings = new HashMap<>();
    private final Map<Integer, Map<String, String>> history = new HashMap<>();
    private String atWork = "";
    private boolean onItsWay;
    private int count;

    /// Begins with what a project holds.
    Acknowledged(Project project) {
        entries = Book.of(project.file());
        look(project);
    }

    /// Hears what a worker prints.
    void hear(String line) {
        var words = line.split("\t", -1);
        switch (words[0]) {
            case "at" -> atWork = words[1];
            case "entry" -> {
                entries.put(Long.valueOf(words[1]), words[2]);
                onItsWay = true;
            }
            case "ack" -> {
                codings.put(words[1], words[2]);
                history.put(entries.size(), Map.copyOf(codings));
                onItsWay = false;
                count++;
            }
            default -> {}
        }
    }

    void hear(Collection<String> lines) {
        lines.forEach(this::hear);
    }

    /// How often a coder was told.
    int count() {
        return count;
    }

    /// Looks whether a project has it all. What was on its way when the worker was killed may be there or not; where it is,
    /// it counts from now on.
    void assertKeptBy(Project project) {
        assertKeptBy(project, ENTRIES_OF_ONE_VERB);
    }

    /// Looks whether a project has it all, and nothing else.
    void assertSameIn(Project project) {
        assertKeptBy(project, 0);
    }

    /// Whether a coder was once shown all codings as a project has them, after as many entries.
    boolean hadStateOf(Project project) {
        var there = Book.of(project.file());
        var now = new HashMap<String, String>();
        for (var key : Studies.desks(project)) {
            now.put(key.article().value(), Book.digest(project.coding().snapshot(key)));
        }
        return entries.entrySet().containsAll(there.entrySet()) && now.equals(history.get(there.size()));
    }

    private void assertKeptBy(Project project, int mostMore) {
        var there = Book.of(project.file());
        assertThat(there).containsAllEntriesOf(entries);
        int more = there.size() - entries.size();
        assertThat(more).isLessThanOrEqualTo(mostMore);
        for (var key : Studies.desks(project)) {
            var article = key.article().value();
            if ((more == 0 && !onItsWay) || !article.equals(atWork)) {
                assertThat(Book.digest(project.coding().snapshot(key))).as(article).isEqualTo(codings.get(article));
            }
        }
        entries.putAll(there);
        onItsWay = false;
        look(project);
    }

    private void look(Project project) {
        for (var key : Studies.desks(project)) {
            codings.put(key.article().value(), Book.digest(project.coding().snapshot(key)));
        }
    }
}
