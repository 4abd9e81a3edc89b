package org.framewright.interchange;

import org.framewright.coding.state.StudyService;
import org.framewright.files.Limits;
import org.framewright.files.LineReader;
import org.framewright.interchange.JsonlImport.NumberedEntry;
import org.framewright.interchange.JsonlLine.AnnotationLine;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.coding.AnnotationId;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Writes and imports a project's actors, codings and annotations as JSONL, a line for each. Offsets are code points, half-open.
/// `docs/jsonl.md` describes the lines.
public final class JsonlService {

    /// The stores that an import reads, and the ledger that it writes to.
    ///
    /// @param author of the imported entries
    public record ProjectGateway(
            ArticleStore articles, CodingStore codings, StudyStore store, Ledger ledger, EntryAuthor author) {}

    private final ProjectGateway project;
    private final StudyService study;
    private final Clock clock;
    private final Supplier<String> newId;
    private final JsonlFormat format = new JsonlFormat();

    /// @param newId gives a fresh UUID each time
    public JsonlService(ProjectGateway project, StudyService study, Clock clock, Supplier<String> newId) {
        this.project = project;
        this.study = study;
        this.clock = clock;
        this.newId = newId;
    }

    /// Writes all actors, codings and annotations; the same content gives the same bytes.
    public void write(OutputStream out) throws IOException {
        new JsonlWriter(project.articles(), project.codings(), study).write(out);
    }

    /// Imports a file in one transaction. Lines may come in any order.
    ///
    /// @throws Refusal with the problems, line by line (the first hundred); nothing is written then
    public JsonlReport importFile(Path file) {
        try (var lines = LineReader.open(file, Limits.LONGEST_JSON_LINE)) {
            return importAll(lines, importedFile(file));
        }
    }

    /// Imports codings of the program's own sample, as [#importFile], but they count as made in the project.
    public JsonlReport importSample(Path file) {
        try (var lines = LineReader.open(file, Limits.LONGEST_JSON_LINE)) {
            return importAll(lines, ImportedFile.unrecorded());
        }
    }

    private static ImportedFile importedFile(Path file) {
        // a name in one line, whatever the file is called
        return ImportedFile.of(
                file.toAbsolutePath().normalize().getFileName().toString().replaceAll("\\p{Cntrl}", " "));
    }

    /// Imports a stream, as [#importFile].
    ///
    /// @param name the stream's name, in refusals and as the file's
    public JsonlReport importStream(String name, InputStream in) {
        try (var lines = new LineReader(name, in, Limits.LONGEST_JSON_LINE)) {
            return importAll(lines, ImportedFile.of(name));
        }
    }

    /// Imports a file line by line, each in a transaction of its own: a line may refer only to earlier lines. A wrong
    /// line ends the import; the lines before it stay.
    ///
    /// @param committed receives the id of each annotation that is on the disk, new or there already
    /// @throws Refusal with the problems of the first wrong line, and the number of lines before it
    public void replay(Path file, Consumer<AnnotationId> committed) {
        try (var lines = LineReader.open(file, Limits.LONGEST_JSON_LINE)) {
            var imported = importedFile(file);
            int importedLines = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var id = replay(line.get(), lines.name(), imported, importedLines);
                importedLines++;
                id.ifPresent(committed);
            }
        }
    }

    /// @param importedLines the number of lines before
    /// @return the id of the line's annotation, if it is about one
    private Optional<AnnotationId> replay(
            LineReader.NumberedLine line, String file, ImportedFile imported, int importedLines) {
        try {
            var problems = new ImportProblems(file);
            var work = begin(imported, problems);
            var entry = read(line, problems);
            entry.ifPresent(work::add);
            write(work);
            return entry.map(NumberedEntry::line)
                    .filter(AnnotationLine.class::isInstance)
                    .map(AnnotationLine.class::cast)
                    .map(annotation -> new AnnotationId(annotation.id()));
        } catch (Refusal refused) {
            if (importedLines == 0) {
                throw refused;
            }
            var lines = Problem.of(InterchangeProblem.LINES_TAKEN, file, importedLines);
            throw new Refusal(Stream.concat(refused.problems().stream(), Stream.of(lines)).toList());
        }
    }

    private JsonlReport importAll(LineReader lines, ImportedFile file) {
        var problems = new ImportProblems(lines.name());
        var work = begin(file, problems);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            read(line.get(), problems).ifPresent(work::add);
        }
        return write(work);
    }

    private JsonlImport begin(ImportedFile file, ImportProblems problems) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var actors = new ActorNames(study.actors(), newId);
        var importedCodings = new ImportedCodings(project.codings(), study, actors, newId, now, file);
        return new JsonlImport(
                project.codings(), new NameLookup(project.articles(), study), actors, importedCodings, now, problems);
    }

    private Optional<NumberedEntry> read(LineReader.NumberedLine line, ImportProblems problems) {
        try {
            return Optional.of(new NumberedEntry(line.where(), format.read(line.text(), line.where())));
        } catch (Refusal refused) {
            refused.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    private JsonlReport write(JsonlImport work) {
        var changes = work.changes(project.store().codebookVersions());
        if (!changes.isEmpty()) {
            project.ledger().append(project.author(), changes);
        }
        return work.report();
    }

    /// The result of importing a file of annotations.
    ///
    /// @param annotations the number of added annotations
    /// @param codings the number of begun codings
    /// @param submitted the number of submitted codings
    /// @param skipped the number of lines without news
    /// @param actors the names of the new actors, in order
    public record JsonlReport(int annotations, int codings, int submitted, int skipped, List<String> actors) {

        public JsonlReport {
            actors = List.copyOf(actors);
        }
    }
}
