package org.framewright.corpus.file;

import org.framewright.corpus.CorpusProblem;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The metadata in a file's path, as in `{outlet}/{date}_*`: a name in braces is a column of the metadata, `*` is anything. The
/// pattern fits the end of the path, its ending left out; folders are parted by `/`.
public final class PathPattern {

    private static final Pattern PIECE = Pattern.compile("\\{([\\p{L}\\p{N}_]{1,40})}|(\\*)|([^{}*]+)|([{}])");
    private static final int MOST_FIELDS = 6;
    private static final int LONGEST_PATH = 1_000;

    private final Pattern pattern;
    private final List<String> fields;

    private PathPattern(Pattern pattern, List<String> fields) {
        this.pattern = pattern;
        this.fields = fields;
    }

    /// Reads a pattern.
    ///
    /// @param where the place in a refusal
    /// @throws Refusal where it has no column, too many, a single brace, or nothing between two columns or stars
    public static PathPattern parse(String typed, String where) {
        var fields = new ArrayList<String>();
        var expression = new StringBuilder("(?:.*/)?");
        boolean afterField = false;
        for (var piece = PIECE.matcher(typed); piece.find(); ) {
            boolean open = piece.group(3) == null;
            if (piece.group(4) != null || (open && afterField)) {
                throw new Refusal(CorpusProblem.BAD_PATH_PATTERN, where, typed);
            }
            if (piece.group(1) != null) {
                fields.add(piece.group(1));
            }
            expression.append(open ? piece.group(1) == null ? "[^/]*?" : "([^/]+?)" : Pattern.quote(piece.group(3)));
            afterField = open;
        }
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new Refusal(CorpusProblem.BAD_PATH_PATTERN, where, typed);
        }
        return new PathPattern(Pattern.compile(expression.toString()), List.copyOf(fields));
    }

    /// The values of a path by column; none where it does not fit.
    ///
    /// @param path with `/` or `\` between folders
    public Map<String, String> values(String path) {
        var name = path.replace('\\', '/');
        int ending = name.lastIndexOf('.');
        var bare = ending > name.lastIndexOf('/') + 1 ? name.substring(0, ending) : name;
        var matcher = pattern.matcher(bare);
        var values = new LinkedHashMap<String, String>();
        if (bare.length() <= LONGEST_PATH && matcher.matches()) {
            for (int i = 0; i < fields.size(); i++) {
                values.put(fields.get(i), matcher.group(i + 1).strip());
            }
        }
        return values;
    }
}
