package org.framewright.ui.shell;

import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Finds an action by its name.
///
/// @param perform runs the action that was found
record ActionFinder(Picker picker, Texts texts, Consumer<Action> perform) {

    /// Further words to find an action by.
    private static final Map<String, String> OTHER_WORDS =
            Map.of(
                    "common.action.larger", "common.found-by.zoom",
                    "common.action.smaller", "common.found-by.zoom",
                    "common.action.usual-size", "common.found-by.zoom",
                    "workspace.action.join", "common.found-by.fragment",
                    "common.action.theme", "common.found-by.theme",
                    "common.action.keys", "common.found-by.help",
                    "agreement.plan", "common.found-by.plan",
                    "workspace.action.correct", "common.found-by.correct");

    void open(List<Action> actions) {
        picker.open(texts.get("common.find-action"), actions.stream().map(this::item).toList());
    }

    private PickerItem item(Action action) {
        var others = OTHER_WORDS.get(action.id());
        return new PickerItem(
                action.label(texts),
                "",
                action.formatKeys(texts),
                others == null ? "" : texts.get(others),
                () -> perform.accept(action));
    }
}
