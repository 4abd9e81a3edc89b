package org.framewright.ui.workspace.article.selection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.framewright.ui.workspace.article.selection.CaretNavigation.PassageEnd;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The caret and the selection in an article's text. Indices are UTF-16; the caret goes to the nearest place at or before an index that is
/// inside no character.
public final class TextSelectionModel {

    private final ReadOnlyObjectWrapper<TextSelection> selection = new ReadOnlyObjectWrapper<>(TextSelection.NONE);
    private @Nullable CaretNavigation text;

    /// Begins afresh with another text, or with none.
    public void show(@Nullable Article article) {
        text = article == null ? null : new CaretNavigation(article);
        selection.set(TextSelection.NONE);
    }

    public ReadOnlyObjectProperty<TextSelection> property() {
        return selection.getReadOnlyProperty();
    }

    public TextSelection get() {
        return selection.get();
    }

    /// Restores a selection of an earlier visit.
    public void restore(TextSelection words) {
        selection.set(words);
    }

    /// Moves the caret, and clears the current range; added ranges are kept.
    public void moveTo(int index) {
        if (text != null) {
            selection.set(selection.get().moveTo(text.settle(index)));
        }
    }

    /// Selects from the selection's beginning to an index.
    public void extendTo(int index) {
        extendTo(CaretStep.CHARACTER, index);
    }

    /// Selects from the selection's beginning to the word (sentence, ...) around an index, including it.
    public void extendTo(CaretStep step, int index) {
        if (text != null) {
            selection.set(text.extendTo(selection.get(), step, index));
        }
    }

    /// Moves the caret to the beginning of the next or previous word, sentence, ...
    public void move(CaretStep step, CaretStep.Direction direction) {
        if (text != null) {
            moveTo(text.moveTarget(selection.get(), step, direction));
        }
    }

    /// Extends the selection by a word, a sentence, ... without the white space around it.
    public void extend(CaretStep step, CaretStep.Direction direction) {
        if (text != null) {
            selection.set(text.extend(selection.get(), step, direction));
        }
    }

    /// Selects everything from the word (sentence, ...) around one character to the one around another. The caret is at `to`.
    public void selectBetween(CaretStep step, int from, int to) {
        if (text != null) {
            selection.set(text.selectBetween(selection.get(), step, from, to));
        }
    }

    /// Selects the quotation around the caret, including its marks; again, the one around that.
    ///
    /// @return whether there is one
    public boolean selectQuotation() {
        var around = findQuotation();
        around.ifPresent(it -> {
            moveTo(it.start());
            extendTo(it.end());
        });
        return around.isPresent();
    }

    /// Whether there is a quotation around the caret, or around the selection.
    public boolean isInQuotation() {
        return findQuotation().isPresent();
    }

    private Optional<TextRange> findQuotation() {
        return text == null ? Optional.empty() : text.findQuotation(selection.get());
    }

    /// Selects given words, such as those of a passage to change.
    public void selectText(List<Fragment> words) {
        if (!words.isEmpty()) {
            var last = words.getLast();
            var earlier =
                    words.stream().limit(words.size() - 1L).map(it -> new TextRange(it.start(), it.end())).toList();
            selection.set(new TextSelection(last.start(), last.end(), earlier));
        }
    }

    /// Swaps the ends of the selection, so that extending moves the other one.
    public void turn() {
        var it = selection.get();
        selection.set(it.moveTo(it.caret()).extendTo(it.anchor()));
    }

    /// Selects the words of a passage with one of its ends moved.
    ///
    /// @param passage its ranges
    /// @param end which of them has the end
    /// @param step the unit of the moved end
    /// @param to the character that the end is moved to
    public void selectMoved(List<TextRange> passage, PassageEnd end, CaretStep step, int to) {
        if (text != null) {
            selection.set(text.movePassage(passage, end, step, to));
        }
    }

    /// Keeps the selection, and begins a further range of the same passage at the caret.
    public void addFragment() {
        if (text != null) {
            selection.set(text.normalize(selection.get()));
        }
    }

    /// Clears the selection; the caret stays.
    public void clear() {
        selection.set(TextSelection.caretAt(selection.get().caret()));
    }

    /// Clears the selection; the caret goes behind it.
    public void collapse() {
        var words = fragments();
        var end = words.isEmpty() ? selection.get().caret() : words.getLast().end();
        selection.set(TextSelection.caretAt(end));
    }

    public boolean isPresent() {
        return !selection.get().isEmpty();
    }

    /// The selected ranges without white space around them, in text order; they neither overlap nor touch, and between two of them there
    /// are words. Empty where nothing but white space is selected.
    public List<Fragment> fragments() {
        return text == null ? List.of() : text.fragments(selection.get());
    }

    public Optional<Fragment> firstFragment() {
        return fragments().stream().findFirst();
    }

    /// The blocks that the text is set in; empty where no text is shown.
    public List<PageBlock> blocks() {
        return text == null ? List.of() : text.blocks();
    }
}
