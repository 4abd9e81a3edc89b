package org.framewright.ui.workspace.article;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.framewright.support.Pulse;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;

/// An article pane in a window of its own.
final class ShownArticle {

    enum Theme {
        LIGHT,
        DARK
    }

    final ArticleViewModel viewModel = new ArticleViewModel();
    int moved;
    final ArticleView view;
    final BorderPane root;
    final Scene scene;
    private final Stage stage;

    /// Must be called on the JavaFX thread.
    ShownArticle(Stage stage, double width, double height) {
        this.stage = stage;
        view = new ArticleView(viewModel, () -> moved++);
        root = new BorderPane(view);
        scene = new Scene(root, width, height);
        wear(Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    void wear(Theme theme) {
        boolean dark = theme == Theme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "colors-dark" : "colors-light"), sheet("article"));
    }

    void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
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

    private static String sheet(String name) {
        return ShownArticle.class.getResource("/org/framewright/ui/css/" + name + ".css").toExternalForm();
    }
}
