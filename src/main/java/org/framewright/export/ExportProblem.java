package org.framewright.export;

import org.framewright.model.ProblemCode;

/// The reasons why an export can't be written, and the kinds of data that an export leaves out. A refused export leaves earlier
/// files whole.
public enum ExportProblem implements ProblemCode {
    /// The place is the folder.
    FOLDER_CANNOT_BE_MADE,
    /// The place is the file.
    FOLDER_IN_THE_WAY,
    /// The place is the link, inside the folder of the export.
    LINK_IN_THE_WAY,
    /// The place is the file: no export has written the file, or the file was changed since.
    NOT_OURS,
    /// The place is the folder.
    CANNOT_WRITE,
    /// The thread was interrupted.
    STOPPED,
    /// The place is the file: a sheet has no more rows than the detail says.
    TOO_MANY_ROWS,
    /// The place is the name; the detail names the existing rounds.
    NO_SUCH_ROUND,
    /// The place is the name; the detail names the existing coders.
    NO_SUCH_CODER,
    /// The place is the name.
    NO_SUCH_ARTICLE,
    /// The place is the id; the detail names the existing ids.
    NO_SUCH_QUESTION,
    /// The place is the name; the detail names the existing tables.
    NO_SUCH_TABLE,
    /// Not in the analysis: the place is the number of chosen articles without a submitted coding.
    NOT_SUBMITTED,
    /// Not in the analysis: the place is the number of articles that were submitted only in rounds outside the analysis.
    OTHER_ROUNDS,
    /// In the analysis: the place is the number of articles that several have coded and no reference coder has.
    UNDECIDED,
    /// In the analysis: the place is the number of articles that as many coders find relevant as not.
    DISPUTED,
    /// Not in the analysis: the place is the variable, the details are the version that changed the variable's meaning, and the
    /// number of earlier answers.
    MEANING_CHANGED,
    /// The place is the number of articles whose dates are no days, the details are one such article and its date.
    DATES_NOT_DAYS,
    /// Left out: the place names the coders.
    CODERS_LEFT,
    /// Left out: the place is the number of coded articles that are excluded from the study.
    ARTICLES_EXCLUDED,
    /// In the ratings: the place is the column, the details are the number of names that several of its actors have, and the number
    /// of these actors.
    ACTORS_OF_ONE_NAME,
    /// In the ratings: the place is the closed round, the details are the version of the codebook that its agreement reads, and
    /// the newest, under which the ratings are.
    RATINGS_UNDER_NEWEST;

    @Override
    public String bundle() {
        return "problems-export";
    }
}
