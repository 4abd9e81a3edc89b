package org.framewright.export.print;

import org.framewright.export.selection.ExportSelection;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderNames;

import java.util.Optional;

/// The codings to print, and the style.
///
/// @param codings of the project; of a coding's versions only the one that counts is printed
/// @param version the only version of a coding that is printed, also where it does not count; empty for all of these
/// @param grey whether tags are told apart without colours, by their letters and lines alone
public record PrintSelection(ExportSelection codings, Optional<CodingId> version, boolean grey) {

    /// The same with names or letters for the coders.
    public PrintSelection withCoderNames(CoderNames names) {
        return new PrintSelection(codings.withLetters(names == CoderNames.LETTERS), version, grey);
    }
}
