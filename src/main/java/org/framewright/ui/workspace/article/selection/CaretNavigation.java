package org.framewright.ui.workspace.article.selection;

import org.framewright.model.Article;
import org.framewright.model.Fragment;
import org.framewright.suggest.FullStop;
import org.framewright.suggest.QuotationFinder;
import org.framewright.ui.workspace.article.PageBlock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The movement of the caret and the selection: pure functions over one article.
public final class CaretNavigation {

    /// Punctuation between words that belongs to neither.
    private static final String SEPARATORS = ",;:،؛、，；：";

    /// Marks that end something, with white space behind them.
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?…)\\]}”’»\"']{1,4}\\s+");

    private final Article article;
    private final ArticleNavigation navigation;

    public CaretNavigation(Article article) {
        this.article = article;
        this.navigation = new ArticleNavigation(article);
    }

    public List<PageBlock> blocks() {
        return navigation.blocks;
    }

    public int settle(int index) {
        return navigation.settle(index);
    }

    public int moveTarget(TextSelection selection, CaretStep step, CaretStep.Direction direction) {
        int caret = selection.caret();
        if (step == CaretStep.CHARACTER) {
            return nextPlace(caret, direction);
        }
        return switch (direction) {
            case FORWARD -> navigation.stretchesBy(step).nextStart(caret);
            case BACKWARD -> {
                // back from a selection: first to where it begins
                int start = selection.current().start();
                yield step == CaretStep.WORD && start < caret
                        ? start
                        : navigation.stretchesBy(step).previousStart(caret);
            }
        };
    }

    /// A selection that grows or shrinks ends with a word: never with the white space in between, nor with the full stop of a
    /// sentence or a comma.
    public int extendTarget(TextSelection selection, CaretStep step, CaretStep.Direction direction) {
        int caret = selection.caret();
        int anchor = selection.anchor();
        if (step == CaretStep.CHARACTER) {
            return nextPlace(caret, direction);
        }
        return switch (direction) {
            case FORWARD ->
                    caret >= anchor
                            ? growEnd(caret, step)
                            : Math.min(anchor, navigation.stretchesBy(step).nextStart(caret));
            case BACKWARD ->
                    caret <= anchor
                            ? navigation.stretchesBy(step).previousStart(caret)
                            : Math.max(anchor, trimPunctuation(navigation.stretchesBy(step).previousEnd(caret)));
        };
    }

    /// The next end behind the caret, with or without the full stop there.
    private int growEnd(int caret, CaretStep step) {
        var ends = navigation.stretchesBy(step);
        int end = ends.nextEnd(caret);
        int next = trimPunctuation(end) > caret ? end : ends.nextEnd(end);
        return Math.max(caret, trimPunctuation(next));
    }

    /// The end of a sentence without its full stop, and of any words without the comma, semicolon or colon behind them; any
    /// other place as it is. Punctuation inside quotation marks is followed by those, and stays.
    private int trimPunctuation(int end) {
        boolean divided = end > 0 && SEPARATORS.indexOf(article.text().charAt(end - 1)) >= 0;
        boolean words =
                navigation.stretchesBy(CaretStep.WORD).find(end - 1).filter(it -> it.start() < end - 1).isPresent();
        return divided && words ? end - 1 : trimFullStop(end);
    }

    private int trimFullStop(int end) {
        return navigation
                .stretchesBy(CaretStep.SENTENCE)
                .find(end - 1)
                .filter(sentence -> sentence.end() == end)
                .map(sentence -> FullStop.endWithout(article.text(), sentence.start(), end))
                .orElse(end);
    }

    public TextSelection selectBetween(TextSelection before, CaretStep step, int from, int to) {
        var stretches = navigation.stretchesBy(step);
        boolean forward = from <= to;
        int first = Math.min(from, to);
        int last = Math.max(from, to);
        int start = stretches.find(first).map(TextRange::start).orElseGet(() -> stretches.nextStart(first));
        int pointedAt = stretches.find(last).map(TextRange::end).orElseGet(() -> stretches.previousEnd(last + 1));
        // whether a stop or comma belongs to the words never hangs on where a drag of whole words ends
        int end = step == CaretStep.CHARACTER ? pointedAt : trimPunctuation(pointedAt);
        if (start >= end) {
            return before.moveTo(settle(from));
        }
        return new TextSelection(settle(forward ? start : end), settle(forward ? end : start), before.added());
    }

    /// The quotation around what is selected, its marks with it.
    Optional<TextRange> findQuotation(TextSelection selection) {
        var current = selection.current();
        return QuotationFinder.findAround(article.text(), current.start(), current.end())
                .map(it -> new TextRange(it.start(), it.end()));
    }

    /// The words of a passage after one of its ends was moved; the other end of that range stays in place.
    public TextSelection movePassage(List<TextRange> passage, PassageEnd end, CaretStep step, int to) {
        var moving = passage.get(end.stretch());
        int fixed = end.start() ? moving.end() : moving.start();
        var word = navigation.stretchesBy(step).find(to).orElseGet(() -> new TextRange(to, to));
        int there = settle(to < fixed ? word.start() : word.end());
        var others = new ArrayList<>(passage);
        others.remove(end.stretch());
        return new TextSelection(fixed, there, others);
    }

    public TextSelection normalize(TextSelection selection) {
        return new TextSelection(
                selection.caret(), selection.caret(), join(selection.ranges().stream().map(this::trim).toList()));
    }

    public List<Fragment> fragments(TextSelection selection) {
        return join(selection.ranges().stream().map(this::trim).toList()).stream()
                .map(span -> article.fragment(span.start(), span.end()))
                .toList();
    }

    private int nextPlace(int caret, CaretStep.Direction direction) {
        var characters = navigation.stretchesBy(CaretStep.CHARACTER);
        return switch (direction) {
            case FORWARD -> Math.min(characters.nextStart(caret), characters.nextEnd(caret));
            case BACKWARD -> Math.max(characters.previousStart(caret), characters.previousEnd(caret));
        };
    }

    /// Without white space around it, and without the end of the sentence before. Drops whole characters only: a mark that sits
    /// on a space keeps its space.
    private TextRange trim(TextRange span) {
        int start = endAfterStop(span);
        int end = span.end();
        while (start < end) {
            var first = characterAt(start);
            if (!WhiteSpace.isBlank(article.text(), first.start(), first.end())) {
                break;
            }
            start = Math.min(first.end(), end);
        }
        while (end > start) {
            var last = characterAt(end - 1);
            if (!WhiteSpace.isBlank(article.text(), last.start(), last.end())) {
                break;
            }
            end = Math.max(last.start(), start);
        }
        return new TextRange(start, end);
    }

    private int endAfterStop(TextRange span) {
        var before = SENTENCE_END.matcher(article.text()).region(span.start(), span.end());
        return before.lookingAt() && before.end() < span.end() ? before.end() : span.start();
    }

    private TextRange characterAt(int index) {
        return navigation.stretchesBy(CaretStep.CHARACTER).find(index).orElseGet(() -> new TextRange(index, index + 1));
    }

    private List<TextRange> join(List<TextRange> spans) {
        var joined = new ArrayList<TextRange>();
        for (var span : spans.stream().filter(each -> !each.isEmpty()).sorted().toList()) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && WhiteSpace.isBlank(article.text(), before.end(), /* end= */ span.start())) {
                joined.set(joined.size() - 1, new TextRange(before.start(), Math.max(before.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /// One of the ends of a passage.
    ///
    /// @param stretch the index of its range, from 0
    /// @param start whether it is the beginning of that
    public record PassageEnd(int stretch, boolean start) {}

    /// The distance of one move of the caret. Lines are not among them: only the view knows their ends.
    public enum CaretStep {
        /// A character as readers see it, whatever its number of code points.
        CHARACTER,
        /// A word, a number or a punctuation mark: the unit of the mouse.
        PIECE,
        /// A word or a number, and the punctuation at it: the unit of the keyboard.
        WORD,
        SENTENCE,
        PARAGRAPH;

        /// The direction through the text, in any script.
        public enum Direction {
            FORWARD,
            BACKWARD
        }
    }
}
