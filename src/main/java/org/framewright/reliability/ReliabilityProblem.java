package org.framewright.reliability;

import org.framewright.model.ProblemCode;

/// The reasons why agreement can't be computed as asked, or why data is left out.
public enum ReliabilityProblem implements ProblemCode {
    /// The place is the requested round; the detail names the existing rounds.
    NO_SUCH_ROUND,
    /// The detail names the rounds that could be meant.
    ROUND_MISSING,
    /// The place is the requested version of the codebook; the detail is the newest version.
    NO_SUCH_VERSION,
    /// The place is the requested coder; the detail names the existing coders.
    NO_SUCH_CODER,
    /// The place is the requested article.
    NO_SUCH_ARTICLE,
    /// The place is the requested outlet; the detail names the outlets of the articles.
    NO_SUCH_OUTLET,
    /// The place is the coder who has submitted nothing; the detail is the round, or empty for any.
    NOTHING_SUBMITTED,
    /// The place is the only requested coder.
    TWO_CODERS_NEEDED,
    /// The place is the requested tag; the detail names the existing tags.
    NO_SUCH_TAG,
    /// The place is the requested variable; the detail names the existing variables.
    NO_SUCH_VARIABLE,
    /// The place is the requested variable; the details are the version of the codebook that is read, and the newest
    /// version, which has the variable.
    NEWER_VARIABLE,
    /// The place is the requested measure; the detail names the existing measures.
    NO_SUCH_MEASURE,
    /// None of the named measures fits the selected data; the details are the named measures, and the measures that fit.
    MEASURES_DO_NOT_FIT,
    /// The detail is the requested overlap.
    BAD_OVERLAP,
    /// The detail is the requested number of draws.
    BAD_DRAWS,
    /// The project has no coder.
    NO_CODERS,
    /// The place is the only coder of the project who is no reference coder.
    ONE_CODER,
    /// In no round have two coders submitted the same article.
    NOTHING_TO_COMPARE,
    /// As [#NOTHING_TO_COMPARE], among the articles and codings that the query selects. The place names the coders; the detail is how many
    /// codings are open.
    NOTHING_SELECTED,
    /// The place is the requested version of the codebook, which no coding follows; the detail names the versions that codings follow.
    NOTHING_UNDER_VERSION,
    /// No coding is of an article from the requested period. The place is its first day, or its last where it has no first; the details
    /// are its last day, which days it has (0 the first, 1 the last, 2 both), and the period of the coded articles.
    NOTHING_IN_PERIOD,
    /// The place is the first day of the period; the detail is its last day, which is earlier.
    PERIOD_REVERSED,
    /// The place is the round; the details are the coders with submitted codings, and how many codings are open.
    FEWER_THAN_TWO_CODERS,
    /// The place is the round; the details are the coders, and how many codings are open.
    NO_SHARED_ARTICLE,
    /// The place is the round; the detail is the coder who was to be the reference, and has submitted nothing in the round.
    NO_REFERENCE,
    /// The place is the coder to compare others with; there is no other coder.
    REFERENCE_ALONE,
    /// So many passages overlap that they can't be matched. The place is the article; the details are the numbers of two coders'
    /// passages, and their tag.
    TOO_MUCH_TO_MATCH,
    /// The work was interrupted.
    STOPPED,

    /// The place is the round, which is closed; the details are the round's own version of the codebook, under which its codings
    /// are read, and the newest version.
    READ_UNDER_OWN,
    /// Left out by the query: articles from before a day. The place is the day.
    ONLY_FROM,
    /// Left out by the query: articles from after a day. The place is the day.
    ONLY_TO,
    /// Left out by the query: articles of all outlets but the named ones. The place names the outlets.
    ONLY_OUTLETS,
    /// Left out by the query: codings under all versions of the codebook but one. The place is that version.
    ONLY_VERSION,
    /// Left out by the query: all tags and variables but the named ones. The place names them.
    ONLY_QUESTIONS,
    /// Left out: the place names the coders.
    CODERS_LEFT,
    /// Left out: the place is the round; the detail is the number of articles that would be compared if they were not excluded
    /// from the study.
    ARTICLES_EXCLUDED,
    /// Left out: the place is the round; the detail is the number of articles without a day, which are outside the requested period.
    WITHOUT_DAY,
    /// The place is the round; the details are how many codings say that the article does not belong to the study, and of how many
    /// articles that two or more have submitted fewer than two say that they do, so that only their relevance is compared.
    NOT_RELEVANT,
    /// As [#NOT_RELEVANT], where coders are compared with a reference.
    NOT_RELEVANT_REFERENCE,
    /// Left out: the place is the variable; the details are the version of the codebook that gave the variable its present
    /// meaning, and the number of codings under older versions.
    MEANING_CHANGED,
    /// Left out: the place is the variable; the details are the version of the codebook since which the variable is asked, and
    /// the number of codings under older versions.
    ASKED_SINCE,
    /// The place is the variables that have actors for answers, by their labels; the details are the number of names that several
    /// actors have, and the number of these actors.
    ACTORS_TWICE,
    /// The place is the variables that have actors for answers, by their labels; the detail is the number of named actors that are read
    /// as another.
    ACTORS_JOINED,
    /// The place is the coder whose statements most decisions for one coder follow; the details are the number of these decisions, and of
    /// all decisions for one coder.
    REFERENCE_FOLLOWS,
    /// Left out: the place is the variable of a tag that occurs many times in an article.
    OCCURS_MANY_TIMES;

    @Override
    public String bundle() {
        return "problems-reliability";
    }
}
