package org.framewright.ui.workspace.article.selection;

import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.suggest.FullStop;
import org.framewright.suggest.quotation.Quotation;
import org.framewright.suggest.quotation.QuotationFinder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The movement of the caret and the selection: pure functions over one article.
public final class CaretNavigation {

    /// Punctuation between words that belongs to neither.
    private static final String SEPARATORS = ",;:،؛、，；：";

    /// Marks that end a sentence or a part of it, with white space behind them.
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

    /// The selection after one step: it ends with a word, never with the white space in between or a comma, and with the full stop of
    /// a sentence only where it has the whole sentence.
    public TextSelection extend(TextSelection selection, CaretStep step, CaretStep.Direction direction) {
        int caret = selection.caret();
        int anchor = selection.anchor();
        if (step == CaretStep.CHARACTER) {
            return selection.extendTo(nextPlace(caret, direction));
        }
        var stretches = navigation.stretchesBy(step);
        return switch (direction) {
            case FORWARD ->
                    endAtWord(
                            selection,
                            caret >= anchor
                                    ? growEnd(selection, stretches)
                                    : Math.min(anchor, stretches.nextStart(caret)));
            case BACKWARD ->
                    endAtWord(
                            selection,
                            caret <= anchor
                                    ? stretches.previousStart(caret)
                                    : Math.max(anchor, shrinkEnd(selection, stretches)));
        };
    }

    /// The selection from its beginning to a place. Words there are taken in whole, however far the place is in them, without the
    /// comma behind them; by character it ends at the place itself.
    public TextSelection extendTo(TextSelection selection, CaretStep step, int place) {
        int to = settle(place);
        if (step == CaretStep.CHARACTER) {
            return selection.extendTo(to);
        }
        int anchor = selection.anchor();
        return endAtWord(
                selection, to < anchor ? Math.min(anchor, startAt(step, to)) : Math.max(anchor, endAt(step, to)));
    }

    /// A selection that begins within a word has the whole word; one that has begun keeps its beginning.
    ///
    /// @param to the beginning of a word, or the end of one
    private TextSelection endAtWord(TextSelection selection, int to) {
        int anchor = selection.anchor();
        boolean begins = selection.current().isEmpty();
        if (to >= anchor) {
            int start = begins ? startWithin(anchor) : anchor;
            int end = Math.max(start, trimPunctuation(start, to));
            return new TextSelection(settle(start), settle(end), selection.added());
        }
        boolean trims = begins || unclosedAt(anchor).findAny().isPresent();
        int end = trims ? trimmedEnd(CaretStep.PIECE, to, anchor) : trimFullStop(to, anchor);
        return new TextSelection(settle(Math.max(to, end)), settle(to), selection.added());
    }

    private int startWithin(int place) {
        return navigation.stretchesBy(CaretStep.PIECE).find(place).map(TextRange::start).orElse(place);
    }

    /// The beginning of the word around a place, or of the first one behind it.
    private int startAt(CaretStep step, int place) {
        var stretches = navigation.stretchesBy(step);
        return stretches.find(place).map(TextRange::start).orElseGet(() -> stretches.nextStart(place));
    }

    /// The end of the word around a place, or of the last one before it.
    private int endAt(CaretStep step, int place) {
        var stretches = navigation.stretchesBy(step);
        return stretches
                .find(place)
                .filter(it -> it.start() < place)
                .map(TextRange::end)
                .orElseGet(() -> Math.min(stretches.previousEnd(place + 1), article.text().length()));
    }

    /// As [#endAt], without punctuation behind the words; by character with it.
    ///
    /// @param start where the words begin
    private int trimmedEnd(CaretStep step, int start, int place) {
        int end = endAt(step, place);
        return step == CaretStep.CHARACTER ? end : trimPunctuation(start, end);
    }

    /// The next end behind the caret, with or without the full stop there.
    private int growEnd(TextSelection selection, ArticleNavigation.TextRanges ends) {
        int caret = selection.caret();
        int end = ends.nextEnd(caret);
        return trimPunctuation(selection.anchor(), end) > caret ? end : Math.max(caret, ends.nextEnd(end));
    }

    /// The next end before the caret: the full stop of a whole sentence goes with its last word.
    private int shrinkEnd(TextSelection selection, ArticleNavigation.TextRanges ends) {
        int caret = selection.caret();
        int end = ends.previousEnd(caret);
        return trimPunctuation(selection.anchor(), end) < caret ? end : ends.previousEnd(end);
    }

    /// The end of selected words by the rule for the full stop, and without the comma, semicolon or colon behind them;
    /// any other place as it is. Punctuation inside quotation marks is followed by those, and stays; so does that of a
    /// quotation without a closing mark, where all its words are selected.
    private int trimPunctuation(int start, int end) {
        var unclosed = unclosedAt(end).filter(it -> isWordless(it.start(), start)).findFirst();
        if (unclosed.isPresent()) {
            return unclosed.get().end();
        }
        boolean divided = end > 0 && SEPARATORS.indexOf(article.text().charAt(end - 1)) >= 0;
        boolean words =
                navigation.stretchesBy(CaretStep.WORD).find(end - 1).filter(it -> it.start() < end - 1).isPresent();
        return divided && words ? end - 1 : trimFullStop(start, end);
    }

    /// The quotations without a closing mark that end at an index, or one mark further.
    private Stream<Quotation> unclosedAt(int end) {
        return navigation.quotations().stream()
                .filter(it -> !it.closed())
                .filter(it -> it.end() == end || (it.end() == end + 1 && isWordless(end, it.end())));
    }

    private boolean isWordless(int start, int end) {
        return start >= end || article.text().substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// The end of words with the full stop of their sentence where they begin with a sentence and have all its words, else without.
    private int trimFullStop(int start, int end) {
        var sentences = navigation.stretchesBy(CaretStep.SENTENCE);
        var last = sentences.find(end - 1);
        if (last.isEmpty() || start >= end) {
            return end;
        }
        var sentence = last.get();
        int bare = sentence.end() == end ? FullStop.endWithout(article.text(), sentence.start(), end) : end;
        int first = trim(new TextRange(start, end)).start();
        boolean whole =
                FullStop.endWith(article.text(), bare) == sentence.end()
                        && sentences.find(first).filter(it -> it.start() == first).isPresent();
        return whole ? sentence.end() : bare;
    }

    public TextSelection selectBetween(TextSelection before, CaretStep step, int from, int to) {
        boolean forward = from <= to;
        int start = startAt(step, Math.min(from, to));
        // whether a stop or comma belongs to the words does not depend on the end of a drag
        int end = trimmedEnd(step, start, Math.max(from, to) + 1);
        if (start >= end) {
            return before.moveTo(settle(from));
        }
        if (step != CaretStep.CHARACTER) {
            int opened = navigation.edges().start(start, end, before.added());
            int closed = navigation.edges().end(start, end, before.added());
            // a quotation whose marks are both outside stays without them
            if (opened == start || closed == end) {
                start = opened;
                end = closed;
            }
        }
        return new TextSelection(settle(forward ? start : end), settle(forward ? end : start), before.added());
    }

    /// The quotation around the selection, including its marks.
    Optional<TextRange> findQuotation(TextSelection selection) {
        var current = selection.current();
        return QuotationFinder.findAround(article.text(), current.start(), current.end())
                .map(it -> new TextRange(it.start(), it.end()));
    }

    /// The words of a passage after one of its ends was moved, without the comma behind the moved end; the other end of that range
    /// stays in place. A full stop belongs to it as to any selection.
    public TextSelection movePassage(List<TextRange> passage, PassageEnd end, CaretStep step, int to) {
        var moving = passage.get(end.stretch());
        var others = new ArrayList<>(passage);
        others.remove(end.stretch());
        int fixed = end.start() ? moving.end() : moving.start();
        if (to >= fixed) {
            return new TextSelection(fixed, settle(Math.max(fixed, trimmedEnd(step, fixed, to + 1))), others);
        }
        int start = Math.min(fixed, startAt(step, to));
        if (end.start()) {
            int last = step == CaretStep.CHARACTER ? fixed : trimFullStop(start, fixed);
            return new TextSelection(settle(last), settle(start), others);
        }
        // an end that is moved before the beginning makes the beginning the end
        int last = trimmedEnd(step, start, fixed);
        return new TextSelection(settle(last), settle(start), others);
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

    /// A range without white space around it, and without the end of the sentence before. Drops whole characters only: a combining mark
    /// keeps its space.
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

    /// The distance of one move of the caret. Lines are not among them: only the view has their ends.
    public enum CaretStep {
        /// A visible character, whatever its number of code points.
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
