package org.framewright.ui.controls.text;

import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Text that wraps between its words, in any script: see [WordPieces]. A flow is never narrower than its longest word from
/// right to left, because such a word can't be cut.
public final class WordFlow extends TextFlow {

    private static final double UNKNOWN = -1;

    /// Stands for a node in the text of a line.
    private static final String OBJECT = "\ufffc";

    private double longestWord = UNKNOWN;

    /// The heights by widths, kept because laying out a long text takes long.
    private final Map<Double, Double> heights = new HashMap<>();

    /// Appends words.
    ///
    /// @param look styles each text that they are cut into
    public void add(String words, Consumer<Text> look) {
        add(WordPieces.split(words), look);
    }

    /// Appends a node, which stands in the line like a word.
    public void add(Node node) {
        getChildren().add(node);
        clearCache();
    }

    /// Removes all words.
    public void clear() {
        getChildren().clear();
        clearCache();
    }

    /// Replaces the words.
    ///
    /// @param pieces the words in pieces
    void set(List<String> pieces, Consumer<Text> look) {
        getChildren().clear();
        add(pieces, look);
    }

    private void add(List<String> pieces, Consumer<Text> look) {
        getChildren().addAll(pieces.stream().map(piece -> text(piece, look)).toList());
        clearCache();
    }

    private Text text(String piece, Consumer<Text> look) {
        var text = new Text(piece);
        look.accept(text);
        text.fontProperty().subscribe((_, _) -> clearCache());
        return text;
    }

    private void clearCache() {
        longestWord = UNKNOWN;
        heights.clear();
    }

    /// The width of the longest word that can't be cut, with the marks before it that no line ends behind, as an opening quotation mark:
    /// a line that begins with them and has no room for the word would be cut within it.
    double longestWord() {
        if (longestWord == UNKNOWN) {
            longestWord = findLongestWord();
        }
        return longestWord;
    }

    private double findLongestWord() {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(getChildren().stream().map(WordFlow::textOf).collect(Collectors.joining()));
        var ruler = new Text();
        var widths = new HashMap<String, Double>();
        double together = 0;
        double longest = 0;
        int start = 0;
        for (var child : getChildren()) {
            if (start == 0 || breaks.isBoundary(start)) {
                together = 0;
            }
            if (child instanceof Text word) {
                if (!ruler.getFont().equals(word.getFont())) {
                    ruler.setFont(word.getFont());
                    widths.clear();
                }
                together += widths.computeIfAbsent(word.getText(), it -> width(it, ruler));
                if (WordPieces.isNeeded(word.getText())) {
                    longest = Math.max(longest, together);
                }
            }
            start += textOf(child).length();
        }
        return longest;
    }

    private static String textOf(Node child) {
        return child instanceof Text text ? text.getText() : OBJECT;
    }

    private static double width(String word, Text ruler) {
        ruler.setText(word);
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        // a negative width comes from an unknown width without insets
        double enough = width == USE_COMPUTED_SIZE ? width : Math.max(width, longestWord());
        var known = heights.get(enough);
        if (known == null) {
            known = super.computePrefHeight(enough);
            heights.put(enough, known);
        }
        return known;
    }

    @Override
    public void resize(double width, double height) {
        super.resize(Math.max(width, longestWord()), height);
    }
}
