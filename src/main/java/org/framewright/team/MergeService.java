package org.framewright.team;

import org.framewright.model.Refusal;
import org.framewright.model.change.Change.WorkReceived;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.Arrivals;
import org.framewright.store.ArticleStore;
import org.framewright.store.StudyStore;
import org.framewright.team.MergeReport.OfFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Brings coders' work that came back in files onto the project: all files in one transaction, after a backup. A coder's
/// rows are changed by that coder's work alone; the same file twice changes nothing, and an older one never undoes newer
/// work. What can't come in is listed, coding by coding, and everything else comes in.
public final class MergeService {

    private final Home home;

    public MergeService(Home home) {
        this.home = home;
    }

    /// Brings files in.
    ///
    /// @throws Refusal where one of them is no file of this project, or can't be read; nothing is changed then
    public MergeReport merge(List<Path> files) {
        requireOurs(files);
        home.backUp().run();
        return home.ledger().bring(arrivals -> report(arrivals, files));
    }

    /// Says what [#merge] would bring. Changes nothing.
    public MergeReport tryOut(List<Path> files) {
        requireOurs(files);
        return home.ledger().tryOut(arrivals -> report(arrivals, files));
    }

    private void requireOurs(List<Path> files) {
        for (var file : files) {
            if (file.toAbsolutePath().normalize().equals(home.database().file().toAbsolutePath().normalize())) {
                throw new Refusal(MergeProblem.SAME_FILE, file.toString());
            }
            try (var other = ProjectFiles.view(file, home.keeping())) {
                var theirs = new StudyStore(other.database());
                if (!theirs.identity().equals(home.study().identity())) {
                    throw new Refusal(MergeProblem.OTHER_PROJECT, file.toString(), theirs.name());
                }
            }
        }
    }

    private ReturnedFile.Here here() {
        return new ReturnedFile.Here(
                new ArticleStore(home.database()),
                new StudyStore(home.database()),
                home.study().coders(),
                home.study().rounds(),
                home.study().versions(),
                home.identity().installation());
    }

    private MergeReport report(Arrivals arrivals, List<Path> files) {
        var reports = new ArrayList<OfFile>();
        for (var file : files) {
            try (var other = ProjectFiles.view(file, home.keeping());
                    var state = other.database().snapshot()) {
                var joining = new Joining(arrivals, home.study().versions(), home.identity());
                var returned = new ReturnedFile(here(), file, state);
                reports.add(returned.bring(arrivals, joining));
                returned.taken()
                        .ifPresent(it -> arrivals.make(home.supervisor(), new WorkReceived(it.coder(), it.number())));
            }
        }
        return new MergeReport(reports);
    }
}
