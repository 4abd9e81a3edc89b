package org.framewright.corpus;

import org.apache.commons.csv.CSVFormat;
import org.framewright.model.ConstantName;
import org.framewright.model.article.ImportOmission;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The omissions of imports as a table in the format of RFC 4180: `name`, `file`, `number`, `reason`, `same_as`, `sha256` (of the file).
public final class OmissionCsv {

    private static final List<String> COLUMNS = List.of("name", "file", "number", "reason", "same_as", "sha256");

    private OmissionCsv() {}

    public static String write(List<ImportOmission> omissions) {
        return Stream.concat(Stream.of(COLUMNS), omissions.stream().map(OmissionCsv::row))
                .map(it -> CSVFormat.RFC4180.format(it.toArray()) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> row(ImportOmission omission) {
        return List.of(
                omission.name(),
                omission.file(),
                String.valueOf(omission.number()),
                ConstantName.of(omission.cause()),
                omission.sameAs(),
                omission.sha256());
    }
}
