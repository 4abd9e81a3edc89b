package org.framewright.support;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import org.framewright.ui.ScreenPictures.PngFile;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/// Pictures of screens, kept as build output in `target/screenshots`, and checked against the list of [GoldenPictures].
///
/// May be called from any thread. A picture is taken from the scene and not from the screen, so it has the
/// scene's size even where the headless screen (1000 x 1000) is smaller.
public final class Screenshots {
    static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /// Whether scenes are saved: not in `mvn verify`, unless `-Dpictures=on` asks for it.
    public static boolean areSaved() {
        return !"off".equals(System.getProperty("pictures"));
    }

    /// Writes `target/screenshots/<name>.png`, a pixel for each unit of the scene, where pictures are wanted, and returns its path.
    public static Path save(Scene scene, String name) {
        if (!areSaved()) {
            return file(name);
        }
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> showCaret(scene));
        Pulse.await();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> {
                            renewBitmaps(scene.getRoot());
                            return scene.snapshot(null);
                        });
        return save(image, name);
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".png");
    }

    /// A picture of a node, as a window would show it now. Must be called on the JavaFX thread.
    public static WritableImage take(Node node) {
        renewBitmaps(node);
        return node.snapshot(null, null);
    }

    /// A scroll pane draws its content from a bitmap. JavaFX makes it anew where something has changed since the window was
    /// painted; a headless window never is, and so a second picture would show what the first did.
    private static void renewBitmaps(Node node) {
        var kept = node.lookupAll(".viewport").stream().filter(Node::isCache).toList();
        var pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        kept.forEach(it -> it.setCache(false));
        node.snapshot(pixel, null);
        kept.forEach(it -> it.setCache(true));
    }

    /// Caret of the field that is typed into: it blinks, and begins anew with being seen. Must be called on the JavaFX thread.
    public static void showCaret(Scene scene) {
        for (var node : scene.getRoot().lookupAll(".text-input")) {
            if (node.isFocused()
                    && node instanceof TextInputControl field
                    && field.getSkin() instanceof TextInputControlSkin<?> skin) {
                skin.setCaretAnimating(false);
                skin.setCaretAnimating(true);
            }
        }
    }

    /// The same of a picture that was taken already. It is there to be looked at where the check fails.
    public static Path save(Image image, String name) {
        var file = PngFile.write(image, file(name));
        new GoldenPictures().check(name, (int) image.getWidth(), (int) image.getHeight());
        return file;
    }
}
