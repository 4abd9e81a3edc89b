package org.framewright.export;

import org.framewright.model.ProblemCode;

/// Why an export can't be written, what was there before being whole then; and what it leaves out.
public enum ExportProblem implements ProblemCode {
    /// The place is the folder.
    FOLDER_CANNOT_BE_MADE,
    /// The place is the file.
    FOLDER_IN_THE_WAY,
    /// The place is the file: no export has written it, or it was changed since.
    NOT_OURS,
    /// The place is the folder.
    CANNOT_WRITE,
    /// The thread was interrupted.
    STOPPED,
    /// The place is the file: a sheet has no more rows than the detail says.
    TOO_MANY_ROWS,
    /// The place is the name; the detail names the rounds that there are.
    NO_SUCH_ROUND,
    /// The place is the name; the detail names the coders that there are.
    NO_SUCH_CODER,
    /// The place is the name.
    NO_SUCH_ARTICLE,
    /// The place is the id; the detail names those that there are.
    NO_SUCH_QUESTION,
    /// Not in the analysis: the place is the number of chosen articles without a submitted coding.
    NOT_SUBMITTED,
    /// Not in the analysis: the place is the number of articles that were submitted in other rounds than those that it takes.
    OTHER_ROUNDS,
    /// In the analysis: the place is the number of articles that several have coded and no reference coder has.
    UNDECIDED,
    /// In the analysis: the place is the number of articles that as many coders find relevant as not.
    DISPUTED,
    /// Not in the analysis: the place is the variable, the details are the version since which it means something else, and how many
    /// answers were given before.
    MEANING_CHANGED,
    /// The place is the number of articles whose dates are no days, the details are one of them and its date.
    DATES_NOT_DAYS,
    /// Left out: the place names the coders.
    CODERS_LEFT,
    /// Left out: the place is the number of coded articles that are excluded from the study.
    ARTICLES_EXCLUDED;

    @Override
    public String bundle() {
        return "problems-export";
    }
}
