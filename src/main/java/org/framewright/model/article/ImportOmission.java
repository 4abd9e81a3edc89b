package org.framewright.model.article;

/// An article that an import has found and not taken, or a file that it couldn't read. It holds no folders: a project goes to other people.
/// Its texts are cut at [#LONGEST] characters.
///
/// @param file its name, without folders; of one in a ZIP file, the name in there
/// @param sha256 of the file's bytes, lower-case hex; empty where these couldn't be read
/// @param number of the article in its file, from 1
/// @param name as the article would be called; of a file that couldn't be read, the file's without its ending
/// @param sameAs the article that it repeats, nearly or wholly; else empty
public record ImportOmission(String file, String sha256, int number, String name, OmissionCause cause, String sameAs) {

    /// As many UTF-16 units as an article's name may have.
    public static final int LONGEST = 200;

    /// Why an import leaves out what it has found.
    public enum OmissionCause {
        /// The same article came in before, from another file or another place in the file.
        SAME_TEXT,
        /// The same text was there, or came in, of another outlet or day.
        REPRINT,
        /// Nearly the same text was there, or came in.
        NEAR_DUPLICATE,
        /// Nobody wanted it.
        BY_HAND,
        /// Another text had its name.
        NAME_TAKEN,
        /// The file couldn't be read.
        UNREADABLE
    }

    public ImportOmission {
        file = cut(file);
        name = cut(name);
        sameAs = cut(sameAs);
    }

    /// A name that may come from a stranger's ZIP file, to a bound.
    public static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
