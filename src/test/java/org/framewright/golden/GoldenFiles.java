package org.framewright.golden;

import org.framewright.project.ProjectSalvage;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.support.StoredTypes;
import org.framewright.support.TestProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the golden files, in `src/test/resources/golden/stored`. They were made once, and have the tables of version 1;
/// a file is never made again, for it stands for those that people have. What is new, such as a
/// kind of change, gets lines of its own in `changes.jsonl` and `words.txt`, by hand.
public final class GoldenFiles {

    private static final int PAGE = 4096;

    private GoldenFiles() {}

    public static void main(String[] none) throws IOException, SQLException {
        var folder = Files.createTempDirectory("golden");
        var study = GoldenStudy.make(folder);
        Files.createDirectories(Golden.FOLDER);
        put(study.study, Golden.STUDY);
        put(study.handedOut, Golden.PACKAGE);
        put(study.returned, Golden.RETURNED);
        put(salvaged(folder), Golden.SALVAGED);
        Files.write(Golden.FOLDER.resolve("changes.jsonl"), changes());
        var work = Files.createTempDirectory("golden");
        var copy = Golden.copy(Golden.STUDY, work);
        Files.write(Golden.FOLDER.resolve("chain-keys.txt"), Golden.keys(copy));
        Files.write(Golden.FOLDER.resolve("cases.txt"), Golden.cases(copy));
        var export = Files.createDirectories(Golden.FOLDER.resolve("export"));
        try (var files = Files.list(Golden.export(copy, work.resolve("export")))) {
            for (var file : files.filter(Golden::isOfData).toList()) {
                Files.copy(file, export.resolve(file.getFileName()));
            }
        }
        Files.write(Golden.FOLDER.resolve("merge.txt"), Golden.brought(copy, Golden.copy(Golden.RETURNED, work)));
    }

    /// A whole file, as small as it can be.
    private static void put(Path made, String name) throws IOException, SQLException {
        try (var connection = connect(made);
                var statement = connection.createStatement()) {
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        Files.copy(made, Golden.FOLDER.resolve(name));
    }

    private static Path salvaged(Path folder) throws IOException {
        var bytes = Files.readAllBytes(Golden.FOLDER.resolve(Golden.STUDY));
        // the last pages hold entries of the ledger: some of them are lost
        for (int page = bytes.length / PAGE - 6; page < bytes.length / PAGE - 3; page++) {
            Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
        }
        var damaged = Files.write(folder.resolve("damaged.framewright"), bytes);
        var installation = TestProject.installation(folder);
        return ProjectSalvage.salvage(damaged, Optional.empty(), ProjectSalvage.SalvageSources.NOTHING, installation)
                .project();
    }

    /// As few of the ledgers' changes as hold every kind of change, and everything that is in one.
    private static List<String> changes() throws IOException, SQLException {
        var folder = Files.createTempDirectory("golden");
        var lines = new ArrayList<String>();
        Set<Object> seen = new HashSet<>();
        for (var name : Golden.PROJECTS) {
            var file = Golden.copy(name, folder);
            var entries = new ArrayList<LedgerEntry>();
            try (var project = TestProject.open(file)) {
                project.ledger.forEach(entries::add);
            }
            try (var connection = connect(file);
                    var read = connection.prepareStatement("SELECT change FROM ledger WHERE revision = ?")) {
                for (var entry : entries) {
                    Set<Object> holds = new LinkedHashSet<>(StoredTypes.in(entry.change()));
                    holds.add("itself a " + entry.change().getClass());
                    if (seen.addAll(holds)) {
                        read.setLong(1, entry.revision());
                        try (var row = read.executeQuery()) {
                            lines.add(row.getString(1));
                        }
                    }
                }
            }
        }
        return lines;
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
