package org.framewright.ui.workspace.article.marks;

import org.framewright.model.AnnotationId;

import java.util.List;

/// Annotations that belong together: one with roles, and those that fill them.
///
/// @param members the owner first, then the fillers in the codebook's order of roles
public record AnnotationConnection(List<Member> members) {

    public static final AnnotationConnection NONE = new AnnotationConnection(List.of());

    /// One of the annotations.
    ///
    /// @param role the role's label, or the tag's for the owner
    public record Member(String role, AnnotationId id) {}

    public AnnotationConnection {
        members = members.stream().distinct().toList();
    }

    public boolean has(AnnotationId id) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }
}
