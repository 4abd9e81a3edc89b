package org.framewright.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.article.Segment;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The chosen hit in its paragraphs, and below them what was coded there.
final class HitPane extends VBox {

    /// The characters that are shown of a paragraph on each side of the hit, of a headline and of an annotation.
    private static final int MOST_CHARACTERS = 400;

    private final Texts texts;
    private final boolean ofOneCoder;
    private final Label title = Nodes.withStyle(new ParagraphLabel(), "details-heading");
    private final Label from = Nodes.withStyle(new Label(), "guidance");
    private final VBox paragraphs = Nodes.withId("hit-paragraphs", new VBox(), "hit-paragraphs");
    private final VBox coded = Nodes.withId("hit-coded", new VBox(), "hit-coded");

    /// @param open opens the article at the hit
    HitPane(TextsViewModel viewModel, Texts texts, Runnable open) {
        this.texts = texts;
        this.ofOneCoder = viewModel.isOfOneCoder();
        setId("hit-pane");
        getStyleClass().add("hit-pane");
        var opening = Nodes.keepWidth(new PlainButton(texts.get("search.open"), "hit-open", open));
        var names = Nodes.hgrow(new VBox(title, from));
        names.setMinWidth(0);
        getChildren()
                .setAll(
                        Nodes.withStyle(new HBox(names, opening), "hit-head"),
                        Nodes.vgrow(new ColumnScroll(paragraphs)),
                        Nodes.collapse(coded));
        viewModel.context.subscribe(this::show);
    }

    private void show(Optional<HitContext> context) {
        Nodes.show(this, context.isPresent());
        context.ifPresent(it -> {
            var article = it.hit().article();
            title.setText(WordPieces.isolate(firstOf(article.title())));
            from.setText(
                    Stream.of(article.outlet(), texts.dates().day(article.date()))
                            .filter(words -> !words.isBlank())
                            .map(WordPieces::isolate)
                            .collect(Collectors.joining(" · ")));
            paragraphs.getChildren().setAll(it.paragraphs().stream().map(segment -> paragraph(it, segment)).toList());
            coded.getChildren().setAll(it.coded().stream().map(row -> coded(it, row)).toList());
            coded.setVisible(!it.coded().isEmpty());
        });
    }

    private static Node paragraph(HitContext context, Segment segment) {
        var number = segment.kind() == Segment.Kind.PARAGRAPH ? Integer.toString(segment.number()) : "";
        var words = Nodes.withStyle(Nodes.hgrow(new WordFlow()), "hit-text");
        var text = context.article().text();
        int start = Math.clamp(context.hit().start(), segment.start(), segment.end());
        int end = Math.clamp(context.hit().end(), segment.start(), segment.end());
        add(words, lastOf(text.substring(segment.start(), start)), "hit-around");
        add(words, firstOf(text.substring(start, end)), "hit-words");
        add(words, firstOf(text.substring(end, segment.end())), "hit-around");
        return Nodes.withStyle(new HBox(Nodes.withStyle(new Label(number), "hit-number"), words), "hit-paragraph");
    }

    /// The beginning of words from a file, which may be as long as it likes.
    static String firstOf(String words) {
        return WordPieces.shorten(words, MOST_CHARACTERS);
    }

    private static String lastOf(String words) {
        int cut = Math.max(0, words.length() - MOST_CHARACTERS);
        // not in the middle of a character
        return cut == 0 ? words : "… " + words.substring(words.offsetByCodePoints(cut, 1));
    }

    private static void add(WordFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            flow.add(words, it -> it.getStyleClass().add(style));
        }
    }

    /// An annotation: its tag, its words, its answers and, where all coders are searched, its coder.
    private Node coded(HitContext context, CodedRow row) {
        var coder = ofOneCoder ? "" : context.coders().getOrDefault(row.passage().coding().coder(), "");
        var about = Stream.of(coder, row.answers()).filter(it -> !it.isBlank()).collect(Collectors.joining(" · "));
        var words = Nodes.withStyle(new Label(firstOf(row.text())), "hit-quote");
        var lines = new VBox(words, Nodes.hideEmpty(Nodes.withStyle(new Label(firstOf(about)), "guidance")));
        lines.setMinWidth(0);
        return Nodes.withStyle(new HBox(new TagBadge(row.passage().tag()), Nodes.hgrow(lines)), "hit-annotation");
    }
}
