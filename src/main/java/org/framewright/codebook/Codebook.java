package org.framewright.codebook;

import java.util.List;
import java.util.Optional;

/// What is coded and how: tags, their variables, the variables' categories.
///
/// @param id names the codebook across its versions
/// @param version counts from 1
/// @param source who made it and how to cite it
public record Codebook(
        String id, int version, String title, String description, String language, Source source, List<Tag> tags) {

    /// Where a codebook comes from.
    public record Source(List<String> authors, String licence, String citation) {

        public Source {
            authors = List.copyOf(authors);
        }
    }

    public Codebook {
        tags = List.copyOf(tags);
    }

    public Optional<Tag> tag(String tagId) {
        return tags.stream().filter(tag -> tag.id().equals(tagId)).findFirst();
    }

    /// The tags of one unit, in codebook order.
    public List<Tag> tags(Tag.Unit unit) {
        return tags.stream().filter(tag -> tag.unit() == unit).toList();
    }

    /// A tag that is known to exist, because an annotation that was checked against this codebook names it.
    ///
    /// @throws IllegalArgumentException where it does not exist
    public Tag required(String tagId) {
        return tag(tagId).orElseThrow(() -> new IllegalArgumentException("no tag " + tagId + " in " + id));
    }
}
