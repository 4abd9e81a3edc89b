package org.framewright.ui.team.hub;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.StudyState;
import org.framewright.hub.HubStatus.TableStatus;
import org.framewright.model.ConstantName;
import org.framewright.model.study.Coder;
import org.framewright.team.packages.FileName;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.FoldingLine;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.HubState;
import org.framewright.ui.team.hub.HubViewModel.HubLine;
import org.framewright.ui.team.hub.HubViewModel.ResultLine;
import org.framewright.ui.team.hub.HubViewModel.Results;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The hub: a line for each coder, and below it the report of a synchronisation. Without a hub, a form to make one.
public final class HubPart extends TeamPart {

    private final HubViewModel viewModel;
    private final AskBar ask;
    private final HubSetupForm setup;
    private final VBox hub;
    private final LineTable<HubLine> table;
    private final Label state = Nodes.withId("hub-state", new ParagraphLabel(), "guidance");
    private final VBox results = Nodes.withId("hub-results", new VBox(), "exchange-results");
    private final Action synchroniseAction;
    private final Action previewAction;
    private final Action inviteAction;
    private final Action inviteSupervisorAction;
    private final Action revokeAction;
    private final Action exportAction;
    private final Action discardAction;
    private final Action publishAction;
    private final Action leaveAction;

    /// @param ask asks for a supervisor's name
    public HubPart(HubViewModel viewModel, TeamTools tools, AskBar ask) {
        super(tools, Nodes.withStyle(new VBox(), "team-part"), "hub", viewModel::load);
        this.viewModel = viewModel;
        this.ask = ask;
        this.synchroniseAction = hubAction("synchronise", viewModel::synchronise).withKey("Shortcut+Enter");
        this.previewAction = hubAction("preview", viewModel::preview);
        this.inviteAction = hubAction("invite", () -> withSelected(this::invite));
        this.inviteSupervisorAction = hubAction("invite-supervisor", this::askForSupervisor);
        this.revokeAction = hubAction("revoke", () -> withSelected(this::offerRevocation));
        this.exportAction =
                hubAction(
                        "export",
                        () -> tools.dialogs().folder("exchange.hub.export-title").ifPresent(viewModel::export));
        this.discardAction = hubAction("discard", this::offerDiscarding);
        this.publishAction = hubAction("publish", this::askForReader);
        this.leaveAction = hubAction("leave", this::offerLeaving);
        this.setup = new HubSetupForm(viewModel, tools);
        this.table = Nodes.vgrow(table().withArrangement(tools.tables().arrangementOf("hub-coders")));
        tools.addRowMenu(table, () -> List.of(inviteAction, revokeAction));
        table.setEmptyText(text("exchange.packages.no-coders"));
        this.hub = Nodes.vgrow(Nodes.withStyle(new VBox(choices(), TeamTools.line(state), table, results), "hub-list"));
        view.getChildren().addAll(setup, hub);
        viewModel.content.subscribe(this::fill);
        viewModel.results.subscribe(this::showResults);
    }

    private Action hubAction(String key, Runnable run) {
        var none = text("exchange.hub.none");
        return Action.of("exchange.hub." + key, run)
                .enabledWhen(viewModel.content.map(it -> it.filter(HubContent::hasHub).isPresent()), none)
                .withAccess(tools.team().access(), text("team.reading"));
    }

    @Override
    public void takeKeyboard() {
        if (setup.isVisible()) {
            setup.takeKeyboard();
        } else {
            table.takeKeyboard();
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                synchroniseAction,
                previewAction,
                inviteAction,
                revokeAction,
                inviteSupervisorAction,
                exportAction,
                discardAction,
                publishAction,
                leaveAction);
    }

    @Override
    public boolean escape() {
        return tools.jobs().cancel() || takeBackKeyboard(hub.isVisible() && !table.isFocused());
    }

    @Override
    public void showHub(HubState present) {
        viewModel.show(present);
    }

    private Node choices() {
        var line =
                Nodes.withStyle(
                        new FoldingLine(
                                List.of(
                                        tools.button(synchroniseAction, "hub-synchronise").asMain(),
                                        tools.button(previewAction, "hub-preview"),
                                        tools.button(inviteAction, "hub-invite"),
                                        tools.button(revokeAction, "hub-revoke")),
                                List.of(
                                        tools.button(inviteSupervisorAction, "hub-invite-supervisor").asLink(),
                                        tools.button(exportAction, "hub-export").asLink(),
                                        tools.button(discardAction, "hub-discard").asLink(),
                                        tools.button(publishAction, "hub-publish").asLink(),
                                        tools.button(leaveAction, "hub-leave").asLink())),
                        "team-line");
        line.disableProperty().bind(tools.jobs().runningProperty());
        return line;
    }

    private LineTable<HubLine> table() {
        var words = viewModel.formatter();
        return new LineTable<HubLine>("hub-coders", text("team.part.hub"), HubLine::id)
                .text(column("coder"), 150, words::name)
                .text(column("login"), 120, words::login)
                .text(column("at-hub"), 130, it -> known(it, words::sent))
                .text(column("taken"), 150, it -> known(it, words::taken))
                .text(column("for-coder"), 190, it -> known(it, words::due))
                .text(column("from-coder"), 190, it -> known(it, words::waiting))
                .faint(it -> it.coder().filter(Coder::isDeactivated).isPresent());
    }

    private static String known(HubLine line, Function<MemberStatus, String> words) {
        return line.status().map(words).orElse("");
    }

    private void withSelected(Consumer<HubLine> verb) {
        table.selectedItems().stream()
                .findFirst()
                .ifPresentOrElse(verb, () -> tools.show(tools.hint("exchange.hub.choose-coder")));
    }

    private void invite(HubLine line) {
        line.coder()
                .ifPresentOrElse(
                        coder ->
                                tools.dialogs()
                                        .saveFile(
                                                "exchange.hub.invite-title",
                                                FileName.withEnding(".invitation", coder.name()))
                                        .ifPresent(it -> viewModel.invite(coder, it)),
                        () -> tools.show(tools.hint("exchange.hub.choose-coder")));
    }

    private void askForSupervisor() {
        ask.askRequired(
                text("exchange.hub.supervisor-name"),
                text("exchange.hub.invite"),
                text("exchange.hub.supervisor-name-needed"),
                name ->
                        tools.dialogs()
                                .saveFile("exchange.hub.invite-title", FileName.withEnding(".invitation", name))
                                .ifPresent(it -> viewModel.inviteSupervisor(name, it)));
    }

    private void askForReader() {
        var reader = viewModel.content.get().flatMap(HubContent::tables).map(TableStatus::reader).orElse("");
        ask.ask(text("exchange.hub.reader"), text("exchange.hub.publish-yes"), reader, viewModel::publish);
    }

    private void offerRevocation(HubLine line) {
        var question =
                line.coder().isPresent() ? "exchange.hub.revoke-question" : "exchange.hub.supervisor-revoke-question";
        tools.show(
                tools.hint(question, line.name())
                        .withChoice(text("exchange.hub.revoke-yes"), () -> viewModel.revoke(line)));
    }

    private void offerDiscarding() {
        boolean any = viewModel.content.get().filter(it -> !it.setAside().isEmpty()).isPresent();
        var hint = tools.hint(any ? "exchange.hub.discard-question" : "exchange.hub.nothing-set-aside");
        tools.show(any ? hint.withChoice(text("exchange.hub.discard-yes"), viewModel::discard) : hint);
    }

    private void offerLeaving() {
        tools.show(
                tools.hint("exchange.hub.leave-question").withChoice(text("exchange.hub.leave-yes"), viewModel::leave));
    }

    private void fill(Optional<HubContent> shown) {
        boolean asking = shown.map(it -> !it.hasHub()).orElse(false);
        boolean had = setup.isVisible();
        Nodes.show(setup, asking);
        setup.setDisable(!tools.mayWrite());
        Nodes.show(hub, shown.filter(HubContent::hasHub).isPresent());
        shown.ifPresent(it -> {
            state.setText(state(it));
            table.fill(it.lines());
            if (it.hasHub()) {
                setup.clear();
            }
            if (had != setup.isVisible()) {
                takeKeyboard();
            }
        });
    }

    private String state(HubContent shown) {
        var place = shown.place().orElse("");
        if (!shown.problems().isEmpty()) {
            return shown.problems().stream().map(tools.texts()::problem).collect(Collectors.joining(" "));
        }
        var sentences = new ArrayList<String>();
        sentences.add(text(shown.isInStep() ? "exchange.hub.in-step" : "exchange.hub.not-in-step", place));
        if (shown.study() != StudyState.IN_STEP) {
            sentences.add(text("common.hub.study." + ConstantName.of(shown.study())));
        }
        viewModel.formatter().format(shown.setAside()).forEach(sentences::add);
        if (shown.isPublishing()) {
            sentences.add(text("exchange.hub.publishing"));
        }
        return String.join(" ", sentences);
    }

    private void showResults(Results shown) {
        results.getChildren().clear();
        Nodes.show(results, !shown.lines().isEmpty());
        var heading = text(shown.preview() ? "exchange.hub.results-preview" : "exchange.hub.results");
        results.getChildren().add(Nodes.withStyle(new Label(heading), "details-heading"));
        shown.lines().forEach(it -> results.getChildren().add(line(it)));
    }

    private static Node line(ResultLine it) {
        var name = Nodes.hideEmpty(Nodes.keepWidth(Nodes.withStyle(new Label(it.heading()), "detail-heading")));
        var sentence = Nodes.hgrow(new ParagraphLabel(it.sentence()));
        sentence.getStyleClass().add(it.refused() ? "refused-words" : "detail-plain");
        return Nodes.withStyle(new HBox(name, sentence), "result");
    }
}
