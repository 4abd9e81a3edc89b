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

/// The draft of a project's next codebook, kept on this computer with every change until it is applied or discarded. It
/// may have mistakes: a draft is kept as it is.
public final class DraftFile {

    /// As large as a codebook's file may be, in bytes.
    private static final int LARGEST = 20_000_000;

    private final StateFile file;

    /// @param folder where the program keeps things for this user
    /// @param project the project's identity
    DraftFile(Path folder, String project) {
        this.file = new StateFile(folder.resolve("drafts").resolve(project + ".json"), LARGEST);
    }

    /// A draft that was kept.
    ///
    /// @param at when
    public record StoredDraft(Codebook codebook, Instant at) {}

    /// The draft, where there is one that can be read.
    public Optional<StoredDraft> read() {
        return file.written().flatMap(at -> codebook().map(it -> new StoredDraft(it, at)));
    }

    private Optional<Codebook> codebook() {
        try {
            return Optional.of(new CodebookReader().tryRead(String.join("\n", file.lines())).codebook());
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    /// Keeps a draft in place of the one before.
    public void write(Codebook codebook) {
        file.write(List.of(new CodebookWriter().write(codebook).stripTrailing()));
    }

    /// Takes the draft away.
    public void delete() {
        file.delete();
    }
}
