package org.framewright.project;

import org.framewright.coding.CodingCheck;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.CheckProblem;
import org.framewright.safekeeping.ProjectCheck;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.TextCheck;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.schema.FileHeader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks a project file: the file itself, its ledger, and every coding against its codebook. Open questions and codings
/// that are not submitted are no problems. The check changes nothing.
public final class ProjectChecks {

    private ProjectChecks() {}

    /// Requires that a file begins as a project of a known version. Not for a project that this program has open: to read its file
    /// would release its locks.
    ///
    /// @throws Refusal where the file is missing, empty, no project, or of a newer version
    public static void requireProject(Path file) {
        var _ = FileHeader.check(file);
    }

    /// The problems of a file, even of a file that is no project; empty without problems.
    public static List<Problem> check(Path file, Installation installation) {
        try {
            var header = FileHeader.check(file);
            if (header.isOutdated()) {
                return List.of(Problem.of(CheckProblem.OLDER_VERSION, file.toString(), header.version()));
            }
            try (var view = ProjectFiles.inspect(file, installation.safekeeping())) {
                return check(view.database());
            }
        } catch (Refusal refused) {
            return refused.problems();
        }
    }

    /// The problems of an open project; other users can continue to work in it.
    ///
    /// @throws Refusal where the project can't be read at all
    static List<Problem> check(ProjectDatabase database) {
        return withCodings(database, ProjectCheck.check(database));
    }

    /// Requires that a project's rows are valid records, and that they follow the codebook's rules, so that results made
    /// from them are valid.
    ///
    /// @throws Refusal with all problems
    private static void requireSound(ProjectDatabase database) {
        requireEmpty(withCodings(database, ProjectCheck.contents(database)));
    }

    /// The same check for the rows that are read, while they are read.
    static IntegrityCheck integrityCheck() {
        return new IntegrityCheck() {
            @Override
            public CodingVisitor visitor(ProjectDatabase state) {
                var check = new CodingCheck(state);
                requireEmpty(check.ofStudy());
                return (article, coding, annotations) ->
                        TextCheck.problems(article).isEmpty() && check.isSound(article, coding, annotations);
            }

            @Override
            public void requireAll(ProjectDatabase state) {
                requireSound(state);
            }
        };
    }

    private static void requireEmpty(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private static List<Problem> withCodings(ProjectDatabase database, ProjectCheck.CheckFindings findings) {
        var problems = new ArrayList<>(findings.problems());
        if (findings.readable()) {
            try (var state = database.snapshot()) {
                problems.addAll(CodingCheck.problems(state));
            }
        }
        return List.copyOf(problems);
    }
}
