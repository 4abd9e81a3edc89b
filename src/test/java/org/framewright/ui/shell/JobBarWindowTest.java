package org.framewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What takes long is shown after a second, and not before.
@ExtendWith(QuickRobot.class)
class JobBarWindowTest {

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final JobList jobList = new JobList();
    private final ScreenJobs jobs = new ScreenJobs(jobList, new TaskRunner(waiting::add, Platform::runLater));
    private final List<String> heard = new ArrayList<>();
    private JobBar bar;
    private long seen;

    @Start
    void show(Stage stage) {
        bar = new JobBar(jobList, new Texts(Locale.UK));
        bar.visibleProperty().subscribe(it -> seen = it ? System.nanoTime() : 0);
        stage.setScene(new Scene(bar, 600, 100));
        stage.show();
    }

    @Test
    void isShownAfterASecondAlsoOfSeveralStepsAndCancels(FxRobot robot) throws Exception {
        assertThat(bar.isVisible()).isFalse();
        long begun = System.nanoTime();
        robot.interact(() -> begin("One", () -> begin("Two", () -> {})));
        waiting.take().run();
        Pulse.await();
        assertThat(bar.isVisible()).isFalse();
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, bar.visibleProperty());
        assertThat(seen - begun).isBetween(TimeUnit.MILLISECONDS.toNanos(990), TimeUnit.MILLISECONDS.toNanos(2_500));
        assertThat(robot.lookup(".label").queryAs(Labeled.class).getText()).isEqualTo("Two");

        robot.clickOn("#cancel");
        waiting.take().run();
        Pulse.await();
        assertThat(heard).containsExactly("One", "stopped");
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void aJobThatBeginsWithAnArabicNameReadsFromTheLeft(FxRobot robot) throws Exception {
        robot.interact(() -> begin("وزارة الصحة is being read", () -> {}));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, bar.visibleProperty());
        var words = robot.lookup(".label").queryAs(Labeled.class).getText();
        assertThat(words).contains("وزارة الصحة is being read");
        assertThat(WordPieces.isRightToLeft(words)).isFalse();
        waiting.take().run();
        Pulse.await();
    }

    private void begin(String doing, Runnable then) {
        jobs.run(
                BackgroundJob.reading("key", new BackgroundJob.JobTexts(doing, "stopped"), _ -> doing),
                it -> {
                    heard.add(it);
                    then.run();
                },
                failure -> heard.add(((TaskRunner.Failure.Cancelled) failure).words()));
    }
}
