package org.framewright.ui.agreement;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.reliability.Disagreement;
import org.framewright.ui.agreement.Opened.Difference;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.Consumer;

/// Where coders differ, place by place.
final class DisagreementsView extends VBox {

    private final LineTable<Difference> table;

    DisagreementsView(OpeningViewModel viewModel, Texts texts, Consumer<Disagreement> adjudicate) {
        getStyleClass().add("page-part");
        this.table =
                new LineTable<Difference>("disagreements", texts.get("agreement.view.disagreements"), Difference::of)
                        .words(texts.get("agreement.column.article"), 230, Difference::article)
                        .words(texts.get("agreement.column.place"), 360, Difference::place)
                        .words(texts.get("agreement.column.said"), 460, Difference::said)
                        .words(texts.get("agreement.column.decided"), 150, Difference::decided)
                        .faint(it -> !it.decided().isEmpty())
                        .remembering(viewModel.arrangedProperty());
        table.whenOpened(it -> adjudicate.accept(it.of()));
        var keys = Styles.with(new Label(texts.get("agreement.adjudicate")), "guidance");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(keys, table);
        viewModel
                .differencesProperty()
                .subscribe(it -> {
                    table.sayNothing(texts.get(it.isEmpty() ? "agreement.looking" : "agreement.no-disagreements"));
                    table.fill(it.orElseGet(List::of));
                });
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }
}
