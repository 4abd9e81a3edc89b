package org.framewright.ui.workspace;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import org.framewright.codebook.Tag;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.PassageActions.FurtherLink;
import org.framewright.ui.workspace.SuggestionsViewModel.SuggestedFiller;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.coding.actions.AnnotationFormatter;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The context menu of the text and of the list of passages: it codes the selected words, and changes the selected passage. Made anew
/// when it is opened; its commands are the actions of the screen.
final class PassageMenu {

    private static final int WORDS_SHOWN = 40;
    private static final int NEAREST = 3;

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final MenuActions actions;
    private final ActionItems items;
    private final ContextMenu menu = new ContextMenu();

    /// The actions of the screen that the menu has.
    ///
    /// @param ofSuggestion on the suggestion under the mouse
    /// @param ofArticle where nothing else is chosen
    record MenuActions(
            WorkspaceActions ofCoding,
            List<Action> ofSuggestion,
            Action searchWords,
            Action memo,
            List<Action> ofArticle) {}

    PassageMenu(WorkspaceViewModel viewModel, Texts texts, MenuActions actions) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.actions = actions;
        this.items = new ActionItems(texts, it -> it.perform(viewModel::showNotification));
        menu.setId("passage-menu");
    }

    /// Opens in the text, where the mouse may be on a suggestion or a quotation. A passage elsewhere can only take selected words.
    void openInText(ArticleView article, ContextMenuEvent event) {
        boolean keyboard = event.isKeyboardTrigger();
        var under = article.characterUnder(event);
        var here = new ArrayList<Action>();
        if (!keyboard && under.isPresent() && viewModel.page.ghosts.get().isCurrentAt(under.getAsInt())) {
            here.addAll(actions.ofSuggestion());
        }
        if ((keyboard || under.isPresent()) && viewModel.page.selection.isInQuotation()) {
            here.add(actions.ofCoding().quotation);
        }
        // the panel selects the passage only after earlier changes are written
        var inPanel = viewModel.session.focusProperty().get().selected();
        boolean selected =
                viewModel.page.isSelectedUnder(under)
                        && inPanel.equals(Optional.ofNullable(viewModel.page.selected.get()));
        var place = keyboard ? article.placeBelow(viewModel.page.selection.isPresent()) : Optional.<Point2D>empty();
        open(article, event, place, keyboard || selected, here);
    }

    /// Opens on the selected passage.
    void open(Node owner, ContextMenuEvent event) {
        open(owner, event, Optional.empty(), true, List.of());
    }

    /// Opens at a place, or where the mouse is; without selected words or a passage there, for the article.
    private void open(
            Node owner, ContextMenuEvent event, Optional<Point2D> place, boolean onPassage, List<Action> here) {
        menu.hide();
        menu.getItems().clear();
        viewModel.session.contentProperty().get().ifPresent(it -> fill(it, onPassage));
        boolean ofArticle = menu.getItems().isEmpty();
        addItems(here);
        if (ofArticle) {
            addItems(actions.ofArticle());
        }
        if (!menu.getItems().isEmpty()) {
            ActionItems.open(
                    menu, owner, event, place.orElseGet(() -> new Point2D(event.getScreenX(), event.getScreenY())));
        }
    }

    private void fill(PanelContent content, boolean onPassage) {
        boolean words = viewModel.page.selection.isPresent();
        boolean fixed = viewModel.session.isFixed();
        if (words) {
            if (!fixed) {
                addBlock(
                        viewModel.passageActions.passageTags().stream()
                                .map(it -> tagItem(it, viewModel.passageActions::code))
                                .toList());
                addBlock(viewModel.passageActions.passageTags().stream().flatMap(this::suggestedItem).toList());
                addBlock(linkItems(content));
            }
            addBlock(
                    Stream.concat(
                                    Stream.of(Nodes.menuItem(texts.get("workspace.copy-words"), this::copyWords)),
                                    Stream.of(items.item(actions.searchWords())))
                            .toList());
        }
        viewModel
                .session
                .focusProperty()
                .get()
                .selected()
                .flatMap(content.snapshot()::annotation)
                .filter(it -> !it.extent().isUnit())
                .ifPresent(it -> {
                    if (fixed && onPassage) {
                        addBlock(showOwnerItem(content).toList());
                    } else if (onPassage) {
                        fill(content, it, words);
                    } else if (words && !fixed) {
                        addItems(List.of(actions.ofCoding().place, actions.ofCoding().join));
                    }
                });
        if (fixed && (words || onPassage)) {
            addItems(List.of(actions.ofCoding().correct));
        }
    }

    /// The actions on the selected passage.
    private void fill(PanelContent content, Annotation passage, boolean words) {
        addBlock(
                viewModel.suggestions.findFillers(passage).stream()
                        .map(filler -> suggestedItem(passage.id(), filler))
                        .toList());
        addBlock(
                Stream.concat(Stream.of(tagMenu(passage)), words ? Stream.of() : joinMenu(content, passage).stream())
                        .toList());
        var coding = actions.ofCoding();
        addItems(words ? List.of(coding.place, coding.join) : List.of(coding.place));
        addItems(List.of(actions.memo(), coding.unsure));
        var last = new ArrayList<>(showOwnerItem(content).toList());
        if (!last.isEmpty()) {
            last.add(items.item(coding.unlink));
        }
        last.add(items.item(coding.delete));
        addBlock(last);
    }

    private Stream<MenuItem> showOwnerItem(PanelContent content) {
        return viewModel.session.focusProperty().get().owner().flatMap(content.snapshot()::annotation).stream()
                .map(it -> content.codebook().requireTag(it.tag()).label())
                .map(it -> Nodes.menuItem(texts.get("workspace.show-owner", it), viewModel.session::up));
    }

    /// Codes the selected words with a tag, and a suggestion's words for its roles.
    private Stream<MenuItem> suggestedItem(Tag tag) {
        var fillers = viewModel.suggestions.findFillers(tag);
        if (fillers.isEmpty()) {
            return Stream.of();
        }
        var parts =
                fillers.stream()
                        .map(it -> texts.get("workspace.filler-words", it.role().label(), shorten(it)))
                        .collect(Collectors.joining(", "));
        var item =
                Nodes.menuItem(
                        texts.get("workspace.code-suggested", tag.label(), parts),
                        () -> viewModel.passageActions.codeWithFillers(tag, fillers));
        item.setId("suggested-with-" + tag.id());
        return Stream.of(item);
    }

    private static String shorten(SuggestedFiller filler) {
        return WordPieces.shorten(new Extent.Passage(filler.words()).text(), WORDS_SHOWN);
    }

    private MenuItem suggestedItem(AnnotationId owner, SuggestedFiller filler) {
        var item =
                Nodes.menuItem(
                        texts.get("workspace.suggested-filler", filler.role().label(), shorten(filler)),
                        () -> viewModel.session.creationActions.codeFor(owner, filler.tag(), filler.words(), () -> {}));
        item.setId("suggested-" + filler.role().id());
        return item;
    }

    /// The items that join the selected words where a tag alone would not.
    private List<MenuItem> linkItems(PanelContent content) {
        return viewModel.passageActions.passageTags().stream()
                .flatMap(tag ->
                        viewModel.passageActions.findFurtherLink(tag).map(it -> linkItem(content, tag, it)).stream())
                .toList();
    }

    private MenuItem linkItem(PanelContent content, Tag tag, FurtherLink link) {
        var words =
                texts.get("workspace.links", tag.label(), new AnnotationFormatter(texts).name(content, link.owner()));
        var item = Nodes.menuItem(words, link.join());
        item.setId("join-" + tag.id());
        return item;
    }

    /// Joins a passage without an owner to one of the nearest possible owners, as a drag does.
    private List<Menu> joinMenu(PanelContent content, Annotation passage) {
        boolean loose = content.snapshot().ownersOf(passage.id()).isEmpty() && passage.fillers().findAny().isEmpty();
        var others =
                viewModel
                        .passageActions
                        .findLinkable(content, passage)
                        .filter(_ -> loose)
                        .limit(NEAREST)
                        .map(it -> joinItem(content, passage, it))
                        .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var join = new Menu(texts.get("workspace.join-to"));
        join.setId("join-to");
        join.getItems().setAll(others);
        return List.of(join);
    }

    private MenuItem joinItem(PanelContent content, Annotation passage, Annotation other) {
        var name = new AnnotationFormatter(texts).name(content.codebook(), other);
        var words =
                other.extent().fragments().stream()
                        .findFirst()
                        .flatMap(it -> content.findParagraph(it.start()))
                        .map(it -> texts.get("workspace.in-paragraph", name, it.number()))
                        .orElse(name);
        var item = Nodes.menuItem(words, () -> viewModel.session.link(passage.id(), other.id()));
        item.setId("join-to-" + other.tag());
        return item;
    }

    private void addBlock(List<? extends MenuItem> block) {
        if (block.isEmpty()) {
            return;
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(block);
    }

    private void addItems(List<Action> some) {
        addBlock(some.stream().map(items::item).toList());
    }

    private Menu tagMenu(Annotation passage) {
        boolean implied = passage.extent() instanceof Extent.Implied;
        var others = new Menu(texts.get("workspace.another-tag"));
        others.setId("another-tag");
        others.getItems()
                .setAll(
                        viewModel.passageActions.passageTags().stream()
                                .filter(it -> !it.id().equals(passage.tag()) && (!implied || it.allowsImplied()))
                                .map(it -> tagItem(it, viewModel.session.editActions::retag))
                                .toList());
        others.setDisable(others.getItems().isEmpty());
        return others;
    }

    private MenuItem tagItem(Tag tag, Consumer<Tag> action) {
        var item = Nodes.menuItem(tag.label(), () -> action.accept(tag));
        if (tag.hasKey()) {
            ActionItems.showKeys(item, String.valueOf(tag.key()));
        }
        item.setId("code-" + tag.id());
        return item;
    }

    private void copyWords() {
        Nodes.copyToClipboard(new Extent.Passage(viewModel.page.selection.fragments()).text());
    }
}
