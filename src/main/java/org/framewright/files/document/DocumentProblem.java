package org.framewright.files.document;

import org.framewright.model.ProblemCode;

/// Why a document can't be read, and, as notes, what of it was left out. The place is the file.
public enum DocumentProblem implements ProblemCode {
    /// It is damaged, or of another format than its ending says. No details.
    BROKEN_DOCUMENT,
    /// It is locked with a password. No details.
    LOCKED,
    /// It has pages, and no text on them. No details.
    SCANNED,
    /// It holds no text at all. No details.
    NO_TEXT,
    /// details: the most bytes allowed
    UNPACKED_TOO_LARGE,
    /// details: the most levels allowed
    TOO_DEEP,
    /// details: the most pages allowed
    TOO_MANY_PAGES,
    /// details: the most parts allowed
    TOO_MANY_PARTS,
    /// details: the most characters allowed
    TOO_LONG,
    /// A mail's field. details: the most characters allowed
    HEADER_TOO_LONG,
    /// details: the most tags allowed
    TOO_MANY_TAGS,
    /// details: the seconds that a file may take
    TOO_SLOW,
    /// Too many files before never ended. No details.
    NOT_BEGUN,
    /// Reading was cancelled. No details.
    STOPPED,

    /// A note, like all below. No details.
    FOOTNOTES_LEFT_OUT,
    /// No details.
    COMMENTS_LEFT_OUT,
    /// Changes were tracked: inserted text is in, deleted text is out. No details.
    TRACKED_CHANGES,
    /// No details.
    HIDDEN_TEXT_LEFT_OUT,
    /// details: how many lines
    RUNNING_HEADS_LEFT_OUT,
    /// details: how many pages have no text
    PAGES_WITHOUT_TEXT,
    /// A PDF that a browser printed from a page of the web, with its menus and lists. No details.
    PRINTED_PAGE,
    /// A PDF's fonts do not say which letters some pictures are. details: the percentage of such letters
    UNKNOWN_LETTERS,
    /// No details.
    ROTATED_TEXT_LEFT_OUT,
    /// details: how many files
    ATTACHMENTS_LEFT_OUT,
    /// No article was found in a web page; all its text was taken. No details.
    WHOLE_PAGE,
    /// A small part of a large web page was taken. No details.
    LITTLE_OF_PAGE,
    /// What was taken from a web page is mostly links, or has the words of a banner or a login. No details.
    PERHAPS_NO_ARTICLE,
    /// It has much more text than an article. No details.
    VERY_LONG,
    /// Its words have no spaces between them. No details.
    WORDS_TOGETHER,
    /// A web page shows only the beginning of its article to readers who have not paid. No details.
    PERHAPS_NOT_WHOLE,
    /// Much of the text of a web page is in it twice. No details.
    REPEATED_TEXT,
    /// A web page has its article's text in its metadata alone. No details.
    TEXT_FROM_METADATA,
    /// A word processor's document or a PDF says no day on which its article came out. No details.
    NO_DATE,
    /// Its first line may be a headline, but no blank line follows, so it is text. No details.
    HEADLINE_IN_TEXT,
    /// It says no outlet either. No details.
    NO_OUTLET;

    @Override
    public String bundle() {
        return "problems-document";
    }
}
