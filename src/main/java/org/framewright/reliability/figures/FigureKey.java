package org.framewright.reliability.figures;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.CodebookVersions;

/// The tag and the variable of a figure, by their ids.
///
/// @param about as in [FigureSection#about]
public record FigureKey(String tag, String about) {

    /// Whether the question is about a role's filler: the figures are of the passages with the role.
    public boolean isOfFiller() {
        return about.split("/", -1).length == 3;
    }

    /// The key under the names of a later version of the codebook. A name that a version lacks stays.
    ///
    /// @param from the version of this key
    public FigureKey follow(CodebookVersions versions, int from, int to) {
        var newTag = follow(new TagAddress(tag), versions, from, to).tag();
        var path = about.split("/", -1);
        if (isOfFiller()
                && follow(new RoleAddress(tag, path[0]), versions, from, to) instanceof RoleAddress role
                && follow(new VariableAddress(path[1], path[2]), versions, from, to)
                        instanceof VariableAddress filler) {
            return new FigureKey(newTag, role.role() + "/" + filler.tag() + "/" + filler.variable());
        }
        if (path.length == 1
                && follow(new VariableAddress(tag, about), versions, from, to) instanceof VariableAddress variable) {
            return new FigureKey(newTag, variable.variable());
        }
        return new FigureKey(newTag, about);
    }

    /// The first version of the codebook from which on answers have the same meaning as under a version; 0 where this is not about a
    /// variable of that version.
    public int meaningSince(CodebookVersions versions, int version) {
        var path = about.split("/", -1);
        var variable =
                path.length == 3
                        ? new VariableAddress(path[1], path[2])
                        : new VariableAddress(tag, path[path.length - 1]);
        return versions.has(version) && variable.isIn(versions.codebook(version))
                ? versions.definedSince(variable, version)
                : 0;
    }

    private static CodebookAddress follow(CodebookAddress place, CodebookVersions versions, int from, int to) {
        return versions.follow(place, from, to).orElse(place);
    }
}
