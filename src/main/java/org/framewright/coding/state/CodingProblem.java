package org.framewright.coding.state;

import org.framewright.model.ProblemCode;

/// The reasons for refusing a change of a coding. The place is the annotation's id, or the importer's replacement for it.
public enum CodingProblem implements ProblemCode {
    /// details: the tag
    UNKNOWN_TAG,
    /// details: the tag; it is about whole articles, and there are fragments
    TAG_HAS_NO_PASSAGE,
    /// details: the tag; it needs a passage
    PASSAGE_MISSING,
    /// details: the tag, its unit; it is about such a unit, and the annotation is about another extent
    UNIT_MISSING,
    /// details: the kind of segment, the number, the article's number of such segments
    NO_SUCH_UNIT,
    /// details: the tag; its passages are one stretch of text, and this passage is several
    IN_PIECES,
    /// details: the tag, the words, the words of the passage that they overlap
    OVERLAPS,
    /// details: the tag, the words
    CODED_ALREADY,
    /// details: start, end (UTF-16)
    OUTSIDE_TEXT,
    /// details: the stored text, the article's text
    TEXT_DIFFERS,
    /// details: the tag; it occurs once in its unit, and is there already
    ONLY_ONCE,
    /// details: the tag, the allowed number
    TOO_MANY_RECORDS,
    /// details: the variable, the tag
    UNKNOWN_VARIABLE,
    /// details: the variable, the category
    UNKNOWN_CATEGORY,
    /// details: the variable, the scale
    WRONG_KIND_OF_VALUE,
    /// details: the variable, the number, the smallest, the largest
    NUMBER_OUT_OF_RANGE,
    /// details: the variable
    NOT_CODABLE_NOT_ALLOWED,
    /// details: the actor's id
    UNKNOWN_ACTOR,
    /// details: the role, the tag
    UNKNOWN_ROLE,
    /// details: the role, the id that it links to
    UNKNOWN_LINK,
    /// details: the role, the linked annotation's tag
    ROLE_DOES_NOT_ACCEPT,
    /// details: the role, the allowed number, the present number
    TOO_MANY_LINKS,
    /// details: the role's label, the words that fill it, the tag's label
    ROLE_FULL,
    /// details: the id; this coder has used it already
    ID_IN_USE,
    /// place: the round
    ROUND_CLOSED,
    /// no details
    SUBMITTED,
    /// details: the number of open questions
    QUESTIONS_OPEN,
    /// no details
    REASON_MISSING,
    /// no details
    NOT_SUBMITTED,
    /// no details
    NOT_DISCARDED,
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    /// details: the name
    NAME_IN_USE,
    NAME_BLANK,
    /// details: the longest allowed
    NAME_TOO_LONG,
    /// place: the statement's beginning; details: its length, the longest allowed
    STATEMENT_TOO_LONG,
    /// place: the version under which the project holds a codebook; details: the version in the codebook itself
    CODEBOOK_VERSION_DIFFERS,
    /// place: the version of the codebook that a round or a coding follows, and the project does not hold
    CODEBOOK_LACKING,
    /// place: the requested version of the codebook; details: the versions of the project
    NO_SUCH_CODEBOOK,
    /// place: the only version of the codebook
    FIRST_CODEBOOK,
    /// place: the version of the codebook; details: the number of codings that follow it
    CODEBOOK_IN_USE,
    /// place: the version of the codebook; details: the number of rulings in its words
    CODEBOOK_RULED,
    /// place: the name
    NO_SUCH_ACTOR,
    /// place: the name; details: the number of actors with this name, and their ids, each with the coder who added it
    SEVERAL_OF_NAME,
    /// As [#SEVERAL_OF_NAME], of actors that are read as another.
    SEVERAL_JOINED_OF_NAME,
    /// place: the name; details: the actor with this name
    ACTOR_NAME_IN_USE,
    /// Another actor of the register, or of the coder, has the name; both are read as one.
    ACTOR_NAME_TWICE,
    /// place: the alias
    ALIAS_WITH_BAR,
    /// place: the unknown kind, as it was entered
    UNKNOWN_ACTOR_KIND,
    /// An id in Wikidata that is no Q with a number.
    NO_WIKIDATA_ID,
    /// place: the actor's name
    ACTOR_NOT_YOURS,
    /// place: the actor's name
    ACTOR_NAMED_BY_OTHERS,
    ACTORS_ARE_THE_SUPERVISORS,
    /// place: the actor's name; details: the other's
    ACTORS_ARE_SAME,
    /// place: the actor's name; details: the actor that it is read as
    ACTOR_IS_ANOTHER,
    /// place: the actor's name; details: the other's
    ACTORS_DECIDED,
    /// place: the actor's name
    ACTOR_IS_ITSELF,

    /// where: the name. details: the existing rounds
    NO_SUCH_ROUND,
    /// place: the name; details: the existing coders
    NO_SUCH_CODER;

    @Override
    public String bundle() {
        return "problems-coding";
    }
}
