package org.framewright.ui.team.progress;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.framewright.team.Standing;
import org.framewright.ui.controls.ColumnCell;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.Moments;
import org.framewright.ui.controls.Zoom;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.Objects;

/// A line for each coder and round: how much is done, what is open, what there is to look at.
final class CoderTable {

    private static final int MOST_LINES = 9;
    private static final double LINE = 32;
    private static final double HEADINGS = 42;
    private static final double EMPTY = 180;
    private static final double NAME = 72;

    private final Texts texts;
    private final ProgressWords words;
    private final LineTable<Line> table;

    CoderTable(Texts texts, Moments moments) {
        this.texts = texts;
        this.words = new ProgressWords(texts);
        this.table =
                new LineTable<Line>("progress-coders", texts.get("team.part.progress"), Line::identity)
                        .words(heading("coder"), 96, it -> it.coder().name())
                        .words(heading("round"), 84, it -> it.round().name())
                        .cells(heading("done"), 96, it -> new Done(it.standing().articles()), _ -> new Bar())
                        .number(heading("not-begun"), 78, it -> it.standing().articles().notBegun())
                        .number(heading("open"), 52, it -> it.standing().articles().open())
                        .number(heading("set-aside"), 72, it -> it.standing().articles().setAside())
                        .number(heading("not-relevant"), 90, it -> it.standing().articles().notRelevant())
                        .number(heading("open-questions"), 88, it -> it.standing().doubts().openQuestions())
                        .number(heading("submitted-open"), 84, it -> it.standing().doubts().submittedOpen())
                        .brief(heading("doubts"), 72, it -> words.doubts(it.standing().doubts()))
                        .dates(heading("last-worked"), 106, it -> it.standing().pace().lastWorked(), moments::brief)
                        .brief(heading("package"), 70, it -> words.packages(it.standing().packages()))
                        .words(heading("remarks"), 134, words::remarks)
                        .faint(it -> it.coder().hasLeft());
        table.getColumns().getFirst().setMinWidth(NAME);
    }

    private String heading(String what) {
        return texts.get("team.column." + what);
    }

    LineTable<Line> table() {
        return table;
    }

    void fill(Shown shown) {
        var lines = shown.lines();
        table.sayNothing(words.nobody(shown));
        table.fill(lines);
        table.getColumns().get(1).setVisible(shown.which().only().isEmpty() && shown.rounds().size() > 1);
        double height = lines.isEmpty() ? EMPTY : HEADINGS + LINE * Math.min(MOST_LINES, lines.size()) + 2;
        table.setStyle(Zoom.height(height));
    }

    void requestFocus() {
        table.takeKeyboard();
    }

    /// How much of what is to be coded is coded; sorted by the share.
    private record Done(int done, int all) implements Comparable<Done> {

        Done(Standing.Articles articles) {
            this(articles.done(), articles.done() + articles.toDo());
        }

        double share() {
            return all == 0 ? 1 : (double) done / all;
        }

        @Override
        public int compareTo(Done other) {
            return Double.compare(share(), other.share());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f", share());
        }
    }

    private final class Bar extends ColumnCell<Line, Done> {

        private final ProgressBar bar = new ProgressBar();
        private final Label label = new Label();
        private final HBox both = new HBox(bar, label);

        private Bar() {
            both.getStyleClass().add("done");
            label.setMinWidth(Label.USE_PREF_SIZE);
        }

        @Override
        protected void show(Done done, boolean empty) {
            setText(null);
            if (empty || done == null) {
                setGraphic(null);
                return;
            }
            bar.setProgress(done.share());
            bar.setVisible(done.all() > 0);
            bar.setManaged(bar.isVisible());
            label.setText(
                    done.all() == 0
                            ? texts.get("team.progress.nothing")
                            : texts.get("team.progress.done-of", done.done(), done.all()));
            bar.setAccessibleText(label.getText());
            if (!Objects.equals(getGraphic(), both)) {
                setGraphic(both);
            }
        }
    }
}
