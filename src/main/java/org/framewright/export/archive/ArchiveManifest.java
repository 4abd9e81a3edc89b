package org.framewright.export.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of an archive and the project state that it was made of.
///
/// @param format always [#FORMAT]
/// @param version of the archive's format
/// @param program the program that wrote the archive, with its version
/// @param problems the problems in the project's file, found by a check before writing: the count of each, by its code; not
///     recorded in an archive of format 1
/// @param files by name; the manifest itself is not among them
public record ArchiveManifest(
        String format,
        int version,
        String program,
        ArchiveSource project,
        TextChoice texts,
        SortedMap<String, Integer> problems,
        List<ManifestEntry> files) {

    /// The manifest's own name in an archive.
    public static final String NAME = "MANIFEST.json";

    static final String FORMAT = "framewright-archive";
    static final int VERSION = 2;

    private static final String PROBLEMS = "problems";
    private static final List<String> REQUIRED =
            List.of("format", "version", "program", "project", "texts", PROBLEMS, "files");

    /// The project and its archived state.
    ///
    /// @param id the project's identity
    /// @param revision the last entry of its ledger
    /// @param codebookVersions from the first to the newest, under which all codings are read
    public record ArchiveSource(String id, String name, long revision, List<Integer> codebookVersions) {}

    /// A file.
    ///
    /// @param name with slashes between folders
    /// @param sha256 lower-case hex
    public record ManifestEntry(String name, long bytes, String sha256) {}

    static ArchiveManifest of(
            String program,
            ArchiveSource project,
            TextChoice texts,
            List<Problem> problems,
            List<ManifestEntry> files) {
        var counts = new TreeMap<String, Integer>();
        problems.forEach(it -> counts.merge(it.code().name(), 1, Integer::sum));
        var sorted = files.stream().sorted(Comparator.comparing(ManifestEntry::name)).toList();
        return new ArchiveManifest(FORMAT, VERSION, program, project, texts, counts, sorted);
    }

    /// The manifest as bytes, the same on every computer.
    byte[] bytes() {
        var indented = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indented).withArrayIndenter(indented);
        try {
            var text = JsonMapper.builder().build().writer(printer).writeValueAsString(this) + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records are always JSON", impossible);
        }
    }

    /// Reads a manifest.
    ///
    /// @param archive the place that a refusal names
    /// @throws Refusal where the bytes are no manifest, or a manifest of a newer format
    static ArchiveManifest read(byte[] bytes, String archive) {
        var mapper =
                JsonObjects.strict(Limits.MOST_MANIFEST_BYTES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build();
        var objects = new JsonObjects(mapper);
        try {
            var tree = objects.read(new String(bytes, StandardCharsets.UTF_8), NAME);
            var stated = tree.path("version");
            int version = stated.canConvertToInt() ? stated.asInt() : VERSION;
            if (tree.path("format").asText().equals(FORMAT) && version > VERSION) {
                throw new Refusal(ArchiveProblem.NEWER, archive, version, VERSION);
            }
            if (version == 1 && tree instanceof ObjectNode older) {
                older.putObject(PROBLEMS);
            }
            var manifest = objects.convert(ArchiveManifest.class, tree, REQUIRED, NAME);
            if (!manifest.isConsistent()) {
                throw new Refusal(ArchiveProblem.BAD_MANIFEST, archive, NAME);
            }
            return manifest;
        } catch (Refusal refused) {
            var problem = refused.problems().getFirst();
            throw problem.code() instanceof ArchiveProblem
                    ? refused
                    : new Refusal(List.of(Problem.of(ArchiveProblem.BAD_MANIFEST, archive, NAME), problem));
        }
    }

    private boolean isConsistent() {
        var names = new HashSet<String>();
        return format.equals(FORMAT)
                && files.stream().allMatch(it -> it.bytes() >= 0 && !it.name().isEmpty() && names.add(it.name()));
    }
}
