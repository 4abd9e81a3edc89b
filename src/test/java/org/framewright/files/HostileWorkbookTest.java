package org.framewright.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.support.Nightly;
import org.framewright.support.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Small files that unpack to something large, or make a reader expect it. Each is refused by what is counted while it is parsed.
///
/// All but the last two of them were seen to end in an `OutOfMemoryError`, or after minutes, in a JVM of 300 MB: a scan of the
/// packed bytes had looked for cells at impossible places, in files of UTF-8, in one folder, in one spelling.
class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir Path folder;

    /// What is done to a sheet of two rows.
    enum Attack {
        SPACE_BEFORE_EQUALS("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "r=\"B2\"", "r =\"ZZZZZZ1\"");
            }
        },
        CHARACTER_REFERENCE("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "r=\"B2\"", "r=\"&#90;Z&#x5a;ZZZ1\"");
            }
        },
        UTF_16("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "r=\"B2\"", "r=\"ZZZZZZ1\"");
                change(parts, SHEET, "UTF-8", "UTF-16");
            }
        },
        ANOTHER_FOLDER("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "r=\"B2\"", "r=\"ZZZZZZ1\"");
                change(parts, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "data.xml");
                change(parts, "[Content_Types].xml", "/xl/worksheets/sheet1.xml", "/xl/data.xml");
                parts.put("xl/data.xml", parts.remove(SHEET));
            }
        },
        ROW_WITHOUT_END("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "<row r=\"2\">", "<row r=\"2147483647\">");
            }
        },
        SHARED_STRING_WITHOUT_END("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                share(parts, "<si><t>a</t></si>", "<c r=\"B2\" t=\"s\"><v>2147483647</v></c>");
            }
        },
        LONG_STRING_MANY_TIMES("TOO_MUCH_TEXT") {
            @Override
            void on(Map<String, String> parts) {
                share(parts, "<si><t> §10000000§x§</t></si>", "§4000§<c t=\"s\"><v>0</v></c>§");
            }
        },
        LONG_TEXT("TOO_MUCH_TEXT") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "<v>2</v>", "<v>§60000000§2§</v>");
            }
        },
        MANY_STRINGS("TOO_MANY_CELLS") {
            @Override
            void on(Map<String, String> parts) {
                share(parts, "§20000000§<si/>§", "<c r=\"B2\" t=\"s\"><v>0</v></c>");
            }
        },
        MANY_CELLS("TOO_MANY_CELLS") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "</sheetData>", "§4000§<row><c r=\"DZZ3\"/></row>§</sheetData>");
            }
        },
        MANY_ATTRIBUTES("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                var attributes = new StringBuilder();
                for (int i = 0; i < 200_000; i++) {
                    attributes.append(" a").append(i).append("=''");
                }
                change(parts, SHEET, "<sheetData", "<sheetData" + attributes);
            }
        },
        LONG_ATTRIBUTE("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "<sheetData", "<sheetData a='§100000000§x§'");
            }
        },
        LONG_COMMENT("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "<sheetData", "<!--§100000000§x§--><sheetData");
            }
        },
        DEPTH("BROKEN_XLSX") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "<sheetData", "§10000000§<a>§<sheetData");
            }
        },
        MANY_SHEETS("TOO_MANY_SHEETS") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, "xl/workbook.xml", "<sheets>", "<sheets>§2000000§<sheet name='a' sheetId='1'/>§");
            }
        },
        LARGE_UNPACKED("UNPACKS_TOO_LARGE") {
            @Override
            void on(Map<String, String> parts) {
                change(parts, SHEET, "<sheetData", "§210000000§ §<sheetData");
            }
        };

        private final String problem;

        Attack(String problem) {
            this.problem = problem;
        }

        abstract void on(Map<String, String> parts);

        private static void change(Map<String, String> parts, String part, String from, String to) {
            var text = parts.getOrDefault(part, "");
            assertThat(text).contains(from);
            parts.put(part, text.replace(from, to));
        }

        /// Gives the book shared strings, and its second row more cells.
        static void share(Map<String, String> parts, String strings, String cells) {
            change(
                    parts,
                    "xl/_rels/workbook.xml.rels",
                    "</Relationships>",
                    "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            change(
                    parts,
                    "[Content_Types].xml",
                    "</Types>",
                    "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            parts.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
            change(parts, SHEET, "<c r=\"B2\"><v>2</v></c>", cells);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fileThatWouldFillTheMemoryIsRefused(Attack attack) throws IOException {
        var file = changed(attack);

        assertThat(Files.size(file)).as("packed").isLessThan(3_000_000);
        assertThatThrownBy(() -> CellGrid.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code().name()).isEqualTo(attack.problem));
    }

    @Test
    void textOfSharedStringsIsReadWithItsRunsAndWithoutItsPronunciation() throws IOException {
        var file = folder.resolve("shared.xlsx");
        var parts = parts();
        Attack.share(
                parts,
                "<si><t>plain</t></si><si><r><t> in </t></r><r><t><![CDATA[<runs>]]></t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>",
                "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"b\"><v>1</v></c><c><v>1e999999999</v></c><c r=\"G2\"/>");
        pack(file, parts);

        assertThat(CellGrid.read(file).rows().get(1).cells())
                .containsExactly("1", "in <runs>", "plain", "TRUE", "1e999999999", "", "");
    }

    @Nightly
    @Test
    void tableOfMoreCellsThanAreReadIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("wide.csv"), "a,b\n" + ",".repeat(5_000_000) + "\n");

        assertThatThrownBy(() -> CellGrid.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(FilesProblem.TOO_MANY_CELLS));
    }

    private Path changed(Attack attack) throws IOException {
        var parts = parts();
        attack.on(parts);
        var file = folder.resolve("changed.xlsx");
        pack(file, parts);
        return file;
    }

    private Map<String, String> parts() throws IOException {
        var whole = Xlsx.write(folder.resolve("whole.xlsx"), List.of(List.of("id", "A"), List.of("1", "2")));
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(whole.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /// Writes a file without ever having all of it in memory: `§3§ab§` stands for `ababab`.
    private static void pack(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var text = part.getValue();
                var charset = text.contains("UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
                var pieces = text.split("§", -1);
                zip.write(pieces[0].getBytes(charset));
                for (int i = 1; i + 2 < pieces.length; i += 3) {
                    write(zip, pieces[i + 1], Integer.parseInt(pieces[i]));
                    zip.write(pieces[i + 2].getBytes(charset));
                }
                zip.closeEntry();
            }
        }
    }

    private static void write(OutputStream out, String what, int times) throws IOException {
        int atOnce = Math.min(times, Math.max(1, 100_000 / what.length()));
        var bytes = what.repeat(atOnce).getBytes(StandardCharsets.UTF_8);
        for (int left = times; left > 0; left -= atOnce) {
            out.write(bytes, 0, what.length() * Math.min(left, atOnce));
        }
    }
}
