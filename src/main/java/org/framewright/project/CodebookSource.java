package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.files.Limits;
import org.framewright.files.QdaProject;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the codebook of a new project: a codebook that comes with the program, or a file.
public final class CodebookSource {

    /// The ids of the codebooks that come with the program; the first is the default.
    public static final List<String> SHIPPED =
            List.of(
                    "news-framing",
                    "policy-frames",
                    "generic-frames",
                    "framing-functions",
                    "attribution",
                    "quotations",
                    "news-sources",
                    "war-peace",
                    "gun-violence-frames",
                    "semeval-2023-task3");

    private CodebookSource() {}

    /// The codebook's JSON, not checked yet. The id of a codebook that comes with the program has priority over a file; a file of the
    /// same name is written `./NAME`.
    ///
    /// @throws Refusal where there is no such codebook, or the file can't be a codebook
    public static String readJson(String idOrFile) {
        return SHIPPED.contains(idOrFile) ? readBundled(idOrFile) : read(file(idOrFile));
    }

    /// Reads a codebook, and names it before its problems.
    ///
    /// @param name as it was typed
    /// @throws Refusal with all problems, after one that names the codebook
    public static Codebook read(String name, String json) {
        try {
            return new CodebookReader().read(json);
        } catch (Refusal refused) {
            int count = refused.problems().size();
            throw new Refusal(
                    Stream.concat(
                                    Stream.of(Problem.of(ProjectProblem.CODEBOOK_HAS_ERRORS, name, count)),
                                    refused.problems().stream())
                            .toList());
        }
    }

    /// The project file, where its name is given in place of a codebook; empty where the name is a codebook's.
    public static Optional<Path> findProject(String idOrFile) {
        if (SHIPPED.contains(idOrFile)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(idOrFile)).filter(CodebookSource::isProject);
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private static boolean isProject(Path file) {
        return file.toString().endsWith(ProjectFiles.ENDING) || FileHeader.isProject(file);
    }

    private static String readBundled(String id) {
        return readResource("/annotation-schemas/" + id + ".json");
    }

    /// A codebook, or a part of one, that comes with the program.
    static String readResource(String name) {
        try (var in = CodebookSource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path file(String name) {
        try {
            var file = Path.of(name);
            if (Files.exists(file)) {
                QdaProject.refuse(file);
                return file;
            }
        } catch (InvalidPathException noName) {
            // such a name can't be a file's, either
        }
        throw new Refusal(ProjectProblem.NO_SUCH_CODEBOOK, name, String.join(", ", SHIPPED));
    }

    private static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            int limit = Limits.MOST_CODEBOOK_BYTES;
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refusal(
                        ProjectProblem.CODEBOOK_TOO_LARGE, file.toString(), Limits.MOST_CODEBOOK_BYTES / (1024 * 1024));
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new Refusal(ProjectProblem.CODEBOOK_NOT_UTF8, file.toString());
        } catch (IOException unreadable) {
            throw new Refusal(ProjectProblem.CODEBOOK_UNREADABLE, file.toString());
        }
    }
}
