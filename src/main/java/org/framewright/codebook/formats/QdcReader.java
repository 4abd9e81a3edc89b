package org.framewright.codebook.formats;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.files.TextFiles;
import org.framewright.model.Refusal;

import java.nio.file.Path;

/// Reads codebooks of QDA programs (REFI-QDA `.qdc`). What they are is told by where the codes stand:
///
/// - a code at the top is a tag of passages;
/// - below a tag, a code that can't be coded with is a variable; all others are categories of a variable that is named after
///   the tag. What QDA programs code with doesn't exclude one another, so its scale is `set`;
/// - what is below a variable is its categories, at whatever depth;
/// - a set of tags is a heading.
///
/// Where Framewright wrote the file, descriptions say more, and it counts: ids, codes, scales, units.
public final class QdcReader {

    private static final int MOST_BYTES = 5_000_000;

    private QdcReader() {}

    /// Reads a file.
    ///
    /// @return the codebook's JSON, as version 1 with the file's name as title and id: the format has neither
    /// @throws Refusal with everything that is wrong
    public static ConversionResult read(Path file) {
        var content = QdcXml.read(file.toString(), TextFiles.read(file, MOST_BYTES).text());
        var tree = new QdcTree(content, file.toString());
        var codebook = tree.codebook(title(file));
        var json = new CodebookWriter().write(codebook);
        new CodebookReader().read(json);
        return new ConversionResult(json, tree.remarks());
    }

    private static String title(Path file) {
        var name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}
