package org.framewright.support;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.Segment;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.RulingId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.model.study.AgreementSnapshot.FigureSnapshot;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.ArticleDraw.DrawnStratum;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.model.study.StudyDescription;
import org.framewright.store.ledger.EntryAuthor;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A small project with every kind of row, ledger entry and answer in it: what a change of the tables has to keep.
public final class EveryKind {

    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");

    private final TestProject project;

    private EveryKind(TestProject project) {
        this.project = project;
    }

    /// Makes `test.framewright` in a folder.
    public static Path make(Path folder) {
        var file = makeToWorkWith(folder);
        try (var project = TestProject.open(file)) {
            project.ledger.append(
                    SUPERVISOR, new PackageChange.PackageUpdated(project.seat("Ada").coder().id(), 1, "package-1"));
        }
        return file;
    }

    /// The same without a package taken in: a supervisor's project, of which packages can be made.
    public static Path makeToWorkWith(Path folder) {
        try (var project = TestProject.create(folder, codebook(1))) {
            new EveryKind(project).fill();
            return project.database.file();
        }
    }

    /// A version of its codebook; all of them say the same.
    public static String codebook(int version) {
        return """
        {"format": 2, "id": "every-kind", "version": %d, "title": "Every kind", "tags": [
          {"id": "quote", "label": "Quote", "key": "Q", "unit": "passage", "occurs": "many",
           "roles": [{"id": "who", "label": "Who", "accepts": ["speaker"]}],
           "variables": [{"id": "form", "label": "Form", "scale": "nominal", "categories": [
               {"id": "direct", "code": 1, "label": "Direct"}, {"id": "indirect", "code": 2, "label": "Indirect"}]}]},
          {"id": "speaker", "label": "Speaker", "key": "S", "unit": "passage", "occurs": "many", "implied": true,
           "variables": [
             {"id": "named", "label": "Named", "scale": "boolean"},
             {"id": "name", "label": "Name", "scale": "actor", "notCodable": "missing"}]},
          {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
             {"id": "relevant", "label": "Relevant", "scale": "boolean", "required": true},
             {"id": "topics", "label": "Topics", "scale": "set", "categories": [
               {"id": "pay", "code": 1, "label": "Pay"}, {"id": "nights", "code": 2, "label": "Nights"}]},
             {"id": "degrees", "label": "Degrees", "scale": "interval", "notCodable": "missing"},
             {"id": "share", "label": "Share", "scale": "ratio"},
             {"id": "since", "label": "Since", "scale": "date"},
             {"id": "warning", "label": "Warning", "scale": "text"}]},
          {"id": "gist", "label": "Gist", "unit": "sentence", "occurs": "once", "variables": [
             {"id": "claim", "label": "Makes a claim", "scale": "boolean"}]}]}\
        """
                .formatted(version);
    }

    private void fill() {
        writeAndTakeBack(new ProjectChange.CodebookAdded(2, codebook(2)));
        append(
                new ProjectChange.StudyDescribed(
                        StudyDescription.EMPTY,
                        StudyDescription.EMPTY
                                .withText(StudyDescription.StudyTopic.POPULATION, "“All” news 🚢")
                                .withThresholds(0.667, 0.8)));
        for (var purpose : Round.Purpose.values()) {
            writeAndTakeBack(
                    new RoundChange.RoundAdded(new Round(new RoundId("taken-back"), "Taken back", purpose, 1)));
        }
        var round = project.study.rounds().getFirst();
        project.ledger.append(
                SUPERVISOR,
                new RoundChange.RoundChanged(
                        round, round.withSettings(new Round.Settings(true, true, Round.ArticleOrder.RANDOM))));
        for (var kind : Actor.Kind.values()) {
            var nobody = new Actor(new ActorId("nobody"), "Nobody", kind, "", List.of(), "Q1254", null);
            writeAndTakeBack(new ActorChange.ActorAdded(nobody));
        }
        writeAndTakeBack(new CoderChange.CoderAdded(new Coder(new CoderId("gone"), "Gone", Coder.Kind.REFERENCE)));
        var strike = project.add(article("strike", "Dockers walk out"));
        var ferry = project.add(article("ferry", "Ferries 🚢 stop"));
        writeAndTakeBack(new ArticleChange.ArticleAdded(withParts(Samples.article("removed", "Nothing to see."))));
        var described = described(ferry);
        project.ledger.append(SUPERVISOR, new ArticleChange.ArticleDescribed(ferry, described));
        project.study.addCoder("Reference", Coder.Kind.REFERENCE);
        actors();
        code(project.seat("Ada").key(strike.id()), strike);
        submit(project.seat("Bén 🚢").key(ferry.id()), ferry);
        team(strike, described);
        codingVersions();
        together();
    }

    private void codingVersions() {
        var opened = project.codings.all().getFirst();
        writeAndTakeBack(
                new CodingChange.CodingOpened(
                        Coding.open(
                                new CodingId("opened-by-mistake"),
                                opened.article(),
                                project.seat("Bén 🚢").coder().id(),
                                opened.round(),
                                1,
                                1,
                                TestProject.CLOCK.instant())));
        var made = project.codings.annotations(opened.id()).getFirst();
        writeAndTakeBack(
                new CodingChange.AnnotationChanged(opened.id(), made, made.withOrigin(Annotation.Origin.SUGGESTED)));
        append(new CodingChange.CodingImported(opened.id(), "codings “old” 🚢.jsonl"));
        long added = append(new ProjectChange.CodebookAdded(2, codebook(2)));
        writeAndTakeBack(
                new CodingChange.VersionAdopted(
                        opened, opened.withCodebookVersion(2), List.of(rewritten(opened, "asked again"))));
        project.ledger.undo(SUPERVISOR, added);
    }

    /// What packages and merges enter.
    private void together() {
        var round = project.study.rounds().getFirst();
        var ada = project.seat("Ada").coder().id();
        var coding = project.codings.all().getFirst();
        append(new PackageChange.PackageCreated(ada, 1, "package-1", "digest 🚢"));
        append(new PackageChange.WorkReceived(ada, 1, "Ada 🚢.framewright", 1));
        append(
                new CodingChange.DevicesReconciled(
                        coding.id(),
                        List.of(rewritten(coding, "“union” 🚢, from the other device")),
                        List.of("key-of-the-other-device"),
                        List.of(new DeviceConflict("", "frame.topics", "pay", "nights 🚢"))));
        var figures =
                List.of(
                        new FigureSnapshot("quote", "form", List.of("Ada", "Bén 🚢"), 3, "krippendorff-alpha", 0.5, ""),
                        new FigureSnapshot("frame", "share", List.of(), 0, "percent", null, "NO_UNITS"));
        append(
                new CodingChange.DecisionsChanged(
                        coding.id(),
                        List.of(),
                        List.of(
                                new Decision(
                                        "frame",
                                        "relevant",
                                        new Extent.WholeArticle(),
                                        Decision.DecisionMethod.TAKEN,
                                        List.of(ada),
                                        "said so 🚢",
                                        new TreeMap<>(Map.of(ada.value(), "0".repeat(64))),
                                        List.of(new AnnotationId("made")),
                                        CoderNames.LETTERS,
                                        TestProject.CLOCK.instant()))));
        append(
                new RoundChange.AgreementSaved(
                        round.id(), new AgreementSnapshot(List.of(1), 1, "0".repeat(64), figures)));
        training(round);
    }

    private void training(Round round) {
        var training = new RoundId("training");
        var ada = project.seat("Ada").coder().id();
        var passing =
                RoundTraining.none(training).withMarks(80, List.of(new RoundTraining.PassMark("frame.share", 90)));
        writeAndTakeBack(new RoundChange.TrainingSet(RoundTraining.none(training), passing));
        append(
                new RoundChange.TrainingSet(
                        RoundTraining.none(round.id()),
                        RoundTraining.none(round.id()).withPrerequisites(List.of(training)).withExempt(List.of(ada))));
    }

    private Change rewritten(Coding coding, String memo) {
        var before = project.codings.annotations(coding.id()).getFirst();
        return new CodingChange.AnnotationChanged(
                coding.id(), before, before.withMemo(memo, TestProject.CLOCK.instant()));
    }

    private void team(Article given, Article excluded) {
        var round = project.study.rounds().getFirst();
        var ada = project.seat("Ada").coder();
        var training = new Round(new RoundId("training"), "Training 🚢", Round.Purpose.TRAINING, 1);
        append(new RoundChange.RoundAdded(training));
        append(new RoundChange.RoundChanged(training, training.close(TestProject.CLOCK.instant())));
        var left = project.study.coder("Reference").orElseThrow();
        append(new CoderChange.CoderChanged(left, left.leave(TestProject.CLOCK.instant())));
        writeAndTakeBack(new CoderChange.CoderChanged(ada, ada.leave(TestProject.CLOCK.instant())));
        append(new ArticleChange.ArticleExcluded(new ArticleExclusion(excluded.id(), "no “news” 🚢")));
        writeAndTakeBack(new ArticleChange.ArticleExcluded(new ArticleExclusion(given.id(), "twice")));
        append(
                new ArticleChange.ImportRecord(
                        Stream.of(ImportOmission.OmissionCause.values())
                                .map(it -> new ImportOmission("a 🚢.docx", "0".repeat(64), 2, "a 🚢-2", it, "strike"))
                                .toList()));
        append(
                new ArticleChange.ArticlesDrawn(
                        new ArticleDraw(
                                "L64X128MixRandom",
                                -4711,
                                "",
                                Article.OUTLET,
                                3,
                                List.of(new DrawnStratum("The “Dispatch” 🚢", 1, 2, List.of(given.id()))))));
        var recipe =
                new DrawRecipe(
                        "L64X128MixRandom",
                        -4711,
                        2,
                        1,
                        1,
                        2,
                        DrawRecipe.PairRule.ROTATING,
                        Article.OUTLET,
                        List.of(ada.id(), left.id()));
        var batch = new Batch(new BatchId("week-3"), round.id(), "Week 3 🚢", TestProject.CLOCK.instant(), recipe);
        var assignment = new Assignment(new AssignmentId("one"), round.id(), given.id(), ada.id(), batch.id(), 1);
        append(
                new CompoundChange(
                        List.of(
                                new AssignmentChange.BatchAdded(batch),
                                new AssignmentChange.AssignmentAdded(assignment))));
        writeAndTakeBack(
                new AssignmentChange.AssignmentAdded(
                        new Assignment(new AssignmentId("two"), round.id(), given.id(), left.id(), batch.id(), 3)));
        writeAndTakeBack(
                new AssignmentChange.BatchAdded(
                        new Batch(new BatchId("week-4"), round.id(), "Week 4", TestProject.CLOCK.instant(), recipe)));
        rulings();
    }

    private void rulings() {
        var coding = project.codings.all().getFirst();
        var annotation = project.codings.annotations(coding.id()).getFirst().id();
        ruling("r1", "", "", new Ruling.RulingSubject.NoSubject());
        ruling("r2", "form", "direct", new Ruling.RulingSubject.AnnotationSubject(coding.id(), annotation));
        ruling("r3", "form", "", new Ruling.RulingSubject.ArticleSubject(coding.id()));
        var last = ruling("r4", "form", "indirect", new Ruling.RulingSubject.NoSubject());
        append(new RulingChange.RulingRemoved(last));
    }

    private Ruling ruling(String id, String variable, String category, Ruling.RulingSubject about) {
        var ruling =
                new Ruling(
                        new RulingId(id),
                        1,
                        "quote",
                        variable,
                        category,
                        "“Half” 🚢?",
                        "Yes: direct.",
                        TestProject.CLOCK.instant(),
                        about);
        append(new RulingChange.RulingAdded(ruling));
        return ruling;
    }

    private long append(Change change) {
        return project.ledger.append(SUPERVISOR, change);
    }

    private void actors() {
        var supervisor = new ActorEditor.Supervisor();
        var union =
                project.actors
                        .add(
                                supervisor,
                                new ActorDetails(
                                        "Dockers’ Union 🚢", Actor.Kind.ORGANISATION, "", List.of("DU", "the union")))
                        .actor();
        var harbour = project.actors.add(supervisor, ActorDetails.of("Harbour")).actor();
        project.actors.change(
                supervisor, harbour.id(), ActorDetails.of(harbour).withAffiliation("Lerwin").withAlias("Häfen"));
        var own = new ActorEditor.CodingCoder(project.seat("Ada").coder());
        var typed = project.actors.add(own, ActorDetails.of("Dockers' Union")).actor();
        project.actors.match(supervisor, typed.id(), union.id());
        project.actors.distinguish(supervisor, typed.id(), harbour.id());
        writeAndTakeBack(new ActorChange.ActorsMatched(new ActorMatch(harbour.id(), union.id(), true)));
    }

    private void code(CodingKey key, Article article) {
        var coding = project.coding;
        var quote =
                coding.code(key, "quote", passage(article, "“We have", "waited 🚢 enough,”"), Optional.empty()).id();
        coding.answer(key, quote, "form", Optional.of(new Value.Category("direct")));
        var speaker = coding.code(key, "speaker", passage(article, "Maren Holt"), Optional.of(quote)).id();
        coding.answer(key, speaker, "named", Optional.of(new Value.Category("yes")));
        coding.answer(key, speaker, "name", Optional.of(coding.findOrAddActor(key, "Maren Holt")));
        coding.setMemo(key, speaker, "“union” 🚢?");
        coding.setUnsure(key, speaker, true);
        var implied = coding.code(key, "speaker", new Extent.Implied(), Optional.of(quote)).id();
        coding.answer(key, implied, "name", Optional.of(new Value.NotCodable()));
        coding.delete(key, coding.code(key, "quote", passage(article, "Dockers"), Optional.<AnnotationId>empty()).id());
        coding.undo(key);
        coding.redo(key);
        coding.notes().setMemo(key, "“later” 🚢?");
        coding.notes().setUnsure(key, true);
        coding.notes().setAside(key, "waits for a ruling");
        coding.notes().addSeconds(key, 61);
    }

    private void submit(CodingKey key, Article article) {
        var coding = project.coding;
        answer(key, "relevant", new Value.Category("yes"));
        answer(key, "topics", new Value.Categories(List.of("pay", "nights")));
        answer(key, "degrees", new Value.Numeric(new BigDecimal("-3.25")));
        answer(key, "share", new Value.Numeric(new BigDecimal("1E+2")));
        answer(key, "since", new Value.Day(LocalDate.of(2024, 3, 4)));
        answer(key, "warning", new Value.Text("تم"));
        coding.answer(
                key,
                "gist",
                new Extent.OfSegment(Segment.Kind.SENTENCE, 2),
                "claim",
                Optional.of(new Value.Category("yes")));
        coding.notes().addSeconds(key, 7);
        coding.submit(key);
        coding.correct(key);
        coding.submitNotRelevant(key, "about another port");
        coding.correct(key);
        answer(key, "topics", new Value.Categories(List.of()));
        coding.code(key, "quote", passage(article, "Dockers"), Optional.empty());
    }

    private void answer(CodingKey key, String variable, Value value) {
        project.coding.answer(key, "frame", variable, Optional.of(value));
    }

    private void writeAndTakeBack(Change change) {
        project.ledger.undo(SUPERVISOR, project.ledger.append(SUPERVISOR, change));
    }

    private static Extent passage(Article article, String... words) {
        return new Extent.Passage(Stream.of(words).map(each -> Samples.words(article, each)).toList());
    }

    private static Article article(String name, String headline) {
        var text = headline + "\n\nDockers waited 🚢. “We have long waited 🚢 enough,” Maren Holt of the union said.\n";
        var plain = Samples.article(name, text);
        int body = text.indexOf("Dockers waited");
        int end = text.length() - 1;
        return new Article(
                new ArticleId("article-" + name),
                name,
                text,
                plain.textSha256(),
                plain.originalSha256(),
                List.of(new ArticlePart(ArticlePart.Kind.HEADLINE, 0, headline.length())),
                List.of(
                        new Segment(Segment.Kind.HEADLINE, 1, 0, headline.length()),
                        new Segment(Segment.Kind.PARAGRAPH, 1, body, end),
                        new Segment(Segment.Kind.SENTENCE, 1, body, text.indexOf(" “We")),
                        new Segment(Segment.Kind.SENTENCE, 2, text.indexOf("“We"), end)),
                new LinkedHashMap<>());
    }

    private static Article withParts(Article article) {
        return new Article(
                article.id(),
                article.name(),
                article.text(),
                article.textSha256(),
                article.originalSha256(),
                Stream.of(ArticlePart.Kind.values())
                        .map(it -> new ArticlePart(it, it.ordinal(), it.ordinal() + 1))
                        .toList(),
                article.segments(),
                article.metadata());
    }

    private static Article described(Article article) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(Article.OUTLET, "The Lerwin Herald");
        metadata.put("desk", "Häfen");
        return new Article(
                article.id(),
                article.name(),
                article.text(),
                article.textSha256(),
                article.originalSha256(),
                article.parts(),
                article.segments(),
                metadata);
    }
}
