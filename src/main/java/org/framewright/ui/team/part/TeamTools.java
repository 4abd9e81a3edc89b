package org.framewright.ui.team.part;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.team.progress.CoderProgress.ArticleProgress;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.table.TableArrangements;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The context of every part of the team's screen.
///
/// @param team the screen around it
/// @param tasks for quick work
/// @param jobs for slow work, and for work that can be restarted before it is done
/// @param tables the arrangements of all parts' tables
public record TeamTools(
        Project project,
        TeamViewModel team,
        TaskRunner tasks,
        ScreenJobs jobs,
        Texts texts,
        TimeFormatter times,
        FileDialogs dialogs,
        TableArrangements tables) {

    private static final double DATE = 106;

    /// Gives a list a context menu with the actions for its selected row.
    public void addRowMenu(Control list, Supplier<List<Action>> actions) {
        new ActionItems(texts, it -> it.perform(team::showNotification)).addRowMenu(list, actions);
    }

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// The state of an article that a coder was assigned.
    public String state(ArticleProgress it) {
        if (it.isSubmittedOpen()) {
            return text("team.state.submitted-open");
        }
        return it.coding()
                .map(coding -> texts.constant("team.state.", coding.stage()))
                .orElseGet(() -> text("team.state.not-begun"));
    }

    public Notification hint(String key, Object... arguments) {
        return Notification.hint(text(key, arguments));
    }

    /// The words for a job; the message after a cancellation is the same for all.
    public BackgroundJob.JobTexts jobTexts(String doing, Object... arguments) {
        return new BackgroundJob.JobTexts(text(doing, arguments), text("exchange.stopped"));
    }

    public boolean mayWrite() {
        return team.mayWrite();
    }

    /// An action that changes the project: disabled in a read-only one.
    public Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run).withAccess(team.access(), text("team.reading"));
    }

    public ActionButton button(Action action, String id) {
        return Nodes.withId(id, new ActionButton(action, texts, team::showNotification));
    }

    /// A menu of the rarer actions of a part.
    public MenuButton more(Supplier<List<Action>> actions) {
        return new ActionItems(texts, it -> it.perform(team::showNotification)).more(actions);
    }

    /// The menu of coders who can be given articles.
    public List<MenuItem> coderItems(List<Coder> coders, Consumer<Coder> give) {
        return coders.stream().map(to -> Nodes.menuItem(text("team.to", to.name()), () -> give.accept(to))).toList();
    }

    /// A line with words, and actions at the right.
    public static HBox line(Node words, Node... verbs) {
        var gap = Nodes.hgrow(new Region());
        var line = Nodes.withStyle(new HBox(words, gap), "team-line");
        line.getChildren().addAll(verbs);
        return line;
    }

    /// The notification after articles were taken from coders, or given to others.
    ///
    /// @param packed the number of them in packages
    /// @param coders the names of those packages' coders
    public Notification transferNotification(String message, int packed, String coders) {
        var sentence = packed == 0 ? message : message + " " + texts.get("team.packed", packed, coders);
        return packed == 0 ? Notification.hint(sentence) : Notification.warning(sentence);
    }

    /// The notification with a link to the packages, since moved articles are missing in the present ones.
    public Notification withPackagesLink(Notification notification) {
        return notification.withChoice(
                texts.get("exchange.packages.make"), () -> team.go(Route.Team.TeamPage.PACKAGES));
    }

    /// The same table, with columns for the article of a line.
    ///
    /// @param headline the width of its column
    /// @param outlet the width of its column
    public <T> LineTable<T> addArticleColumns(
            LineTable<T> table, Function<T, ArticleSummary> article, double headline, double outlet) {
        return table.text(
                        texts.get("team.column.article"),
                        headline,
                        it -> article.apply(it).title(),
                        it -> article.apply(it).title() + "\n" + article.apply(it).name())
                .text(texts.get("team.column.outlet"), outlet, it -> article.apply(it).outlet())
                .dates(
                        texts.get("team.column.date"),
                        DATE,
                        it -> Optional.of(article.apply(it).date()),
                        texts.dates()::day);
    }

    /// Writes a change, shows the new content, and a notification.
    public <T, S> void change(
            Supplier<T> verb, Supplier<S> read, Consumer<S> show, Function<T, Notification> notification) {
        record Changed<T, S>(T what, S now) {}
        run(
                () -> new Changed<>(verb.get(), read.get()),
                it -> {
                    show.accept(it.now());
                    show(notification.apply(it.what()));
                });
    }

    /// Does work in the background; a failure is reported.
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        tasks.run(work, then, this::failed);
    }

    /// Runs a job of the screen; a failure is reported.
    public <T> void run(BackgroundJob<T> job, Consumer<T> then) {
        jobs.run(job, then, this::failed);
    }

    public void show(Notification notification) {
        team.showNotification(notification);
    }

    public void failed(TaskRunner.Failure failure) {
        team.failed(failure);
    }

    /// A link to a coding of an article, or to an annotation in it; all by name.
    ///
    /// @param annotation its id; empty for the article as a whole
    public record ArticleLink(String coder, String round, String article, Optional<String> annotation) {}
}
