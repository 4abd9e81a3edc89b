package org.framewright.ui.team;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.project.Project;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ActionButton;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.table.TableArrangements;
import org.framewright.ui.shell.Route;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What every part of the team's screen works with.
///
/// @param team the screen around it
/// @param tasks for what is done at once
/// @param jobs for what takes long, and what can be asked for anew before it is done
/// @param tables how those of all parts are arranged
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
    public static final double LINE = 32;
    public static final double HEADINGS = 42;

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public Notice hint(String key, Object... arguments) {
        return Notice.hint(text(key, arguments));
    }

    /// Whether the project can be changed from here.
    public boolean mayWrite() {
        return team.mayWrite();
    }

    /// What changes the project: not where that can only be read.
    public Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run)
                .withObstacle(
                        new SimpleObjectProperty<>(mayWrite() ? Optional.empty() : Optional.of(text("team.reading"))));
    }

    public ActionButton button(Action action, String id) {
        var button = Nodes.withId(id, new ActionButton(action, texts, team::showNotice));
        return button;
    }

    /// The coders to whom something can be given.
    public List<MenuItem> coderItems(List<Coder> coders, Consumer<Coder> give) {
        return coders.stream()
                .map(to -> {
                    var item = new MenuItem(text("team.to", to.name()));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> give.accept(to));
                    return item;
                })
                .toList();
    }

    /// A line with words, and what can be done at the right.
    public static HBox line(Node words, Node... verbs) {
        var gap = Nodes.hgrow(new Region());
        var line = Nodes.withStyle(new HBox(words, gap), "team-line");
        line.getChildren().addAll(verbs);
        return line;
    }

    /// How high a table of lines is, which shows no more than so many at once.
    public static void fit(LineTable<?> table, int most, double empty) {
        int lines = table.getItems().size();
        table.setStyle(Zoom.heightStyle(lines == 0 ? empty : HEADINGS + LINE * Math.min(most, lines) + 2));
    }

    /// What there is to say after articles were taken from coders, or given to others.
    ///
    /// @param packed how many of them stand in packages
    /// @param whose those packages are, by name
    public Notice transferNotice(String message, int packed, String whose) {
        var sentence = packed == 0 ? message : message + " " + texts.get("team.packed", packed, whose);
        return packed == 0 ? Notice.hint(sentence) : Notice.remark(sentence);
    }

    /// To the packages, since what was moved is not in those that there are.
    public Notice withPackagesLink(Notice notice) {
        return notice.withChoice(texts.get("exchange.packages.make"), () -> team.go(Route.Team.TeamPage.PACKAGES));
    }

    /// The same table, with the columns that say which article a line is about.
    ///
    /// @param headline how wide its column is
    /// @param outlet the same
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

    /// Does something, shows what there is then, and says so.
    public <T, S> void change(Supplier<T> verb, Supplier<S> read, Consumer<S> show, Function<T, Notice> notice) {
        record Changed<T, S>(T what, S now) {}
        tasks.run(
                () -> new Changed<>(verb.get(), read.get()),
                it -> {
                    show.accept(it.now());
                    team.showNotice(notice.apply(it.what()));
                },
                this::failed);
    }

    /// Says why something did not work.
    public void failed(TaskRunner.Failure failure) {
        team.failed(failure);
    }

    /// What somebody has coded in an article, to be looked at there; all by name.
    ///
    /// @param annotation its id; empty for the article as a whole
    public record ArticleLink(String coder, String round, String article, Optional<String> annotation) {}
}
