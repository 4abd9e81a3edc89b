package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.StateFile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The draft of a project's next codebook, saved on this computer at every change until it is applied or discarded. The
/// draft may have mistakes: it is saved as it is.
public final class DraftFile {

    /// Bytes; more than a codebook's file may have.
    private static final int LARGEST = 20_000_000;

    private final StateFile file;

    /// @param folder the program's folder for this user
    /// @param project the id of the project
    DraftFile(Path folder, String project) {
        this.file = new StateFile(folder.resolve("drafts").resolve(project + ".json"), LARGEST);
    }

    /// A saved draft.
    ///
    /// @param at the time of saving
    public record StoredDraft(Codebook codebook, Instant at) {}

    /// The draft; empty without a readable draft.
    public Optional<StoredDraft> read() {
        return file.lastWritten().flatMap(at -> codebook().map(it -> new StoredDraft(it, at)));
    }

    private Optional<Codebook> codebook() {
        try {
            return Optional.of(new CodebookReader().readWithProblems(String.join("\n", file.lines())).codebook());
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    /// Saves a draft in place of the draft before.
    public void write(Codebook codebook) {
        file.write(List.of(new CodebookWriter().write(codebook).stripTrailing()));
    }

    /// Deletes the draft.
    public void delete() {
        file.delete();
    }
}
