package org.framewright.ui.controls;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of AtlantaFX's set, in proportion to the zoom. The size is set in pixels, because an em would be of the icon's own
/// font.
public final class Icons {

    private static final int SIZE = 18;

    private Icons() {}

    public static FontIcon of(Ikon sign) {
        var icon = new FontIcon(sign);
        var own = icon.getStyle();
        Zoom.zoomOf(icon)
                .subscribe(it ->
                        // AtlantaFX's own size goes before one that is set
                        icon.setStyle(own + "-fx-icon-size: %dpx;".formatted(Math.round(SIZE * it.doubleValue()))));
        return icon;
    }
}
