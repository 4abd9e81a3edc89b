package org.framewright.reliability.figures;

import org.framewright.reliability.figures.AgreementReport.AgreementFigure;

import java.util.List;
import java.util.Optional;

/// The figures about one tag, variable or role, as one section in the list of a project's figures.
///
/// @param tag the tag's id; empty for all passage tags together, and for `relevance`
/// @param about the part of the tag: `relevance`, `found`, a variable, a role, a variable of a role's filler
///     (`source/source/naming`)
/// @param name the section's name for people, in the codebook's words
/// @param comparedAs the scale that answers were compared by; empty where the units are no answers
/// @param coders the names of the compared coders; empty for the mean and the range over pairs
/// @param compared the number of compared units: articles, sentences, passages, pairs of coders
/// @param units the number of all units
/// @param notes further counts about the units
public record FigureSection(
        String tag,
        String about,
        SectionName name,
        String comparedAs,
        List<String> coders,
        int compared,
        int units,
        List<SectionNote> notes,
        List<AgreementFigure> figures) {

    public FigureSection {
        coders = List.copyOf(coders);
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }

    /// The subject of a section.
    public enum Kind {
        /// Whether the same passages were found.
        FOUND,
        /// The number of passages found by both of two coders, and by only one of the two.
        COVERAGE,
        /// Whether an article belongs to the study.
        RELEVANCE,
        /// Whether a tag is there, unit by unit.
        USED,
        /// How often the tag occurs, unit by unit.
        NUMBER,
        /// Answers to a question.
        ANSWERS,
        /// Answers of more than two coders at once, about the units that two or more have found.
        POOLED,
        /// The words that fill a role.
        WORDS,
        /// The number of places of a role filled by both of two coders, and by only one of the two.
        FILLED
    }

    /// The name of a section.
    ///
    /// @param tag the tag's label; empty for all tags together, and in a file
    /// @param about the variable's or the role's label; for a variable of a filler, also the filler's role; empty where the kind
    ///     says all
    public record SectionName(Kind kind, String tag, String about) {}

    /// The section with other coders' names.
    public FigureSection withCoders(List<String> others) {
        return new FigureSection(tag, about, name, comparedAs, others, compared, units, notes, figures);
    }

    public FigureSection withFigures(List<AgreementFigure> some) {
        return new FigureSection(tag, about, name, comparedAs, coders, compared, units, notes, some);
    }

    /// A count with its name. The name is used in files, and as the key of the count's sentence.
    public record SectionNote(String name, int count) {}

    /// The coder of a count of one coder's passages; empty for other counts.
    public String coderOf(SectionNote note) {
        return switch (note.name()) {
            case FigureSections.FIRST_ONLY -> coders.getFirst();
            case FigureSections.SECOND_ONLY -> coders.getLast();
            default -> "";
        };
    }

    /// The figure of a measure, by its id.
    public Optional<AgreementFigure> figure(String measure) {
        return figures.stream().filter(it -> it.measure().equals(measure)).findFirst();
    }
}
