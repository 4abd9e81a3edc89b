package org.framewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.ui.controls.action.Action;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// The groups of a menu.
final class ActionGroupTest {

    @Test
    void aMenuHasALineAboveEachPartOfItsGroups() {
        var parts = ActionGroup.ofParts("menu", List.of(actions("open", "new"), actions("close")));
        var merged = ActionGroup.merge(List.of(new ActionGroup("menu", actions("import")), parts));

        assertThat(merged).hasSize(1);
        assertThat(merged.getFirst().actions())
                .extracting(Action::id)
                .containsExactly("import", "open", "new", "close");
        assertThat(merged.getFirst().parts()).containsExactlyInAnyOrder(1, 3);
    }

    private static List<Action> actions(String... ids) {
        return Stream.of(ids).map(it -> Action.of(it, () -> {})).toList();
    }
}
