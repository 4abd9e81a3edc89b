package org.framewright.ui.workspace.article.selection;

/// How far one move of the caret goes. Lines are not among them: where a line ends only the view knows.
public enum CaretStep {
    /// What a reader takes for one character, however many code points it is made of.
    CHARACTER,
    /// A word, a number or a punctuation mark: what a mouse can point at.
    PIECE,
    /// A word or a number, and the punctuation at it: what the keyboard goes by.
    WORD,
    SENTENCE,
    PARAGRAPH;

    /// Which way through the text, whatever way it is written.
    public enum Direction {
        FORWARD,
        BACKWARD
    }
}
