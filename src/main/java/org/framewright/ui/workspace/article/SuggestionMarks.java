package org.framewright.ui.workspace.article;

import org.framewright.codebook.Tag;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The suggestions in the article, and the current one.
///
/// @param list in text order
/// @param position of the current one, from 0; -1 for none
public record SuggestionMarks(List<Ghost> list, int position) {

    public static final SuggestionMarks NONE = new SuggestionMarks(List.of(), -1);

    public SuggestionMarks {
        list = List.copyOf(list);
    }

    /// A suggestion.
    ///
    /// @param content the ranges that are always outlined: the passage to code, or its cue alone where it is not speech; never empty
    /// @param around the rest, which is outlined for the current one
    public record Ghost(List<ColouredRange> content, List<ColouredRange> around) {
        public Ghost {
            content = List.copyOf(content);
            around = List.copyOf(around);
        }

        /// The length of the content alone, also for the current one.
        int length() {
            return content.stream().mapToInt(it -> it.end() - it.start()).sum();
        }
    }

    /// A range of the text in the colour of a tag.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last one, exclusive
    public record ColouredRange(int start, int end, Tag.Colour colour) {}

    /// The positions of the suggestions that are outlined at an index, the shortest first.
    ///
    /// @param index of a character, UTF-16
    public List<Integer> findAt(int index) {
        return IntStream.range(0, list.size())
                .filter(it -> outline(it).anyMatch(range -> range.start() <= index && index < range.end()))
                .boxed()
                .sorted(Comparator.comparingInt(it -> list.get(it).length()))
                .toList();
    }

    private Stream<ColouredRange> outline(int at) {
        var ghost = list.get(at);
        return Stream.concat(ghost.content().stream(), at == position ? ghost.around().stream() : Stream.empty());
    }

    /// Whether the current one is outlined at an index.
    public boolean isCurrentAt(int index) {
        return findAt(index).contains(position);
    }

    public Optional<Ghost> current() {
        return position < 0 || position >= list.size() ? Optional.empty() : Optional.of(list.get(position));
    }
}
