package org.framewright.reliability.overview;

import java.util.List;
import java.util.Optional;

/// The figures about one tag, variable or role, in a line.
///
/// @param tag the id of the tag, and `about` the subject's own id, as in [org.framewright.reliability.figures.FigureSection]; for a file
///     the variable's name
/// @param group the tag of the line and its role, in words; may be empty
/// @param label the name of the subject; empty where the kind says all
/// @param comparedAs the scale that answers were compared by, as in [org.framewright.reliability.figures.FigureSection]; empty where the units are no answers
/// @param coders the compared coders
/// @param units the number of units
/// @param compared the number of compared units
/// @param percent percent agreement, or the measure in its place
/// @param alpha Krippendorff's alpha, or the measure in its place
/// @param additional one more measure; empty where no applicable measure was asked for
/// @param warnings the warnings on the figures
public record FigureLine(
        String tag,
        String about,
        String group,
        String label,
        Kind kind,
        CountedUnit unit,
        Optional<String> comparedAs,
        List<String> coders,
        int units,
        int compared,
        Optional<FigureEstimate> percent,
        Optional<FigureEstimate> alpha,
        Optional<FigureEstimate> additional,
        List<FigureWarning> warnings) {

    /// The kind of compared data.
    public enum Kind {
        /// Whether the same passages were found.
        FOUND,
        /// Whether articles belong to the study.
        RELEVANCE,
        /// Whether the tag occurs in each unit.
        USED,
        /// How often the tag occurs in each unit.
        NUMBER,
        /// Answers to a question.
        ANSWERS,
        /// Answers of more than two coders at once, about the units that two or more have found.
        POOLED,
        /// The words that fill a role.
        WORDS
    }

    /// The kind of unit that is counted.
    public enum CountedUnit {
        ARTICLE,
        HEADLINE,
        PARAGRAPH,
        SENTENCE,
        PASSAGE,
        /// A line of a file.
        LINE
    }

    public FigureLine {
        coders = List.copyOf(coders);
        warnings = List.copyOf(warnings);
    }

    /// The key of the line, which stays the same when figures change.
    public String key() {
        return kind == Kind.POOLED ? tag + " " + about + " pooled" : tag + " " + about;
    }

    /// Whether the line is about answers to a question of the codebook.
    public boolean isAboutAnswers() {
        return kind == Kind.ANSWERS || kind == Kind.POOLED;
    }

    /// The line with another estimate of alpha.
    public FigureLine withAlpha(Optional<FigureEstimate> other) {
        return new FigureLine(
                tag,
                about,
                group,
                label,
                kind,
                unit,
                comparedAs,
                coders,
                units,
                compared,
                percent,
                other,
                additional,
                warnings);
    }
}
