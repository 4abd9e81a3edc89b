package org.framewright.ui.team;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.Problem;
import org.framewright.model.study.Round;
import org.framewright.team.packages.PackageStatus;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.PackagesViewModel.Content;
import org.framewright.ui.team.PackagesViewModel.Result;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A line for each coder: the package that they have, and the contents of a new one. Below it the packages that were made.
public final class PackagesPart extends TeamPart {

    private final PackagesViewModel viewModel;
    private final LineTable<PackageStatus> table;
    private final Action makeAction;
    private final ActionButton make;
    private final CheckBox encrypt = Nodes.withId("packages-encrypt", new CheckBox());
    private final PassphraseBar passphrases;
    private final HBox unbound = Nodes.withId("packages-unbound", new HBox(), "team-line", "unbound");
    private final HBox byHub = Nodes.withId("packages-by-hub", new HBox(), "team-line", "action-line");
    private final VBox made = Nodes.withId("packages-made", new VBox(), "exchange-results");

    /// @param passphrases asks for the passphrase of encrypted packages
    public PackagesPart(PackagesViewModel viewModel, TeamTools tools, PassphraseBar passphrases) {
        super(tools, Nodes.withStyle(new VBox(), "team-part", "exchange-part"), "packages", viewModel::load);
        this.viewModel = viewModel;
        this.passphrases = passphrases;
        encrypt.setText(text("exchange.packages.encrypt"));
        this.makeAction = tools.writeAction("exchange.packages.make", "Shortcut+Enter", this::make);
        this.make = tools.button(makeAction, "packages-make").asMain();
        this.table = Nodes.vgrow(table().withArrangement(tools.tables().arrangementOf("packages-coders")));
        var facts = ParagraphLabel.whole(text("exchange.packages.about"), "guidance");
        byHub.getChildren()
                .addAll(
                        Nodes.fillWidth(ParagraphLabel.whole(text("exchange.packages.by-hub"), "guidance")),
                        linkButton(text("exchange.packages.to-hub"), () -> tools.team().go(Route.Team.TeamPage.HUB)));
        putInHeader(make);
        inHeader.disableProperty().bind(tools.jobs().runningProperty());
        encrypt.disableProperty().bind(tools.jobs().runningProperty());
        var options = Nodes.withStyle(new HBox(Nodes.fillWidth(facts), Nodes.keepWidth(encrypt)), "team-line");
        view.getChildren().addAll(options, byHub, unbound, table, made);
        viewModel.content.subscribe(this::fill);
        viewModel.results.subscribe(this::showResults);
    }

    @Override
    public void takeKeyboard() {
        table.takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(makeAction);
    }

    @Override
    public boolean escape() {
        return tools.jobs().cancel() || takeBackKeyboard(!table.isFocused());
    }

    private LineTable<PackageStatus> table() {
        var all =
                new LineTable<PackageStatus>("packages-coders", text("team.part.packages"), it -> it.coder().id())
                        .column(column("for"), 64, this::isTicked, _ -> new TickCell())
                        .text(column("coder"), 150, it -> it.coder().name())
                        .number(column("articles"), 84, PackageStatus::articles)
                        .text(column("made"), 190, this::formatMade)
                        .text(column("taken"), 150, this::formatReceived)
                        .text(column("since"), 480, this::formatReason)
                        .faint(it -> it.coder().isDeactivated())
                        .onOpened(viewModel::tick);
        Nodes.onKey(all, KeyCode.SPACE, () -> all.selectedItems().forEach(viewModel::tick));
        return all;
    }

    private boolean isTicked(PackageStatus it) {
        return viewModel.content.get().filter(content -> content.isTicked(it)).isPresent();
    }

    private void make() {
        if (viewModel.mayMake()) {
            tools.dialogs().folder("exchange.packages.title").ifPresent(this::make);
        }
    }

    private void make(Path folder) {
        if (encrypt.isSelected()) {
            var wanted = viewModel.content.get().map(it -> it.tickedPackages().size()).orElse(0);
            passphrases.askNew(
                    text("exchange.packages.passphrase", wanted), it -> viewModel.make(folder, Optional.of(it)));
        } else {
            viewModel.make(folder, Optional.empty());
        }
    }

    private void fill(Optional<Content> shown) {
        table.setEmptyText(text(shown.isEmpty() ? "team.looking" : "exchange.packages.no-coders"));
        table.fill(shown.map(Content::all).orElse(List.of()));
        int wanted = shown.map(it -> it.tickedPackages().size()).orElse(0);
        Nodes.show(byHub, shown.filter(Content::hasHub).isPresent());
        showUnbound(shown);
        make.setText(text("exchange.packages.make-for", wanted));
        make.setDisable(wanted == 0);
        make.setVisible(tools.mayWrite());
        encrypt.setVisible(tools.mayWrite());
    }

    /// Shows a hint that packages have all articles, and the actions that end that.
    private void showUnbound(Optional<Content> shown) {
        var rounds = shown.map(Content::openToAll).orElse(List.of());
        unbound.getChildren().clear();
        Nodes.show(unbound, !rounds.isEmpty());
        if (rounds.isEmpty()) {
            return;
        }
        boolean beside = shown.filter(Content::hasPackages).isPresent();
        var names = rounds.stream().map(it -> quote(it.round())).collect(Collectors.joining(", "));
        var key = beside ? "exchange.packages.open-beside" : "exchange.packages.open-to-all";
        var sentence = Nodes.fillWidth(ParagraphLabel.whole(text(key, names)));
        unbound.getChildren().add(sentence);
        if (tools.mayWrite()) {
            if (beside) {
                rounds.forEach(it ->
                        unbound.getChildren()
                                .add(
                                        linkButton(
                                                text("exchange.packages.close-round", quote(it.round())),
                                                () -> viewModel.close(it.round()))));
            }
            unbound.getChildren()
                    .add(
                            linkButton(
                                    text("exchange.packages.give-out"),
                                    () -> tools.team().go(Route.Team.TeamPage.ASSIGNMENT)));
        }
    }

    private String quote(Round round) {
        return text("common.quoted", round.name());
    }

    private static Button linkButton(String label, Runnable verb) {
        var way = new PlainButton(label, verb);
        way.setMnemonicParsing(false);
        return way;
    }

    private void showResults(List<Result> results) {
        made.getChildren().clear();
        Nodes.show(made, !results.isEmpty());
        if (results.isEmpty()) {
            return;
        }
        var heading = Nodes.withStyle(new Label(text("exchange.packages.results")), "details-heading");
        made.getChildren().addAll(heading, folder(results.getFirst()));
        results.forEach(it -> made.getChildren().add(line(it)));
    }

    /// The folder, as text that can be copied.
    private Node folder(Result first) {
        var path =
                Nodes.withId(
                        "packages-folder",
                        new TextField(String.valueOf(first.file().toAbsolutePath().getParent())),
                        "path-field");
        path.setEditable(false);
        return Nodes.withStyle(
                new HBox(FormPane.labelBefore(text("exchange.packages.folder"), path), Nodes.hgrow(path)),
                "action-line");
    }

    private Node line(Result it) {
        var name = Nodes.keepWidth(Nodes.withStyle(new Label(heading(it)), "detail-heading"));
        var sentence = Nodes.hgrow(new ParagraphLabel(sentence(it)));
        sentence.getStyleClass().add(it.made().isPresent() ? "detail-plain" : "refused-words");
        return Nodes.withStyle(new HBox(name, sentence), "result");
    }

    private String formatMade(PackageStatus it) {
        return it.lastPackage()
                .map(last -> text("exchange.packages.number-made", last.number(), tools.times().formatBrief(last.at())))
                .orElse(text("exchange.packages.never"));
    }

    private String formatReceived(PackageStatus it) {
        if (it.lastPackage().isEmpty()) {
            return "";
        }
        return it.takenNumber() == 0 ? text("exchange.packages.not-known") : Integer.toString(it.takenNumber());
    }

    private String formatReason(PackageStatus it) {
        if (it.coder().isDeactivated()) {
            return text("exchange.packages.left");
        }
        if (it.lastPackage().isEmpty()) {
            return text("exchange.packages.first");
        }
        var parts = new ArrayList<String>();
        add(parts, "given", it.pending().given());
        add(parts, "withdrawn", it.pending().withdrawn());
        add(parts, "codebooks", it.pending().codebooks());
        add(parts, "rulings", it.pending().rulings());
        add(parts, "actors", it.pending().actors());
        add(parts, "rounds", it.pending().rounds());
        add(parts, "references", it.pending().references());
        add(parts, "reconciled", it.pending().reconciled());
        return parts.isEmpty() ? text("exchange.packages.up-to-date") : String.join(", ", parts);
    }

    private void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(text("exchange.packages.since." + what, count));
        }
    }

    /// The sentence, with the file's name in place of a problem's whole path.
    private String sentence(Result of, Problem it) {
        boolean path = it.where().equals(of.file().toString());
        return tools.texts().problem(path ? new Problem(it.code(), heading(of), it.details()) : it);
    }

    private String heading(Result it) {
        return String.valueOf(it.file().getFileName());
    }

    private String sentence(Result it) {
        return it.made()
                .map(made ->
                        text("exchange.packages.holds", made.coder(), made.number(), made.articles(), made.codings()))
                .orElseGet(() ->
                        it.problems().stream().map(problem -> sentence(it, problem)).collect(Collectors.joining(" ")));
    }

    private final class TickCell extends ColumnCell<PackageStatus, Boolean> {

        private final CheckBox box = new CheckBox();

        private TickCell() {
            box.setFocusTraversable(false);
            box.setOnAction(_ -> viewModel.tick(getTableRow().getItem()));
        }

        @Override
        protected void show(Boolean ticked) {
            var status = getTableRow() == null ? null : getTableRow().getItem();
            if (status == null) {
                setGraphic(null);
                return;
            }
            box.setSelected(ticked);
            box.setDisable(status.coder().isDeactivated());
            box.setAccessibleText(status.coder().name());
            setGraphic(box);
        }
    }
}
