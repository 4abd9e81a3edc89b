package org.framewright.ui.actors;

import org.framewright.model.Actor;
import org.framewright.ui.controls.LineTable;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.Optional;

/// The actors as a table.
record ActorTable(ActorsViewModel viewModel, Texts texts) {

    LineTable<ActorRow> table() {
        var table =
                new LineTable<ActorRow>("actor-table", texts.get("actors.title"), row -> row.actor().id())
                        .words(column("name"), 190, row -> row.actor().name())
                        .words(column("kind"), 92, row -> kind(texts, row.actor().kind()))
                        .words(column("affiliation"), 160, row -> row.actor().affiliation())
                        .words(column("aliases"), 160, row -> String.join(", ", row.actor().aliases()))
                        .words(column("status"), 130, this::status)
                        .number(column("named"), 70, ActorRow::named)
                        .whenChosen(row -> row.ifPresent(it -> viewModel.select(Optional.of(it))))
                        .remembering(viewModel.arrangedProperty());
        viewModel
                .rows()
                .subscribe(() -> {
                    table.fill(viewModel.rows());
                    viewModel.selectedProperty().get().ifPresent(table::choose);
                });
        viewModel.shownProperty().subscribe(_ -> table.sayNothing(emptyState()));
        viewModel.filterProperty().subscribe(_ -> table.sayNothing(emptyState()));
        viewModel.selectedProperty().subscribe(row -> row.ifPresent(table::choose));
        return table;
    }

    private String column(String name) {
        return texts.get("actors.column." + name);
    }

    /// The word for a kind; empty where nobody has said.
    static String kind(Texts texts, Actor.Kind kind) {
        return kind == Actor.Kind.UNKNOWN ? "" : texts.get("actors.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String status(ActorRow row) {
        if (!row.readAs().isEmpty()) {
            return texts.get("actors.read-as", row.readAs());
        }
        return row.actor().isProvisional()
                ? texts.get("actors.added-by", row.addedBy())
                : texts.get("actors.in-register");
    }

    private String emptyState() {
        if (viewModel.shownProperty().get().isEmpty()) {
            return texts.get("actors.looking");
        }
        var typed = viewModel.filterProperty().get().strip();
        return typed.isEmpty() ? texts.get("actors.none") : texts.get("actors.none-fits", typed);
    }
}
