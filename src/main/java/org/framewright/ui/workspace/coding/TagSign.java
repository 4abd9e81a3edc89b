package org.framewright.ui.workspace.coding;

import javafx.scene.control.Label;

import org.framewright.codebook.Tag;

/// A tag's key in its colour, before what is coded with it; of a tag without a key only the colour, and its name must stand beside.
final class TagSign extends Label {

    TagSign(Tag tag) {
        super(tag.hasKey() ? String.valueOf(tag.key()) : "");
        getStyleClass().addAll("tag-sign", PassageList.colour(tag));
        setMinWidth(USE_PREF_SIZE);
    }
}
