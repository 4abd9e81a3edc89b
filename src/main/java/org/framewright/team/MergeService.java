package org.framewright.team;

import org.framewright.coding.Identity;
import org.framewright.coding.StudyService;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change.WorkReceived;
import org.framewright.safekeeping.Keeping;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.Arrivals;
import org.framewright.store.ArticleStore;
import org.framewright.store.Author;
import org.framewright.store.Ledger;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StudyStore;
import org.framewright.team.MergeReport.OfFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Brings coders' work that came back in files onto the project: all files in one transaction, after a backup. A coder's
/// rows are changed by that coder's work alone; the same file twice changes nothing, and an older one never undoes newer
/// work. What can't come in is listed, coding by coding, and everything else comes in.
public final class MergeService {

    private final ProjectDatabase database;
    private final StudyService study;
    private final Ledger ledger;
    private final Identity identity;
    private final Author supervisor;
    private final Keeping keeping;
    private final Runnable backUp;

    /// @param backUp makes a backup of the project
    public MergeService(
            ProjectDatabase database,
            StudyService study,
            Ledger ledger,
            Identity identity,
            Author supervisor,
            Keeping keeping,
            Runnable backUp) {
        this.database = database;
        this.study = study;
        this.ledger = ledger;
        this.identity = identity;
        this.supervisor = supervisor;
        this.keeping = keeping;
        this.backUp = backUp;
    }

    /// Brings files in.
    ///
    /// @throws Refusal where one of them is no file of this project, or can't be read; nothing is changed then
    public MergeReport merge(List<Path> files) {
        requireOurs(files);
        backUp.run();
        return ledger.bring(arrivals -> report(arrivals, files));
    }

    /// Says what [#merge] would bring. Changes nothing.
    public MergeReport tryOut(List<Path> files) {
        requireOurs(files);
        return ledger.tryOut(arrivals -> report(arrivals, files));
    }

    private void requireOurs(List<Path> files) {
        for (var file : files) {
            if (file.toAbsolutePath().normalize().equals(database.file().toAbsolutePath().normalize())) {
                throw new Refusal(MergeProblem.SAME_FILE, file.toString());
            }
            try (var other = ProjectFiles.view(file, keeping)) {
                var theirs = new StudyStore(other.database());
                if (!theirs.identity().equals(study.identity())) {
                    throw new Refusal(MergeProblem.OTHER_PROJECT, file.toString(), theirs.name());
                }
            }
        }
    }

    private ReturnedFile.Here here() {
        return new ReturnedFile.Here(
                new ArticleStore(database),
                new StudyStore(database),
                study.coders(),
                study.rounds(),
                study.versions(),
                identity.installation());
    }

    private MergeReport report(Arrivals arrivals, List<Path> files) {
        var reports = new ArrayList<OfFile>();
        for (var file : files) {
            try (var other = ProjectFiles.view(file, keeping);
                    var state = other.database().snapshot()) {
                var joining = new Joining(arrivals, study.versions(), identity);
                var returned = new ReturnedFile(here(), file, state);
                reports.add(returned.bring(arrivals, joining));
                returned.taken().ifPresent(it -> arrivals.make(supervisor, new WorkReceived(it.coder(), it.number())));
            }
        }
        return new MergeReport(reports);
    }
}
