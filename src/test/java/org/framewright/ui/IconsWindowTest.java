package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The program's icon, as `src/build/Icons.java` draws it: the window's, and the files that packages take.
final class IconsWindowTest {

    private static final Path PICTURES = Path.of("src/main/resources/org/framewright/ui/icon");
    private static final Path FILES = Path.of("src/packaging/icon");
    private static final int WIDTH_AT = 16;

    @Test
    void theWindowHasTheIconInAllSizes() {
        assertThat(JavaFxToolkit.run(FramewrightWindow::icons))
                .extracting(Image::getWidth)
                .containsExactly(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void aPictureIsAsWideAsItsNameSays(int size) throws IOException {
        assertThat(width(Files.readAllBytes(PICTURES.resolve(size + ".png")), 0)).isEqualTo(size);
    }

    @Test
    void theIconOfWindowsHoldsThePicturesOfTheWindow() throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve("framewright.ico"));
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.getInt()).isEqualTo(0x10000);
        int count = file.getShort();
        assertThat(count).isEqualTo(7);
        for (int i = 0; i < count; i++) {
            int side = Byte.toUnsignedInt(file.get(6 + 16 * i));
            int length = file.getInt(6 + 16 * i + 8);
            int offset = file.getInt(6 + 16 * i + 12);
            assertThat(new String(bytes, offset + 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
            assertThat(width(bytes, offset)).isEqualTo(side == 0 ? 256 : side);
            assertThat(offset + length).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Test
    void theIconOfMacIsWhole() throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve("framewright.icns"));
        var file = ByteBuffer.wrap(bytes);

        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(file.getInt(4)).isEqualTo(bytes.length);
        int at = 8;
        while (at < bytes.length) {
            assertThat(new String(bytes, at + 9, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
            at += file.getInt(at + 4);
        }
        assertThat(at).isEqualTo(bytes.length);
    }

    private static int width(byte[] png, int offset) {
        return ByteBuffer.wrap(png).getInt(offset + WIDTH_AT);
    }
}
