package org.framewright.project;

import org.framewright.coding.CodingCheck;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.CheckProblem;
import org.framewright.safekeeping.ProjectCheck;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.TextCheck;
import org.framewright.store.FileHeader;
import org.framewright.store.IntegrityCheck;
import org.framewright.store.ProjectDatabase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks whether a project file is whole: the file itself, its ledger, and every coding against its codebook. Open
/// questions and codings that are not submitted are not wrong. Nothing is changed.
public final class ProjectChecks {

    private ProjectChecks() {}

    /// Everything that is wrong with a file, also where it is no project at all; empty where nothing is.
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

    /// Everything that is wrong with an open project; others may go on working in it.
    ///
    /// @throws Refusal where it can't be read at all
    static List<Problem> check(ProjectDatabase database) {
        return withCodings(database, ProjectCheck.check(database));
    }

    /// Makes sure that a project's rows are records, and that they keep the codebook's rules: that what is made out of them
    /// is worth something.
    ///
    /// @throws Refusal with everything that is wrong
    private static void requireSound(ProjectDatabase database) {
        requireEmpty(withCodings(database, ProjectCheck.contents(database)));
    }

    /// The same, as far as it is read, while it is read.
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
