package org.framewright.ui.workspace.article;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.framewright.support.Pulse;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.theme.Theme;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// An article pane in a window of its own.
final class ShownArticle {

    final ArticleViewModel viewModel = new ArticleViewModel();
    int moved;
    int picked;
    final ArticleView view;
    final BorderPane root;
    final Scene scene;

    /// Must be called on the JavaFX thread.
    ShownArticle(Stage stage, double width, double height) {
        view =
                new ArticleView(
                        viewModel,
                        new GestureListener(
                                _ -> {},
                                () -> picked++,
                                () -> true,
                                () -> moved++,
                                (_, _) -> Optional.empty(),
                                _ -> {},
                                _ -> {}),
                        () -> {});
        root = new BorderPane(view);
        scene = new Scene(root, width, height);
        scene.getPreferences().setReducedMotion(true);
        wear(Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    void wear(Theme theme) {
        theme.apply(scene);
    }

    /// Not the window: what reaches beyond the headless screen can't be shown there. Its content is laid out in any size.
    void resize(double width, double height) {
        root.resize(width, height);
    }

    /// Keeps a picture of what is shown in `target/screenshots`.
    Path picture(String name) {
        Pulse.await();
        var image = onFx(() -> Screenshots.take(root));
        return Screenshots.save(image, name);
    }

    ArticlePage page() {
        return (ArticlePage) scroll().getContent();
    }

    ScrollPane scroll() {
        return (ScrollPane) view.getChildren().getFirst();
    }

    PageGeometry geometry() {
        return page().geometry().orElseThrow();
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        Pulse.await();
    }
}
