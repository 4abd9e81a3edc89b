package org.framewright.ui.controls;

import javafx.scene.control.Label;

import org.framewright.codebook.Tag;
import org.framewright.model.ConstantName;

/// The sign of a tag before its name: its key on its colour, or a square of its colour for a tag without a key.
public final class TagBadge extends Label {

    public TagBadge(Tag tag) {
        super(tag.hasKey() ? String.valueOf(tag.key()) : "");
        getStyleClass().addAll("tag-badge", "code-" + ConstantName.of(tag.colour()));
        if (!tag.hasKey()) {
            getStyleClass().add("square");
        }
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(tag.label());
    }
}
