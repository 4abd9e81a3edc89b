package org.framewright.team.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.change.CodingChange;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Carrier;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// When the entries of a file that came back were made is looked at, and nothing hangs on it.
///
/// Seen to fail before there were warnings; the swapped file came in where it was opened twice.
@ExtendWith(CarrierResolver.class)
final class EntryTimeCheckTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant MERGED = MADE.plus(Duration.ofDays(7));

    private static final EntryAuthor ADA = new EntryAuthor("Ada", "ada");

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;
    private Path ada;
    private Path sent;

    @BeforeEach
    void makeStudy(Carrier carrier) throws IOException {
        this.carrier = carrier;
        study = folder.resolve("study.framewright");
        ada = Files.createDirectory(folder.resolve("ada")).resolve("ada.framewright");
        try (var project = ProjectOpener.create(study, CodebookSource.readJson("news-framing"), at(MADE, study))) {
            project.corpus()
                    .importFiles(List.of(TEXTS.resolve("01-wire-report.txt")), Optional.empty(), ProgressListener.NONE);
            project.team().packages().make(project.study().addCoder("Ada", Coder.Kind.CODER), ada);
            carrier.toCoder("Ada", ada);
        }
    }

    @Nightly
    @Test
    void usualWorkIsNotWarnedAboutOn() {
        code(MADE.plus(Duration.ofDays(1)), 0);
        // as clocks are
        code(MADE.plus(Duration.ofDays(1)).minus(Duration.ofMinutes(5)), 20);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void entriesThatAreStillToComeAreListedAndComeIn() {
        code(MADE.plus(Duration.ofDays(1)), 0);
        code(MERGED.plus(Duration.ofDays(3)), 20);

        var warnings = warnings();

        assertThat(codes(warnings)).containsExactly(MergeProblem.TIMES_IN_FUTURE);
        assertThat(warnings.getFirst().details()).containsExactly("1", "2026-03-12T09:00:00Z", "01-wire-report");
        assertThat(new Texts(Locale.UK).problem(warnings.getFirst()))
                .startsWith(sent.getFileName() + ": entries dated in the future: 1, the first on 12 Mar 2026");
        assertThat(annotations()).isEqualTo(2);
        assertThat(warnings()).as("what is known is not listed again").isEmpty();
    }

    @Test
    void entriesFromBeforeThePackageWasMadeAreListed() {
        code(MADE.minus(Duration.ofDays(3)), 0);

        assertThat(codes(warnings())).containsExactly(MergeProblem.TIMES_BEFORE_PACKAGE);
        assertThat(annotations()).isEqualTo(1);
    }

    @Test
    void entriesThatGoBackAreListed() {
        code(MADE.plus(Duration.ofDays(2)), 0);
        code(MADE.plus(Duration.ofDays(1)), 20);

        assertThat(codes(warnings())).containsExactly(MergeProblem.TIMES_BACKWARDS);
    }

    @Test
    void codingsThatWereSubmittedAtAnotherTimeThanTheirEntriesAreListed() {
        code(MADE, 0);
        try (var file = TestProject.open(ada)) {
            var coding = file.codings.all().getFirst();
            var submitted = coding.submit(MADE.plus(Duration.ofHours(30)));
            file.ledger.append(ADA, new CodingChange.CodingChanged(coding, submitted));
        }

        assertThat(codes(warnings())).containsExactly(MergeProblem.TIMES_OF_CODINGS);
    }

    @Test
    void workThatIsChangedAfterItsSubmissionWasMergedIsListed() {
        code(MADE, 0);
        submit();
        assertThat(warnings()).isEmpty();

        try (var file = TestProject.open(ada)) {
            var coding = file.codings.all().getFirst();
            file.ledger.append(ADA, new CodingChange.CodingChanged(coding, coding.reopen()));
        }
        code(MADE, 20);
        submit();

        var warnings = warnings();
        assertThat(codes(warnings)).containsExactly(MergeProblem.CHANGED_AFTER_SUBMISSION);
        assertThat(new Texts(Locale.UK).problem(warnings.getFirst()))
                .startsWith(
                        sent.getFileName()
                                + ": codings changed without a correction after they were submitted and merged: 1");
        assertThat(annotations()).isEqualTo(2);
    }

    private void submit() {
        inAda(MADE, project -> project.coding().submitNotRelevant(desk(project), "Sports"));
    }

    @Test
    void fileThatIsSwappedAfterItWasLookedAtDoesNotComeIn() throws IOException {
        code(MADE.plus(Duration.ofDays(1)), 0);
        var more = Files.copy(ada, folder.resolve("more.framewright"));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        try (var project = ProjectOpener.open(more, at(MADE.plus(Duration.ofDays(2)), ada))) {
            code(project, 20);
            code(project, 40);
        }
        // files: a hub's can't be swapped by coders any more
        var swapping =
                new ProgressListener() {
                    private int asked;

                    @Override
                    public void update(int done, int total) {}

                    @Override
                    public boolean isCancelled() {
                        asked++;
                        if (asked == 2) {
                            try {
                                Files.copy(more, ada, StandardCopyOption.REPLACE_EXISTING);
                            } catch (IOException failed) {
                                throw new UncheckedIOException(failed);
                            }
                        }
                        return false;
                    }
                };

        try (var project = ProjectOpener.open(study, at(MERGED, study))) {
            var looked = project.team().merge().preview(List.of(ada, second), swapping);

            assertThat(looked.report().files().getFirst().counts().added()).isEqualTo(1);
        }
    }

    private List<Problem> warnings() {
        sent = carrier.toSupervisor("Ada", ada);
        try (var project = ProjectOpener.open(study, at(MERGED, study))) {
            return project.team().merge().merge(List.of(sent)).files().getFirst().warnings();
        }
    }

    private static List<ProblemCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private int annotations() {
        try (var project = ProjectOpener.open(study, at(MERGED, study))) {
            return project.coding().snapshot(desk(project)).annotations().size();
        }
    }

    private void code(Instant when, int place) {
        inAda(when, project -> code(project, place));
    }

    private void inAda(Instant when, Consumer<Project> verb) {
        try (var project = ProjectOpener.open(ada, at(when, ada))) {
            verb.accept(project);
        }
    }

    private static void code(Project project, int place) {
        var key = desk(project);
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(place, place + 9)));
        project.coding().code(key, "attribution", words, Optional.empty());
    }

    private static CodingKey desk(Project project) {
        var coderRound =
                new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
        return coderRound.key(project.corpus().articles().getFirst().id());
    }

    private static Installation at(Instant now, Path file) {
        var name = String.valueOf(file.getFileName());
        return new Installation(
                name, new SafekeepingContext(file.resolveSibling("state"), Clock.fixed(now, ZoneOffset.UTC)));
    }
}
