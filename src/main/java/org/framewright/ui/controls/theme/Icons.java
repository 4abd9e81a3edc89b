package org.framewright.ui.controls.theme;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of AtlantaFX's set, in proportion to the zoom. The size is set in pixels, because an em would be of the icon's own
/// font.
public final class Icons {

    private static final int SIZE = 18;

    /// The size beside small text.
    private static final int SMALL = 13;

    private Icons() {}

    public static FontIcon of(Ikon sign) {
        return of(sign, SIZE);
    }

    /// An icon beside small text.
    public static FontIcon small(Ikon sign) {
        return of(sign, SMALL);
    }

    private static FontIcon of(Ikon sign, int size) {
        var icon = new FontIcon(sign);
        var own = icon.getStyle();
        Zoom.zoomOf(icon)
                .subscribe(it ->
                        // AtlantaFX's own size goes before one that is set
                        icon.setStyle(own + "-fx-icon-size: %dpx;".formatted(Math.round(size * it.doubleValue()))));
        return icon;
    }
}
