package org.framewright.safekeeping.salvage;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.lock.ProjectLock;
import org.framewright.store.StoreProblem;
import org.framewright.store.salvage.ProjectRecovery;
import org.framewright.store.salvage.RecoveryResult;
import org.framewright.store.salvage.RecoveryResult.Loss;
import org.framewright.store.salvage.SalvagedRows;
import org.framewright.store.schema.FileHeader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Saves the readable content of a damaged or truncated project file into a new file. The damaged file is only read,
/// and never by SQLite.
public final class FileSalvage {

    /// The form of an identity: it becomes part of file names.
    private static final Pattern IDENTITY = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /// The highest credible version; a higher number is damage.
    private static final int NEWEST_BELIEVED = 1000;

    private FileSalvage() {}

    /// The default place of a salvaged project: a new file beside the damaged one.
    public static Path fileBeside(Path damaged) {
        var name = String.valueOf(damaged.getFileName());
        var stem =
                name.endsWith(ProjectFiles.ENDING)
                        ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                        : name;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> stem + (number == 1 ? " (salvaged)" : " (salvaged " + number + ")"))
                .map(free -> damaged.resolveSibling(free + ProjectFiles.ENDING))
                .filter(file -> !Files.exists(file))
                .findFirst()
                .orElseThrow();
    }

    /// Makes a new project file from the remains of a damaged one.
    ///
    /// @param target must not exist
    /// @param newId the identity of the new project where the identity of the damaged one is lost
    /// @throws Refusal where there is nothing to save, the damaged file is in use or has a newer or an unreleased version, or the new
    ///     file can't be created; no file is left then
    public static SalvageReport salvage(
            Path damaged,
            Path target,
            String newId,
            ProjectRecovery.RecoveryContext aids,
            SafekeepingContext safekeeping) {
        requireReadable(damaged);
        requireNotOpen(damaged, safekeeping);
        try (var remains = SalvagedRows.read(damaged)) {
            if (remains.isEmpty()) {
                throw new Refusal(SalvageProblem.NOTHING_TO_SALVAGE, damaged.toString());
            }
            var identity = remains.identity();
            boolean known = IDENTITY.matcher(identity.uuid()).matches();
            var result = new AtomicReference<RecoveryResult>();
            ProjectFiles.create(
                    target,
                    known ? identity.uuid() : newId,
                    time(identity.created(), aids.clock().instant()),
                    database -> {
                        var recovered = ProjectRecovery.recover(remains, database, aids);
                        if (isNothing(recovered.saved())) {
                            throw new Refusal(SalvageProblem.NOTHING_TO_SALVAGE, damaged.toString());
                        }
                        result.set(recovered);
                    });
            return report(target, findFileLosses(damaged, known), result.get());
        }
    }

    private static void requireReadable(Path damaged) {
        if (!Files.exists(damaged) && !Files.exists(Path.of(damaged + "-wal"))) {
            throw new Refusal(StoreProblem.FILE_MISSING, damaged.toString());
        }
        try {
            FileHeader.check(damaged);
        } catch (Refusal refused) {
            FileHeader.requireReleased(refused);
            for (var problem : refused.problems()) {
                boolean newer =
                        problem.code() == StoreProblem.NEWER_VERSION || problem.code() == StoreProblem.NEWER_PROGRAM;
                if (newer && Integer.parseInt(problem.details().getFirst()) <= NEWEST_BELIEVED) {
                    throw refused;
                }
            }
        }
    }

    /// Refuses a file in use, which can't be read page by page. A lock of another computer does not count: the damaged
    /// file is only read.
    private static void requireNotOpen(Path damaged, SafekeepingContext safekeeping) {
        if (Files.exists(damaged)) {
            try (var _ = ProjectLock.take(damaged, safekeeping, false)) {
                // the file is not in use
            } catch (Refusal refused) {
                if (refused.problems().getFirst().code() == SafekeepingProblem.OPEN_ELSEWHERE) {
                    throw refused;
                }
            }
        }
    }

    private static boolean isNothing(RecoveryResult.RecoveredCounts saved) {
        return saved.articles() == 0 && saved.coders() == 0 && saved.entries() == 0 && saved.mended() == 0;
    }

    private static Instant time(String created, Instant otherwise) {
        try {
            return Instant.parse(created);
        } catch (DateTimeException lost) {
            return otherwise;
        }
    }

    /// The losses of the file itself.
    private static List<Problem> findFileLosses(Path damaged, boolean identityKnown) {
        var lost = new ArrayList<Problem>();
        long missing = Files.exists(damaged) ? FileHeader.missingBytes(damaged) : 0;
        if (missing > 0) {
            lost.add(Problem.of(SalvageProblem.FILE_CUT, damaged.toString(), missing));
        }
        if (!identityKnown) {
            lost.add(Problem.of(SalvageProblem.IDENTITY_LOST, ""));
        }
        return lost;
    }

    private static SalvageReport report(Path target, List<Problem> unnamed, RecoveryResult recovered) {
        var saved = recovered.saved();
        return new SalvageReport(
                target,
                saved.articles(),
                saved.coders(),
                saved.codings(),
                saved.annotations(),
                saved.entries(),
                saved.mended(),
                Stream.concat(unnamed.stream(), recovered.losses().stream().map(FileSalvage::problem)).toList());
    }

    private static Problem problem(Loss loss) {
        var code =
                switch (loss.kind()) {
                    case CODEBOOK -> SalvageProblem.CODEBOOK_LOST;
                    case CODEBOOK_REPLACED -> SalvageProblem.CODEBOOK_REPLACED;
                    case ENTRIES -> SalvageProblem.ENTRIES_LOST;
                    case TEXT -> SalvageProblem.TEXT_LOST;
                    case ROW -> SalvageProblem.ROW_LOST;
                    case CODING -> SalvageProblem.CODING_LOST;
                    case ANNOTATION -> SalvageProblem.ANNOTATION_LOST;
                    case LINK -> SalvageProblem.LINK_LOST;
                    case ANSWER -> SalvageProblem.ANSWER_LOST;
                    case COPIES_DIFFER -> SalvageProblem.COPIES_DIFFER;
                    case MORE -> SalvageProblem.MORE_LOST;
                };
        return new Problem(code, loss.where(), loss.details());
    }

    /// The result of salvaging a damaged project.
    ///
    /// @param project the new project file
    /// @param entries the number of unchanged entries of the ledger
    /// @param mended the number of entries that did not fit the remains of the entries before them; their result was
    ///     kept
    /// @param losses the losses, and the places to check; empty where there are none
    public record SalvageReport(
            Path project,
            long articles,
            long coders,
            long codings,
            long annotations,
            long entries,
            long mended,
            List<Problem> losses) {

        public SalvageReport {
            losses = List.copyOf(losses);
        }
    }
}
