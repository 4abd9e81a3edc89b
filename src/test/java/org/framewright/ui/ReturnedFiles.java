package org.framewright.ui;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A study whose coders work on laptops of their own, and the files that come back by mail, under whatever names.
final class ReturnedFiles {

    private final TestWindow window;
    final Path study;
    private final Path mail;

    /// @param study with Ada and Ben; Cleo comes to them
    ReturnedFiles(TestWindow window, Path study) {
        this.window = window;
        this.study = study;
        this.mail = folder("mail");
        at(study, project -> project.study().addCoder("Cleo", Coder.Kind.CODER));
    }

    /// A coder's package, as their laptop has it.
    Path laptop(String coder) {
        var file = folder("laptop " + coder).resolve("study.framewright");
        at(study, project -> project.team().packages().make(project.study().coder(coder).orElseThrow(), file));
        return file;
    }

    /// A copy of a file, as it comes by mail.
    Path mailed(Path file, String name) {
        try {
            return Files.copy(file, mail.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path letter(String name) {
        try {
            return Files.writeString(mail.resolve(name), "Dear all, here is my file.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    <T> T at(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        }
    }

    void on(Path file, Consumer<Project> work) {
        at(
                file,
                project -> {
                    work.accept(project);
                    return file;
                });
    }

    /// Each laptop is an installation of its own.
    Installation installation(Path file) {
        return file.equals(study)
                ? window.installation
                : new Installation(
                        file.toString(), new SafekeepingContext(file.resolveSibling("state"), Clock.systemUTC()));
    }

    static CodingKey desk(Project project, String coder, int article) {
        var who = project.study().coder(coder).orElseThrow();
        return new CoderRound(who, project.study().rounds().getFirst())
                .key(project.corpus().articles().get(article).id());
    }

    /// Codes words as an attribution of a form.
    static AnnotationId code(Project project, CodingKey key, int from, String form) {
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(from, from + 40)));
        var id = project.coding().code(key, "attribution", words, Optional.empty()).id();
        return answer(project, key, id, form);
    }

    static AnnotationId answer(Project project, CodingKey key, AnnotationId id, String form) {
        project.coding().answer(key, id, "form", Optional.of(new Value.Category(form)));
        return id;
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(window.folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
