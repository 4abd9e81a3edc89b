package org.framewright.ui.start;

import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.RecentProjects;
import org.framewright.project.SampleProject;
import org.framewright.safekeeping.FoundBackups;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.ui.shell.Wish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How projects are got: made, opened, remembered.
public final class ProjectDoor {

    private final Installation installation;
    private final RecentProjects recent;

    public ProjectDoor(Installation installation, RecentProjects recent) {
        this.installation = installation;
        this.recent = recent;
    }

    List<Path> recent() {
        return recent.list();
    }

    private Project make(Path file, String codebook) {
        var named = file.toString().endsWith(ProjectFiles.ENDING) ? file : Path.of(file + ProjectFiles.ENDING);
        return remembered(Project.create(named, codebook, installation));
    }

    /// Makes it first where it is to be made.
    Project open(Wish wish) {
        if (wish.codebook().isPresent()) {
            return make(wish.file(), wish.codebook().get());
        }
        return remembered(
                switch (wish.how()) {
                    case WORK -> Project.open(wish.file(), installation);
                    case READ -> Project.view(wish.file(), installation);
                    case TAKE_OVER -> Project.takeOver(wish.file(), installation);
                });
    }

    /// Where on this computer somebody works with an earlier package, of which this project is a newer one.
    Optional<Path> placeOfWork(Project project) {
        return project.packages().placeOfWork(recent.list());
    }

    /// Whether there is a backup for a file's place; it may be gone.
    boolean hasBackups(Path file) {
        return !FoundBackups.of(installation.keeping().folder(), file).all().isEmpty();
    }

    /// The sample in a folder: made where it is not there yet.
    Project sample(Path folder) {
        var file = folder.resolve(SampleProject.NAME);
        if (Files.notExists(file)) {
            SampleProject.make(file, installation);
        }
        return open(Wish.toWorkIn(file));
    }

    private Project remembered(Project project) {
        recent.add(project.file());
        return project;
    }
}
