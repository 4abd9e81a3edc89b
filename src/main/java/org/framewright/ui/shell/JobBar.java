package org.framewright.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.Optional;

/// The running job, its progress, and a way to cancel it. Shown only for longer jobs.
final class JobBar extends HBox {

    private static final Duration PATIENCE = Duration.seconds(1);

    private final Label doing = new Label();
    private final ProgressBar share = Nodes.fillWidth(new ProgressBar());
    private final PauseTransition patience = new PauseTransition();

    JobBar(JobList jobList, Texts texts) {
        getStyleClass().add("job-bar");
        setId("job");
        var cancel =
                new PlainButton(
                        texts.get("common.cancel"),
                        "cancel",
                        () -> jobList.shownProperty().get().ifPresent(it -> it.cancel().run()));
        getChildren().addAll(doing, share, cancel);
        managedProperty().bind(visibleProperty());
        patience.setOnFinished(_ -> setVisible(jobList.shownProperty().get().isPresent()));
        jobList.shownProperty().subscribe(this::show);
    }

    private void show(Optional<JobList.JobDisplay> shown) {
        patience.stop();
        var remaining = shown.map(it -> PATIENCE.subtract(Duration.millis((System.nanoTime() - it.since()) / 1e6)));
        boolean soon = remaining.filter(it -> it.greaterThan(Duration.ZERO)).isPresent();
        setVisible(shown.isPresent() && !soon);
        remaining
                .filter(_ -> soon)
                .ifPresent(it -> {
                    patience.setDuration(it);
                    patience.play();
                });
        shown.ifPresent(it -> {
            doing.setText(WordPieces.isolate(it.text()));
            share.setProgress(it.share());
        });
    }
}
