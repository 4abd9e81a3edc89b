package org.framewright.team.merge;

import org.framewright.corpus.ProgressListener;
import org.framewright.model.CoderId;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.store.ledger.IncomingChanges;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;
import org.framewright.team.assign.CoderAssignments;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.ReturnedCopies.Copy;
import org.framewright.team.packages.PackageService;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Brings coders' work that came back in files onto the project: all files in one transaction, after a backup. A coder's
/// rows are changed by that coder's work alone; the same file twice changes nothing, and an older one never undoes newer
/// work. What can't come in is listed, coding by coding, and everything else comes in.
public final class MergeService {

    private final HomeProject home;
    private final Set<Path> trusted;

    public MergeService(HomeProject home) {
        this(home, Set.of());
    }

    private MergeService(HomeProject home, Set<Path> trusted) {
        this.home = home;
        this.trusted = trusted;
    }

    /// The same, where some files need not be packages: somebody has said that they are copies of this project, and may bring
    /// the work of everybody who is in them.
    public MergeService withCopies(Collection<Path> files) {
        return new MergeService(home, Set.copyOf(files));
    }

    /// What files would bring, and which of them can't come in at all.
    ///
    /// @param fit those that can, in the order of the report's
    /// @param unfit the others
    public record MergePreview(List<Path> fit, MergeReport report, List<RejectedFile> unfit) {

        public MergePreview {
            fit = List.copyOf(fit);
            unfit = List.copyOf(unfit);
        }
    }

    /// A file that can't come in at all.
    ///
    /// @param problems why
    public record RejectedFile(Path file, List<Problem> problems) {

        public RejectedFile {
            problems = List.copyOf(problems);
        }
    }

    /// A file that came back, as the project remembers it.
    ///
    /// @param file its name; empty where it was merged before names were kept
    /// @param taken the newest package that its coder had taken in
    /// @param codings how many brought something
    public record ReceivedFile(Instant at, String file, CoderId coder, int taken, int codings) {}

    /// The state in which the project and files are; as long as it is the same, the files would bring the same.
    ///
    /// @param stamps of each file its size and time, and those of what lies beside it while somebody works in it
    public record MergeState(long revision, List<List<String>> stamps) {

        public MergeState {
            stamps = List.copyOf(stamps);
        }
    }

    /// The state in which the project and files are, without opening them.
    public MergeState seen(List<Path> files) {
        return new MergeState(home.database().revision(), files.stream().map(MergeService::stamps).toList());
    }

    private static List<String> stamps(Path file) {
        return Stream.of(file, file.resolveSibling(file.getFileName() + "-wal")).map(MergeService::stamp).toList();
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file + " is not there";
        }
    }

    /// Brings files in.
    ///
    /// @throws Refusal where one of them is no file of this project, or can't be read; nothing is changed then
    public MergeReport merge(List<Path> files) {
        return merge(files, ProgressListener.NONE);
    }

    /// Brings files in.
    ///
    /// @param progress hears how far it is, and may stop it: then nothing is changed
    /// @throws Refusal where one of them is no file of this project, or can't be read, or it was stopped; nothing is changed
    ///     then
    public MergeReport merge(List<Path> files, ProgressListener progress) {
        try (var copies = ours(files)) {
            home.backUp().run();
            return home.ledger().bring(arrivals -> report(arrivals, copies.all(), progress));
        }
    }

    /// Says what [#merge] would bring. Changes nothing.
    ///
    /// @throws Refusal as [#merge]
    public MergeReport tryOut(List<Path> files) {
        try (var copies = ours(files)) {
            return home.ledger().tryOut(arrivals -> report(arrivals, copies.all(), ProgressListener.NONE));
        }
    }

    /// Says what each of several files would bring, whatever is wrong with others of them. Changes nothing.
    ///
    /// @throws Refusal where it was stopped
    public MergePreview look(List<Path> files, ProgressListener progress) {
        var unfit = new ArrayList<RejectedFile>();
        try (var ours = new ReturnedCopies(home.keeping())) {
            for (var file : new LinkedHashSet<>(files)) {
                try {
                    requireNotStopped(file, progress);
                    add(file, ours);
                } catch (Refusal refused) {
                    unfit.add(unfit(file, refused));
                }
            }
            return look(ours.all(), unfit, progress);
        }
    }

    private MergePreview look(List<Copy> files, List<RejectedFile> unfit, ProgressListener progress) {
        var broken = new ArrayList<RejectedFile>();
        var report =
                home.ledger()
                        .tryOut(arrivals -> {
                            var reports = new ArrayList<FileResult>();
                            for (var file : files) {
                                try {
                                    reports.add(
                                            bring(arrivals, file, new OfOne(progress, reports.size(), files.size())));
                                } catch (Refusal refused) {
                                    broken.add(unfit(file.file(), refused));
                                }
                            }
                            return new MergeReport(reports);
                        });
        if (broken.isEmpty()) {
            return new MergePreview(files.stream().map(Copy::file).toList(), report, unfit);
        }
        // what was read of these is in the report of the others
        var left = new ArrayList<>(files);
        broken.forEach(it -> left.removeIf(copy -> copy.file().equals(it.file())));
        unfit.addAll(broken);
        return look(left, unfit, progress);
    }

    private static RejectedFile unfit(Path file, Refusal refused) {
        if (refused.problems().getFirst().code() == MergeProblem.STOPPED) {
            throw refused;
        }
        return new RejectedFile(file, refused.problems());
    }

    private static void requireNotStopped(Path file, ProgressListener progress) {
        if (progress.cancelled()) {
            throw new Refusal(MergeProblem.STOPPED, file.toString());
        }
    }

    /// What came back so far, the newest first.
    public List<ReceivedFile> received() {
        return home.ledger().ofKind(WorkReceived.class).stream()
                .flatMap(entry ->
                        entry.change() instanceof WorkReceived(var coder, int number, var file, int codings)
                                ? Stream.of(new ReceivedFile(entry.at(), file, coder, number, codings))
                                : Stream.empty())
                .toList()
                .reversed();
    }

    private ReturnedCopies ours(List<Path> files) {
        var copies = new ReturnedCopies(home.keeping());
        try {
            files.forEach(it -> add(it, copies));
            return copies;
        } catch (RuntimeException refused) {
            copies.close();
            throw refused;
        }
    }

    private void add(Path file, ReturnedCopies copies) {
        if (file.toAbsolutePath().normalize().equals(home.database().file().toAbsolutePath().normalize())) {
            throw new Refusal(MergeProblem.SAME_FILE, file.toString());
        }
        copies.add(file, this::requireOurs);
    }

    private void requireOurs(Copy copy) {
        var file = copy.file();
        var theirs = new StudyStore(copy.state());
        if (!theirs.identity().equals(home.study().identity())) {
            throw new Refusal(MergeProblem.OTHER_PROJECT, file.toString(), theirs.name());
        }
        var check = new ReturnCheck(home, file, copy.state());
        check.requireAsEntered();
        if (!trusted.contains(file)) {
            check.requirePackage();
        }
    }

    private ReturnedFile.ProjectBase here() {
        return new ReturnedFile.ProjectBase(
                new ArticleStore(home.database()),
                new StudyStore(home.database()),
                home.study().coders(),
                home.study().rounds(),
                home.study().versions(),
                home.identity().installation());
    }

    private MergeReport report(IncomingChanges arrivals, List<Copy> files, ProgressListener progress) {
        var reports = new ArrayList<FileResult>();
        for (var file : files) {
            reports.add(bring(arrivals, file, new OfOne(progress, reports.size(), files.size())));
        }
        requireNotStopped(home.database().file(), progress);
        return new MergeReport(reports);
    }

    private FileResult bring(IncomingChanges arrivals, Copy copy, ProgressListener progress) {
        try (var state = copy.state().snapshot()) {
            var joining = new CodingMerger(arrivals, home.study().versions(), home.identity());
            var packages = new ReturnCheck(home, copy.file(), state).packages();
            var times = new EntryTimes(home.identity().now(), packages);
            var returned = new ReturnedFile(here(), copy.file(), state, times);
            var report = returned.bring(arrivals, joining, progress);
            returned.taken().ifPresent(it -> arrivals.make(home.supervisor(), received(it, report)));
            return CoderAssignments.of(home).seen(report);
        }
    }

    private static WorkReceived received(PackageService.NumberedPackage taken, FileResult report) {
        int brought = (int) report.codings().stream().filter(it -> it.joined().isPresent()).count();
        return new WorkReceived(taken.coder(), taken.number(), report.file(), brought);
    }

    /// How far all files are, told by how far one of them is.
    private record OfOne(ProgressListener all, int before, int files) implements ProgressListener {

        private static final int STEPS = 1_000;

        @Override
        public void at(int done, int total) {
            all.at(before * STEPS + done * STEPS / total, files * STEPS);
        }

        @Override
        public boolean cancelled() {
            return all.cancelled();
        }
    }
}
