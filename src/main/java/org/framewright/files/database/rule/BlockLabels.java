package org.framewright.files.database.rule;

import org.framewright.files.BlankText;
import org.framewright.files.database.ArticleLayout;
import org.framewright.files.database.LabelTable.LabelHit;
import org.framewright.files.database.LabelledBlock;
import org.framewright.files.database.LineDivider;
import org.framewright.files.database.SourceArticle;
import org.framewright.files.database.SourceArticle.SourceBlock;
import org.framewright.files.database.rule.LabelRule.LabelPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the labels of an article's blocks. A block is divided before a line with a label, where it begins with one, and near the top
/// before a line that is a date.
public final class BlockLabels {

    private static final int TOP = 15;

    private final ArticleLayout layout;
    private final String text;
    private final List<LabelledBlock> blocks = new ArrayList<>();

    /// Whether each line is a paragraph, which may be a label's.
    private final boolean lines;

    private BlockLabels(ArticleLayout layout, SourceArticle source) {
        this.layout = layout;
        this.text = source.original();
        this.lines = layout.wrapped() && !source.wrapped();
    }

    public static List<LabelledBlock> find(SourceArticle source, ArticleLayout layout) {
        var labels = new BlockLabels(layout, source);
        source.blocks().forEach(labels::add);
        return labels.blocks;
    }

    private void add(SourceBlock block) {
        if (block.part().isPresent()) {
            blocks.add(new LabelledBlock(block.start(), block.end(), block.part(), Optional.empty()));
            return;
        }
        boolean labelled = false;
        int start = block.start();
        for (int at = block.start(); at < block.end(); ) {
            int end = SourceArticle.lineEnd(text, at, block.end());
            boolean first = at == block.start();
            boolean labelledBefore = labelled;
            if (first || labelled || lines || blocks.size() < TOP) {
                var found =
                        first || labelled || lines ? layout.labels().find(text, at, end) : Optional.<LabelHit>empty();
                var label = found.filter(it -> first || it.rule().inText() || labelledBefore);
                // what follows on the text's label is text
                labelled |=
                        label.filter(it -> it.rule().place() != LabelPlace.BODY && (first || !it.rule().inText()))
                                .isPresent();
                if (!first && (label.isPresent() || (!labelled && isDate(at, end)))) {
                    addRange(start, at);
                    start = at;
                }
            }
            at = end + 1;
        }
        addRange(start, block.end());
    }

    private boolean isDate(int start, int end) {
        return layout.dates().findLine(LineDivider.line(text, start, end)).isPresent();
    }

    private void addRange(int start, int end) {
        var range = BlankText.trim(text, start, end);
        var label = layout.labels().find(text, range.start(), SourceArticle.lineEnd(text, range.start(), range.end()));
        blocks.add(new LabelledBlock(range.start(), range.end(), Optional.empty(), label));
    }
}
