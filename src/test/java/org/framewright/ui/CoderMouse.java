package org.framewright.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.framewright.support.Screenshots;
import org.framewright.ui.workspace.article.ArticlePage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Stream;

/// The mouse of a coder: in the text of an article, and in context menus.
///
/// @param text the article's
record CoderMouse(TestWindow window, String text) {

    void openMenu(FxRobot robot, String words) {
        robot.moveTo(onScreen(words)).clickOn(MouseButton.SECONDARY);
        window.settle();
        openMenu(window.scene().lookup("#article-page"), onScreen(words));
    }

    /// The headless platform asks for no menus in lists.
    void openMenu(Node node, Point2D place) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var local = node.screenToLocal(place);
                    Event.fireEvent(
                            node,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    local.getX(),
                                    local.getY(),
                                    place.getX(),
                                    place.getY(),
                                    false,
                                    null));
                });
        window.settle();
    }

    static ContextMenu menu() {
        return openMenus().findFirst().orElseThrow();
    }

    static boolean isMenuOpen() {
        return openMenus().findFirst().isPresent();
    }

    private static Stream<ContextMenu> openMenus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast);
    }

    /// The window with the menu, which is a window of its own, in its place; what is larger than the headless
    /// screen is moved into the picture.
    void saveMenu(String name) {
        var picture =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            var all = window.scene().snapshot(null);
                            var part = menu().getScene().snapshot(null);
                            var stage = window.scene().getWindow();
                            all.getPixelWriter()
                                    .setPixels(
                                            (int)
                                                    Math.min(
                                                            menu().getX() - stage.getX(),
                                                            all.getWidth() - part.getWidth()),
                                            (int)
                                                    Math.min(
                                                            menu().getY() - stage.getY(),
                                                            all.getHeight() - part.getHeight()),
                                            (int) part.getWidth(),
                                            (int) part.getHeight(),
                                            part.getPixelReader(),
                                            0,
                                            0);
                            return all;
                        });
        Screenshots.save(picture, name);
    }

    static List<String> menuWords() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> menu().getItems().stream().filter(it -> it.getText() != null).map(TestWindow::menuText).toList());
    }

    void choose(String id) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var menu = menu();
                    var item =
                            menu.getItems().stream()
                                    .flatMap(it -> it instanceof Menu more ? more.getItems().stream() : Stream.of(it))
                                    .filter(it -> id.equals(it.getId()))
                                    .findFirst()
                                    .orElseThrow();
                    menu.hide();
                    item.fire();
                });
        window.settle();
    }

    void click(FxRobot robot, String id) {
        // away first: clicks at one place count on
        robot.moveTo(window.scene()).clickOn(id);
        window.settle();
    }

    /// The second press of a double click, upon what lies under the pointer by then.
    void pressAgain(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var place = node.localToScreen(node.getLayoutBounds().getCenterX(), 4);
                    for (var type :
                            List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                        Event.fireEvent(node, event(type, place, 2, false));
                    }
                });
        window.settle();
    }

    /// A double click on a word, on the JavaFX thread.
    void selectWord(String word) {
        var page = window.scene().lookup("#article-page");
        var place = onScreen(word);
        for (int clicks = 1; clicks <= 2; clicks++) {
            Event.fireEvent(page, event(MouseEvent.MOUSE_PRESSED, place, clicks, false));
            Event.fireEvent(page, event(MouseEvent.MOUSE_RELEASED, place, clicks, false));
        }
    }

    /// A drag with Alt held down; the robot's mouse knows nothing of the keyboard.
    void dragWithAlt(String from, String to) {
        fireWithAlt(MouseEvent.MOUSE_PRESSED, onScreen(from));
        fireWithAlt(MouseEvent.MOUSE_DRAGGED, onScreen(to));
        fireWithAlt(MouseEvent.MOUSE_RELEASED, onScreen(to));
        window.settle();
    }

    private void fireWithAlt(EventType<MouseEvent> type, Point2D place) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Event.fireEvent(window.scene().lookup("#article-page"), event(type, place, 1, true)));
    }

    private MouseEvent event(EventType<MouseEvent> type, Point2D place, int clicks, boolean alt) {
        var inScene = window.scene().getRoot().screenToLocal(place);
        return new MouseEvent(
                type,
                inScene.getX(),
                inScene.getY(),
                place.getX(),
                place.getY(),
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                alt,
                false,
                type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    void drag(FxRobot robot, String from, String to) {
        robot.moveTo(onScreen(from)).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(to)).release(MouseButton.PRIMARY);
        window.settle();
    }

    /// A drag that begins before the words, so many pixels to the left.
    void dragFromBefore(FxRobot robot, double pixels, String from, String to) {
        robot.moveTo(onScreen(from).subtract(pixels, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(to)).release(MouseButton.PRIMARY);
        window.settle();
    }

    void click(FxRobot robot, String words, int times) {
        var point = onScreen(words);
        // away first: clicks at one place count on
        robot.moveTo(point.add(0, 60)).moveTo(point);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var mouse = new Robot();
                    mouse.mouseMove(point);
                    for (int i = 0; i < times; i++) {
                        mouse.mouseClick(MouseButton.PRIMARY);
                    }
                });
        window.settle();
    }

    /// The place of the first of some words.
    Point2D onScreen(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var page = (ArticlePage) window.scene().lookup("#article-page");
                    int start = text.indexOf(words);
                    var box = page.geometry().orElseThrow().box(start, start + 1).orElseThrow();
                    return page.localToScreen(box.getMinX() + 2, (box.getMinY() + box.getMaxY()) / 2);
                });
    }
}
