package org.framewright.ui.workspace.article;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.framewright.model.article.Article;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.AnnotationMarks.AnnotationConnection;
import org.framewright.ui.workspace.article.MarkPieces.MarkEmphases;
import org.framewright.ui.workspace.article.PageLayers.Kind;
import org.framewright.ui.workspace.article.selection.PageBlock;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The page inside the scroll pane: places the paragraphs and keeps the layers below and above them up to date with the view
/// model.
public final class ArticlePage extends Region {

    private static final double TOP = 30;
    private static final double BOTTOM = 120;
    private static final double GAP = 14;
    private static final double MORE_GAP = 8;
    private static final double METADATA_GAP = 20;

    /// The height drawn beyond the edges, so that slow scrolling shows no gaps.
    private static final double BEYOND = 200;

    private final ArticleViewModel viewModel;
    private final Runnable copyAddress;
    private final Map<Kind, Group> shapes = PageLayers.createShapes();
    private final Pane texts = PageLayers.createTextPane();
    private final SelectionLayer selection = new SelectionLayer();
    private final PageMargins margins;
    private @Nullable MetadataView metadata;
    private List<ParagraphView> paragraphs = List.of();

    /// The marks whose pieces the paragraphs have.
    private @Nullable AnnotationMarks marks;

    private MarkEmphases emphases = new MarkEmphases(List.of(), null, AnnotationConnection.NONE);

    /// The page's height by its width: a scroll pane asks for two of them at each layout, with its bar and without.
    private final Map<Double, Double> heights = new HashMap<>();

    /// The place of each mark on the page; empty until it is asked for.
    private final Map<AnnotationId, MarkBox> boxes = new HashMap<>();

    private PageColumns columns = new PageColumns(0, 1, true);
    private boolean brackets = true;
    private MarkBox visible = new MarkBox(0, 2000, 0);
    private double zoom = 1;
    private Runnable onReflow = () -> {};
    private Runnable afterLayout = () -> {};

    public ArticlePage(ArticleViewModel viewModel, Runnable copyAddress) {
        this.viewModel = viewModel;
        this.copyAddress = copyAddress;
        this.margins = new PageMargins(viewModel);
        getStyleClass().add("article-page");
        showFocus(false);
        texts.getStyleClass().add("article-texts");
    }

    public void showArticle(@Nullable Article article) {
        shapes.values().forEach(it -> it.getChildren().clear());
        texts.getChildren().clear();
        metadata = article == null ? null : new MetadataView(article, copyAddress);
        paragraphs =
                viewModel.blocks().stream().map(block -> new ParagraphView(block, textOf(article, block))).toList();
        for (var paragraph : paragraphs) {
            texts.getChildren().addAll(paragraph.flow, paragraph.number);
            shapes.forEach((kind, layer) -> layer.getChildren().add(paragraph.layer(kind)));
        }
        getChildren().setAll(shapes.values());
        getChildren().addAll(2, List.of(selection.ground, texts));
        getChildren().addAll(margins.group, selection.above);
        if (metadata != null && !metadata.isEmpty()) {
            getChildren().addFirst(metadata);
        }
        marks = null;
        drawMarks();
        requestLayout();
    }

    public void drawMarks() {
        var now = viewModel.marks.get();
        emphases = new MarkEmphases(now.list, viewModel.selected.get(), viewModel.connection());
        if (now == marks) {
            if (isLaidOut()) {
                margins.showConnection(boxes());
                drawVisible();
            }
        } else {
            marks = now;
            setPieces(MarkPieces.of(viewModel.blocks(), now.list));
            drawAll();
        }
    }

    private void setPieces(MarkPieces pieces) {
        boolean moved = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            moved |= paragraphs.get(i).setPieces(pieces.of(i));
        }
        if (moved) {
            boxes.clear();
        }
    }

    /// Draws the matches of highlight patterns, the hits of the search, and the suggestions.
    public void drawFinds() {
        var found = new ParagraphView.Highlights(viewModel.finds.get(), viewModel.hits.get(), viewModel.ghosts.get());
        paragraphs.forEach(it -> it.draw(found));
        shapes.values().forEach(ArticlePage::applyStyle);
    }

    public void drawSelection() {
        if (isLaidOut()) {
            selection.show(viewModel.selection.get(), paragraphs);
            selection.showLinks(viewModel.linkEnds(), new PageGeometry(paragraphs));
            applyStyle(selection.above);
        }
    }

    /// Runs work with the geometry known: now, or after the next layout.
    public void runAfterLayout(Runnable work) {
        if (isLaidOut() && !isNeedsLayout()) {
            work.run();
        } else {
            afterLayout = work;
        }
    }

    public void showFocus(boolean focused) {
        selection.setFocused(focused);
    }

    /// Draws the marks, and their signs in the margins, between two heights.
    void drawRange(double top, double bottom) {
        boolean shown = visible.top() <= Math.max(0, top) && bottom <= visible.bottom();
        if (!shown) {
            visible = new MarkBox(top - BEYOND, bottom + BEYOND, 0);
            drawVisible();
        }
    }

    /// Gives the room of the brackets to the text.
    void hideBrackets() {
        brackets = false;
        requestLayout();
    }

    public void zoomTo(double factor) {
        zoom = factor;
        requestLayout();
    }

    /// The places of the characters; empty before the first layout and without text.
    public Optional<PageGeometry> geometry() {
        return isLaidOut() ? Optional.of(new PageGeometry(paragraphs)) : Optional.empty();
    }

    /// The box of the selected passage on the page; for an implied one, that of its connection.
    public Optional<MarkBox> boxOfSelected() {
        var boxes = boxes();
        var selected = Optional.ofNullable(viewModel.selected.get());
        return Stream.concat(
                        selected.stream(),
                        viewModel.connection().members().stream().map(AnnotationConnection.Member::id))
                .flatMap(id -> Optional.ofNullable(boxes.get(id)).stream())
                .findFirst();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double asked = width < 0 ? getWidth() : width;
        var known = heights.get(asked);
        if (known != null) {
            return known;
        }
        double height = heightFor(asked);
        heights.put(asked, height);
        return height;
    }

    @Override
    public void requestLayout() {
        heights.clear();
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean reflowed = !isFlowed();
        arrange(getWidth());
        drawAll();
        drawSelection();
        afterLayout.run();
        afterLayout = () -> {};
        if (reflowed) {
            onReflow.run();
        }
    }

    /// Sets the listener to new line breaks, after another width or zoom.
    public void setOnReflow(Runnable listener) {
        onReflow = listener;
    }

    /// Whether the lines are broken for the present width and zoom.
    public boolean isFlowed() {
        return new PageColumns(getWidth(), zoom, brackets).equals(columns);
    }

    private double heightFor(double width) {
        double textWidth = new PageColumns(width, zoom, brackets).textWidth();
        double metadataHeight =
                metadata == null || metadata.isEmpty() ? 0 : metadata.prefHeight(textWidth) + METADATA_GAP * zoom;
        double textHeight = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            textHeight += paragraphs.get(i).heightFor(textWidth) + gapBelow(i);
        }
        return TOP * zoom + BOTTOM * zoom + metadataHeight + textHeight;
    }

    private void arrange(double width) {
        columns = new PageColumns(width, zoom, brackets);
        double y = TOP * zoom;
        if (metadata != null && !metadata.isEmpty()) {
            double height = metadata.prefHeight(columns.textWidth());
            metadata.resizeRelocate(columns.textX(), y, columns.textWidth(), height);
            y += height + METADATA_GAP * zoom;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            paragraph.setWidth(columns.textWidth());
            paragraph.moveTo(columns.textX(), y, columns.numbersRight());
            y = paragraph.bottom() + gapBelow(i);
        }
        boxes.clear();
    }

    /// The gap below a block: wider where the article's own text begins or ends, and above a subhead.
    private double gapBelow(int i) {
        boolean last = i + 1 == paragraphs.size();
        boolean turn = !last && (isBody(i) != isBody(i + 1) || kind(i + 1) == PageBlock.Kind.SUBHEAD);
        return Math.rint((turn ? GAP + MORE_GAP : GAP) * zoom);
    }

    private boolean isBody(int i) {
        return kind(i) == PageBlock.Kind.PARAGRAPH || kind(i) == PageBlock.Kind.SUBHEAD;
    }

    private PageBlock.Kind kind(int i) {
        return paragraphs.get(i).block.kind();
    }

    private void drawAll() {
        if (isLaidOut()) {
            margins.arrange(boxes(), new PageGeometry(paragraphs), columns);
            drawVisible();
        }
    }

    /// New shapes get their style at once: this pulse may have applied styles before they were made.
    private void drawVisible() {
        if (isLaidOut()) {
            paragraphs.forEach(it -> it.drawVisible(visible, emphases));
            margins.draw(visible, emphases);
            shapes.values().forEach(ArticlePage::applyStyle);
            applyStyle(margins.group);
        }
    }

    private Map<AnnotationId, MarkBox> boxes() {
        if (boxes.isEmpty()) {
            for (var paragraph : paragraphs) {
                paragraph.boxes().forEach((id, box) -> boxes.merge(id, box.movedBy(paragraph.top()), MarkBox::union));
            }
        }
        return boxes;
    }

    private boolean isLaidOut() {
        return !paragraphs.isEmpty() && paragraphs.getLast().isLaidOut();
    }

    private static void applyStyle(Node layer) {
        if (layer.getScene() != null) {
            layer.applyCss();
        }
    }

    private static String textOf(@Nullable Article article, PageBlock block) {
        return article == null ? "" : article.text().substring(block.start(), block.end());
    }
}
