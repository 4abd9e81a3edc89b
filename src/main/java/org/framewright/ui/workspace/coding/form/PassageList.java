package org.framewright.ui.workspace.coding.form;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Tag;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The coded passages of the article in text order. A filler is next to its owner.
public final class PassageList extends ListView<Annotation> {

    private static final PseudoClass KEYLESS = PseudoClass.getPseudoClass("keyless");

    private final CodingSessionViewModel session;
    private final Texts texts;

    /// The annotations with open questions.
    private Set<AnnotationId> open = Set.of();

    private final ParagraphLabel nothing = ParagraphLabel.whole("", "empty-state");
    private int revealed = -1;
    private @Nullable ArticleId article;
    private double revealedIn;

    public PassageList(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
        setId("passages");
        setAccessibleText(texts.get("workspace.action.passages"));
        getStyleClass().add("passages");
        setFocusTraversable(false);
        setPlaceholder(nothing);
        setCellFactory(_ -> new Cell());
    }

    public void refill() {
        var content = session.content();
        var snapshot = content.snapshot();
        boolean fixed = session.queue.isReadOnly() || snapshot.isFixed();
        nothing.setText(texts.get(fixed ? "workspace.no-passages-here" : "workspace.no-passages"));
        var owning =
                content.codebook().tags().stream()
                        .filter(it -> !it.roles().isEmpty())
                        .map(Tag::id)
                        .collect(Collectors.toSet());
        open = snapshot.openQuestions().stream().flatMap(it -> it.annotation().stream()).collect(Collectors.toSet());
        getItems()
                .setAll(
                        snapshot.annotations().stream()
                                .filter(it -> !it.extent().isUnit())
                                .filter(it -> owning.contains(it.tag()) || !snapshot.isFiller(it.id()))
                                .toList());
        revealed = -1;
        if (!content.article().id().equals(article)) {
            article = content.article().id();
            scrollTo(0);
        }
        requestLayout();
        var focus = session.focusProperty().get();
        focus.owner()
                .or(focus::selected)
                .flatMap(snapshot::annotation)
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    }

    /// Keeps the whole row of the selected passage in sight, and the one before it if there is room. Checked with every change of passages
    /// or height: a form below makes the list lower.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int selected = getSelectionModel().getSelectedIndex();
        boolean other = selected != revealed || getHeight() != revealedIn;
        if (other && selected >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
            revealed = selected;
            revealedIn = getHeight();
            rows.layout();
            rows.scrollTo(Math.max(0, selected - 1));
            rows.layout();
            rows.scrollTo(selected);
        }
    }

    /// Selects the passage before or after the selected one.
    public void step(int by) {
        int at = getSelectionModel().getSelectedIndex() + by;
        if (at >= 0 && at < getItems().size()) {
            session.select(getItems().get(at).id());
        }
    }

    public static String colour(Tag tag) {
        return "code-" + tag.colour().name().toLowerCase(Locale.ROOT);
    }

    /// A label for [#showSign].
    public static Label sign() {
        var sign = Nodes.withStyle(new Label(), "tag-sign", "");
        sign.setMinWidth(USE_PREF_SIZE);
        return sign;
    }

    /// Shows a tag's key in its colour, before a passage; of a tag without a key only the colour: its name has to be beside it.
    public static void showSign(Tag tag, Label sign) {
        sign.setText(tag.hasKey() ? String.valueOf(tag.key()) : "");
        sign.pseudoClassStateChanged(KEYLESS, !tag.hasKey());
        sign.getStyleClass().set(sign.getStyleClass().size() - 1, colour(tag));
    }

    /// A line of a list: a tag's sign, words of the text, and below them in small letters the details.
    public static HBox row(ListView<?> list, Label sign, Label words, Label details) {
        var lines = Nodes.hgrow(new VBox(words, details));
        lines.setMinWidth(0);
        var row = Nodes.withStyle(new HBox(sign, lines), "passage-row");
        row.prefWidthProperty().bind(Zoom.widthBeside(list, 36));
        return row;
    }

    /// A row keeps its nodes for every passage that it shows: new nodes would be styled and laid out anew.
    private final class Cell extends RowCell<Annotation> {

        private final Label sign = sign();
        private final Label words = Nodes.withStyle(new Label(), "passage-words");
        private final Label details = Nodes.withStyle(new Label(), "passage-details");
        private final Label openMark = mark("○", "open");
        private final Label answeredMark = mark(texts.get("workspace.answered-mark"), "answered-mark");
        private final Label unsureMark = mark(texts.get("workspace.flag-sign.unsure"), "unsure-mark");
        private final Label memoMark = mark(texts.get("workspace.flag-sign.memo"), "memo-mark");
        private final HBox row = PassageList.row(PassageList.this, sign, words, details);

        private Cell() {
            row.getChildren().addAll(openMark, answeredMark, unsureMark, memoMark);
            setOnMouseClicked(it -> {
                if (it.getButton() == MouseButton.PRIMARY) {
                    selectPassage();
                }
            });
            setOnContextMenuRequested(_ -> selectPassage());
        }

        private static Label mark(String sign, String style) {
            var mark = Nodes.withStyle(new Label(sign), style);
            mark.setMinWidth(USE_PREF_SIZE);
            mark.setTooltip(new Tooltip());
            return mark;
        }

        private void selectPassage() {
            if (!isEmpty()) {
                session.select(getItem().id());
            }
        }

        @Override
        protected void show(Annotation annotation) {
            var tag = session.content().codebook().requireTag(annotation.tag());
            var said = new ArrayList<String>();
            showSign(tag, sign);
            words.setText(formatExtent(annotation));
            details.setText(details(tag, annotation));
            Stream.of(tag.label(), words.getText(), details.getText()).forEach(said::add);
            showMark(openMark, isOpen(annotation) ? texts.get("workspace.open") : "", said);
            showMark(answeredMark, isAnswered(annotation) ? texts.get("workspace.answered") : "", said);
            showMark(unsureMark, format("workspace.unsure-of", annotation, Annotation::unsure), said);
            showMark(memoMark, format("workspace.memo-of", annotation, it -> !it.memo().isBlank()), said);
            setGraphic(row);
            setAccessibleText(String.join(". ", said));
        }

        /// @param meaning empty where the passage doesn't have the mark
        private void showMark(Label mark, String meaning, List<String> said) {
            Nodes.show(mark, !meaning.isEmpty());
            if (!meaning.isEmpty()) {
                said.add(meaning);
                mark.getTooltip().setText(meaning);
            }
        }

        /// Names the marked ones of a passage and its fillers, by their tags; empty where none is marked.
        private String format(String key, Annotation annotation, Predicate<Annotation> marked) {
            var tags =
                    Stream.concat(Stream.of(annotation), fillers(annotation))
                            .filter(marked)
                            .map(it -> session.content().codebook().requireTag(it.tag()).label())
                            .distinct()
                            .collect(Collectors.joining(", "));
            return tags.isEmpty() ? "" : texts.get(key, tags);
        }

        private String formatExtent(Annotation annotation) {
            return annotation.extent() instanceof Extent.Implied
                    ? texts.get("workspace.implied")
                    : annotation.extent().text().replace('\n', ' ');
        }

        private String details(Tag tag, Annotation annotation) {
            var fillers = fillers(annotation).map(this::formatFiller).collect(Collectors.joining(" · "));
            if (!fillers.isEmpty()) {
                return WordPieces.isolate(tag.hasKey() ? fillers : tag.label() + " · " + fillers);
            }
            return actors(annotation)
                    .or(() -> answers(annotation, _ -> true).findFirst())
                    .map(answer -> WordPieces.isolate(tag.label() + " · " + answer))
                    .orElse(tag.label());
        }

        /// The words of a filler, and its actor where they don't name it; of an implied one the actor alone.
        private String formatFiller(Annotation filler) {
            var words = formatExtent(filler);
            return actors(filler)
                    .filter(it -> !words.contains(it))
                    .map(it -> filler.extent() instanceof Extent.Implied ? it : words + " · " + it)
                    .orElse(words);
        }

        /// The actors of an annotation; empty where none was answered.
        private Optional<String> actors(Annotation annotation) {
            return answers(annotation, it -> !it.actors().isEmpty()).findFirst();
        }

        private Stream<String> answers(Annotation annotation, Predicate<Value> wanted) {
            var names = session.content().actorNames();
            return session.content().codebook().requireTag(annotation.tag()).variables().stream()
                    .flatMap(variable ->
                            annotation.value(variable.id()).stream()
                                    .filter(wanted)
                                    .map(it -> new AnswerText(texts).format(variable, it, names)));
        }

        /// The fillers in the order of the tag's roles: the source, then the cue.
        private Stream<Annotation> fillers(Annotation annotation) {
            var content = session.content();
            return content.codebook().requireTag(annotation.tag()).roles().stream()
                    .flatMap(role -> annotation.links().getOrDefault(role.id(), List.of()).stream())
                    .flatMap(id -> content.snapshot().annotation(id).stream());
        }

        private boolean isAnswered(Annotation annotation) {
            return !session.content().rulings().findAnswers(annotation).isEmpty();
        }

        private boolean isOpen(Annotation annotation) {
            return open.contains(annotation.id()) || annotation.fillers().anyMatch(open::contains);
        }
    }
}
