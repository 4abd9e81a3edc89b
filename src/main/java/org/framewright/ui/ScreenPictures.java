package org.framewright.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;

import org.framewright.model.coding.Annotation;
import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.ui.adjudication.AdjudicationView;
import org.framewright.ui.adjudication.AdjudicationViewModel;
import org.framewright.ui.agreement.AgreementState;
import org.framewright.ui.agreement.AgreementView;
import org.framewright.ui.agreement.AgreementViewModel;
import org.framewright.ui.agreement.figures.FigureFormatter;
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
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.workspace.WorkspaceView;
import org.framewright.ui.workspace.WorkspaceViewModel;
import org.framewright.wording.Texts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Pictures of a project's screens: the workspace as its first coder sees it, light, dark and in high contrast, a coded passage
/// selected, the article's questions; and, light and dark, the agreement, and a case in which coders differ. Nothing is written
/// to the project, and no display is needed.
public final class ScreenPictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Project project;
    private final Path folder;
    private final Path state;
    private final Locale locale = Locale.getDefault();
    private final Texts texts = new Texts(locale);

    private record PictureSubject(String name, Consumer<WorkspaceViewModel> prepare) {}

    private ScreenPictures(Project project, Path folder, Path state) {
        this.project = project;
        this.folder = folder;
        this.state = state;
    }

    /// Draws the pictures; older ones of the same names are replaced.
    ///
    /// @param folder made where it is missing
    /// @param state the folder where the program keeps a user's preferences
    /// @return the pictures; none of a project without coders
    public static List<Path> draw(Path project, Path folder, Path state) {
        if (DisplayCheck.findProblem().isPresent()) {
            JavaFxToolkit.useHeadless();
        }
        try (var open = ProjectOpener.open(project, Installation.of(state))) {
            return JavaFxToolkit.run(() -> new ScreenPictures(open, folder, state).drawAll());
        }
    }

    private List<Path> drawAll() {
        var coders = project.study().coders();
        if (coders.isEmpty()) {
            return List.of();
        }
        var coderRoundId = new CoderRoundId(coders.getFirst().id(), project.study().rounds().getLast().id());
        var shown =
                List.of(
                        new PictureSubject("workspace", this::selectAttribution),
                        new PictureSubject("passages", viewModel -> viewModel.session.showPassages()),
                        new PictureSubject("article-questions", viewModel -> viewModel.session.showArticle()));
        var pictures = new ArrayList<Path>();
        for (var theme : Theme.values()) {
            shown.forEach(each -> pictures.add(draw(coderRoundId, theme, each)));
        }
        if (!project.adjudication().adjudicators().isEmpty()) {
            var agreement = agreement();
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                pictures.add(draw(agreement(agreement), theme, "agreement"));
                pictures.add(draw(adjudication(), theme, "adjudication"));
            }
        }
        return pictures;
    }

    private AgreementViewModel agreement() {
        var viewModel =
                new AgreementViewModel(
                        project,
                        new AgreementViewModel.Runners(tasks(), tasks(), jobs()),
                        texts,
                        new Preferences(state, Runnable::run),
                        AgreementState.NEW);
        viewModel.load();
        return viewModel;
    }

    private Parent agreement(AgreementViewModel viewModel) {
        return new AgreementView(
                viewModel,
                new FigureFormatter(texts, locale),
                new AgreementView.Links(
                        () -> {}, () -> {}, _ -> {}, (_, _) -> {}, () -> {}, () -> {}, () -> {}, _ -> {}));
    }

    private Parent adjudication() {
        var viewModel =
                new AdjudicationViewModel(
                        project,
                        new AdjudicationViewModel.Runners(tasks(), jobs()),
                        texts,
                        new Route.Adjudication(),
                        Optional.empty(),
                        new Preferences(state, Runnable::run),
                        (_, _) -> {});
        var view = new AdjudicationView(viewModel, texts, prompts(), _ -> {});
        viewModel.load();
        viewModel.rowsProperty().get().stream()
                .filter(it -> it.adjudicationCase().isOpen() && !it.adjudicationCase().item().isQuestion())
                .findFirst()
                .ifPresent(viewModel::go);
        return view;
    }

    private ScreenPrompts prompts() {
        return new ScreenPrompts(
                new Picker("picker", "", () -> {}),
                new AskBar(texts, () -> {}, () -> ""),
                new PassphraseBar(texts, () -> {}),
                new TourBar(texts),
                new WindowFileDialogs(new Stage(), texts, List::of, () -> {}));
    }

    private static ScreenJobs jobs() {
        return new ScreenJobs(new JobList(), tasks());
    }

    private static TaskRunner tasks() {
        return new TaskRunner(Runnable::run, Runnable::run);
    }

    private Path draw(CoderRoundId coderRoundId, Theme theme, PictureSubject shown) {
        var viewModel = new WorkspaceViewModel(project, coderRoundId, tasks(), jobs(), texts, Clock.systemUTC());
        var frame = new WorkspaceView.WorkspaceFrame(List.of(), List.of(), () -> {}, _ -> {}, () -> {});
        var view = new WorkspaceView(viewModel, texts, prompts(), frame);
        viewModel.load();
        shown.prepare().accept(viewModel);
        return draw(view, theme, shown.name());
    }

    private Path draw(Parent view, Theme theme, String shown) {
        var scene = new Scene(view, WIDTH, HEIGHT);
        theme.apply(scene);
        // marks on the text depend on its layout: the first picture lays it out, the second is kept
        scene.snapshot(null);
        var name = shown + "-" + theme.id() + ".png";
        return PngFile.write(scene.snapshot(null), folder.resolve(name));
    }

    private void selectAttribution(WorkspaceViewModel viewModel) {
        viewModel.session.content().snapshot().annotations().stream()
                .filter(annotation -> annotation.links().size() > 1)
                .findFirst()
                .map(Annotation::id)
                .ifPresent(viewModel.session::select);
    }

    /// A picture of a screen as a PNG file, a pixel for each unit.
    public static final class PngFile {

        private PngFile() {}

        /// Writes an image; the folder is made where it is missing.
        public static Path write(Image image, Path file) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                ImageIO.write(toBufferedImage(image), "png", file.toFile());
                return file;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /// Screens have no transparent parts.
        private static BufferedImage toBufferedImage(Image image) {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var pixels = ((DataBufferInt) buffered.getRaster().getDataBuffer()).getData();
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return buffered;
        }
    }
}
