import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/// Lays the pictures of two runs of the tests side by side where they differ, so that a change of many screens can be looked
/// at in minutes.
///
/// `java src/build/PictureComparison.java BEFORE AFTER OUT`: two folders of PNG files, copies of `target/screenshots` for
/// example, and a folder for `index.html` and a picture of each pair. The places that differ are outlined in it; the pair
/// that differs most comes first. Pictures that are the same pixel by pixel are counted only.
final class PictureComparison {

    private static final String ENDING = ".png";

    /// Pixels that differ in the same square or in neighbouring ones are outlined together.
    private static final int SQUARE = 16;

    private static final int GAP = 16;
    private static final Color GROUND = new Color(0x808080);
    private static final Color OUTLINE = new Color(0xe0007a);

    private enum Kind {
        DIFFERENT,
        NEW,
        MISSING,
        SAME
    }

    /// What is said of a pair.
    ///
    /// @param pixels that differ
    private record Result(String name, Kind kind, int pixels, String words) {}

    /// A picture that is lacking has no width and no height.
    private record Pair(BufferedImage before, BufferedImage after) {

        int width() {
            return Math.max(widthOf(before), widthOf(after));
        }

        int height() {
            return Math.max(heightOf(before), heightOf(after));
        }

        /// Pixels that differ, line by line. What only one of the two reaches to differs.
        BitSet different() {
            var different = new BitSet(width() * height());
            for (int y = 0; y < height(); y++) {
                for (int x = 0; x < width(); x++) {
                    different.set(y * width() + x, pixel(before, x, y) != pixel(after, x, y));
                }
            }
            return different;
        }

        private static int pixel(BufferedImage image, int x, int y) {
            return x < widthOf(image) && y < heightOf(image) ? image.getRGB(x, y) | 0xff000000 : 0;
        }
    }

    private PictureComparison() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        if (args.length != 3) {
            System.err.println("java src/build/PictureComparison.java BEFORE AFTER OUT");
            System.exit(2);
        }
        var before = Path.of(args[0]);
        var after = Path.of(args[1]);
        var out = Files.createDirectories(Path.of(args[2]));
        var names = new TreeSet<>(names(before));
        names.addAll(names(after));
        var results =
                names.parallelStream()
                        .map(name -> compare(name, before.resolve(name), after.resolve(name), out.resolve(name)))
                        .sorted(
                                Comparator.comparing(Result::kind)
                                        .thenComparing(Comparator.comparingInt(Result::pixels).reversed())
                                        .thenComparing(Result::name))
                        .toList();
        var summary = summary(results);
        var shown = results.stream().filter(it -> it.kind() != Kind.SAME).toList();
        Files.writeString(out.resolve("index.html"), page(summary, shown));
        shown.forEach(it -> System.out.println(it.name() + ": " + it.words()));
        System.out.println(summary + " (" + out.resolve("index.html") + ")");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING))
                    .collect(Collectors.toSet());
        }
    }

    private static String summary(List<Result> results) {
        var counts = results.stream().collect(Collectors.groupingBy(Result::kind, Collectors.counting()));
        return "%d pictures: %d different, %d new, %d missing, %d the same"
                .formatted(
                        results.size(),
                        counts.getOrDefault(Kind.DIFFERENT, 0L),
                        counts.getOrDefault(Kind.NEW, 0L),
                        counts.getOrDefault(Kind.MISSING, 0L),
                        counts.getOrDefault(Kind.SAME, 0L));
    }

    private static Result compare(String name, Path before, Path after, Path out) {
        try {
            if (Files.exists(before) && Files.exists(after) && Files.mismatch(before, after) < 0) {
                return new Result(name, Kind.SAME, 0, "");
            }
            var pair = new Pair(image(before), image(after));
            var result = result(name, pair);
            if (result.kind() != Kind.SAME) {
                Files.createDirectories(out.getParent());
                ImageIO.write(drawn(pair, result.kind()), "png", out.toFile());
            }
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(name, failed);
        }
    }

    private static Result result(String name, Pair pair) {
        if (pair.before() == null) {
            return new Result(name, Kind.NEW, 0, "new");
        }
        if (pair.after() == null) {
            return new Result(name, Kind.MISSING, 0, "missing");
        }
        int pixels = pair.different().cardinality();
        var words =
                String.format(
                        Locale.ROOT,
                        "%,d pixels differ, %.2f %%",
                        pixels,
                        100.0 * pixels / (pair.width() * pair.height()));
        if (!size(pair.before()).equals(size(pair.after()))) {
            words += ", " + size(pair.before()) + " has become " + size(pair.after());
        }
        return new Result(name, pixels == 0 ? Kind.SAME : Kind.DIFFERENT, pixels, words);
    }

    private static BufferedImage image(Path file) throws IOException {
        return Files.exists(file) ? ImageIO.read(file.toFile()) : null;
    }

    private static int widthOf(BufferedImage image) {
        return image == null ? 0 : image.getWidth();
    }

    private static int heightOf(BufferedImage image) {
        return image == null ? 0 : image.getHeight();
    }

    private static String size(BufferedImage image) {
        return widthOf(image) + " x " + heightOf(image);
    }

    /// Before at the left, after at the right.
    private static BufferedImage drawn(Pair pair, Kind kind) {
        var drawn = new BufferedImage(2 * pair.width() + GAP, pair.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.drawImage(pair.before(), 0, 0, null);
        graphics.drawImage(pair.after(), pair.width() + GAP, 0, null);
        if (kind == Kind.DIFFERENT) {
            graphics.setColor(OUTLINE);
            graphics.setStroke(new BasicStroke(2));
            for (var place : places(pair.different(), pair.width(), pair.height())) {
                graphics.draw(place);
                place.translate(pair.width() + GAP, 0);
                graphics.draw(place);
            }
        }
        graphics.dispose();
        return drawn;
    }

    private static List<Rectangle> places(BitSet different, int width, int height) {
        int columns = (width + SQUARE - 1) / SQUARE;
        int rows = (height + SQUARE - 1) / SQUARE;
        var squares = new BitSet(columns * rows);
        different.stream().forEach(it -> squares.set(it / width / SQUARE * columns + it % width / SQUARE));
        var places = new ArrayList<Rectangle>();
        while (!squares.isEmpty()) {
            places.add(place(squares, columns));
        }
        return places;
    }

    /// Takes a square and all that hang together with it.
    private static Rectangle place(BitSet squares, int columns) {
        var open = new ArrayDeque<Integer>(List.of(squares.nextSetBit(0)));
        squares.clear(open.getFirst());
        var place = new Rectangle();
        while (!open.isEmpty()) {
            int at = open.remove();
            var square = new Rectangle(at % columns * SQUARE, at / columns * SQUARE, SQUARE, SQUARE);
            place = place.isEmpty() ? square : place.union(square);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int column = at % columns + dx;
                    int next = at + dy * columns + dx;
                    if (column >= 0 && column < columns && next >= 0 && squares.get(next)) {
                        squares.clear(next);
                        open.add(next);
                    }
                }
            }
        }
        return place;
    }

    private static String page(String summary, List<Result> results) {
        var page = new StringBuilder();
        page.append(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Pictures</title>
                <style>body { font: 14px sans-serif } img { width: 100%% } h2 { font-size: 16px; margin-bottom: 4px }</style></head>
                <body><h1>%s</h1><p>Before at the left, after at the right.</p>
                """
                        .formatted(summary));
        for (var result : results) {
            page.append(
                    """
                    <h2>%1$s: %2$s</h2><a href="%1$s"><img src="%1$s" loading="lazy" alt="%1$s"></a>
                    """
                            .formatted(result.name(), result.words()));
        }
        return page.append("</body></html>\n").toString();
    }
}
