package org.framewright.team.merge;

import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;

import java.util.concurrent.atomic.AtomicBoolean;

/// The project that makes packages and merges returned files.
///
/// @param supervisor the author of entries that are no coder's
/// @param safekeeping the context for opening other files
/// @param backUp makes a backup of the project
public record HomeProject(
        ProjectDatabase database,
        StudyService study,
        Ledger ledger,
        EntryStamp stamp,
        EntryAuthor supervisor,
        SafekeepingContext safekeeping,
        Runnable backUp) {

    /// The same project, where only the first of all backups is made.
    HomeProject withOneBackup() {
        var made = new AtomicBoolean();
        return new HomeProject(
                database,
                study,
                ledger,
                stamp,
                supervisor,
                safekeeping,
                () -> {
                    if (!made.get()) {
                        backUp.run();
                        made.set(true);
                    }
                });
    }
}
