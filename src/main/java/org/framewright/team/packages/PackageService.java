package org.framewright.team.packages;

import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.safekeeping.ProjectCheck;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.Study;
import org.framewright.store.query.StudyStore;
import org.framewright.team.NumberedPackage;
import org.framewright.team.merge.CodingMerger;
import org.framewright.team.merge.EntryTimeCheck;
import org.framewright.team.merge.HomeProject;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.ReturnCheck;
import org.framewright.team.merge.ReturnedFileMerger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes a file for one coder, and takes a newer file into the coder's own project. Packages are numbered, and each holds
/// everything that earlier packages held: a coder who has missed a package takes the next.
public final class PackageService {

    private final HomeProject project;
    private boolean sound;

    public PackageService(HomeProject project) {
        this.project = project;
    }

    /// The content of a new package, in figures: articles without the excluded ones.
    public record PackageReport(String coder, int number, int articles, int codings) {}

    /// The newest package that this project has taken in, where it is a coder's.
    public Optional<NumberedPackage> latestTaken() {
        return NumberedPackage.latestTaken(project.ledger());
    }

    /// The package status of every coder.
    public List<PackageStatus> statuses() {
        return new PackageStatusReader(project).list();
    }

    /// Makes a package. The file holds the coder's articles and codings, and nothing of other coders.
    ///
    /// @throws Refusal where the file exists or can't be made, or the project's own file is not whole
    public PackageReport make(Coder coder, Path file) {
        return make(coder, file, ProgressListener.NONE);
    }

    /// The same.
    ///
    /// @param progress may stop the work: then there is no file, and no package was made
    /// @throws Refusal also where the work was stopped
    public PackageReport make(Coder coder, Path file, ProgressListener progress) {
        return make(coder, file, Optional.empty(), progress);
    }

    /// The same.
    ///
    /// @param passphrase encrypts the file; empty for a plain one
    /// @throws Refusal also where the passphrase is too short
    public PackageReport make(Coder coder, Path file, Optional<Passphrase> passphrase, ProgressListener progress) {
        if (latestTaken().isPresent()) {
            throw new Refusal(MergeProblem.MADE_OF_A_PACKAGE, project.database().file().toString());
        }
        requireSound();
        int number = latestMade(coder.id()).map(NumberedPackage::number).orElse(0) + 1;
        var id = new NumberedPackage(coder.id(), number, project.stamp().newId().get());
        try (var state = project.database().snapshot()) {
            var content = PackageContent.of(state, coder.id());
            var codings =
                    new CodingStore(state)
                            .all().stream().filter(it -> it.coder().equals(coder.id())).map(Coding::id).toList();
            var packing = new Packing(state, content, codings, id, file, progress);
            var made =
                    passphrase
                            .map(it -> encryption(it, progress))
                            .map(it -> it.write(file, clear -> create(clear, packing, _ -> {}), this::append))
                            .orElseGet(() -> create(file, packing, this::append));
            return new PackageReport(
                    coder.name(),
                    made.number(),
                    content.articles().size() - content.exclusions().size(),
                    codings.size());
        }
    }

    /// @param onFilled runs before the file is in its place, so that the project has a record of every package
    private PackageCreated create(Path file, Packing packing, Consumer<PackageCreated> onFilled) {
        var filled = new ArrayList<PackageCreated>();
        ProjectFiles.create(
                file,
                project.study().identity(),
                project.stamp().clock().instant(),
                fresh -> {
                    var made = fill(fresh, packing);
                    onFilled.accept(made);
                    filled.add(made);
                });
        return filled.getFirst();
    }

    private void append(PackageCreated made) {
        project.ledger().append(project.supervisor(), made);
    }

    private FileEncryption encryption(Passphrase passphrase, ProgressListener progress) {
        return new FileEncryption(passphrase, project.safekeeping(), progress);
    }

    /// The content of a new package.
    ///
    /// @param state of the project
    /// @param file the place of the package
    private record Packing(
            ProjectDatabase state,
            PackageContent content,
            List<CodingId> codings,
            NumberedPackage id,
            Path file,
            ProgressListener progress) {

        void requireNotCancelled() {
            progress.requireNotCancelled(MergeProblem.STOPPED, file.toString());
        }
    }

    private PackageCreated fill(ProjectDatabase fresh, Packing packing) {
        var id = packing.id();
        var histories = new Ledger(packing.state(), project.stamp().clock()).histories(packing.codings());
        var ledger = new Ledger(fresh, project.stamp().clock());
        ledger.importChanges(transaction -> {
            new ContentDifference(PackageContent.NOTHING, packing.content(), new ArticleStore(packing.state()))
                    .forEach(it -> {
                        packing.requireNotCancelled();
                        transaction.append(project.supervisor(), it);
                    });
            for (var history : histories) {
                packing.requireNotCancelled();
                transaction.appendEntries(CodingHistory.empty(history.coding()), history.entries());
            }
            transaction.append(project.supervisor(), new PackageUpdated(id.coder(), id.number(), id.id()));
            return true;
        });
        return new PackageCreated(id.coder(), id.number(), id.id(), ledger.digest(Long.MAX_VALUE));
    }

    /// Checked once while the project is open: then no other program writes to it.
    private void requireSound() {
        if (sound) {
            return;
        }
        var problems = ProjectCheck.check(project.database()).problems();
        if (!problems.isEmpty()) {
            var file = project.database().file().toString();
            var first = Problem.of(MergeProblem.PROJECT_NOT_WHOLE, file);
            throw new Refusal(Stream.concat(Stream.of(first), problems.stream()).toList());
        }
        sound = true;
    }

    /// Takes a newer package into the coder's project: the supervisor's changes, and the coder's work at another
    /// device. The coder's own work is never touched.
    ///
    /// @throws Refusal where the file is no package of this project and coder, or not newer; nothing is changed then
    public UpdateReport update(Path file) {
        return update(file, Optional.empty());
    }

    /// The same.
    ///
    /// @param passphrase of an encrypted file
    /// @throws Refusal also where the file can't be decrypted
    public UpdateReport update(Path file, Optional<Passphrase> passphrase) {
        return applyUpdate(file, passphrase, project.ledger()::importChanges, project.backUp());
    }

    /// Reports the result that [#update] would have. Changes nothing.
    ///
    /// @param passphrase of an encrypted file
    /// @throws Refusal as [#update]
    public UpdateReport dryRun(Path file, Optional<Passphrase> passphrase) {
        return applyUpdate(file, passphrase, project.ledger()::dryRun, () -> {});
    }

    private UpdateReport applyUpdate(
            Path file,
            Optional<Passphrase> passphrase,
            Function<Function<MergeTransaction, UpdateReport>, UpdateReport> way,
            Runnable backup) {
        try (var other = view(file, passphrase);
                var state = other.database().snapshot()) {
            var theirs = new StudyStore(state);
            if (!theirs.identity().equals(project.study().identity())) {
                throw new Refusal(MergeProblem.OTHER_PROJECT, file.toString(), theirs.name());
            }
            var offered =
                    NumberedPackage.latestTaken(new Ledger(state, project.stamp().clock()))
                            .orElseThrow(() -> new Refusal(MergeProblem.NO_PACKAGE, file.toString()));
            requireNewer(offered, file);
            ReturnCheck.requireAsEntered(file, state);
            var after = PackageContent.of(state, offered.coder());
            if (after.coder().isEmpty()) {
                throw new Refusal(MergeProblem.NO_PACKAGE, file.toString());
            }
            backup.run();
            var before = PackageContent.of(project.database(), offered.coder());
            var worked =
                    new CodingStore(project.database())
                            .all().stream()
                                    .filter(it -> it.coder().equals(offered.coder()))
                                    .map(Coding::article)
                                    .toList();
            return way.apply(transaction -> {
                new ContentDifference(before, after, new ArticleStore(state))
                        .forEach(it -> transaction.append(project.supervisor(), it));
                var versions = Study.load(state).versions();
                // a package returns work that was merged before a round was closed
                var rounds = theirs.rounds().stream().map(Round::reopen).toList();
                var here =
                        new ReturnedFileMerger.ProjectBase(
                                new ArticleStore(state),
                                theirs,
                                theirs.coders(),
                                rounds,
                                versions,
                                project.stamp().installation());
                var merged =
                        new ReturnedFileMerger(here, file, state, new EntryTimeCheck(Instant.MAX, new TreeMap<>()))
                                .merge(
                                        transaction,
                                        new CodingMerger(transaction, versions, project.stamp()),
                                        ProgressListener.NONE);
                transaction.append(
                        project.supervisor(), new PackageUpdated(offered.coder(), offered.number(), offered.id()));
                return UpdateReport.of(offered.number(), before, after, worked, merged);
            });
        }
    }

    private ProjectFile view(Path file, Optional<Passphrase> passphrase) {
        return passphrase
                .map(it -> ProjectFiles.viewOfEncrypted(file, encryption(it, ProgressListener.NONE)))
                .orElseGet(() -> {
                    if (FileEncryption.isEncrypted(file)) {
                        throw new Refusal(EncryptionProblem.PASSPHRASE_NEEDED, file.toString());
                    }
                    return ProjectFiles.viewOfAnyVersion(file, project.safekeeping());
                });
    }

    /// A coder's own file, for the screen.
    ///
    /// @param coder by name
    /// @param number of the package that was taken in last
    public record CoderFile(String coder, int number) {}

    /// The coder of this project's file; empty for the supervisor's project.
    public Optional<CoderFile> coderFile() {
        return latestTaken().map(it -> new CoderFile(coderName(it.coder()), it.number()));
    }

    /// Copies the coder's file into a folder, under a name that names the coder: to be sent back while work in the original goes on.
    ///
    /// @param passphrase encrypts the copy; empty for a plain one
    /// @param progress of the encryption, which it may stop
    /// @return the copy
    /// @throws Refusal where the project is no coder's, or the file can't be copied; no copy is left then
    public Path copyToSendBack(Path folder, Optional<Passphrase> passphrase, ProgressListener progress) {
        var own =
                coderFile()
                        .orElseThrow(
                                () -> new Refusal(MergeProblem.NOT_A_CODERS, project.database().file().toString()));
        var day = LocalDate.ofInstant(project.stamp().now(), ZoneId.systemDefault());
        var name = FileName.of(project.study().name(), own.coder(), day.toString());
        if (passphrase.isEmpty()) {
            var copy = FileName.free(folder, name, ProjectFiles.ENDING);
            project.database().copyTo(copy);
            return copy;
        }
        var encrypted = FileName.free(folder, name, ProjectFiles.ENDING + FileEncryption.ENDING);
        return encryption(passphrase.get(), progress)
                .write(
                        encrypted,
                        clear -> {
                            project.database().copyTo(clear);
                            return encrypted;
                        },
                        _ -> {});
    }

    /// The coder's file of an earlier package, if this file is a newer package without work in it: it should be
    /// taken in there, so that the work stays in one file.
    ///
    /// @param files the files to search
    public Optional<Path> findEarlierFile(List<Path> files) {
        var here = project.ledger().findByKind(PackageUpdated.class);
        if (here.size() != 1 || here.getLast().revision() != project.database().revision()) {
            return Optional.empty();
        }
        return files.stream()
                .filter(it -> !it.equals(project.database().file().toAbsolutePath().normalize()) && Files.exists(it))
                .filter(this::isEarlierPackage)
                .findFirst();
    }

    private boolean isEarlierPackage(Path file) {
        try (var other = ProjectFiles.viewOfAnyVersion(file, project.safekeeping())) {
            var here = latestTaken();
            return new StudyStore(other.database()).identity().equals(project.study().identity())
                    && NumberedPackage.latestTaken(new Ledger(other.database(), project.stamp().clock()))
                            .filter(it ->
                                    here.isPresent()
                                            && it.coder().equals(here.get().coder())
                                            && it.number() < here.get().number())
                            .isPresent();
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private String coderName(CoderId coder) {
        return project.study().coders().stream()
                .filter(it -> it.id().equals(coder))
                .map(Coder::name)
                .findFirst()
                .orElse("?");
    }

    private void requireNewer(NumberedPackage offered, Path file) {
        var taken =
                latestTaken()
                        .orElseThrow(
                                () -> new Refusal(MergeProblem.NOT_A_CODERS, project.database().file().toString()));
        if (!taken.coder().equals(offered.coder())) {
            throw new Refusal(MergeProblem.OTHER_CODERS_PACKAGE, file.toString(), coderName(taken.coder()));
        }
        if (offered.number() <= taken.number()) {
            throw new Refusal(MergeProblem.NOT_NEWER, file.toString(), offered.number(), taken.number());
        }
    }

    /// The package that was made last for a coder.
    private Optional<NumberedPackage> latestMade(CoderId coder) {
        return project.ledger().findByKind(PackageCreated.class).stream()
                .map(LedgerEntry::change)
                .filter(PackageCreated.class::isInstance)
                .map(PackageCreated.class::cast)
                .filter(it -> it.coder().equals(coder))
                .map(it -> new NumberedPackage(it.coder(), it.number(), it.id()))
                .max(Comparator.comparingInt(NumberedPackage::number));
    }
}
