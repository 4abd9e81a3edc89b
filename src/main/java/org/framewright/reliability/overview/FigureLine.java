package org.framewright.reliability.overview;

import org.framewright.reliability.figures.AgreementReport.VariableAgreement.ComparedAs;

import java.util.List;
import java.util.Optional;

/// The figures about one thing, in a line.
///
/// @param tag the id of what it belongs to, and `about` its own, as [org.framewright.reliability.FigureSection] has them; of a file the
///     variable's name
/// @param group what it belongs to, in words; may be empty
/// @param label what it is called; empty where its kind says all
/// @param comparedAs the scale that answers were compared by; nothing where they are no answers
/// @param coders whose
/// @param units how many there are
/// @param compared how many of them were compared
/// @param percent percent agreement, or what takes its place
/// @param alpha Krippendorff's, or what takes its place
/// @param additional one more measure; nothing where none was asked for that applies
/// @param remarks what there is to know of it
public record FigureLine(
        String tag,
        String about,
        String group,
        String label,
        Kind kind,
        CountedUnit unit,
        Optional<ComparedAs> comparedAs,
        List<String> coders,
        int units,
        int compared,
        Optional<FigureEstimate> percent,
        Optional<FigureEstimate> alpha,
        Optional<FigureEstimate> additional,
        List<FigureRemark> remarks) {

    /// What is compared.
    public enum Kind {
        /// Whether the same passages were found.
        FOUND,
        /// Whether articles belong into the study.
        RELEVANCE,
        /// Whether it is there, in each unit.
        USED,
        /// How often it is there, in each unit.
        NUMBER,
        /// Answers to a question.
        ANSWERS,
        /// By which words a role was filled.
        WORDS
    }

    /// What is looked at one by one.
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
        remarks = List.copyOf(remarks);
    }

    /// What stays the same of it when figures change.
    public String key() {
        return tag + " " + about;
    }

    /// The same, with another estimate of alpha.
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
                remarks);
    }
}
