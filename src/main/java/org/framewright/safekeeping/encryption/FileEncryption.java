package org.framewright.safekeeping.encryption;

import com.exceptionfactory.jagged.PayloadException;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;

import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ScratchFolder;
import org.framewright.store.StoreProblem;
import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Encrypts files with a passphrase, and decrypts them, in the format of age (age-encryption.org/v1). A new file comes
/// to its place complete, or not at all: each chunk of 64 kB is authenticated before it is used, and the file appears
/// after the last chunk. The memory does not depend on the size of a file.
///
/// @param safekeeping its folder holds content in clear while a file is made or read; only this user may read it
/// @param progress receives the progress in per cent, and may stop the work
public record FileEncryption(Passphrase passphrase, SafekeepingContext safekeeping, ProgressListener progress) {

    /// The ending of the names of encrypted files, behind the ending of their content.
    public static final String ENDING = ".age";

    /// The exponent of scrypt's cost for new files, as in age: 256 MB of memory, and about a second on a laptop.
    static final int WORK_FACTOR = 18;

    private static final int STEP = 64 * 1024;
    private static final int PERCENT = 100;

    /// Whether a file is encrypted, by its beginning.
    ///
    /// @return false also where the file is missing or can't be read
    public static boolean isEncrypted(Path file) {
        try {
            return Files.isRegularFile(file) && AgeHeader.isPresent(file);
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /// Checks the beginning of a file, before anyone is asked for its passphrase.
    ///
    /// @throws Refusal where the file can't be read, or is not encrypted with a passphrase
    public static void requireEncrypted(Path file) {
        AgeHeader _ = AgeHeader.check(file);
    }

    /// The place of the decrypted content beside an encrypted file: the name without the ending.
    public static Path decryptedPath(Path encrypted) {
        var name = String.valueOf(encrypted.getFileName());
        return encrypted.resolveSibling(
                name.endsWith(ENDING) && name.length() > ENDING.length()
                        ? name.substring(0, name.length() - ENDING.length())
                        : name + ".decrypted");
    }

    /// Encrypts a file, which stays as it is. Of a project, the present state is copied, also while another program has it
    /// open.
    ///
    /// @param encrypted must not exist
    /// @throws Refusal where a file can't be read or written, the passphrase is too short, or the work was stopped; no
    ///     file is left then
    public void encrypt(Path clear, Path encrypted) {
        if (!Files.isRegularFile(clear)) {
            throw new Refusal(StoreProblem.FILE_MISSING, clear.toString());
        }
        if (FileHeader.isProject(clear)) {
            Path _ = write(encrypted, copy -> copyProject(clear, copy), _ -> {});
        } else {
            requireNew(encrypted);
            Path _ = writeInPlace(encrypted, unfinished -> copyEncrypted(clear, unfinished, encrypted));
        }
    }

    private static Path copyProject(Path project, Path copy) {
        ProjectCopy.copy(project, copy);
        return copy;
    }

    /// Writes a new encrypted file. Meanwhile its content is in clear in the program's folder, and nowhere else.
    ///
    /// @param content writes the content into a file that does not exist yet
    /// @param onComplete runs when the encrypted file is complete, before it is in its place
    /// @throws Refusal where the file exists or can't be written, the passphrase is too short, the content refuses, or
    ///     the work was stopped; no file is left then
    public <T> T write(Path encrypted, Function<Path, T> content, Consumer<T> onComplete) {
        requireNew(encrypted);
        try (var scratch = privateFolder(encrypted)) {
            var clear = scratch.file("content");
            try {
                return writeInPlace(
                        encrypted,
                        unfinished -> {
                            var result = content.apply(clear);
                            copyEncrypted(clear, unfinished, encrypted);
                            onComplete.accept(result);
                            return result;
                        });
            } catch (Refusal refused) {
                throw refused.withPlace(clear.toString(), encrypted.toString());
            }
        }
    }

    /// Decrypts a file, which stays as it is.
    ///
    /// @param clear must not exist
    /// @throws Refusal where the passphrase is wrong, the file was changed or cut short, a file can't be read or
    ///     written, or the work was stopped; no file is left then
    public void decrypt(Path encrypted, Path clear) {
        if (Files.exists(clear)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, clear.toString());
        }
        Path _ = writeInPlace(clear, unfinished -> copyDecrypted(encrypted, unfinished, clear));
    }

    /// Decrypts a file into the program's folder for the duration of some work. The work's problems name the encrypted
    /// file.
    ///
    /// @throws Refusal as [#decrypt], or as the work
    public <T> T read(Path encrypted, Function<Path, T> work) {
        try (var scratch = privateFolder(encrypted)) {
            var clear = scratch.file(String.valueOf(decryptedPath(encrypted).getFileName()));
            decrypt(encrypted, clear);
            try {
                return work.apply(clear);
            } catch (Refusal refused) {
                throw refused.withPlace(clear.toString(), encrypted.toString());
            }
        }
    }

    private void requireNew(Path encrypted) {
        if (Files.exists(encrypted)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, encrypted.toString());
        }
        if (!passphrase.isLongEnough()) {
            throw new Refusal(EncryptionProblem.PASSPHRASE_TOO_SHORT, encrypted.toString(), Passphrase.SHORTEST);
        }
    }

    private ScratchFolder privateFolder(Path shown) {
        try {
            DiskFiles.makeFolder(safekeeping.folder());
            return ScratchFolder.create(safekeeping.folder());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_OPEN, shown.toString());
        }
    }

    /// Writes a file beside its place, and moves it there when it is complete.
    private static <T> T writeInPlace(Path place, Function<Path, T> writer) {
        var folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(StoreProblem.FOLDER_MISSING, place.toString(), String.valueOf(folder));
        }
        try (var scratch = ScratchFolder.create(folder)) {
            var unfinished = scratch.file("unfinished");
            var result = writer.apply(unfinished);
            Files.move(unfinished, place);
            return result;
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(StoreProblem.FILE_EXISTS, place.toString());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, place.toString());
        }
    }

    private Path copyEncrypted(Path clear, Path unfinished, Path shown) {
        var recipient = recipient(WORK_FACTOR, shown);
        try (var from = FileChannel.open(clear, StandardOpenOption.READ)) {
            try (var to =
                    new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(newFile(unfinished), List.of(recipient))) {
                copy(from, to, from, shown);
            }
            force(unfinished);
            return unfinished;
        } catch (IOException | GeneralSecurityException failed) {
            throw failure(failed, shown);
        }
    }

    private Path copyDecrypted(Path encrypted, Path unfinished, Path shown) {
        var recipient = recipient(AgeHeader.check(encrypted).workFactor(), encrypted);
        try (var from = FileChannel.open(encrypted, StandardOpenOption.READ);
                var decrypted = new StandardDecryptingChannelFactory().newDecryptingChannel(from, List.of(recipient));
                var to = newFile(unfinished)) {
            copy(decrypted, to, from, encrypted);
            to.force(true);
            return unfinished;
        } catch (UnsupportedRecipientStanzaException wrong) {
            throw new Refusal(EncryptionProblem.WRONG_PASSPHRASE, encrypted.toString());
        } catch (PayloadException | GeneralSecurityException changed) {
            throw new Refusal(EncryptionProblem.CHANGED, encrypted.toString());
        } catch (ClosedByInterruptException stopped) {
            throw new Refusal(EncryptionProblem.STOPPED, encrypted.toString());
        } catch (IOException failed) {
            throw failure(failed, shown);
        }
    }

    /// @param source the channel whose position shows the progress
    private void copy(ReadableByteChannel from, WritableByteChannel to, FileChannel source, Path shown)
            throws IOException {
        long size = Math.max(1, source.size());
        var step = ByteBuffer.allocate(STEP);
        while (from.read(step) >= 0 || step.position() > 0) {
            progress.requireNotCancelled(EncryptionProblem.STOPPED, shown.toString());
            step.flip();
            while (step.hasRemaining()) {
                int _ = to.write(step);
            }
            step.clear();
            progress.update((int) (source.position() * PERCENT / size), PERCENT);
        }
    }

    private PassphraseRecipient recipient(int workFactor, Path shown) {
        return new PassphraseRecipient(
                passphrase,
                workFactor,
                () -> progress.requireNotCancelled(EncryptionProblem.STOPPED, shown.toString()));
    }

    private static FileChannel newFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Refusal failure(Exception failed, Path shown) {
        if (failed instanceof ClosedByInterruptException) {
            return new Refusal(EncryptionProblem.STOPPED, shown.toString());
        }
        boolean full = DiskFiles.isFull(shown.toAbsolutePath().resolveSibling(""));
        return new Refusal(full ? StoreProblem.DISK_FULL : StoreProblem.NOT_TAKEN, shown.toString());
    }
}
