package org.framewright.ui.start;

import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.project.ProjectChecks;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.team.packages.FileName;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner.Failure;
import org.framewright.ui.shell.AppContext;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes an ordinary project file of an encrypted one: asks for its place, and for the passphrase until it is right.
///
/// @param onDecrypted takes the new project file
/// @param onFailed takes any other failure than a wrong passphrase
record DecryptionPrompt(AppContext app, ScreenJobs jobs, Consumer<Path> onDecrypted, Consumer<Failure> onFailed) {

    void decrypt(Path encrypted) {
        app.files()
                .saveProject("start.decrypt-title", suggestion(encrypted))
                .ifPresent(place -> ask(encrypted, withEnding(place), "start.decrypt-ask"));
    }

    /// A free place beside the encrypted file.
    private static Path suggestion(Path encrypted) {
        var beside = withEnding(FileEncryption.decryptedPath(encrypted));
        return FileName.free(beside.resolveSibling(""), String.valueOf(beside.getFileName()), ProjectFiles.ENDING);
    }

    /// A place with the ending of projects.
    static Path withEnding(Path place) {
        return place.toString().endsWith(ProjectFiles.ENDING) ? place : Path.of(place + ProjectFiles.ENDING);
    }

    private void ask(Path encrypted, Path place, String question) {
        app.passphrases()
                .ask(
                        app.texts().get(question, String.valueOf(encrypted.getFileName())),
                        it -> decrypt(encrypted, place, it));
    }

    private void decrypt(Path encrypted, Path place, Passphrase passphrase) {
        var jobTexts =
                new BackgroundJob.JobTexts(
                        app.texts().get("start.decrypting", String.valueOf(encrypted.getFileName())),
                        app.texts().get("start.given-up"));
        jobs.run(
                BackgroundJob.reading("decrypt", jobTexts, progress -> decrypt(encrypted, place, passphrase, progress)),
                onDecrypted,
                failure -> {
                    if (failure.isBecauseOf(EncryptionProblem.WRONG_PASSPHRASE)) {
                        ask(encrypted, place, "start.decrypt-again");
                    } else {
                        onFailed.accept(failure);
                    }
                });
    }

    /// Decrypts a project; removes the result where it is another file, such as an archive.
    private Path decrypt(Path encrypted, Path place, Passphrase passphrase, ProgressListener progress) {
        new FileEncryption(passphrase, app.installation().safekeeping(), progress).decrypt(encrypted, place);
        try {
            ProjectChecks.requireProject(place);
            return place;
        } catch (Refusal other) {
            DiskFiles.remove(place);
            throw other.withPlace(place.toString(), encrypted.toString());
        }
    }
}
