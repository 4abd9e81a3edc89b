package org.framewright.ui.workspace.article;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.model.ConstantName;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.article.MarkPieces.Emphasis;
import org.framewright.ui.workspace.article.MarkPieces.MarkEmphases;
import org.framewright.ui.workspace.article.MarkPieces.MarkPiece;
import org.framewright.ui.workspace.article.PageLayers.Kind;
import org.framewright.ui.workspace.article.selection.PageBlock;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One block on the page: its text, its number, and its marks. The marks have shapes only while they are visible, and these are
/// made again only where the marks or the lines have changed. Indices are the article's.
public final class ParagraphView {

    final PageBlock block;
    private final String text;
    public final TextFlow flow = new TextFlow();
    final Text number;
    private final Map<Kind, Group> layers = PageLayers.createShapes();
    private Highlights found = new Highlights(List.of(), FindMarks.NONE, SuggestionMarks.NONE);
    private @Nullable FlowGeometry geometry;
    private List<MarkPiece> pieces = List.of();
    private boolean inSight;
    private boolean drawn;

    /// The emphasis of each piece, as it was drawn last.
    private List<Emphasis> emphases = List.of();

    private Map<AnnotationId, MarkBox> boxes = Map.of();

    ParagraphView(PageBlock block, String text) {
        this.block = block;
        this.text = text;
        flow.getStyleClass().addAll("article-text", ConstantName.of(block.kind()));
        setTexts(WordPieces.split(text));
        if (WordPieces.isRightToLeft(text)) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        number = new Text(block.number() == 0 ? "" : Integer.toString(block.number()));
        number.getStyleClass().add("paragraph-number");
    }

    /// The highlights in the text beside the marks: matches of highlight patterns, hits of the search, suggestions.
    record Highlights(List<PatternMatch> finds, FindMarks hits, SuggestionMarks ghosts) {}

    Group layer(Kind kind) {
        return Objects.requireNonNull(layers.get(kind));
    }

    boolean isLaidOut() {
        return geometry != null;
    }

    boolean isRightToLeft() {
        return flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    public double top() {
        return flow.getLayoutY();
    }

    double bottom() {
        return flow.getLayoutY() + flow.getHeight();
    }

    /// Lays the text and all its drawings out in a width.
    void setWidth(double width) {
        double height = heightFor(width);
        // a font may be a little wider and break lines elsewhere in the same height
        boolean changed =
                geometry == null || flow.isNeedsLayout() || width != flow.getWidth() || height != flow.getHeight();
        if (changed) {
            flow.resize(width, height);
            flow.layout();
            geometry = new FlowGeometry(flow, text);
            layOut();
            drawn = false;
            draw(found);
        }
    }

    /// Draws the highlights of this block: a dotted line under matches, unlike any mark; a frame around hits, a strong one for
    /// the current hit; a dotted line without a tint below suggestions, around the current one and its cue and source.
    void draw(Highlights all) {
        found = all;
        fill(Kind.FINDS, all.finds().stream().flatMap(it -> boxes(it).map(PieceDrawing::find)));
        var hit = all.hits().current();
        fill(
                Kind.HITS,
                all.hits().list().stream()
                        .flatMap(
                                it -> boxes(it).map(box -> PieceDrawing.hit(box, hit.filter(it::equals).isPresent()))));
        var ghost = all.ghosts().current();
        fill(Kind.GHOSTS, all.ghosts().list().stream().flatMap(it -> ghost(it, ghost.filter(it::equals).isPresent())));
    }

    private void fill(Kind kind, Stream<Node> shapes) {
        layer(kind).getChildren().setAll(shapes.toList());
    }

    private Stream<Node> ghost(SuggestionMarks.Ghost ghost, boolean chosen) {
        return Stream.concat(ghost.content().stream(), chosen ? ghost.around().stream() : Stream.empty())
                .flatMap(it ->
                        boxes(new PatternMatch(it.start(), it.end()))
                                .map(box -> PieceDrawing.ghost(box, it.colour(), chosen)));
    }

    /// The boxes of a match in this block; none before the first layout.
    public Stream<Rectangle2D> boxes(PatternMatch find) {
        if (geometry == null || !block.meets(find.start(), find.end())) {
            return Stream.empty();
        }
        int start = Math.max(find.start(), block.start()) - block.start();
        int end = Math.min(find.end(), block.end()) - block.start();
        return geometry.boxes(start, end).stream();
    }

    void moveTo(double x, double y, double numbersRight) {
        flow.relocate(x, y);
        layers.values().forEach(it -> PageLayers.move(it, x, y));
        number.setX(Math.rint(numbersRight - number.getLayoutBounds().getWidth()));
        number.setY(Math.rint(y + flow.getBaselineOffset()));
    }

    /// Takes the marks of this block.
    ///
    /// @return whether marks have other places now
    boolean setPieces(List<MarkPiece> changed) {
        if (changed.equals(pieces)) {
            return false;
        }
        boolean moved = !MarkPiece.haveSameWords(pieces, changed);
        pieces = changed;
        drawn = false;
        if (moved && geometry != null) {
            layOut();
        }
        return moved;
    }

    /// Draws the marks where the paragraph is visible, and removes them elsewhere: a distant paragraph costs nothing.
    void drawVisible(MarkBox visible, MarkEmphases now) {
        boolean wasInSight = inSight;
        inSight = geometry != null && visible.meets(top(), bottom());
        if (inSight) {
            var wanted = pieces.stream().map(it -> now.emphasisOf(it.mark())).toList();
            if (!drawn || !wanted.equals(emphases)) {
                emphases = wanted;
                draw();
            }
        } else if (wasInSight) {
            drawn = false;
            fill(Kind.GROUND, Stream.empty());
            fill(Kind.LINES, Stream.empty());
        }
    }

    /// The vertical extent of each mark in this block, from its top.
    Map<AnnotationId, MarkBox> boxes() {
        return boxes;
    }

    /// The geometry of the laid-out text; its coordinates are the flow's and its indices count from the block's start.
    FlowGeometry geometry() {
        if (geometry == null) {
            throw new IllegalStateException("not laid out yet");
        }
        return geometry;
    }

    private void layOut() {
        var found = new LinkedHashMap<AnnotationId, MarkBox>();
        for (var piece : pieces) {
            boxes(piece).stream()
                    .map(box -> new MarkBox(box.getMinY(), box.getMaxY(), (box.getMinY() + box.getMaxY()) / 2))
                    .reduce(MarkBox::union)
                    .ifPresent(box -> found.merge(piece.mark().id(), box, MarkBox::union));
        }
        boxes = found;
    }

    private void draw() {
        drawn = true;
        fill(Kind.GROUND, shapes(PieceDrawing::ground));
        fill(Kind.LINES, shapes(PieceDrawing::lines));
    }

    private Stream<Node> shapes(PieceShapes drawing) {
        return IntStream.range(0, pieces.size())
                .boxed()
                .flatMap(i -> drawing.of(pieces.get(i), emphases.get(i), boxes(pieces.get(i))).stream());
    }

    private interface PieceShapes {
        List<Node> of(MarkPiece piece, Emphasis emphasis, List<Rectangle2D> boxes);
    }

    private List<Rectangle2D> boxes(MarkPiece piece) {
        return geometry().boxes(piece.start() - block.start(), piece.end() - block.start());
    }

    double heightFor(double width) {
        try {
            return Math.ceil(flow.prefHeight(width));
        } catch (ArrayIndexOutOfBoundsException _) {
            // a right-to-left word that is longer than the line: see WordPieces
            setTexts(WordPieces.splitLetters(text));
            return Math.ceil(flow.prefHeight(width));
        }
    }

    private void setTexts(List<String> texts) {
        flow.getChildren().setAll(texts.stream().map(Text::new).toList());
    }
}
