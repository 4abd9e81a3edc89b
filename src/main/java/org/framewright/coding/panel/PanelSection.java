package org.framewright.coding.panel;

import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The section of one tag about one unit: its form, or the records that were added, one of them open.
///
/// @param group the heading of the tag
/// @param records empty for a tag that occurs once
/// @param form of a tag that occurs once, or of the selected record
public record PanelSection(
        Optional<Group> group, Tag tag, Extent unit, List<Annotation> records, Optional<AnnotationForm> form) {

    /// The sections about some units, unit by unit, in the order of the groups and of the codebook. A section without
    /// questions, because of earlier answers or because its tag is retired, is left out.
    ///
    /// @param selected the record that is open
    public static List<PanelSection> list(PanelContent content, List<Extent> units, Optional<AnnotationId> selected) {
        var groups = content.codebook().groups().stream().map(Group::id).toList();
        var tags =
                content.codebook().tags().stream()
                        .sorted(Comparator.comparingInt(tag -> groups.indexOf(tag.group())))
                        .toList();
        var sections = new ArrayList<PanelSection>();
        for (var unit : units) {
            for (var tag : tags) {
                if (isAbout(tag, unit)) {
                    list(content, tag, unit, selected).ifPresent(sections::add);
                }
            }
        }
        return sections;
    }

    private static Optional<PanelSection> list(
            PanelContent content, Tag tag, Extent unit, Optional<AnnotationId> selected) {
        var group = content.codebook().groups().stream().filter(it -> it.id().equals(tag.group())).findFirst();
        var blank = AnnotationForm.of(content, tag, unit);
        if (tag.occurs() == Occurs.ONCE) {
            return Optional.of(new PanelSection(group, tag, unit, List.of(), Optional.of(blank)))
                    .filter(_ -> !blank.questions().isEmpty());
        }
        var records = content.snapshot().find(tag.id(), unit);
        var open =
                selected.filter(id -> records.stream().anyMatch(it -> it.id().equals(id)))
                        .flatMap(id -> AnnotationForm.of(content, id));
        boolean asks = !tag.retired() && (!blank.questions().isEmpty() || tag.variables().isEmpty());
        return asks || !records.isEmpty()
                ? Optional.of(new PanelSection(group, tag, unit, records, open))
                : Optional.empty();
    }

    private static boolean isAbout(Tag tag, Extent unit) {
        return switch (unit) {
            case Extent.WholeArticle() -> tag.unit() == Tag.Unit.ARTICLE;
            case Extent.OfSegment(var kind, _) -> tag.unit().segment().equals(Optional.of(kind));
            case Extent.Passage _, Extent.Implied() -> false;
        };
    }

    public boolean hasRecords() {
        return tag.occurs() == Occurs.MANY;
    }
}
