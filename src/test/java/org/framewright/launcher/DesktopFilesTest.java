package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.schema.FileHeader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The files that tell a desktop on Linux of the program agree with each other and with it.
final class DesktopFilesTest {

    private static final Path FOLDER = Path.of("src/packaging/linux");
    private static final String TYPE = "application/x-framewright";

    @Test
    void projectsAreRecognisedByEndingAndByApplicationId() throws Exception {
        var type = parse("framewright-mime.xml");
        var id = ByteBuffer.allocate(Integer.BYTES).putInt(FileHeader.APPLICATION_ID).array();
        var match = (Element) first(type, "match").getElementsByTagName("match").item(0);

        assertThat(first(type, "mime-type").getAttribute("type")).isEqualTo(TYPE);
        assertThat(first(type, "glob").getAttribute("pattern")).isEqualTo("*" + ProjectFiles.ENDING);
        assertThat(match.getAttribute("value")).isEqualTo(new String(id, StandardCharsets.US_ASCII));
        assertThat(match.getAttribute("offset")).isEqualTo("68");
    }

    @Test
    void aDoubleClickOpensTheProjectOfItsType() throws IOException {
        assertThat(desktop())
                .contains("Exec=framewright %f", "MimeType=" + TYPE + ";", "Exec=framewright --new-window")
                .contains("Icon=framewright", "Terminal=false");
    }

    @Test
    void softwareCentresFindTheProgramByTheNamesThatItHas() throws Exception {
        var program = parse("org.framewright.Framewright.metainfo.xml");

        assertThat(FOLDER.resolve(first(program, "id").getTextContent() + ".metainfo.xml")).exists();
        assertThat(FOLDER.resolve(first(program, "launchable").getTextContent())).exists();
        assertThat(first(program, "mediatype").getTextContent()).isEqualTo(TYPE);
        assertThat(desktop()).contains("Name=" + first(program, "name").getTextContent());
        assertThat(desktop()).contains("Comment=" + first(program, "summary").getTextContent());
    }

    private static List<String> desktop() throws IOException {
        return Files.readAllLines(FOLDER.resolve("framewright.desktop"));
    }

    private static Document parse(String name) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FOLDER.resolve(name).toFile());
    }

    private static Element first(Document document, String tag) {
        return (Element) document.getElementsByTagName(tag).item(0);
    }
}
