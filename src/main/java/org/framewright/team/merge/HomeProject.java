package org.framewright.team.merge;

import org.framewright.coding.EntryStamp;
import org.framewright.coding.StudyService;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;

/// The project that files leave and come back to.
///
/// @param supervisor who writes where no coder does
/// @param safekeeping with which other files are opened
/// @param backUp makes a backup of the project
public record HomeProject(
        ProjectDatabase database,
        StudyService study,
        Ledger ledger,
        EntryStamp stamp,
        EntryAuthor supervisor,
        SafekeepingContext safekeeping,
        Runnable backUp) {}
