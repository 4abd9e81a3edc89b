package org.framewright.team;

import org.framewright.coding.Identity;
import org.framewright.coding.StudyService;
import org.framewright.safekeeping.Keeping;
import org.framewright.store.Author;
import org.framewright.store.Ledger;
import org.framewright.store.ProjectDatabase;

/// The project that files leave and come back to.
///
/// @param supervisor who writes where no coder does
/// @param keeping with which other files are opened
/// @param backUp makes a backup of the project
public record Home(
        ProjectDatabase database,
        StudyService study,
        Ledger ledger,
        Identity identity,
        Author supervisor,
        Keeping keeping,
        Runnable backUp) {}
