package org.framewright.team.merge;

import org.framewright.model.ProblemCode;

/// The refusals and warnings about packages and returned files. The place is the file, or the article's name.
public enum MergeProblem implements ProblemCode {
    /// The file is of another project; details: its name
    OTHER_PROJECT,
    /// The file is this very project
    SAME_FILE,
    /// The file is damaged, or another program has changed it; the damage is listed before this problem
    SEND_AGAIN,
    /// The file is no package that the project has made; details: the coders in it, with counts
    NO_KNOWN_PACKAGE,
    /// The file's rows differ from its ledger
    FILE_NOT_AS_ENTERED,
    /// Content of the sent package was changed in the file
    NOT_AS_SENT,
    /// The file has a row of the supervisor's that the project has never had; details: the row's name
    SUPERVISORS_WORD,
    /// Only a warning: entries are later than now; details: the number of entries, the time of the first, its article
    TIMES_IN_FUTURE,
    /// Only a warning: entries are earlier than the package that they were made in; the same details
    TIMES_BEFORE_PACKAGE,
    /// Only a warning: entries are earlier than the computer's previous entry about the coding; the same details
    TIMES_BACKWARDS,
    /// Only a warning: a coding was begun or submitted at another time than its entry says; the same details
    TIMES_OF_CODINGS,
    /// Only a warning: a coding that is submitted here was opened again without a new version; the same details
    CHANGED_AFTER_SUBMISSION,
    /// The file has a value that the program never writes; details: its beginning
    UNUSUAL_VALUE,
    /// The work was stopped by a person; nothing was changed
    STOPPED,
    /// The merge of several files was stopped by a person; details: the number of files that are merged already
    MERGE_STOPPED,
    /// details: the coder's name; the project has no such coder
    UNKNOWN_CODER,
    /// details: the coder's name; the article is not in the project
    UNKNOWN_ARTICLE,
    /// details: the coder's name; the article has another text here
    TEXT_DIFFERS,
    /// details: the coder's name, the round's; the project has no such round
    UNKNOWN_ROUND,
    /// details: the coder's name, the version; the project has no version of that number, or another one
    UNKNOWN_VERSION,
    /// details: the coder's name; the coding's rows differ from its entries
    NOT_AS_ENTERED,
    /// The id of the coding belongs to another coder, article or round here
    OTHER_CODING,
    /// A change does not fit the rows here: a passage has the id of one in another coding of the coder
    NOT_FITTING,
    /// details: the coder's name, the round's; it is closed, and there is work in it that is not here
    ROUND_CLOSED,
    /// An entry of a supervisor's that does not fit what another supervisor has entered; where: a name, or the entry's time; details: the
    /// number of its subject in the sentence, and how many more changes were made in the same step
    LEFT_OUT,
    /// A package is made of the supervisor's project, and this is a coder's
    MADE_OF_A_PACKAGE,
    /// The project that files are merged into is a coder's
    MERGED_INTO_A_PACKAGE,
    /// The project's file is damaged, so that no package is made from it; the damage is listed after this problem
    PROJECT_NOT_WHOLE,
    /// The file is a project, but not a package
    NO_PACKAGE,
    /// The project is not a coder's, so that it takes no packages
    NOT_A_CODERS,
    /// The package is for another coder; details: this project's coder
    OTHER_CODERS_PACKAGE,
    /// details: the package's number, that of the package taken in last
    NOT_NEWER;

    @Override
    public String bundle() {
        return "problems-team";
    }
}
