import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// Draws the program's icon in all sizes, and writes the files that Windows and macOS take it from.
///
/// `java src/build/Icons.java`, in the checkout; its results are kept in the repository. It draws no other picture: it knows
/// filled rectangles alone.
final class Icons {

    private static final Path SOURCE = Path.of("src/packaging/icon/framewright.svg");
    private static final Path PICTURES = Path.of("src/main/resources/org/framewright/ui/icon");
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};
    private static final int LARGEST_OF_WINDOWS = 256;
    private static final int LARGEST_PICTURE = 512;

    /// The types of Apple's format, and the pixels of each: some are twice the size of another one, for finer screens.
    private static final Map<String, Integer> APPLE_TYPES =
            new TreeMap<>(
                    Map.of(
                            "icp4", 16, "icp5", 32, "ic11", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256,
                            "ic14", 512, "ic09", 512, "ic10", 1024));

    public static void main(String[] none) throws Exception {
        System.setProperty("java.awt.headless", "true");
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(SOURCE.toFile()).getDocumentElement();
        var pictures = new TreeMap<Integer, byte[]>();
        for (int size : SIZES) {
            pictures.put(size, png(svg, size));
        }
        Files.createDirectories(PICTURES);
        for (var picture : pictures.headMap(LARGEST_PICTURE, true).entrySet()) {
            Files.write(PICTURES.resolve(picture.getKey() + ".png"), picture.getValue());
        }
        Files.write(SOURCE.resolveSibling("framewright.ico"), ico(pictures.headMap(LARGEST_OF_WINDOWS, true)));
        Files.write(SOURCE.resolveSibling("framewright.icns"), icns(pictures));
    }

    private static byte[] png(Element svg, int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = size / Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
        graphics.scale(scale, scale);
        NodeList rectangles = svg.getElementsByTagName("rect");
        for (int i = 0; i < rectangles.getLength(); i++) {
            fill((Element) rectangles.item(i), graphics);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void fill(Element rectangle, Graphics2D graphics) {
        double arc = 2 * number(rectangle, "rx");
        graphics.setColor(Color.decode(rectangle.getAttribute("fill")));
        graphics.fill(
                new RoundRectangle2D.Double(
                        number(rectangle, "x"),
                        number(rectangle, "y"),
                        number(rectangle, "width"),
                        number(rectangle, "height"),
                        arc,
                        arc));
    }

    private static double number(Element element, String name) {
        return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
    }

    /// A directory of pictures, and the pictures, each a PNG.
    private static byte[] ico(SortedMap<Integer, byte[]> pictures) {
        int offset = 6 + 16 * pictures.size();
        int length = offset + pictures.values().stream().mapToInt(it -> it.length).sum();
        var out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (var picture : pictures.entrySet()) {
            // a byte each, and 256 is written as 0
            byte side = picture.getKey().byteValue();
            out.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(picture.getValue().length).putInt(offset);
            offset += picture.getValue().length;
        }
        pictures.values().forEach(out::put);
        return out.array();
    }

    private static byte[] icns(Map<Integer, byte[]> pictures) {
        var parts = new ByteArrayOutputStream();
        APPLE_TYPES.forEach((type, size) -> parts.writeBytes(part(type, pictures.get(size))));
        return part("icns", parts.toByteArray());
    }

    /// A type of four letters, the length with these eight bytes, and the content.
    private static byte[] part(String type, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(type.getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + content.length);
            data.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
