package org.framewright.reliability.figures;

import org.framewright.reliability.figures.AgreementReport.AgreementFigure;

import java.util.List;
import java.util.Optional;

/// The figures about one thing, of a project's agreement laid out in a row.
///
/// @param tag the tag's id; empty for all passage tags together, and for `relevance`
/// @param about what of it: `relevance`, `found`, a variable, a role, a variable of what fills a role (`source/source/naming`)
/// @param name the same for people, in the codebook's words
/// @param comparedAs the scale that answers were compared by; empty where they are no answers
/// @param coders whose, by name; empty for the mean and the range over pairs
/// @param compared how many units were compared: articles, sentences, passages, pairs of coders
/// @param units how many there are
/// @param notes what else there is to know about them
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

    /// What a section is about.
    public enum Kind {
        /// Whether the same passages were found.
        FOUND,
        /// How many passages were found by both of two coders, and by one of them.
        COVERAGE,
        /// Whether an article belongs into the study.
        RELEVANCE,
        /// Whether a tag is there, unit by unit.
        USED,
        /// How often it is there, unit by unit.
        NUMBER,
        /// Answers to a question.
        ANSWERS,
        /// By which words a role was filled.
        WORDS,
        /// How many places of a role were filled by both of two coders, and by one of them.
        FILLED
    }

    /// What a section is called.
    ///
    /// @param tag the tag's label; empty for all of them, and in a file
    /// @param about the variable's or the role's label, and of what fills a role also whose it is; empty where the kind says all
    public record SectionName(Kind kind, String tag, String about) {}

    /// The same of coders of other names.
    public FigureSection withCoders(List<String> others) {
        return new FigureSection(tag, about, name, comparedAs, others, compared, units, notes, figures);
    }

    /// A count and what is counted; its name in files, and the key of its sentence.
    public record SectionNote(String name, int count) {}

    /// The coder whose own a count of passages is; empty for other counts.
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
