package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.framewright.support.Samples.words;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportReport.WrittenFile;
import org.framewright.export.output.ChecksumFile;
import org.framewright.export.output.ExtraFile;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.CoderNames;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.query.CodingStore;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

class ExportServiceTest {

    private static final Value YES = new Value.Category("yes");
    private static final Value NO = new Value.Category("no");
    private static final Value NOT_CODABLE = new Value.NotCodable();

    private static final Article STRIKE =
            Samples.article("strike", "🦀 “We stay,” said Ana, \"out\".\nقالت آنا: لا.\nShe stayed.");
    private static final Article AGAIN = Samples.article("again", "Nothing here.");

    @TempDir Path folder;

    private ExportedProject exported;
    private CodingKey ada;
    private CodingKey ben;

    @BeforeEach
    void open() {
        exported = new ExportedProject(folder);
        exported.project.add(STRIKE);
        exported.project.add(AGAIN);
        ben = exported.desk("Ben", STRIKE);
        ada = exported.desk("Ada", STRIKE);
    }

    @AfterEach
    void close() {
        exported.close();
    }

    @Test
    void spansHaveTheirPlaceInCodePointsAndUtf16AndTheirExactText() {
        var quote = exported.code(ada, "quote", words(STRIKE, "“We stay,”"), words(STRIKE, "\"out\""));
        exported.code(ada, "mark", words(STRIKE, "قالت آنا"));
        exported.code(ada, "mark", words(STRIKE, "لا.\nShe"));
        exported.export();

        var rows = exported.table("spans.csv");
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst())
                .containsEntry("article", "strike")
                .containsEntry("coder", "Ada")
                .containsEntry("coder_kind", "coder")
                .containsEntry("round", "Main")
                .containsEntry("coding_version", "1")
                .containsEntry("latest", "1")
                .containsEntry("status", "open")
                .containsEntry("codebook_version", "1")
                .containsEntry("annotation", quote)
                .containsEntry("tag", "quote")
                .containsEntry("tag_label", "Quote")
                .containsEntry("extent", "passage")
                .containsEntry("start_cp", "2")
                .containsEntry("end_cp", "28")
                .containsEntry("start_utf16", "3")
                .containsEntry("end_utf16", "29")
                .containsEntry("fragments_cp", "2-12 23-28")
                .containsEntry("text", "“We stay,” … \"out\"")
                .containsEntry("created", "2026-03-02T09:00:00Z");
        assertThat(rows.get(1)).containsEntry("text", "قالت آنا").containsEntry("start_cp", "30");
        assertThat(rows.get(2)).containsEntry("text", "لا.\nShe").containsEntry("fragments_cp", "40-47");
    }

    @Test
    void anActorIsWrittenAsTheOneThatItIsReadAs() {
        var supervisor = new ActorEditor.Supervisor();
        var reis =
                exported.project
                        .actors
                        .add(
                                supervisor,
                                new ActorDetails("Ana Reis", Actor.Kind.PERSON, "Union", List.of("A. Reis", "Ana")))
                        .actor();
        var named = link(exported.code(ada, "quote", words(STRIKE, "“We stay,”")), words(STRIKE, "Ana"));
        exported.project.coding.answer(ada, named, "named", Optional.of(YES));
        exported.project.coding.answer(
                ada, named, "name", Optional.of(exported.project.coding.findOrAddActor(ada, "The crane")));
        var crane = exported.project.actors.requireActor("The crane");
        exported.project.actors.match(supervisor, crane.id(), reis.id());
        exported.export();

        assertThat(byAnnotation().get(named.value())).containsEntry("speaker__name", "Ana Reis");
        assertThat(exported.table("actors.csv"))
                .extracting(
                        it -> it.get("actor"),
                        it -> it.get("name"),
                        it -> it.get("kind"),
                        it -> it.get("aliases"),
                        it -> it.get("confirmed"),
                        it -> it.get("added_by"),
                        it -> it.get("same_as"),
                        it -> it.get("read_as"),
                        it -> it.get("actors_state"))
                .containsExactly(
                        tuple(
                                reis.id().value(),
                                "Ana Reis",
                                "person",
                                "A. Reis|Ana",
                                "1",
                                "",
                                "",
                                "Ana Reis",
                                exported.project.actors.actors().state()),
                        tuple(
                                crane.id().value(),
                                "The crane",
                                "",
                                "",
                                "0",
                                "Ada",
                                reis.id().value(),
                                "Ana Reis",
                                exported.project.actors.actors().state()));
    }

    @Test
    void spansHaveAColumnForEachRoleAndAPairForEachChoice() {
        var quote = exported.code(ada, "quote", words(STRIKE, "“We stay,”"));
        exported.project.coding.answer(
                ada, new AnnotationId(quote), "form-of-it", Optional.of(new Value.Category("direct")));
        var named = link(quote, words(STRIKE, "Ana"));
        exported.project.coding.answer(ada, named, "named", Optional.of(YES));
        exported.project.coding.answer(
                ada,
                named,
                "name",
                Optional.of(exported.project.coding.findOrAddActor(ada, "Ana \"the crane\" Reis, Jr")));
        var implied = link(quote);
        exported.project.coding.answer(ada, implied, "named", Optional.of(NO));
        exported.export();

        var rows = byAnnotation();
        assertThat(rows.get(quote))
                .containsEntry("quote__who__ids", named + " " + implied)
                .containsEntry("quote__form_of_it", "10")
                .containsEntry("quote__form_of_it__label", "Direct, verbatim")
                .containsEntry("speaker__named", "")
                .containsEntry("frame__relevant", "");
        assertThat(rows.get(named.value()))
                .containsEntry("speaker__named", "1")
                .containsEntry("speaker__named__label", "Yes")
                .containsEntry("speaker__name", "Ana \"the crane\" Reis, Jr")
                .containsEntry("speaker__name__missing", "")
                .containsEntry("quote__form_of_it", "");
        assertThat(rows.get(implied.value()))
                .containsEntry("extent", "implied")
                .containsEntry("start_cp", "")
                .containsEntry("fragments_cp", "")
                .containsEntry("text", "")
                .containsEntry("speaker__named", "0")
                .containsEntry("speaker__name", "")
                .containsEntry("speaker__name__missing", "-96");
    }

    @Test
    void theKindsOfMissingAreToldApartEverywhere() {
        exported.answer(ada, "relevant", NO);
        exported.answer(ada, "degrees", NOT_CODABLE);
        exported.answer(ben, "relevant", YES);
        exported.answer(ben, "tone", NOT_CODABLE);
        exported.export();

        assertThat(coded("Ada"))
                .containsEntry("frame__relevant", "0")
                .containsEntry("frame__tone", "-96")
                .as("among numbers no code can be told from a number")
                .containsEntry("frame__degrees", "")
                .containsEntry("frame__degrees__missing", "-97")
                .containsEntry("frame__warning", "")
                .containsEntry("frame__warning__missing", "-99");
        assertThat(coded("Ben")).containsEntry("frame__tone", "-95").containsEntry("frame__degrees__missing", "-99");

        var span = exported.table("spans.csv").getFirst();
        assertThat(span)
                .containsEntry("extent", "article")
                .containsEntry("frame__tone", "-96")
                .containsEntry("frame__tone__label", "[not asked]")
                .containsEntry("frame__degrees", "")
                .containsEntry("frame__degrees__missing", "-97")
                .containsEntry("frame__topics__pay", "-99");
    }

    @Test
    void everyScaleIsWrittenWithoutALocale() {
        exported.answer(ada, "topics", new Value.Categories(List.of("night-work", "pay")));
        exported.answer(ada, "degrees", new Value.Numeric(new BigDecimal("-97.50")));
        exported.answer(ada, "since", new Value.Day(LocalDate.of(2024, 3, 4)));
        exported.answer(ada, "warning", new Value.Text("=SUM(A1)\n, \"so\""));
        exported.export();

        assertThat(coded("Ada"))
                .containsEntry("frame__degrees", "-97.5")
                .containsEntry("frame__warning", "=SUM(A1)\n, \"so\"");
        assertThat(exported.table("spans.csv").getFirst())
                .containsEntry("frame__topics__pay", "1")
                .containsEntry("frame__topics__night_work", "1")
                .containsEntry("frame__degrees", "-97.5")
                .containsEntry("frame__degrees__missing", "")
                .containsEntry("frame__since", "2024-03-04");
    }

    @Test
    void anEmptySetIsAnAnswer() {
        exported.answer(ada, "topics", new Value.Categories(List.of()));
        exported.export();

        assertThat(coded("Ada")).containsEntry("frame__topics__pay", "0");
        assertThat(exported.table("spans.csv").getFirst()).containsEntry("frame__topics__night_work", "0");
    }

    @Test
    void anAnswerHiddenByAChangedGateIsNeverExported() {
        exported.answer(ada, "relevant", YES);
        exported.answer(ada, "tone", new Value.Category("for"));
        exported.answer(ada, "relevant", NO);
        exported.export();

        assertThat(coded("Ada")).containsEntry("frame__tone", "-96");
        assertThat(exported.table("spans.csv").getFirst()).containsEntry("frame__tone", "-96");
    }

    @Test
    void theLongFileHasTheVersionThatCounts() {
        exported.answer(ada, "relevant", NO);
        exported.project.coding.submit(ada);
        exported.project.coding.correct(ada);
        exported.answer(ada, "relevant", YES);
        exported.export();

        assertThat(coded("Ada"))
                .containsEntry("unit_id", "strike")
                .containsEntry("round", "Main")
                .containsEntry("status", "submitted")
                .containsEntry("codebook_version", "1")
                .containsEntry("coding_no", "1")
                .containsEntry("frame__relevant", "0");
        assertThat(exported.table("spans.csv"))
                .extracting(row -> row.get("coding_version") + row.get("latest") + row.get("status"))
                .containsExactly("11submitted", "20open");
    }

    @Test
    void aCodingInWhichNothingWasFoundIsThere() throws IOException {
        exported.close();
        Files.delete(folder.resolve("test.framewright"));
        exported =
                new ExportedProject(
                        folder,
                        """
                        {"format": 1, "id": "marks", "version": 1, "title": "Marks", "tags": [
                          {"id": "mark", "label": "Mark", "unit": "passage", "occurs": "many"}]}\
                        """);
        exported.project.add(AGAIN);
        exported.project.coding.submit(exported.desk("Ada", AGAIN));
        exported.export();

        assertThat(exported.text("codings_long.csv"))
                .isEqualTo(
                        """
                        unit_id,article,unit,unit_number,tag,annotation,coder,coder_kind,round,coding_no,status,codebook_version,\
                        harmonised_to\r
                        again,again,article,,,,Ada,coder,Main,1,submitted,1,1\r
                        """);
        assertThat(exported.text("spans.csv").lines()).hasSize(1);
    }

    @Test
    void whatIsFoundHasARowAndWhatIsNotBegunIsNotYetCoded() {
        var mark = exported.code(ada, "mark", words(STRIKE, "Ana"));
        exported.export();

        assertThat(exported.table("codings_long.csv"))
                .extracting(row -> row.get("coder") + "/" + row.get("unit_id") + "/" + row.get("annotation"))
                .containsExactly("Ada/strike/", "Ada/strike/Main/mark/1/" + mark);
        assertThat(coded("Ada")).containsEntry("frame__tone", "-99");
    }

    @Test
    void aHeadlineThatStandsOnlyInTheTextIsTheArticlesHeadline() {
        var crab = Samples.article("crab", "Crab walks\n\nAna’s here.");
        exported.project.add(
                new Article(
                        crab.id(),
                        crab.name(),
                        crab.text(),
                        crab.textSha256(),
                        crab.originalSha256(),
                        List.of(new ArticlePart(ArticlePart.Kind.HEADLINE, 0, 10)),
                        crab.segments(),
                        crab.metadata()));
        exported.export();

        assertThat(exported.table("articles.csv").get(1)).containsEntry("headline", "Crab walks");
    }

    @Test
    void whatACoderHasAddedAndNamesNowhereIsInNoTable() {
        var named = link(exported.code(ada, "quote", words(STRIKE, "“We stay,”")), words(STRIKE, "Ana"));
        exported.project.coding.answer(ada, named, "named", Optional.of(YES));
        exported.project.coding.answer(
                ada, named, "name", Optional.of(exported.project.coding.findOrAddActor(ada, "Ana Raise")));
        exported.project.coding.undo(ada);
        exported.project.coding.answer(
                ada, named, "name", Optional.of(exported.project.coding.findOrAddActor(ada, "Ana Reis")));
        exported.project.actors.add(new ActorEditor.Supervisor(), ActorDetails.of("Nobody yet"));
        exported.export();

        assertThat(exported.table("actors.csv"))
                .extracting(it -> it.get("name"))
                .containsExactly("Ana Reis", "Nobody yet");
    }

    @Test
    void articlesHaveAllTheirMetadataAndTheirSizes() {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("Words", "one, \"two\"\nthree");
        metadata.put("outlet", "The Courier");
        metadata.put("ownership", "family");
        exported.project.add(described(Samples.article("crab", "🦀🦀 walk.\n\nAna’s here."), metadata));
        exported.export();

        assertThat(exported.text("articles.csv").lines().findFirst())
                .hasValue(
                        "article,sha256,original_sha256,headline,outlet,date,byline,section,url,language,"
                                + "metadata_Words,ownership,headline_cp,byline_cp,captions_cp,"
                                + "subheads_cp,dateline_cp,credits_cp,corrections_cp,read_more_cp,"
                                + "characters,words,paragraphs,sentences,coders,excluded");
        var rows = exported.table("articles.csv");
        assertThat(rows).extracting(row -> row.get("article")).containsExactly("again", "crab", "strike");
        assertThat(rows.get(1))
                .containsEntry("outlet", "The Courier")
                .containsEntry("ownership", "family")
                .containsEntry("metadata_Words", "one, \"two\"\nthree")
                .containsEntry("characters", "21")
                .containsEntry("words", "3")
                .containsEntry("paragraphs", "2")
                .containsEntry("sentences", "0");
    }

    @Test
    void theCodebookHasARowForEachThingThatAColumnOrCodeCanMean() {
        exported.export();

        var rows = exported.table("codebook.csv");
        assertThat(rows)
                .filteredOn(row -> row.get("variable").equals("tone"))
                .extracting(row ->
                        List.of(
                                row.get("kind"),
                                row.get("category"),
                                row.get("column"),
                                row.get("code"),
                                row.get("label"),
                                row.get("condition")))
                .containsExactly(
                        List.of("variable", "", "frame__tone", "", "Tone", "relevant = yes"),
                        List.of("category", "against", "frame__tone", "0", "Against", ""),
                        List.of("category", "for", "frame__tone", "1", "For", ""),
                        List.of("category", "", "", "-95", "[not codable]", ""),
                        List.of("missing", "", "", "-96", "[not asked]", ""),
                        List.of("missing", "", "", "-99", "[not yet coded]", ""),
                        List.of("missing", "", "", "-101", "[not answered]", ""),
                        List.of("missing", "", "", "-102", "[never asked]", ""));
        assertThat(rows)
                .filteredOn(row -> row.get("category").equals("night-work"))
                .extracting(row -> row.get("column"))
                .containsExactly("frame__topics__night_work");
        assertThat(rows)
                .filteredOn(row -> row.get("kind").equals("role"))
                .extracting(row -> row.get("column") + row.get("accepts") + row.get("min") + row.get("max"))
                .containsExactly("quote__who__idsspeaker12");
        assertThat(rows.getFirst())
                .containsEntry("codebook", "every-scale")
                .containsEntry("codebook_version", "1")
                .containsEntry("kind", "codebook")
                .containsEntry("description", "For tests, \"quoted\".");
    }

    @Test
    void warningsAreWrittenOnlyWhereTheyAreAskedFor() {
        var first = exported.code(ada, "quote", words(STRIKE, "“We stay,”"));
        var again = exported.code(ada, "quote", words(STRIKE, "“We stay,”"));
        var usual = exported.export(ExportSelection.STUDY, ExportShape.USUAL);
        assertThat(usual.files()).extracting(WrittenFile::name).doesNotContain("warnings.csv");

        exported.export(ExportSelection.STUDY, ExportShape.USUAL.withWarnings(true));
        assertThat(exported.table("spans.csv")).as("beside the other tables").hasSize(2);
        assertThat(exported.table("warnings.csv"))
                .filteredOn(it -> "coded-twice".equals(it.get("warning")))
                .singleElement()
                .satisfies(it ->
                        assertThat(it)
                                .containsEntry("article", "strike")
                                .containsEntry("coder", "Ada")
                                .containsEntry("round", "Main")
                                .containsEntry("tag", "quote")
                                .containsEntry("text", "“We stay,”")
                                .containsKey("details"))
                .satisfies(it ->
                        assertThat(List.of(it.get("annotation"), it.get("other_annotation")))
                                .containsExactlyInAnyOrder(first, again));

        exported.export(ExportSelection.STUDY, ExportShape.USUAL.withTables(Set.of("warnings")));
        assertThat(exported.table("warnings.csv")).as("by its name, too").isNotEmpty();
    }

    @Test
    void theSameProjectIsExportedTheSameAgain() {
        exported.code(ben, "mark", words(STRIKE, "Ana"));
        exported.code(ada, "mark", words(STRIKE, "She"));
        exported.code(ada, "mark", words(STRIKE, "Ana"));
        exported.export();
        var first = exported.text("spans.csv") + exported.text("codings_long.csv") + exported.text("analysis.csv");
        exported.export();

        assertThat(exported.text("spans.csv") + exported.text("codings_long.csv") + exported.text("analysis.csv"))
                .isEqualTo(first);
        assertThat(exported.table("spans.csv"))
                .extracting(row -> row.get("coder") + " " + row.get("text"))
                .containsExactly("Ada Ana", "Ada She", "Ben Ana");
    }

    @Test
    void aReportNamesTheFilesAndNothingElseIsLeftInTheFolder() throws IOException {
        exported.export();
        var report =
                exported.export(
                        new ExtraFile(
                                "notes.txt",
                                (_, to) -> {
                                    to.write("one\n");
                                    return 1;
                                }));

        assertThat(report.files()).contains(new WrittenFile("articles.csv", 2), new WrittenFile("notes.txt", 1));
        assertThat(inFolder().keySet())
                .contains(ChecksumFile.NAME)
                .containsAll(report.files().stream().map(WrittenFile::name).toList())
                .hasSize(report.files().size() + 1);
        assertThat(exported.text("notes.txt")).isEqualTo("one\n");
    }

    @Test
    void aFileOfSomebodyElsesIsNeverReplaced() throws IOException {
        exported.export();
        Files.writeString(exported.folder.resolve("spans.csv"), "article,my,own,work\n");
        var before = inFolder();

        assertThatThrownBy(exported::export)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .containsExactly(
                                                Problem.of(
                                                        ExportProblem.NOT_OURS,
                                                        exported.folder.resolve("spans.csv").toString())));
        assertThat(inFolder()).isEqualTo(before);
    }

    /// Shown to fail without the protection: the file was written to where the link leads.
    @Test
    void aLinkInTheFolderLeadsNoFileElsewhere() throws IOException {
        var elsewhere = Files.createDirectory(exported.folder.resolveSibling("elsewhere"));
        exported.export();
        Files.createSymbolicLink(exported.folder.resolve("tables"), elsewhere);
        var more =
                new ExtraFile(
                        "tables/more.csv",
                        (_, to) -> {
                            to.write("a\n");
                            return 1;
                        });

        assertThatThrownBy(() -> exported.export(more))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .containsExactly(
                                                Problem.of(
                                                        ExportProblem.LINK_IN_THE_WAY,
                                                        exported.folder.resolve("tables").toString())));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void anExportRemovesWhatOnlyAnEarlierOneWroteAndSaysSo() throws IOException {
        exported.export(
                new ExtraFile(
                        "old.csv",
                        (_, to) -> {
                            to.write("a\n");
                            return 1;
                        }));
        Files.writeString(exported.folder.resolve("notes.txt"), "mine");

        assertThat(exported.export().removed()).containsExactly("old.csv");
        assertThat(inFolder()).containsKey("notes.txt").doesNotContainKey("old.csv");
        assertThat(exported.text(ChecksumFile.NAME)).contains("  spans.csv\n").doesNotContain("old.csv");
    }

    @Test
    void anExportThatIsStoppedLeavesTheOlderOneWhole() throws IOException {
        exported.export();
        var before = inFolder();
        exported.answer(ada, "relevant", YES);

        Thread.currentThread().interrupt();
        assertThatThrownBy(exported::export).isInstanceOf(Refusal.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(inFolder()).isEqualTo(before);
    }

    @Test
    void anExportThatFailsLeavesTheOlderOneWhole() throws IOException {
        exported.export();
        var before = inFolder();
        exported.answer(ada, "relevant", YES);

        var failing =
                new ExtraFile(
                        "annotations.jsonl",
                        (_, _) -> {
                            throw new IOException("no room");
                        });
        assertThatThrownBy(() -> exported.export(failing)).isInstanceOf(Refusal.class);
        assertThat(inFolder()).isEqualTo(before);
    }

    @Test
    void aFileThatCanNotTakeItsPlaceGivesTheOthersTheirsBack() throws IOException {
        exported.export();
        var before = inFolder();
        exported.answer(ada, "relevant", YES);

        var place = exported.folder.resolve("late");
        var late =
                new ExtraFile(
                        "late",
                        (_, _) -> {
                            // after the export looked, and before the files move
                            Files.createDirectories(place.resolve("full"));
                            return 0;
                        });
        assertThatThrownBy(() -> exported.export(late)).isInstanceOf(Refusal.class);
        Files.delete(place.resolve("full"));
        Files.delete(place);
        assertThat(inFolder()).isEqualTo(before);
    }

    @Test
    void aFolderThatCanNotBeMadeIsRefused() throws IOException {
        Files.writeString(exported.folder, "a file");

        assertThatThrownBy(() ->
                        new ExportService(exported.project.database, IntegrityCheck.ofRecords())
                                .export(exported.folder.resolve("below"), ExportSelection.STUDY, List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .containsExactly(
                                                Problem.of(
                                                        ExportProblem.FOLDER_CANNOT_BE_MADE,
                                                        exported.folder.resolve("below").toString())));
        assertThatThrownBy(exported::export).isInstanceOf(Refusal.class);
        assertThat(exported.folder).hasContent("a file");
    }

    @Test
    void whatIsCodedMeanwhileIsInNoneOfTheFiles() {
        var meanwhile =
                new ExtraFile(
                        "meanwhile.txt",
                        (_, _) -> {
                            exported.answer(ada, "relevant", YES);
                            return 0;
                        });
        exported.answer(ben, "relevant", YES);
        new ExportService(exported.project.database, IntegrityCheck.ofRecords())
                .exportAdditions(
                        exported.folder,
                        CoderNames.NAMES,
                        List.of(
                                new ExtraFile("first.txt", (state, to) -> count(state, to)),
                                meanwhile,
                                new ExtraFile("second.txt", (state, to) -> count(state, to))));

        assertThat(exported.text("first.txt")).isEqualTo("1");
        assertThat(exported.text("second.txt")).isEqualTo("1");
    }

    private static long count(ProjectDatabase state, Writer to) throws IOException {
        to.write(Integer.toString(new CodingStore(state).all().size()));
        return 1;
    }

    private AnnotationId link(String quote, Fragment... words) {
        var extent = words.length == 0 ? new Extent.Implied() : new Extent.Passage(List.of(words));
        return exported.project.coding.code(ada, "speaker", extent, Optional.of(new AnnotationId(quote))).id();
    }

    private Map<String, Map<String, String>> byAnnotation() {
        return exported.table("spans.csv").stream().collect(Collectors.toMap(row -> row.get("annotation"), row -> row));
    }

    /// What a coder says of the article about the strike as a whole.
    private Map<String, String> coded(String coder) {
        return exported.table("codings_long.csv").stream()
                .filter(it -> it.get("coder").equals(coder) && it.get("unit_id").equals("strike"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> inFolder() throws IOException {
        try (var files = Files.list(exported.folder)) {
            return files.collect(
                    Collectors.toMap(
                            file -> file.getFileName().toString(),
                            file -> exported.text(file.getFileName().toString())));
        }
    }

    private static Article described(Article article, SequencedMap<String, String> metadata) {
        return new Article(
                new ArticleId(article.id().value()),
                article.name(),
                article.text(),
                article.textSha256(),
                article.originalSha256(),
                article.parts(),
                article.segments(),
                metadata);
    }
}
