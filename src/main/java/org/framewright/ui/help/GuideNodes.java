package org.framewright.ui.help;

import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.ui.help.GuidePage.GuideSection;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A page of the guide as nodes of the window: no scripts run, and nothing is fetched. Marks that the guide does not use are shown as
/// their words.
final class GuideNodes {

    private static final double WIDEST_PICTURE = 720;
    private static final int HEADINGS = 4;

    /// The letters in a line of a page, and the room beside a cell's word, in letters.
    private static final double LETTERS_IN_LINE = 80;

    private static final int BESIDE_WORD = 3;

    /// The least width of a column, as a number of letters in its cells.
    private static final int NARROWEST_COLUMN = 14;

    private static final int WIDEST_COLUMN = 90;

    private final GuidePage page;
    private final Consumer<GuideAddress> follow;
    private final Iterator<GuideSection> headings;

    /// @param follow goes to the target of a link
    GuideNodes(GuidePage page, Consumer<GuideAddress> follow) {
        this.page = page;
        this.follow = follow;
        this.headings = page.sections().iterator();
    }

    /// The blocks from the top. Those of headings have their ids.
    List<Region> create() {
        return blocks(page.document());
    }

    private List<Region> blocks(Node parent) {
        return children(parent).flatMap(it -> block(it).stream()).toList();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
    }

    private List<Region> block(Node node) {
        return switch (node) {
            case Heading heading -> List.of(heading(heading));
            case BulletList list -> List.of(list(list, 0));
            case OrderedList list -> List.of(list(list, Objects.requireNonNullElse(list.getMarkerStartNumber(), 1)));
            case FencedCodeBlock code -> List.of(code(code.getLiteral()));
            case IndentedCodeBlock code -> List.of(code(code.getLiteral()));
            case TableBlock table -> List.of(table(table));
            case BlockQuote quote -> List.of(Nodes.withStyle(column(quote), "guide-quote"));
            case HtmlBlock _, ThematicBreak _ -> List.of();
            default -> List.of(flow(node));
        };
    }

    private static Region code(String lines) {
        return Nodes.fillWidth(ParagraphLabel.whole(lines.stripTrailing(), "guide-code"));
    }

    private Label heading(Heading heading) {
        var label =
                ParagraphLabel.whole(
                        GuidePage.text(heading), "guide-heading", "level-" + Math.min(HEADINGS, heading.getLevel()));
        if (headings.hasNext()) {
            label.setId(headings.next().id());
        }
        return label;
    }

    private VBox column(Node parent) {
        var box = Nodes.withStyle(new VBox(), "guide-column");
        box.getChildren().addAll(blocks(parent));
        return box;
    }

    /// @param first the number of the first item; 0 for a list without numbers
    private VBox list(Node list, int first) {
        var box = Nodes.withStyle(new VBox(), "guide-list");
        int number = first;
        for (var item : children(list).toList()) {
            var mark = Nodes.withStyle(new Label(first == 0 ? "•" : number++ + "."), "guide-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(Nodes.withStyle(new HBox(mark, Nodes.fillWidth(column(item))), "guide-item"));
        }
        return box;
    }

    private GridPane table(TableBlock table) {
        var grid = Nodes.withStyle(new GridPane(), "guide-table");
        var rows =
                children(table)
                        .flatMap(GuideNodes::children)
                        .filter(it ->
                                !GuidePage.text(it).isBlank()) // a table needs a head in Markdown, also an empty one
                        .toList();
        for (int row = 0; row < rows.size(); row++) {
            var cells = children(rows.get(row)).toList();
            for (int i = 0; i < cells.size(); i++) {
                var cell = Nodes.withStyle(flow(cells.get(i)), "guide-cell");
                if (rows.get(row).getParent() instanceof TableHead) {
                    cell.getStyleClass().add("head");
                }
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, i, row);
            }
        }
        setWidths(grid, rows);
        return grid;
    }

    /// Divides the width among the columns by their longest cells, within limits; each has room for its longest word.
    private static void setWidths(GridPane grid, List<Node> rows) {
        var longest =
                new int
                        [(int)
                                rows.stream()
                                        .flatMap(it -> Stream.of(children(it).count()))
                                        .mapToLong(it -> it)
                                        .max()
                                        .orElse(0)];
        var words = new int[longest.length];
        for (var row : rows) {
            var cells = children(row).toList();
            for (int i = 0; i < cells.size(); i++) {
                var text = GuidePage.text(cells.get(i));
                longest[i] = Math.max(longest[i], Math.clamp(text.length(), NARROWEST_COLUMN, WIDEST_COLUMN));
                int word = Stream.of(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
                words[i] = Math.max(words[i], Math.min(word, WIDEST_COLUMN) + BESIDE_WORD);
            }
        }
        double all = Arrays.stream(longest).sum();
        var shares =
                IntStream.range(0, longest.length)
                        .mapToDouble(i -> Math.max(longest[i] / all, words[i] / LETTERS_IN_LINE))
                        .toArray();
        double sum = Arrays.stream(shares).sum();
        for (double share : shares) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100 * share / sum);
            grid.getColumnConstraints().add(width);
        }
    }

    private WordFlow flow(Node parent) {
        var flow = Nodes.withStyle(new WordFlow(), "guide-text");
        addInline(flow, parent, Set.of());
        return flow;
    }

    /// @param styles of the texts around
    private void addInline(WordFlow flow, Node parent, Set<String> styles) {
        boolean key = false;
        for (var child : children(parent).toList()) {
            switch (child) {
                case Text text -> {
                    if (key) {
                        flow.add(Nodes.withStyle(new Label(text.getLiteral()), "key"));
                    } else {
                        addText(flow, text.getLiteral(), styles);
                    }
                }
                case Code code -> addText(flow, code.getLiteral(), with(styles, "guide-mono"));
                case Emphasis it -> addInline(flow, it, with(styles, "guide-emphasis"));
                case StrongEmphasis it -> addInline(flow, it, with(styles, "guide-strong"));
                case SoftLineBreak _ -> addText(flow, " ", styles);
                case HardLineBreak _ -> addText(flow, "\n", styles);
                case HtmlInline html -> key = html.getLiteral().equals("<kbd>");
                case Link link -> addLink(flow, link, styles);
                case Image image -> flow.add(picture(image));
                default -> addInline(flow, child, styles);
            }
        }
    }

    private static Set<String> with(Set<String> styles, String more) {
        var all = new TreeSet<>(styles);
        all.add(more);
        return all;
    }

    private static void addText(WordFlow flow, String words, Set<String> styles) {
        flow.add(words, it -> it.getStyleClass().addAll(styles));
    }

    /// A link out of the guide is shown with its address: the program opens nothing in the network.
    private void addLink(WordFlow flow, Link link, Set<String> styles) {
        var words = GuidePage.text(link);
        var address =
                GuideAddress.resolve(page.file(), link.getDestination())
                        .filter(it -> it.page().endsWith(GuideReader.MARKDOWN));
        if (address.isPresent()) {
            var node = new Hyperlink(words);
            node.setOnAction(_ -> follow.accept(address.get()));
            flow.add(node);
            return;
        }
        addInline(flow, link, styles);
        if (link.getDestination().contains(":") && !words.contains(link.getDestination())) {
            addText(flow, " (" + link.getDestination() + ")", with(styles, "guide-mono"));
        }
    }

    private StackPane picture(Image image) {
        var name = GuideAddress.resolve(page.file(), image.getDestination()).orElseThrow().page();
        var view = new ImageView(new javafx.scene.image.Image(GuideReader.open(name), WIDEST_PICTURE, 0, true, true));
        view.setAccessibleText(GuidePage.text(image));
        return Nodes.withStyle(new StackPane(view), "guide-picture");
    }
}
