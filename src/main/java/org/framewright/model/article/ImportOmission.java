package org.framewright.model.article;

/// An article that an import has found and left out, or a file that it couldn't read. The names have no folders, since
/// a project goes to other people. They are cut at [#LONGEST] characters.
///
/// @param file the file's name without folders; for a file in a ZIP file, its name there
/// @param sha256 of the file's bytes, lower-case hex; empty where the bytes couldn't be read
/// @param number of the article in its file, from 1
/// @param name the article's name in the project; for an unreadable file, the file's name without its ending
/// @param sameAs the name of the article that this article repeats, nearly or wholly; else empty
public record ImportOmission(String file, String sha256, int number, String name, OmissionCause cause, String sameAs) {

    /// The longest name of an article, in UTF-16 units.
    public static final int LONGEST = 200;

    /// The reason for an omission.
    public enum OmissionCause {
        /// The same article came in before, from another file or another place in the file.
        SAME_TEXT,
        /// The same text, of another outlet or day, is in the project or in this import.
        REPRINT,
        /// Nearly the same text is in the project or in this import.
        NEAR_DUPLICATE,
        /// A person left the article out.
        BY_HAND,
        /// Another article had the name.
        NAME_TAKEN,
        /// The file couldn't be read.
        UNREADABLE
    }

    public ImportOmission {
        file = cut(file);
        name = cut(name);
        sameAs = cut(sameAs);
    }

    /// The text, cut at [#LONGEST] characters: a name may come from a stranger's ZIP file.
    public static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
