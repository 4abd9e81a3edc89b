package org.framewright.codebook.formats;

import org.framewright.model.Problem;

import java.util.List;

/// A codebook in another form.
///
/// @param losses what that form can't hold of it, as remarks
public record ConversionResult(String text, List<Problem> losses) {
    public ConversionResult {
        losses = List.copyOf(losses);
    }
}
