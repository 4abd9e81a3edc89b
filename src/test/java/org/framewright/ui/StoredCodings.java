package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.Seat;
import org.framewright.model.Annotation;
import org.framewright.project.Installation;
import org.framewright.project.Project;

import java.nio.file.Path;
import java.util.List;

/// What Ada has coded, as it is on the disk.
record StoredCodings(Path file, Installation installation) {

    /// Those with a tag, or, where it is empty, all of them.
    List<Annotation> annotations(String tag) {
        try (var project = Project.view(file, installation)) {
            var seat = new Seat(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            return project.coding().articles().stream()
                    .flatMap(article -> project.coding().view(seat.desk(article.id())).annotations().stream())
                    .filter(it -> tag.isEmpty() || it.tag().equals(tag))
                    .toList();
        }
    }

    Annotation theOnly(String tag) {
        var all = annotations(tag);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
