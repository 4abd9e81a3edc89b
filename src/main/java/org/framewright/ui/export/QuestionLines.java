package org.framewright.ui.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The codebook's tags with their variables as lines to be ticked.
///
/// @param not what is left out, by [Offered#questions]
record QuestionLines(Set<String> not) {

    List<CheckList.Line> of(Codebook codebook) {
        return codebook.tags().stream().flatMap(it -> Stream.concat(Stream.of(tag(it)), variables(it))).toList();
    }

    private CheckList.Line tag(Tag tag) {
        var all = Offered.questions(tag);
        long wanted = all.stream().filter(it -> !not.contains(it)).count();
        var state = wanted > 0 && wanted < all.size() ? Optional.<Boolean>empty() : Optional.of(wanted > 0);
        return new CheckList.Line(tag.id(), tag.label(), 0, state);
    }

    private Stream<CheckList.Line> variables(Tag tag) {
        return tag.variables().stream()
                .map(it -> {
                    var id = tag.id() + "." + it.id();
                    return new CheckList.Line(id, it.label(), 1, Optional.of(!not.contains(id)));
                });
    }
}
