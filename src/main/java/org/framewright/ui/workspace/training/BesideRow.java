package org.framewright.ui.workspace.training;

import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;

import java.util.List;
import java.util.Optional;

/// One thing that the coder or the reference says something of.
///
/// @param heading what it is about: a question, or a tag
/// @param place the words that are meant; empty where it is about the article
/// @param extent where that is
/// @param own the coder's annotation; nothing where only the reference has one
/// @param lines what both say: one line where they say the same
/// @param rules what the codebook says to it, where they differ
public record BesideRow(
        String heading,
        String place,
        Extent extent,
        Optional<AnnotationId> own,
        Outcome outcome,
        List<String> lines,
        List<Rule> rules) {

    public BesideRow {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /// A rule of the codebook.
    ///
    /// @param of what it is about
    public record Rule(String of, String text) {}

    /// How the coder's compares with the reference.
    public enum Outcome {
        SAME,
        DIFFERENT,
        /// Only the reference has it.
        MISSED,
        /// Only the coder has it.
        ADDITIONAL
    }
}
