package org.framewright.export;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.export.output.FileReplacement;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.StudyStore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The key to data in which coders are letters: a table of letters and names. The key is written beside the data and never into it, so
/// that the data can be shared without the key.
public final class CoderKey {

    private static final String ENDING = " key.csv";

    private CoderKey() {}

    /// Writes the key beside data; an older key is replaced.
    ///
    /// @param data a folder or a file
    /// @return the key; empty where the coders of the state have their names
    /// @throws Refusal where it can't be written
    public static Optional<Path> write(ProjectDatabase state, Path data) {
        if (state.coderNames() == CoderNames.NAMES) {
            return Optional.empty();
        }
        var place = data.toAbsolutePath().normalize();
        var key = place.resolveSibling(place.getFileName() + ENDING);
        try (var files = FileReplacement.ofNamedFiles(Objects.requireNonNull(key.getParent()))) {
            var printer = new CSVPrinter(files.open(String.valueOf(key.getFileName())), CSVFormat.RFC4180);
            printer.printRecord("letter", "coder");
            for (var pair :
                    new StudyStore(state)
                            .coderKey().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
                printer.printRecord(pair.getValue(), pair.getKey());
            }
            printer.flush();
            files.moveIntoPlace();
            return Optional.of(key);
        } catch (IOException failed) {
            throw new Refusal(ExportProblem.CANNOT_WRITE, key.toString());
        }
    }
}
