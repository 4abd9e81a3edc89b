package org.framewright.export.tables;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Extent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The units of an article that are the same for all coders: the article, its headline, and the paragraphs and sentences for
/// which a coder has begun a form.
record WholeUnits(Codebook codebook) {

    /// The units, the article first, then by kind and number.
    List<Extent> units(Article article, List<CodingVersion> versions) {
        var units = new ArrayList<Extent>();
        units.add(new Extent.WholeArticle());
        for (var kind : Segment.Kind.values()) {
            var ofKind = tags(kind).toList();
            article.segments(kind)
                    .<Extent>map(it -> new Extent.OfSegment(it.kind(), it.number()))
                    .filter(unit -> ofKind.stream().anyMatch(it -> isUnit(it, unit, versions)))
                    .forEach(units::add);
        }
        return units;
    }

    /// The tags that are answered once for a unit.
    List<Tag> tags(Extent unit) {
        return switch (unit) {
            case Extent.WholeArticle() -> formTags().filter(it -> it.unit() == Tag.Unit.ARTICLE).toList();
            case Extent.OfSegment(var kind, _) -> tags(kind).toList();
            case Extent.Passage _, Extent.Implied() -> List.of();
        };
    }

    private Stream<Tag> tags(Segment.Kind kind) {
        return formTags().filter(it -> it.unit().segment().equals(Optional.of(kind)));
    }

    private Stream<Tag> formTags() {
        return codebook.tags().stream().filter(it -> it.occurs() == Tag.Occurs.ONCE && it.unit() != Tag.Unit.PASSAGE);
    }

    private static boolean isUnit(Tag tag, Extent unit, List<CodingVersion> versions) {
        return tag.isAlwaysAsked() || versions.stream().anyMatch(it -> it.findForm(tag.id(), unit).isPresent());
    }
}
