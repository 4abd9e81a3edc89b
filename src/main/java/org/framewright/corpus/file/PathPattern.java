package org.framewright.corpus.file;

import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The metadata in a file's path, as in `{outlet}/{date}_*`: a name in braces is a column of the metadata, `*` is anything. The
/// pattern fits the end of the path, its ending left out; folders are parted by `/`.
public final class PathPattern {

    private static final Pattern PIECE = Pattern.compile("\\{([\\p{L}\\p{N}_]{1,40})}|(\\*)|([^{}*]+)|([{}])");
    private static final int MOST_FIELDS = 6;
    private static final int MOST_PIECES = 100;
    private static final int LONGEST_PATH = 1_000;

    private final List<PathPiece> pieces;

    private PathPattern(List<PathPiece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /// A piece of the pattern.
    private sealed interface PathPiece {

        /// Fits the same characters.
        record Literal(String text) implements PathPiece {}

        /// Fits anything within a folder or file name, as little as can be.
        record Anything() implements PathPiece {}

        /// Fits one character or more, as few as can be.
        record Field(String name) implements PathPiece {}
    }

    /// Reads a pattern.
    ///
    /// @param where the place in a refusal
    /// @throws Refusal where it has no column, too many or one twice, a single brace, or nothing between two columns or stars
    public static PathPattern parse(String typed, String where) {
        var pieces = new ArrayList<PathPiece>();
        for (var piece = PIECE.matcher(typed); piece.find() && pieces.size() <= MOST_PIECES; ) {
            boolean open = piece.group(3) == null;
            if (piece.group(4) != null
                    || (open && !pieces.isEmpty() && !(pieces.getLast() instanceof PathPiece.Literal))) {
                throw new Refusal(CorpusProblem.BAD_PATH_PATTERN, where, typed);
            }
            if (piece.group(1) != null) {
                if (pieces.contains(new PathPiece.Field(piece.group(1)))) {
                    throw new Refusal(CorpusProblem.PATH_COLUMN_TWICE, where, piece.group(1));
                }
                pieces.add(new PathPiece.Field(piece.group(1)));
            } else {
                pieces.add(open ? new PathPiece.Anything() : new PathPiece.Literal(piece.group(3)));
            }
        }
        long fields = pieces.stream().filter(PathPiece.Field.class::isInstance).count();
        if (fields == 0 || fields > MOST_FIELDS || pieces.size() > MOST_PIECES) {
            throw new Refusal(CorpusProblem.BAD_PATH_PATTERN, where, typed);
        }
        return new PathPattern(pieces);
    }

    /// The values of a path by column; none where it does not fit. Each piece is tried once at each place of the path.
    ///
    /// @param path with `/` or `\` between folders
    public Map<String, String> values(String path) {
        var name = path.replace('\\', '/');
        int ending = name.lastIndexOf('.');
        var bare = ending > name.lastIndexOf('/') + 1 ? name.substring(0, ending) : name;
        if (bare.length() > LONGEST_PATH) {
            return Map.of();
        }
        var fits = fits(bare);
        // the end of the path: as few folders as fit
        for (int start = bare.lastIndexOf('/') + 1; ; start = bare.lastIndexOf('/', start - 2) + 1) {
            if (fits.getFirst().get(start)) {
                return values(bare, start, fits);
            }
            if (start == 0) {
                return Map.of();
            }
        }
    }

    /// For each piece, and for the end behind them, the places from which it and all that follow fit.
    private List<BitSet> fits(String bare) {
        var rest = new BitSet();
        rest.set(bare.length());
        var fits = new ArrayList<BitSet>(List.of(rest));
        for (var piece : pieces.reversed()) {
            rest = before(piece, bare, rest);
            fits.addFirst(rest);
        }
        return fits;
    }

    /// @param rest the places from which what follows the piece fits
    private static BitSet before(PathPiece piece, String bare, BitSet rest) {
        var places = new BitSet();
        for (int at = bare.length(); at >= 0; at--) {
            boolean within = at < bare.length() && bare.charAt(at) != '/';
            places.set(
                    at,
                    switch (piece) {
                        case PathPiece.Literal(var text) -> bare.startsWith(text, at) && rest.get(at + text.length());
                        case PathPiece.Anything() -> rest.get(at) || (within && places.get(at + 1));
                        case PathPiece.Field _ -> within && (rest.get(at + 1) || places.get(at + 1));
                    });
        }
        return places;
    }

    private Map<String, String> values(String bare, int start, List<BitSet> fits) {
        var values = new LinkedHashMap<String, String>();
        int at = start;
        for (int i = 0; i < pieces.size(); i++) {
            var rest = fits.get(i + 1);
            switch (pieces.get(i)) {
                case PathPiece.Literal(var text) -> at += text.length();
                case PathPiece.Anything() -> at = rest.nextSetBit(at);
                case PathPiece.Field(var name) -> {
                    int end = rest.nextSetBit(at + 1);
                    values.put(name, bare.substring(at, end).strip());
                    at = end;
                }
            }
        }
        return values;
    }
}
