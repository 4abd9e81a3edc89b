package org.framewright.ui.agreement;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.ui.agreement.Opened.Difference;
import org.framewright.ui.common.LineTable;
import org.framewright.wording.Texts;

import java.util.List;

/// Where coders differ, place by place.
final class DisagreementsView extends VBox {

    private final LineTable<Difference> table;

    DisagreementsView(OpeningViewModel viewModel, Texts texts) {
        getStyleClass().add("page-part");
        this.table =
                new LineTable<Difference>("disagreements", texts.get("agreement.view.disagreements"), Difference::of)
                        .words(texts.get("agreement.column.article"), 260, Difference::article)
                        .words(texts.get("agreement.column.place"), 420, Difference::place)
                        .words(texts.get("agreement.column.said"), 420, Difference::said);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(table);
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
