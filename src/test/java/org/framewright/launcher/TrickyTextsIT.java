package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Texts that move passages in other programs: whatever stands before a passage, its words come out as they went in.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class TrickyTextsIT {

    private static final long SEED = 20260304;
    private static final int TEXTS_OF_A_KIND = 5;
    private static final int PASSAGES = 8;

    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "emoji", List.of("🚢", "👩‍👩‍👧‍👦", "🇳🇴", "👍🏽", "𝔏erwin", "said", "dockers", "“we"),
                    "combining",
                            List.of(
                                    "cafe\u0301",
                                    "Tru\u0323\u0302ng",
                                    "g\u0303",
                                    "नि",
                                    "é",
                                    "said",
                                    "a\u0300\u0316",
                                    "walked"),
                    "crlf",
                            List.of(
                                    "Lerwin\r\n",
                                    "port,\r\n\r\n",
                                    "said",
                                    "quay\r\n",
                                    "waited”\r",
                                    "“we",
                                    "night",
                                    "shift"),
                    "rtl", List.of("قال", "الميناء،", "«نحن»", "שביתה", "אמר", "\u200F123\u200F", "said", "مَرْحَبًا"));

    @TempDir Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, String> words = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    void passagesKeepTheirWords() throws IOException {
        var texts = Files.createDirectory(folder.resolve("téxts نصوص"));
        for (var kind : KINDS.keySet().stream().sorted().toList()) {
            for (int i = 0; i < TEXTS_OF_A_KIND; i++) {
                write(texts, kind + " " + i, text(KINDS.get(kind)));
            }
        }
        Files.write(folder.resolve("passages.jsonl"), lines);

        done("new", "study");
        assertThat(done("import", "study", texts.getFileName()))
                .startsWith(KINDS.size() * TEXTS_OF_A_KIND + " articles");
        done("coder", "add", "study", "Ada");
        done("annotations", "import", "study", "passages.jsonl");
        done("check", "study");
        done("export", "study", "--out", "out");

        var rows = spans();
        assertThat(rows).hasSize(words.size());
        for (var row : rows) {
            var id = row.get("annotation");
            assertThat(row.get("text")).as("%s of seed %d", id, SEED).isEqualTo(words.get(id));
        }
    }

    /// Words of a kind, in any order, with spaces between them and sometimes a line end.
    private String text(List<String> kind) {
        var text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        for (int i = 0; i < 80; i++) {
            text.append(kind.get(random.nextInt(kind.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    /// The file as it is, and passages of the text as a reader counts it: code points, one for a line end, none for the
    /// byte-order mark.
    private void write(Path texts, String name, String text) throws IOException {
        Files.writeString(texts.resolve(name + ".txt"), text);
        var read = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray();
        for (int i = 0; i < PASSAGES; i++) {
            int start = random.nextInt(read.length - 1);
            int length = 1 + random.nextInt(Math.min(40, read.length - start - 1));
            var id = name + " " + i;
            words.put(id, new String(read, start, length));
            lines.add(
                    "{\"id\":\"%s\",\"article\":\"%s\",\"coder\":\"Ada\",\"tag\":\"cue\",\"fragments\":[[%d,%d]]}"
                            .formatted(id, name, start, start + length));
        }
    }

    private List<CSVRecord> spans() throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(folder.resolve("out/spans.csv"), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    private String done(Object... command) {
        var answer = new Launcher(folder).type(command);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        return answer.out();
    }
}
