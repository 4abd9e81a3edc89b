package org.framewright.interchange;

import org.framewright.model.ProblemCode;

/// The reasons for refusing a file of annotations or actors. The place is the file, with `:` and the line for a problem of a line.
public enum InterchangeProblem implements ProblemCode {
    /// details: the id
    BAD_ID,
    /// details: the time
    BAD_TIME,
    /// Fewer than none, or more than anybody works on an article. details: the seconds
    BAD_SECONDS,
    /// details: the number
    BAD_CODING_VERSION,
    /// details: the variable
    NUMBER_TOO_LONG,
    /// details: the variable
    TEXT_BLANK,

    /// details: the article
    UNKNOWN_ARTICLE,
    /// A line names an article by a text that several have. details: the text's hash
    TEXT_OF_SEVERAL,
    /// details: the coder
    UNKNOWN_CODER,
    /// details: the round
    UNKNOWN_ROUND,
    /// The project has several rounds, and the line names none. No details.
    ROUND_MISSING,
    /// details: the coding's version
    UNKNOWN_CODING_VERSION,
    /// details: the codebook's version
    UNKNOWN_VERSION,

    /// details: the number
    BAD_SEGMENT,
    /// no details
    SEGMENT_AND_FRAGMENTS,
    /// details: start, end (code points)
    RANGE_REVERSED,
    /// details: start, end, the article's length (code points)
    RANGE_OUTSIDE,
    /// details: start, end (code points) of the later of the two
    RANGES_TOUCH,

    /// details: the article, the coder
    CODING_SUBMITTED,
    /// The project, or an earlier line, differs about the coding. details: the article, the coder
    CODING_DIFFERS,
    /// An open coding is called not relevant, or a submitted one set aside. No details.
    STANDING_DOES_NOT_FIT,
    /// The project, or an earlier line, differs about the actor. details: the actor
    ACTOR_DIFFERS,
    /// details: the actor
    UNKNOWN_ACTOR,
    /// A table of actors has a column that means nothing. details: the column
    UNKNOWN_COLUMN,
    /// details: the column
    COLUMN_MISSING,
    /// details: the kind
    BAD_KIND,
    BAD_WIKIDATA_ID,
    /// details: the beginning of the name
    BAD_NAME,
    /// where: the article and the coder. details: the round
    ROUND_CLOSED,
    /// A file imported line by line ended early, and the lines before stay. details: their number
    LINES_TAKEN,
    /// There are more problems than are listed. details: the number of further problems
    MORE;

    @Override
    public String bundle() {
        return "problems-interchange";
    }
}
