import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.project.Project;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.WindowFileDialogs;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.TourBar;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.WorkspaceView;
import org.framewright.ui.workspace.WorkspaceViewModel;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// A coder's workspace, whose work in the background waits until it is asked for.
final class CoderDesk {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
    private final WorkspaceViewModel workspace;
    private final WorkspaceView view;
    private final Scene scene;
    private final Node article;
    final boolean coded;

    CoderDesk(Project project, String coder) {
        this.coded = coder.equals(CodedArticles.CODER);
        var texts = new Texts(Locale.UK);
        var seat = new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
        var tasks = new TaskRunner(background::add, Runnable::run);
        this.workspace =
                new WorkspaceViewModel(
                        project,
                        CoderRoundId.of(seat),
                        tasks,
                        new ScreenJobs(new JobList(), tasks),
                        texts,
                        Clock.systemUTC());
        var frame = new WorkspaceView.WorkspaceFrame(List.of(), List.of(), () -> {}, _ -> {}, () -> {});
        var prompts =
                new ScreenPrompts(
                        new Picker("", "", () -> {}),
                        new AskBar(texts, () -> {}, Object::new),
                        new PassphraseBar(texts, () -> {}),
                        new TourBar(texts),
                        new WindowFileDialogs(new Stage(), texts, List::of, () -> {}));
        this.view = new WorkspaceView(workspace, texts, prompts, frame);
        this.scene = new Scene(view, WIDTH, HEIGHT);
        Theme.LIGHT.apply(scene);
        this.article = scene.lookup(".article-view");
        workspace.load();
        settle();
    }

    /// Until the article is drawn; what is looked for in it afterwards is not part of it.
    void open(ArticleId id) {
        workspace.open(id);
        while (!workspace.session.contentProperty().get().map(it -> it.article().id().equals(id)).orElse(false)) {
            background.remove().run();
        }
        draw();
    }

    /// Does all that waits, and draws.
    void settle() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
        draw();
    }

    private void draw() {
        scene.snapshot(image);
    }

    /// Selects eight words of a paragraph so far down the article.
    void goTo(double share) {
        var text = workspace.session.content().article().text();
        int start = text.indexOf("\n\n", (int) (share * (text.length() - 1_000))) + 2;
        int end = start;
        for (int i = 0; i < 8; i++) {
            end = text.indexOf(' ', end + 1);
        }
        workspace.session.showPassages();
        workspace.page.goTo(start, end);
        draw();
    }

    void key(KeyCode code, boolean shortcut) {
        press(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    void type(String character) {
        press(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /// As the window's dispatcher: to the actions, then to the screen, then to the control.
    private void press(KeyEvent event) {
        var action =
                view.actions().stream()
                        .flatMap(it -> it.actions().stream())
                        .filter(it -> it.matches(event))
                        .findFirst();
        if (action.isPresent()) {
            action.get().perform(_ -> {});
        } else if (event.getEventType() != KeyEvent.KEY_PRESSED || !view.handleKey(event)) {
            Event.fireEvent(article, event);
        }
        settle();
    }

    void selectCodedPassageLengthened() {
        var passage = selected().extent().fragments().getFirst();
        var shown = workspace.session.content().article();
        int end = shown.text().indexOf(' ', passage.end() + 1);
        workspace.page.selection.selectText(List.of(shown.fragment(passage.start(), end)));
        draw();
    }

    List<Annotation> annotations() {
        return workspace.session.content().snapshot().annotations();
    }

    private Annotation selected() {
        var id = workspace.session.focusProperty().get().selected().orElseThrow();
        return workspace.session.content().snapshot().annotation(id).orElseThrow();
    }

    void selectNone() {
        workspace.session.showPassages();
        settle();
    }

    void scroll(double by) {
        var pane = (ScrollPane) article.lookup(".scroll-pane");
        double hidden = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(pane.getVvalue() + by / hidden);
        draw();
    }
}
