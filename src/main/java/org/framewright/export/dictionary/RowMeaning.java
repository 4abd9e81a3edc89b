package org.framewright.export.dictionary;

/// The meaning of a row of a file; the texts are with the other texts for users.
public enum RowMeaning {
    ANALYSED_UNIT,
    ANALYSED_PASSAGE,
    CODED_UNIT,
    ANNOTATION,
    ATTRIBUTION,
    DECISION,
    SCORE,
    ARTICLE,
    OUTDATED_ANSWER,
    WARNING,
    CODING,
    ACTOR,
    RULING,
    CODEBOOK_ITEM,
    RATED_UNIT,
    UNIT_OF_ROW,
    NUMBER_OF_ANSWER,
    RATER,
    UNIT_OF_COLUMN,
    RATING,
    LEFT_OUT_UNIT,
    SCRIPT_LINE
}
