package org.framewright.ui.workspace.article;

import org.framewright.model.AnnotationId;

import java.util.List;

/// Annotations that belong together: one with roles, and those that fill them.
///
/// @param members the owner first, then the fillers in the codebook's order of roles
public record Connection(List<Member> members) {

    public static final Connection NONE = new Connection(List.of());

    /// One of the annotations.
    ///
    /// @param role the role's label, or the tag's for the owner
    public record Member(String role, AnnotationId id) {}

    public Connection {
        members = members.stream().distinct().toList();
    }

    public boolean has(AnnotationId id) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }
}
