package org.framewright.ui.workspace.article;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.framewright.codebook.Finds.Find;
import org.framewright.model.AnnotationId;
import org.framewright.ui.controls.WordPieces;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One block on the page: its text, its number, and what is drawn on it. Its marks have shapes only while it is in sight, and
/// these are made again only where the marks or the lines have changed. Indices are the article's.
final class ParagraphView {

    private final Block block;
    private final String text;
    private final TextFlow flow = new TextFlow();
    private final Text number;
    private final Group ground = Layers.still();
    private final Group lines = Layers.still();
    private final Group finds = Layers.still();
    private final Group hits = Layers.still();
    private final Group ghosts = Layers.still();
    private List<Find> found = List.of();
    private HitsOnPage sought = HitsOnPage.NONE;
    private GhostsOnPage suggested = GhostsOnPage.NONE;
    private @Nullable FlowGeometry geometry;
    private List<Piece> pieces = List.of();
    private boolean inSight;
    private boolean drawn;
    private Map<AnnotationId, MarkBox> boxes = Map.of();

    ParagraphView(Block block, String text) {
        this.block = block;
        this.text = text;
        flow.getStyleClass().addAll("article-text", block.kind().name().toLowerCase(Locale.ROOT));
        setTexts(WordPieces.of(text));
        if (WordPieces.runFromRight(text)) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        number = new Text(block.number() == 0 ? "" : Integer.toString(block.number()));
        number.getStyleClass().add("paragraph-number");
    }

    Block block() {
        return block;
    }

    TextFlow flow() {
        return flow;
    }

    Text number() {
        return number;
    }

    Group ground() {
        return ground;
    }

    Group lines() {
        return lines;
    }

    Group finds() {
        return finds;
    }

    Group hits() {
        return hits;
    }

    Group ghosts() {
        return ghosts;
    }

    boolean isLaidOut() {
        return geometry != null;
    }

    boolean runsFromRight() {
        return flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    double top() {
        return flow.getLayoutY();
    }

    double bottom() {
        return flow.getLayoutY() + flow.getHeight();
    }

    /// Sets the text in a width, and everything that is drawn on it.
    void setIn(double width) {
        double height = heightIn(width);
        boolean changed = geometry == null || width != flow.getWidth() || height != flow.getHeight();
        if (changed) {
            flow.resize(width, height);
            flow.layout();
            geometry = new FlowGeometry(flow, text);
            place();
            drawn = false;
            drawFinds(found);
            drawHits(sought);
            drawGhosts(suggested);
        }
    }

    /// Draws what of the finds lies in this block: a dotted line, like nothing that was coded.
    void drawFinds(List<Find> all) {
        found = all.stream().filter(this::isHere).toList();
        finds.getChildren().clear();
        found.stream()
                .flatMap(it -> boxes(it).stream())
                .forEach(box -> finds.getChildren().add(PieceDrawing.find(box)));
    }

    /// Draws what of the hits lies in this block: a frame around the words, a strong one for the hit that somebody is at.
    void drawHits(HitsOnPage all) {
        sought = all;
        hits.getChildren().clear();
        var current = all.current();
        for (var hit : all.list()) {
            if (isHere(hit)) {
                boolean chosen = current.filter(hit::equals).isPresent();
                boxes(hit).forEach(box -> hits.getChildren().add(PieceDrawing.hit(box, chosen)));
            }
        }
    }

    /// Draws what of the suggestions lies in this block: dotted outlines without a tint; of the one that the coder is at,
    /// cue and source too.
    void drawGhosts(GhostsOnPage all) {
        suggested = all;
        ghosts.getChildren().clear();
        var current = all.current();
        for (var ghost : all.list()) {
            boolean chosen = current.filter(ghost::equals).isPresent();
            ghost.content().forEach(it -> drawGhost(it, chosen));
            if (chosen) {
                ghost.around().forEach(it -> drawGhost(it, true));
            }
        }
    }

    private void drawGhost(GhostsOnPage.Stretch stretch, boolean chosen) {
        var place = new Find(stretch.start(), stretch.end());
        if (isHere(place)) {
            boxes(place).forEach(box -> ghosts.getChildren().add(PieceDrawing.ghost(box, stretch.colour(), chosen)));
        }
    }

    private boolean isHere(Find find) {
        return find.start() < block.end() && block.start() < find.end();
    }

    /// The boxes of what lies in this block; none before the first layout.
    private List<Rectangle2D> boxes(Find find) {
        int start = Math.max(find.start(), block.start()) - block.start();
        int end = Math.min(find.end(), block.end()) - block.start();
        return geometry == null ? List.of() : geometry.boxes(start, end);
    }

    void moveTo(double x, double y, double numbersRight) {
        flow.relocate(x, y);
        Layers.move(ground, x, y);
        Layers.move(lines, x, y);
        Layers.move(finds, x, y);
        Layers.move(hits, x, y);
        Layers.move(ghosts, x, y);
        number.setX(Math.rint(numbersRight - number.getLayoutBounds().getWidth()));
        number.setY(Math.rint(y + flow.getBaselineOffset()));
    }

    /// Has other marks from now on.
    void mark(List<Piece> changed) {
        if (changed.equals(pieces)) {
            return;
        }
        boolean moved = !Piece.sameWords(pieces, changed);
        pieces = changed;
        drawn = false;
        if (moved && geometry != null) {
            place();
        }
    }

    /// Draws the marks where the paragraph is in sight, and what is drawn otherwise goes: what is a long way off costs nothing.
    void reveal(MarkBox visible) {
        boolean wasInSight = inSight;
        inSight = geometry != null && visible.meets(top(), bottom());
        if (inSight && !drawn) {
            draw();
        } else if (!inSight && wasInSight) {
            drawn = false;
            ground.getChildren().clear();
            lines.getChildren().clear();
        }
    }

    /// How far down each mark reaches in this block, counted from its top.
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

    private void place() {
        var found = new LinkedHashMap<AnnotationId, MarkBox>();
        for (var piece : pieces) {
            boxes(piece).stream()
                    .map(box -> new MarkBox(box.getMinY(), box.getMaxY(), (box.getMinY() + box.getMaxY()) / 2))
                    .reduce(MarkBox::with)
                    .ifPresent(box -> found.merge(piece.id(), box, MarkBox::with));
        }
        boxes = found;
    }

    private void draw() {
        drawn = true;
        ground.getChildren().clear();
        lines.getChildren().clear();
        for (var piece : pieces) {
            var rectangles = boxes(piece);
            ground.getChildren().addAll(PieceDrawing.ground(piece, rectangles));
            lines.getChildren().addAll(PieceDrawing.lines(piece, rectangles));
        }
    }

    private List<Rectangle2D> boxes(Piece piece) {
        return geometry().boxes(piece.start() - block.start(), piece.end() - block.start());
    }

    /// How high the text is, set in a width.
    double heightIn(double width) {
        try {
            return Math.ceil(flow.prefHeight(width));
        } catch (ArrayIndexOutOfBoundsException _) {
            // a right-to-left word that is longer than the line: see WordPieces
            setTexts(WordPieces.letters(text));
            return Math.ceil(flow.prefHeight(width));
        }
    }

    private void setTexts(List<String> texts) {
        flow.getChildren().setAll(texts.stream().map(Text::new).toList());
    }
}
