package org.framewright.team.merge;

import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.store.ProjectDatabase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Returned files, each opened once, in a copy without another writer: the checked content is the merged content.
final class ReturnedCopies implements AutoCloseable {

    private final SafekeepingContext safekeeping;
    private final Map<Path, Passphrase> passphrases;
    private final ProgressListener progress;
    private final List<Copy> all = new ArrayList<>();

    /// @param file as it was named
    record Copy(Path file, ProjectFile opened) {

        ProjectDatabase state() {
            return opened.database();
        }
    }

    /// @param passphrases of encrypted files
    /// @param progress may stop the decryption
    ReturnedCopies(SafekeepingContext safekeeping, Map<Path, Passphrase> passphrases, ProgressListener progress) {
        this.safekeeping = safekeeping;
        this.passphrases = passphrases;
        this.progress = progress;
    }

    /// Copies a file, and keeps the copy where it passes the check.
    ///
    /// @throws Refusal where it can't be read, and whatever the check throws
    void add(Path file, Consumer<Copy> check) {
        var copy = new Copy(file, open(file));
        try {
            check.accept(copy);
            all.add(copy);
        } catch (RuntimeException | Error failed) {
            copy.opened().close();
            throw failed;
        }
    }

    private ProjectFile open(Path file) {
        var passphrase = passphrases.get(file);
        if (!FileEncryption.isEncrypted(file)) {
            return ProjectFiles.viewOfCopy(file, safekeeping);
        }
        if (passphrase == null) {
            throw new Refusal(EncryptionProblem.PASSPHRASE_NEEDED, file.toString());
        }
        return ProjectFiles.viewOfEncrypted(
                file, new FileEncryption(passphrase, safekeeping, new Cancellation(progress)));
    }

    /// Stops when the work is stopped, and reports no progress.
    private record Cancellation(ProgressListener work) implements ProgressListener {

        @Override
        public void update(int done, int total) {}

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }
    }

    List<Copy> list() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        all.forEach(it -> it.opened().close());
    }
}
