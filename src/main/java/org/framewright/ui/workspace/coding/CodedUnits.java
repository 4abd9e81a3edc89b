package org.framewright.ui.workspace.coding;

import org.framewright.model.Annotation;
import org.framewright.model.Extent;

import java.util.Set;
import java.util.stream.Collectors;

/// How many paragraphs, or sentences, of an article are coded.
///
/// @param coded of which something is coded
/// @param all how many there are
/// @param here whether the one at hand is among the coded ones
record CodedUnits(long coded, long all, boolean here) {

    /// Of the kind of a segment.
    static CodedUnits of(Sheet sheet, Extent unit) {
        if (!(unit instanceof Extent.OfSegment(var kind, _))) {
            return new CodedUnits(0, 0, false);
        }
        Set<Extent> coded =
                sheet.view().annotations().stream()
                        .map(Annotation::extent)
                        .filter(it -> it instanceof Extent.OfSegment(var other, _) && other == kind)
                        .collect(Collectors.toSet());
        return new CodedUnits(coded.size(), sheet.article().segments(kind).count(), coded.contains(unit));
    }
}
