package org.framewright.files.database;

import org.framewright.model.ProblemCode;

/// The problems of a rule file, and, as notes, of a download. The place is the file.
public enum DatabaseProblem implements ProblemCode {
    /// No JSON, or no object. details: the line, the column, what the parser says
    NOT_A_RULE,
    /// details: where in the rule, with `/` between
    FIELD_MISSING,
    /// details: where in the rule
    FIELD_UNKNOWN,
    /// Of another kind, too long, or too many. details: where in the rule
    FIELD_WRONG,
    /// details: where in the rule, what is wrong with the regular expression
    BAD_PATTERN,
    /// details: where in the rule, the selector
    BAD_SELECTOR,
    /// details: where in the rule, the format
    BAD_DATE_PATTERN,
    /// details: where in the rule, the language
    UNKNOWN_LANGUAGE,
    /// Two rule files of a folder have one id. details: the id
    ID_TWICE,
    /// A folder holds more rule files than are read. details: the most allowed
    TOO_MANY_RULES,
    /// details: the id that was asked for, the ids that there are
    NO_SUCH_RULE,
    /// It is XML, and no rule knows it. No details.
    NO_RULE_FOR_XML,
    /// details: the most articles allowed
    TOO_MANY_ARTICLES,

    /// A note, like all below. The rule's regular expressions take too long. details: the rule's id
    RULE_TOO_SLOW,
    /// The rule that was asked for fits nothing in the file. details: the rule's id
    NOTHING_FOUND,
    /// details: how many articles were found, how many the file announces
    COUNT_DIFFERS,
    /// details: which part of a delivery it is, how many parts there are
    ONE_OF_SEVERAL,
    /// The database itself could not deliver an article. details: its number in the file
    ERROR_ENTRY,
    /// A stretch where nothing was recognised; it came in as it is. details: the article's number
    NOTHING_RECOGNISED,
    /// The end of the article is missing. details: the article's number
    NOT_FINISHED,
    /// details: the article's number
    NO_HEADLINE,
    /// details: the article's number
    NO_DATE,
    /// details: the article's number
    NO_OUTLET,
    /// details: the article's number, the date as it stands
    DATE_NOT_READ,
    /// Day and month can't be told apart. details: the article's number, the date as it stands
    AMBIGUOUS_DATE,
    /// The database has no full text: the abstract was taken. details: the article's number
    ABSTRACT_ONLY,
    /// There is a headline and no text. details: the article's number
    NO_BODY,
    /// Signs of a wrong encoding. details: the article's number, some of the signs
    ENTRY_GARBLED,
    /// Characters of an article are lost. details: the article's number, how many
    ENTRY_DAMAGED,
    /// An article is longer than any usual one. details: the article's number
    ENTRY_VERY_LONG,
    /// The article's own length says otherwise. details: the article's number, its length, that by its own count, 1 for characters and 0 for words
    LENGTH_DIFFERS,
    /// Most articles' own lengths say otherwise. details: how many, of how many that have a length
    LENGTHS_DIFFER,
    /// The file has the first mark of a database, and not all. details: the rule's name
    PARTLY_RECOGNISED,
    /// Further rules fit the file. details: the name of the rule that was taken, the names of the others
    SEVERAL_RULES,
    /// No rule knows the file, and it seems to hold many articles. details: how many
    MANY_ARTICLES,
    /// A value was longer than metadata may be, and is cut. details: the article's number, the columns, the most characters
    VALUE_CUT;

    @Override
    public String bundle() {
        return "problems-database";
    }
}
