package org.framewright.ui.agreement.figures;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

import org.framewright.wording.Texts;

/// Whether coders are letters in the report that is written.
public final class CoderLettersBox extends CheckBox {

    public CoderLettersBox(Texts texts, BooleanProperty letters) {
        super(texts.get("agreement.letters"));
        setId("agreement-letters");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(texts.get("agreement.letters-means")));
        selectedProperty().bindBidirectional(letters);
    }
}
