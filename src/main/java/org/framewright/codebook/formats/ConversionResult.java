package org.framewright.codebook.formats;

import org.framewright.model.Problem;

import java.util.List;

/// A codebook in another form.
///
/// @param leftOut what that form can't hold of it, as remarks
public record ConversionResult(String text, List<Problem> leftOut) {
    public ConversionResult {
        leftOut = List.copyOf(leftOut);
    }
}
