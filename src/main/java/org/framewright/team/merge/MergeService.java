package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.NumberedPackage;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.RebaseReport;
import org.framewright.team.merge.ReturnedCopies.Copy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Merges coders' work from returned files into the project, in three steps: each file is copied, and the copy is validated
/// ([ReturnCheck]); each coding is merged with the local one from their common state on ([CodingMerger]); each file is written in one
/// transaction, after a backup. A file is read from its copy alone, and one coding of it is in memory at a time, with the entries of all. A
/// coder's rows are changed by that coder's work alone; the same file twice changes nothing, and an older file never undoes newer work.
/// Refused work is listed, coding by coding, and all other work is merged.
public final class MergeService {

    /// What makes a file useless here: its own advice is to restore a backup, which is the coder's.
    private static final Set<StoreProblem> UNSOUND =
            Set.of(
                    StoreProblem.FILE_EMPTY,
                    StoreProblem.OTHER_TEXT_ENCODING,
                    StoreProblem.UNKNOWN_VERSION,
                    StoreProblem.STRANGE_IDENTITY,
                    StoreProblem.DAMAGED,
                    StoreProblem.UNREADABLE,
                    StoreProblem.STRANGE_OBJECT,
                    StoreProblem.OBJECT_MISSING,
                    StoreProblem.OBJECT_CHANGED);

    private final HomeProject project;
    private final Set<Path> trusted;
    private final Map<Path, Passphrase> passphrases;
    private final CoderCheck check;

    public MergeService(HomeProject project) {
        this(project, Set.of(), Map.of(), (_, _) -> {});
    }

    private MergeService(HomeProject project, Set<Path> trusted, Map<Path, Passphrase> passphrases, CoderCheck check) {
        this.project = project;
        this.trusted = trusted;
        this.passphrases = passphrases;
        this.check = check;
    }

    /// Checks whether a file is taken from a coder.
    public interface CoderCheck {

        /// Requires that a file may be a coder's.
        ///
        /// @throws Refusal where it is not taken from this coder
        void require(Path file, CoderId coder);
    }

    /// The same service, where some files need not be packages: a person has confirmed that they are copies of this project, and they may
    /// contain the work of several coders.
    public MergeService withCopies(Collection<Path> files) {
        return new MergeService(project, Set.copyOf(files), passphrases, check);
    }

    /// The same service, which reads encrypted files, too.
    ///
    /// @param others the passphrase of each such file
    public MergeService withPassphrases(Map<Path, Passphrase> others) {
        return new MergeService(project, trusted, Map.copyOf(others), check);
    }

    /// The same service, which refuses the packages of some coders, too.
    public MergeService withCheck(CoderCheck other) {
        return new MergeService(project, trusted, passphrases, other);
    }

    /// The same service, which makes a single backup, before the first of all its merges.
    public MergeService withOneBackup() {
        return new MergeService(project.withOneBackup(), trusted, passphrases, check);
    }

    /// The results that a merge of several files had, or would have, and the files that were refused.
    ///
    /// @param accepted the files without a refusal, in the order of the report's
    /// @param rejected the other files
    public record MergedFiles(List<Path> accepted, MergeReport report, List<RejectedFile> rejected) {

        public MergedFiles {
            accepted = List.copyOf(accepted);
            rejected = List.copyOf(rejected);
        }
    }

    /// A file that can't be merged at all.
    ///
    /// @param problems the reasons
    public record RejectedFile(Path file, List<Problem> problems) {

        public RejectedFile {
            problems = List.copyOf(problems);
        }
    }

    /// A returned file in the project's records.
    ///
    /// @param file the file's name; empty where it was merged before names were kept
    /// @param taken the newest package that its coder had taken in
    /// @param codings the number of codings with news
    public record ReceivedFile(Instant at, String file, CoderId coder, int taken, int codings) {}

    /// The state in which the project and files are, without opening them.
    public MergeState state(List<Path> files) {
        return MergeState.of(project.database().revision(), files);
    }

    /// Merges files into the project.
    ///
    /// @throws Refusal where one of them is refused; the others are merged
    public MergeReport merge(List<Path> files) {
        var merged = mergeEach(files, ProgressListener.NONE);
        if (!merged.rejected().isEmpty()) {
            throw new Refusal(merged.rejected().stream().flatMap(it -> it.problems().stream()).toList());
        }
        return merged.report();
    }

    /// Merges each of several files, independently of problems in the others, and each in its own transaction.
    ///
    /// @throws Refusal where the merge was stopped; the files before it are merged
    public MergedFiles mergeEach(List<Path> files, ProgressListener progress) {
        var rejected = new ArrayList<RejectedFile>();
        try (var copies = validate(files, rejected, progress)) {
            if (!copies.list().isEmpty()) {
                project.backUp().run();
            }
            var accepted = new ArrayList<Path>();
            var reports = new ArrayList<FileResult>();
            for (var copy : copies.list()) {
                var part = progress.ofPart(reports.size(), copies.list().size());
                try {
                    reports.add(project.ledger().importChanges(it -> mergeFile(it, copy, part)));
                    accepted.add(copy.file());
                } catch (Refusal refused) {
                    rejected.add(rejectedFile(copy.file(), reports.size(), refused));
                }
            }
            return new MergedFiles(accepted, new MergeReport(reports), rejected);
        }
    }

    /// Reports the result of each of several files, independently of problems in the others. Changes nothing.
    ///
    /// @throws Refusal where the preview was stopped
    public MergedFiles preview(List<Path> files, ProgressListener progress) {
        var rejected = new ArrayList<RejectedFile>();
        try (var copies = validate(files, rejected, progress)) {
            return preview(copies.list(), rejected, progress);
        }
    }

    private MergedFiles preview(List<Copy> files, List<RejectedFile> rejected, ProgressListener progress) {
        var failed = new ArrayList<RejectedFile>();
        try {
            var report =
                    project.ledger()
                            .dryRun(transaction -> {
                                var reports = new ArrayList<FileResult>();
                                for (var file : files) {
                                    try {
                                        var part = progress.ofPart(reports.size(), files.size());
                                        reports.add(mergeFile(transaction, file, part));
                                    } catch (Refusal refused) {
                                        failed.add(rejectedFile(file.file(), 0, refused));
                                    }
                                }
                                if (!failed.isEmpty()) {
                                    // takes the changes back
                                    throw new Refusal(failed.getFirst().problems());
                                }
                                return new MergeReport(reports);
                            });
            return new MergedFiles(files.stream().map(Copy::file).toList(), report, rejected);
        } catch (Refusal refused) {
            if (failed.isEmpty()) {
                throw refused;
            }
            // the reports on the others have data of the failed files, so they are read anew
            var left = new ArrayList<>(files);
            failed.forEach(it -> left.removeIf(copy -> copy.file().equals(it.file())));
            rejected.addAll(failed);
            return preview(left, rejected, progress);
        }
    }

    /// @param merged the number of files that are in already
    private static RejectedFile rejectedFile(Path file, int merged, Refusal refused) {
        var code = refused.problems().getFirst().code();
        if (code == MergeProblem.STOPPED || code == EncryptionProblem.STOPPED) {
            throw new Refusal(MergeProblem.MERGE_STOPPED, file.toString(), Integer.toString(merged));
        }
        var problems = new ArrayList<>(refused.problems());
        if (code instanceof StoreProblem ofFile && UNSOUND.contains(ofFile)) {
            problems.add(Problem.of(MergeProblem.SEND_AGAIN, file.toString()));
        }
        return new RejectedFile(file, problems);
    }

    /// The returned files so far, the newest first.
    public List<ReceivedFile> received() {
        return project.ledger().findByKind(WorkReceived.class).stream()
                .flatMap(entry ->
                        entry.change() instanceof WorkReceived(var coder, int number, var file, int codings)
                                ? Stream.of(new ReceivedFile(entry.at(), file, coder, number, codings))
                                : Stream.empty())
                .toList()
                .reversed();
    }

    /// Copies of the files that are no forgeries and belong to this project.
    private ReturnedCopies validate(List<Path> files, List<RejectedFile> rejected, ProgressListener progress) {
        var copies = new ReturnedCopies(project.safekeeping(), passphrases, progress);
        try {
            for (var file : new LinkedHashSet<>(files)) {
                try {
                    progress.requireNotCancelled(MergeProblem.STOPPED, file.toString());
                    validate(file, copies);
                } catch (Refusal refused) {
                    rejected.add(rejectedFile(file, 0, refused));
                }
            }
            return copies;
        } catch (RuntimeException | Error failed) {
            copies.close();
            throw failed;
        }
    }

    private void validate(Path file, ReturnedCopies copies) {
        if (file.toAbsolutePath().normalize().equals(project.database().file().toAbsolutePath().normalize())) {
            throw new Refusal(MergeProblem.SAME_FILE, file.toString());
        }
        copies.add(file, this::requireOwnPackage);
    }

    private void requireOwnPackage(Copy copy) {
        var file = copy.file();
        var theirs = new StudyStore(copy.state());
        if (!theirs.identity().equals(project.study().identity())) {
            throw new Refusal(MergeProblem.OTHER_PROJECT, file.toString(), theirs.name());
        }
        ReturnCheck.requireAsEntered(file, copy.state());
        if (!trusted.contains(file)) {
            check.require(file, new ReturnCheck(project, file, copy.state()).requirePackage());
        }
    }

    private ReturnedFileMerger.ProjectBase projectBase() {
        return new ReturnedFileMerger.ProjectBase(
                new ArticleStore(project.database()),
                new StudyStore(project.database()),
                project.study().coders(),
                project.study().rounds(),
                project.study().versions(),
                project.stamp().installation());
    }

    /// Enters the later entries of this project's own file after those of another supervisor, in whose file this service works: first what is
    /// about the study, then the codings, then what is about them. Both files have the same entries up to some point.
    ///
    /// @param own a copy of the own file
    /// @throws Refusal where the file can't be read
    public RebaseReport rebase(Path own) {
        try (var copies = new ReturnedCopies(project.safekeeping(), passphrases, ProgressListener.NONE)) {
            copies.add(own, _ -> {});
            var copy = copies.list().getFirst();
            var rebase = new StudyRebase(copy.state(), project.ledger());
            project.ledger().importChanges(rebase::enterFirst);
            var codings = rebase.codings();
            var merger = merger(copy.state(), copy.file(), projectBase().withOpenRounds());
            var merged =
                    project.ledger()
                            .importChanges(transaction ->
                                    merger.mergeCodings(
                                            transaction,
                                            codingMerger(transaction),
                                            it -> codings.contains(it.id()),
                                            ProgressListener.NONE));
            var leftOut = project.ledger().importChanges(rebase::enterLast);
            return new RebaseReport(rebase.taken(), leftOut, merged.codings());
        }
    }

    private CodingMerger codingMerger(MergeTransaction transaction) {
        return new CodingMerger(transaction, project.study().versions(), project.stamp());
    }

    private ReturnedFileMerger merger(ProjectDatabase state, Path file, ReturnedFileMerger.ProjectBase base) {
        var packages = new ReturnCheck(project, file, state).packages();
        return new ReturnedFileMerger(base, file, state, new EntryTimeCheck(project.stamp().now(), packages));
    }

    private FileResult mergeFile(MergeTransaction transaction, Copy copy, ProgressListener progress) {
        try (var state = copy.state().snapshot()) {
            var returned = merger(state, copy.file(), projectBase());
            var report = returned.merge(transaction, codingMerger(transaction), progress);
            returned.basePackage().ifPresent(it -> transaction.append(project.supervisor(), received(it, report)));
            return CoderAssignments.of(project).markUnassigned(report);
        }
    }

    private static WorkReceived received(NumberedPackage basePackage, FileResult report) {
        int merged = (int) report.codings().stream().filter(it -> it.outcome().isPresent()).count();
        return new WorkReceived(basePackage.coder(), basePackage.number(), report.file(), merged);
    }

    /// The assignments of coders, by name: they tell whether returned work was assigned to its coder.
    ///
    /// @param rounds the rounds with any assignment
    public record CoderAssignments(Set<String> rounds, Set<AssignmentKey> places) {

        /// An article on a coder's list in a round.
        private record AssignmentKey(String round, String coder, String article) {}

        public static CoderAssignments of(HomeProject project) {
            var rounds = project.study().rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
            var coders = project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
            var articles =
                    new ArticleStore(project.database())
                            .summaries().stream().collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::name));
            var given = new HashSet<String>();
            var places = new HashSet<AssignmentKey>();
            for (var it : new TeamStore(project.database()).assignments()) {
                var round = rounds.getOrDefault(it.round(), "");
                given.add(round);
                places.add(
                        new AssignmentKey(
                                round, coders.getOrDefault(it.coder(), ""), articles.getOrDefault(it.article(), "")));
            }
            return new CoderAssignments(given, places);
        }

        /// The report of a file, with marks on work that was not assigned to its coder.
        public FileResult markUnassigned(FileResult file) {
            return new FileResult(
                    file.file(),
                    file.coders(),
                    file.basePackage(),
                    file.codings().stream().map(this::markUnassigned).toList(),
                    file.unchanged(),
                    file.actors(),
                    file.warnings());
        }

        private CodingResult markUnassigned(CodingResult it) {
            boolean given =
                    !rounds.contains(it.round())
                            || places.contains(new AssignmentKey(it.round(), it.coder(), it.article()));
            return new CodingResult(it.article(), it.coder(), it.round(), it.outcome(), it.problems(), given);
        }
    }
}
