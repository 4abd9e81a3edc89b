package org.framewright.ui.actors;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.actors.ActorReviewViewModel.GroupRow;
import org.framewright.ui.actors.ActorReviewViewModel.Member;
import org.framewright.ui.actors.ActorReviewViewModel.Mention;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The groups at the left; at the right the actors of the selected group, each with a passage.
public final class ActorReviewView extends BorderPane implements ScreenView {

    private static final int MOST_REASONS = 3;

    private final ActorReviewViewModel viewModel;
    private final Texts texts;
    private final LineTable<GroupRow> table;
    private final ListDetail lines;
    private final VBox mentions = Nodes.withId("review-mentions", Nodes.withStyle(new VBox(), "review-mentions"));
    private final Label reasons = Nodes.withId("review-reasons", ParagraphLabel.whole("", "guidance"));
    private final Label facts = Nodes.withId("facts", new Label());
    private final List<Action> actions;
    private final Action undo;

    public ActorReviewView(ActorReviewViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.table = table();
        var join = writeAction("actors.review.join", "S", viewModel::join);
        var distinguish = writeAction("actors.review.distinguish", "N", viewModel::distinguish);
        var namesakes = writeAction("actors.join-namesakes", "Shortcut+J", viewModel::joinNamesakes);
        this.undo =
                writeAction("actors.undo", "Shortcut+Z", viewModel::undo)
                        .enabledWhen(viewModel.undo.last().isNotEmpty(), texts.get("actors.nothing-to-undo"))
                        .withObject(viewModel.undo.last());
        this.actions = List.of(join, distinguish, namesakes);
        this.lines =
                new ListDetail(
                        this,
                        table,
                        details(button(join, "review-join"), button(distinguish, "review-distinguish")),
                        ParagraphLabel.whole(texts.get("actors.review.hint"), "guidance"),
                        Nodes.vgrow(table));
        setId("actor-review");
        getStyleClass().addAll("actors", "actor-review");
        setTop(
                new ScreenHeader(texts.get("actors.review.title"), texts, viewModel::showNotification)
                        .links(namesakes)
                        .history(undo)
                        .line(facts));
        viewModel.content.subscribe(this::fill);
        viewModel.mentions.subscribe(this::show);
    }

    private Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run).withAccess(viewModel.access(), texts.get("actors.read-only"));
    }

    private ActionButton button(Action action, String id) {
        return Nodes.withId(id, new ActionButton(action, texts, viewModel::showNotification));
    }

    private LineTable<GroupRow> table() {
        var all =
                new LineTable<GroupRow>("review-table", texts.get("actors.review.title"), it -> it.group().actors())
                        .text(texts.get("actors.review.names"), 330, GroupRow::names)
                        .text(
                                texts.get("actors.review.reason"),
                                150,
                                it -> texts.constant("actors.review.reason.", it.group().reason()))
                        .number(texts.get("actors.review.actors"), 70, it -> it.members().size())
                        .number(texts.get("actors.column.named"), 70, GroupRow::uses)
                        .onChosen(row -> {
                            if (row.isPresent() && !row.equals(viewModel.selected.get())) {
                                viewModel.select(row);
                            }
                        });
        viewModel.selected.subscribe(row -> row.ifPresent(all::select));
        return all;
    }

    private ScrollPane details(ActionButton join, ActionButton distinguish) {
        var decisions = Nodes.withStyle(new HBox(join, distinguish), "action-line");
        decisions.visibleProperty().bind(viewModel.selected.map(Optional::isPresent));
        var column = Nodes.withStyle(new VBox(reasons, mentions, decisions), "review-column");
        var scrolled = new ScrollPane(column);
        scrolled.setFitToWidth(true);
        return scrolled;
    }

    private void fill(Optional<List<GroupRow>> content) {
        table.setEmptyText(texts.get(content.isEmpty() ? "actors.looking" : "actors.no-proposals"));
        table.fill(content.orElse(List.of()));
        viewModel.selected.get().ifPresent(table::select);
        facts.setText(content.map(it -> texts.get("actors.review.facts", it.size())).orElse(""));
    }

    private void show(List<Mention> shown) {
        reasons.setText(viewModel.selected.get().map(this::reasons).orElse(""));
        mentions.getChildren().setAll(shown.stream().map(this::mention).toList());
    }

    /// The reason of each pair, and the context that they share.
    private String reasons(GroupRow row) {
        var all = new ArrayList<String>();
        row.group().proposals().stream()
                .map(it ->
                        texts.constant(
                                "actors.reason.",
                                it.reason(),
                                WordPieces.isolate(it.name()),
                                WordPieces.isolate(it.otherName())))
                .distinct()
                .limit(MOST_REASONS)
                .forEach(all::add);
        if (row.articles() > 0) {
            all.add(texts.get("actors.review.common-articles", row.articles()));
        }
        if (!row.outlets().isEmpty()) {
            all.add(texts.get("actors.review.common-outlets", String.join(", ", row.outlets())));
        }
        if (!row.affiliations().isEmpty()) {
            all.add(texts.get("actors.review.common-affiliations", String.join(", ", row.affiliations())));
        }
        return String.join("\n", all);
    }

    private VBox mention(Mention it) {
        var member = it.member();
        var name =
                ParagraphLabel.whole(texts.get("actors.name-and-whose", name(member), origin(member)), "review-name");
        var box = Nodes.withStyle(new VBox(name), "review-mention");
        var uses = texts.get("actors.review.named", member.uses().size());
        int articles = member.articles().size();
        box.getChildren()
                .add(
                        ParagraphLabel.whole(
                                articles == 0 ? uses : uses + " " + texts.get("actors.review.in-articles", articles),
                                "guidance"));
        it.article()
                .ifPresent(article -> {
                    if (!it.words().isEmpty()) {
                        box.getChildren()
                                .add(
                                        ParagraphLabel.whole(
                                                texts.get(
                                                        "actors.review.passage", it.before(), it.words(), it.after())));
                    }
                    box.getChildren().add(ParagraphLabel.whole(article, "guidance"));
                });
        return box;
    }

    private static String name(Member member) {
        return WordPieces.isolate(member.actor().name());
    }

    private String origin(Member member) {
        return member.actor().isUnconfirmed()
                ? texts.get("actors.added-by", member.addedBy())
                : texts.get("actors.in-register");
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("actors.keys", actions), new ActionGroup(ActionGroup.EDIT, List.of(undo)));
    }

    @Override
    public void takeKeyboard() {
        table.takeKeyboard();
    }

    @Override
    public boolean escape() {
        return lines.returnKeyboard();
    }
}
