package org.framewright.model.article;

/// A range of an article's text, with its words at the time of marking.
///
/// @param start first UTF-16 index, inclusive
/// @param end last UTF-16 index, exclusive; greater than `start`
/// @param text the exact text from `start` to `end`, with which every later reading is compared
public record Fragment(int start, int end, String text) implements Comparable<Fragment> {

    public Fragment {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a fragment needs 0 <= start < end, not " + start + ".." + end);
        }
        if (text.length() != end - start) {
            throw new IllegalArgumentException("a fragment's text is as long as the fragment");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int index) {
        return start <= index && index < end;
    }

    @Override
    public int compareTo(Fragment other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
