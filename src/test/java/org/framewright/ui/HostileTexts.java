package org.framewright.ui;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A study whose headlines, outlets, coders, actors, categories, memos and answers are all of a kind that windows have failed at.
final class HostileTexts {

    static final String ARABIC = "قال المتحدث باسم الميناء إن الإضراب سيستمر حتى نهاية الأسبوع المقبل في جميع الأرصفة";

    private static final Map<String, String> KINDS =
            new TreeMap<>(
                    Map.of(
                            "arabic",
                            ARABIC,
                            "hebrew",
                            "דובר הנמל אמר כי השביתה תימשך עד סוף השבוע הבא בכל הרציפים, לדבריו",
                            "persian",
                            "سخنگوی بندر گفت که اعتصاب تا پایان هفتهٔ آینده در همهٔ اسکله‌ها ادامه خواهد داشت",
                            "mixed",
                            "Al Jazeera الجزيرة reports: «قال المتحدث» 12 of 40 docks אמר הנמל closed (2026)",
                            "emoji",
                            "👩‍👩‍👧‍👦 🇳🇴 👍🏽 ".repeat(12),
                            "marks",
                            "a\u0300\u0316\u0323\u0302 Tru\u0323\u0302ng नमस्ते दुनिया สวัสดีชาวโลก ".repeat(5),
                            "letters",
                            ("الإضراب في الميناء ".repeat(264) + "ab").substring(0, 5_000),
                            "word",
                            "ا" + "لإضراب".repeat(60),
                            "override",
                            "Strike \u202Etrop eht ni\u202C goes on \u2067and on\u2069 \u200Fin the port of Lerwin"));

    private HostileTexts() {}

    static Path make(TestWindow window) {
        var file = window.folder.resolve("إضراب الميناء.framewright");
        try (var project = ProjectOpener.create(file, codebook(), window.installation)) {
            var texts = Files.createDirectories(window.folder.resolve("texts"));
            var metadata = new ArrayList<>(List.of("file,headline,outlet,date,author,section"));
            for (var kind : KINDS.entrySet()) {
                var words = kind.getValue();
                Files.writeString(
                        texts.resolve(kind.getKey() + ".txt"),
                        words + "\n\n" + words + ".\n\nThe dockers stayed out.\n");
                metadata.add(
                        "%s.txt,\"%s\",\"%s\",2026-03-04,\"%s\",\"%s\""
                                .formatted(kind.getKey(), words, name(words), name(words), name(words)));
            }
            var list = Files.write(window.folder.resolve("metadata.csv"), metadata);
            project.corpus().importFiles(List.of(texts), Optional.of(list), ProgressListener.NONE);
            for (var kind : KINDS.entrySet()) {
                project.study().addCoder(name(kind.getValue()), Coder.Kind.CODER);
                project.actors().add(new ActorEditor.Supervisor(), ActorDetails.of(shortened(kind.getValue(), 150)));
            }
            List.of("Ada", "Ben").forEach(it -> code(project, project.study().addCoder(it, Coder.Kind.CODER)));
            var round = shortened(ARABIC, 20);
            project.team().rounds().add(round, Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
            project.team().rounds().close(round);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    /// Both answer, and differ in everything but the article.
    private static void code(Project project, Coder coder) {
        var coderRound = new CoderRound(coder, project.study().rounds().getFirst());
        var all = List.copyOf(KINDS.keySet());
        int shift = coder.name().equals("Ada") ? 0 : 1;
        for (var article : project.worklist().articles(coderRound)) {
            var key = coderRound.key(article.id());
            int at = (all.indexOf(article.name()) + shift) % all.size();
            var words = KINDS.get(all.get(at));
            project.coding().answer(key, "article", "tone", Optional.of(new Value.Category("c" + at)));
            project.coding().answer(key, "article", "why", Optional.of(new Value.Text(words)));
            int length = project.coding().article(key).text().length();
            var passage = new Extent.Passage(List.of(project.coding().article(key).fragment(0, length / 2 - shift)));
            var id = project.coding().code(key, "quote", passage, Optional.empty()).id();
            var actor = project.coding().findOrAddActor(key, shortened(words, 150));
            project.coding().answer(key, id, "speaker", Optional.of(actor));
            project.coding().setMemo(key, id, words);
            project.coding().setUnsure(key, id, true);
            project.coding().notes().setMemo(key, words);
            if (at % 3 != 0) {
                project.coding().submit(key, words);
            } else if (at % 2 == 0) {
                project.coding().notes().setAside(key, words);
            }
        }
    }

    private static String codebook() {
        var all = List.copyOf(KINDS.values());
        var categories = new ArrayList<String>();
        IntStream.range(0, all.size())
                .forEach(i -> {
                    var label = shortened(all.get(i), 150);
                    categories.add(
                            "{\"id\": \"c%d\", \"code\": %d, \"label\": \"%s\", \"description\": \"%s\"}"
                                    .formatted(i, i + 1, label, label));
                });
        return """
        {"format": 2, "id": "hostile", "version": 1, "title": "%1$s", "tags": [
          {"id": "article", "label": "%1$s", "unit": "article", "occurs": "once", "description": "%1$s", "rule": "%1$s",
           "variables": [
            {"id": "tone", "label": "%2$s", "scale": "nominal", "required": true, "categories": [%3$s]},
            {"id": "steps", "label": "Steps of %1$s", "scale": "ordinal", "categories": [
              {"id": "weak", "code": 1, "label": "ضعيف جدا"}, {"id": "strong", "code": 2, "label": "قوي جدا"}]},
            {"id": "why", "label": "%1$s", "scale": "text"}]},
          {"id": "quote", "label": "%1$s", "key": "Q", "unit": "passage", "occurs": "many", "variables": [
            {"id": "speaker", "label": "%2$s", "scale": "actor"},
            {"id": "voice", "label": "%1$s", "scale": "nominal", "required": true, "categories": [
              {"id": "one", "code": 1, "label": "ضعيف جدا"}]}]}]}\
        """
                .formatted(shortened(ARABIC, 60), KINDS.get("hebrew"), String.join(",", categories));
    }

    private static String name(String words) {
        return shortened(words, 40);
    }

    private static String shortened(String words, int most) {
        int end = Math.min(words.length(), most);
        return words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, end))).strip();
    }
}
