package org.framewright.ui.team;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.model.ConstantName;
import org.framewright.ui.controls.FoldingPane;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamViewModel;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The team's screen: the tabs at the top, below them one of the parts.
public final class TeamView extends BorderPane implements ScreenView {

    private final TeamViewModel viewModel;
    private final Texts texts;
    private final Map<Route.Team.TeamPage, TeamPart> parts;
    private final StackPane middle = new StackPane();
    private final FoldingPane verbs = Nodes.withStyle(new FoldingPane(Pos.CENTER_RIGHT), "team-verbs");
    private final List<Action> actions = new ArrayList<>();

    public TeamView(TeamViewModel viewModel, Texts texts, Map<Route.Team.TeamPage, TeamPart> parts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.parts = parts;
        for (var name : Route.Team.TeamPage.values()) {
            actions.add(Action.of(label(name), "Shortcut+" + (actions.size() + 1), () -> viewModel.go(name)));
        }
        setId("team");
        getStyleClass().add("team");
        setTop(
                new ScreenHeader(texts.get("team.title"), texts, viewModel::showNotification)
                        .choices(
                                new TabBar<>(
                                        List.of(Route.Team.TeamPage.values()),
                                        it -> "team-" + ConstantName.of(it),
                                        it -> texts.get(label(it)),
                                        viewModel.page,
                                        viewModel::go))
                        .tools(verbs));
        setCenter(new VBox(readOnlyLabel(), Nodes.vgrow(middle)));
        viewModel.page.subscribe(this::show);
    }

    /// The hint of a read-only project.
    private Label readOnlyLabel() {
        var words = Nodes.withId("team-limit", new ParagraphLabel(texts.get("team.reading")), "team-limit");
        words.setMaxWidth(Double.MAX_VALUE);
        Nodes.show(words, !viewModel.mayWrite());
        return words;
    }

    private void show(Route.Team.TeamPage name) {
        part(name)
                .ifPresent(it -> {
                    middle.getChildren().setAll(it.view);
                    it.inHeader.maxWidthProperty().bind(verbs.widthProperty());
                    verbs.getChildren().setAll(it.inHeader);
                    it.load();
                    if (getScene() != null) {
                        // a field gets no key before it has its skin
                        middle.applyCss();
                        it.takeKeyboard();
                    }
                });
    }

    private Optional<TeamPart> part(Route.Team.TeamPage name) {
        return Optional.ofNullable(parts.get(name));
    }

    @Override
    public void takeKeyboard() {
        part(viewModel.page.get()).ifPresent(TeamPart::takeKeyboard);
    }

    /// The actions, the part's first: their keys have priority.
    @Override
    public List<ActionGroup> actions() {
        var name = viewModel.page.get();
        return List.of(
                new ActionGroup(label(name), part(name).map(TeamPart::actions).orElseGet(List::of)),
                new ActionGroup("team.title", actions));
    }

    @Override
    public boolean escape() {
        return part(viewModel.page.get()).filter(TeamPart::escape).isPresent();
    }

    /// The key of a page's name.
    public static String label(Route.Team.TeamPage name) {
        return "team.part." + ConstantName.of(name);
    }
}
