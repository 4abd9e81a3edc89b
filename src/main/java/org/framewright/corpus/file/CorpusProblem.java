package org.framewright.corpus.file;

import org.framewright.model.ProblemCode;

/// The problems and notes of an import about files and metadata. The place is the file; for metadata, the metadata's file.
public enum CorpusProblem implements ProblemCode {
    /// A named file has the ending of another format. No details.
    NOT_A_TEXT_FILE,
    /// details: the most characters allowed
    BAD_NAME,
    /// The system can't decode the file's name in this session's language settings. No details.
    NAME_UNREADABLE,
    /// details: the name, the file of this import that has it already
    SAME_NAME,
    /// An article of the project has the name and another text. details: the name
    NAME_IN_PROJECT,
    /// Only ever a note. details: the chosen name, which another article has; the name that the article gets
    NAME_CHANGED,
    /// Only ever a note. details: its number in the database, the place of the other article with that number
    SAME_NUMBER,
    /// Only ever a note. details: the first column that changes, its value before and after
    METADATA_CHANGES,
    /// Only ever a note. details: the first column that differs, its value in the project and in the table
    METADATA_DIFFERS,
    /// Only ever a note. An earlier import left the article out. No details.
    LEFT_OUT_BEFORE,
    /// An earlier import left the article out as a reprint or near-duplicate. details: the article that it repeats
    REPETITION_LEFT_OUT_BEFORE,
    /// An article was made from the same file, by another rule or with other metadata. details: its name
    SAME_ORIGIN,
    /// Only ever a note. details: the article of another outlet or day that has the same text
    REPRINT,
    /// Only ever a note. details: the article of another outlet or day that has the same text
    REPRINT_LEFT_OUT,
    /// details: the article that it nearly repeats, how much they have in common in percent
    NEARLY_SAME,
    /// details: the article that it nearly repeats, how much they have in common in percent
    NEARLY_SAME_LEFT_OUT,
    /// The file was changed between being read and being written. No details.
    FILE_CHANGED,
    /// Only ever a note: the articles come in, and their file is not kept. details: the largest size of a kept file, in MB
    TOO_LARGE_TO_KEEP,
    /// Only ever a note, about the first of some files. details: the number of the project's articles whose files are kept now
    FILES_KEPT,
    /// The project doesn't have the article's file. The place is the article. No details.
    ORIGINAL_MISSING,
    /// The stored file is not the article's. The place is the article. No details.
    ORIGINAL_DAMAGED,
    /// The file of a profile can't be written. No details.
    PROFILE_NOT_WRITTEN,
    /// An unknown limit in a profile, or an impossible value. details: the limit's name, the limits with their largest values
    NO_LIMIT,
    /// An invalid pattern of paths. details: the pattern
    BAD_PATH_PATTERN,
    /// details: the column
    PATH_COLUMN_TWICE,
    /// A file that can't be import settings. No details.
    NOT_A_PROFILE,
    /// A ZIP file that can't be opened. No details.
    BROKEN_ARCHIVE,
    /// details: the most that a ZIP file may hold, in GB
    ARCHIVE_TOO_LARGE,
    /// details: the most files that a ZIP file may hold
    ARCHIVE_TOO_MANY_FILES,
    /// details: the largest ratio of a ZIP file's unpacked size to its size
    ARCHIVE_PACKED_TOO_WELL,
    /// A name in a ZIP file leads out of the ZIP file, or stands there twice. details: the name
    ARCHIVE_STRANGE_NAME,
    /// A ZIP file in another one. No details.
    ARCHIVE_WITHIN,
    /// The memory is too small for it, even alone. No details.
    FILE_NEEDS_MORE_MEMORY,
    /// The named paths hold no readable article. No details.
    NOTHING_TO_IMPORT,

    /// where: the name. No details.
    NO_SUCH_ARTICLE,
    /// where: the article; details: the line's number, how many lines there are
    NO_SUCH_LINE,
    /// Two lines are to be the headline. where: the article. No details.
    TWO_HEADLINES,
    /// Parts stay once an article is coded. where: the article. No details.
    PARTS_CODED,
    /// Parts are corrected in the supervisor's project. where: the article. No details.
    PARTS_IN_PACKAGE,
    /// Packages were made, in which segments have their numbers. where: the article. No details.
    HEADLINE_SENT,
    /// A value that is no date, for an article's date. where: the value. No details.
    BAD_DATE,
    /// where: the name of a field of the metadata; details: the most characters allowed
    BAD_FIELD_NAME,
    /// A field of the metadata that only the program sets. where: its name. No details.
    FIELD_OF_PROGRAM,
    /// The work was cancelled, and nothing was written. where: how many articles of all were done. No details.
    STOPPED,
    /// Metadata are corrected in the supervisor's project. The place is the field or the article. No details.
    METADATA_IN_PACKAGE,
    /// A coder's file gets its articles from the supervisor. No details.
    IMPORT_IN_PACKAGE,

    /// No column holds file names. No details.
    NO_FILE_COLUMN,
    /// details: the line
    ROW_WITHOUT_NAME,
    /// details: the line, the file it names
    ROW_WITHOUT_FILE,
    /// details: the line, the file it names, the earlier line
    ROW_TWICE,

    /// Only ever a note. details: the encoding
    ENCODING_ASSUMED,
    /// Only ever a note: a folder's file that does not end as text files do, or a folder within too many others. No details.
    SKIPPED,
    /// A link in a folder leads out of it; it was left out. No details.
    LINK_LEADS_OUT,
    /// Only ever a note. details: the file of this import, or the article of the project, that holds the same text
    SAME_TEXT,
    /// Only ever a note. The place is the metadata's file. details: the number of new articles without a row, the first of them
    FILE_WITHOUT_ROW;

    @Override
    public String bundle() {
        return "problems-corpus";
    }
}
