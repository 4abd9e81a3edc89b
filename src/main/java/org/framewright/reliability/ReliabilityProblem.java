package org.framewright.reliability;

import org.framewright.model.ProblemCode;

/// Why agreement can't be computed as asked, or why a part of it is left out.
public enum ReliabilityProblem implements ProblemCode {
    /// The place is the round that was asked for; the detail names those that there are.
    NO_SUCH_ROUND,
    /// The detail names the rounds that could be meant.
    ROUND_MISSING,
    /// The place is the version of the codebook that was asked for; the detail is the newest one.
    NO_SUCH_VERSION,
    /// The place is the coder who was asked for; the detail names those that there are.
    NO_SUCH_CODER,
    /// The place is the only coder who was asked for.
    TWO_CODERS_NEEDED,
    /// The place is the tag that was asked for; the detail names those that there are.
    NO_SUCH_TAG,
    /// The place is the variable that was asked for; the detail names those that there are.
    NO_SUCH_VARIABLE,
    /// The place is the variable that was asked for; the details are the version of the codebook that is read, and the newest, which has
    /// it.
    NEWER_VARIABLE,
    /// The place is the measure that was asked for; the detail names those that there are.
    NO_SUCH_MEASURE,
    /// Nothing that was asked for can be measured by what was asked for; the details are the measures, and those that there
    /// are for it.
    MEASURES_DO_NOT_FIT,
    /// The detail is the overlap that was asked for.
    BAD_OVERLAP,
    /// The detail is the number of draws that was asked for.
    BAD_DRAWS,
    /// The project has no coder.
    NO_CODERS,
    /// The place is the only coder of the project who is no reference coder.
    ONE_CODER,
    /// In no round have two coders submitted the same article.
    NOTHING_TO_COMPARE,
    /// The place is the round; the details are the coders with submitted codings, and how many codings are open.
    FEWER_THAN_TWO_CODERS,
    /// The place is the round; the details are the coders, and how many codings are open.
    NO_SHARED_ARTICLE,
    /// The place is the round; the detail is the coder who was to be the reference, and has submitted nothing in it.
    NO_REFERENCE,
    /// The work was interrupted.
    STOPPED,

    /// The place is the round, which is closed; the details are its own version of the codebook, under which it is read, and the
    /// newest.
    READ_UNDER_OWN,
    /// Left out, since nobody asked for it: what was published before the day that the place is.
    ONLY_FROM,
    /// Left out, since nobody asked for it: what was published after the day that the place is.
    ONLY_TO,
    /// Left out, since nobody asked for it: articles of all outlets but those that the place is.
    ONLY_OUTLETS,
    /// Left out, since nobody asked for it: codings under all versions of the codebook but the one that the place is.
    ONLY_VERSION,
    /// Left out: the place names the coders.
    CODERS_LEFT,
    /// Left out: the place is the round; the detail is how many articles are excluded from the study, and would be compared else.
    ARTICLES_EXCLUDED,
    /// Left out: the place is the round; the detail is how many articles have no day, and so lie outside the period that was asked
    /// for.
    WITHOUT_DAY,
    /// The place is the round; the details are how many codings say that the article does not belong into the study, and of how many
    /// articles that two or more have submitted fewer than two say that they do, so that only their relevance is compared.
    NOT_RELEVANT,
    /// Left out: the place is the variable; the details are the version of the codebook since which it means what it means,
    /// and how many codings follow older ones.
    MEANING_CHANGED,
    /// Left out: the place is the variable; the details are the version of the codebook since which it is asked, and how many
    /// codings follow older ones.
    ASKED_SINCE,
    /// The place is the variables that have actors for answers; the details are how many names several actors have, and how many
    /// actors these are.
    ACTORS_TWICE,
    /// Left out: the place is the variable of a tag that occurs many times in an article.
    OCCURS_MANY_TIMES;

    @Override
    public String bundle() {
        return "problems-reliability";
    }
}
