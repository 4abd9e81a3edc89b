package org.framewright.codebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Codebooks;
import org.framewright.codebook.Condition;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Value;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

class CodebookDraftTest {

    private static final VariableAddress TONE = new VariableAddress("frames", "tone");
    private static final VariableAddress WHICH = new VariableAddress("frames", "which");
    private static final VariableAddress RELEVANT = new VariableAddress("gate", "relevant");

    private final Codebook base = new CodebookReader().read(Codebooks.EVERYTHING);
    private final CodebookDraft draft = CodebookDraft.of(new CodebookVersions(List.of(base)));

    @Test
    void aFreshDraftSaysNothingNewAndHasNoMistakes() {
        assertThat(draft.isChanged()).isFalse();
        assertThat(draft.steps()).isEmpty();
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.codebook().version()).isEqualTo(base.version() + 1);
    }

    @Test
    void twoRenamesAreOneStepAndARenameTakenBackIsNone() {
        var once = draft.rename(RELEVANT, "pertinent").draft();
        var twice = once.rename(new VariableAddress("gate", "pertinent"), "fitting").draft();
        assertThat(twice.steps()).containsExactly(new Step.Rename(RELEVANT, new VariableAddress("gate", "fitting")));
        var back = twice.rename(new VariableAddress("gate", "fitting"), "relevant").draft();
        assertThat(back).isEqualTo(draft);
    }

    @Test
    void whateverNamesARenamedThingFollows() {
        var renamed =
                draft.rename(new TagAddress("gate"), "door")
                        .draft()
                        .rename(new VariableAddress("door", "relevant"), "fit");
        var now = renamed.draft();
        assertThat(now.mistakes()).isEmpty();
        assertThat(now.edited().requireTag("frames").when())
                .isEqualTo(
                        new Condition.OneOf(
                                new Condition.AnswerPlace.ArticleAnnotation("door"), "fit", List.of("yes")));
        assertThat(now.steps())
                .containsExactly(
                        new Step.Rename(new TagAddress("gate"), new TagAddress("door")),
                        new Step.Rename(RELEVANT, new VariableAddress("door", "fit")));
        var throughRole = draft.rename(new VariableAddress("source", "named"), "called").draft();
        assertThat(throughRole.mistakes()).isEmpty();
        assertThat(draft.rename(new RoleAddress("quote", "by"), "who").draft().mistakes()).isEmpty();
    }

    @Test
    void somethingNewHasNoStepsWhateverItIsCalled() {
        var added = draft.addVariable(new TagAddress("gate"), "Length", Scale.RATIO, Optional.empty());
        assertThat(added.item()).isEqualTo(new DraftItem.CodebookPart(new VariableAddress("gate", "length")));
        var called = added.draft().relabel(new VariableAddress("gate", "length"), "Länge des Texts");
        assertThat(called.item()).isEqualTo(new DraftItem.CodebookPart(new VariableAddress("gate", "lange-des-texts")));
        assertThat(called.draft().steps()).isEmpty();
        assertThat(draft.relabel(RELEVANT, "Pertinent").item()).isEqualTo(new DraftItem.CodebookPart(RELEVANT));
    }

    @Test
    void whatTheVersionBeforeHadCantBeDeletedAndWhatIsNewCan() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draft.delete(RELEVANT))
                .satisfies(it -> assertThat(it.problems().getFirst().code()).isEqualTo(DraftProblem.IN_USE));
        var added = draft.addTag("Scene", Tag.Unit.PASSAGE, Optional.empty());
        assertThat(added.draft().delete(new TagAddress("scene"))).isEqualTo(draft);
        assertThat(draft.retire(RELEVANT, true).steps()).isEmpty();
    }

    @Test
    void aNewCategoryHasACodeThatNoneEverHad() {
        var address = new CategoryAddress("frames", "which", "old");
        var merged = draft.olderAnswers().merge(WHICH.category("jobs"), List.of(address)).draft();
        var added = merged.addCategory(WHICH, "Culture", Optional.empty()).draft();
        assertThat(added.category(WHICH.category("culture")).map(Category::code)).contains(4);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> added.withCode(WHICH.category("culture"), 3));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> added.withCode(WHICH.category("jobs"), 9));
        assertThat(added.withCode(WHICH.category("culture"), 9).mistakes()).isEmpty();
    }

    @Test
    void mergedCategoriesAreOneStepAndConditionsLookAtTheOneThatIsLeft() {
        var merged = draft.olderAnswers().merge(WHICH.category("old"), List.of(WHICH.category("jobs"))).draft();
        assertThat(merged.steps())
                .containsExactly(
                        new Step.Merge(List.of(WHICH.category("old"), WHICH.category("jobs")), WHICH.category("old")));
        assertThat(merged.mistakes()).isEmpty();
        var when = merged.edited().variable(TONE).orElseThrow().when();
        assertThat(String.valueOf(when)).contains("old").doesNotContain("jobs");
    }

    @Test
    void aSplitCategoryIsSeveralWithCodesOfTheirOwn() {
        var split = draft.olderAnswers().split(WHICH.category("jobs"), List.of("Wages", "Hiring")).draft();
        var wages = WHICH.category("wages");
        var hiring = WHICH.category("hiring");
        assertThat(split.steps()).containsExactly(new Step.Split(WHICH.category("jobs"), List.of(wages, hiring)));
        assertThat(split.mistakes()).isEmpty();
        assertThat(split.category(wages).map(Category::code)).contains(4);
        var one = split.delete(hiring);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> one.delete(wages));
    }

    @Test
    void aVariableMovesToAnotherFormAndConditionsFindIt() {
        var moved = draft.move(RELEVANT, new TagAddress("frames")).draft();
        assertThat(moved.steps()).containsExactly(new Step.Move(RELEVANT, new VariableAddress("frames", "relevant")));
        assertThat(moved.move(new VariableAddress("frames", "relevant"), new TagAddress("gate")).draft().steps())
                .isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> draft.move(RELEVANT, new TagAddress("quote")));
    }

    @Test
    void anotherScaleIsAStepWithItsValues() {
        var rescaled = draft.rescale(TONE, Scale.INTERVAL).olderAnswers().withValue(TONE, "against", number(-1));
        var values = new LinkedHashMap<String, Value>();
        values.put("against", number(-1).orElseThrow());
        assertThat(rescaled.steps()).containsExactly(new Step.Rescale(TONE, TONE, values));
        assertThat(rescaled.rescale(TONE, Scale.ORDINAL)).isEqualTo(draft);
        assertThat(draft.rescale(TONE, Scale.SET).steps())
                .containsExactly(new Step.Rescale(TONE, TONE, new LinkedHashMap<>()));
    }

    @Test
    void aScaleThatComesBackHasTheCategoriesAsTheyWereLast() {
        var parent = new TagAddress("gate");
        var asked = new VariableAddress("gate", "asks");
        var added = draft.addVariable(parent, "Asks", Scale.NOMINAL, Optional.empty()).draft();
        added = added.addCategory(asked, "Harbour", Optional.empty()).draft();
        var passing = added.rescale(asked, Scale.BOOLEAN).rescale(asked, Scale.TEXT).rescale(asked, Scale.RATIO);
        assertThat(passing.variable(asked).orElseThrow().categories()).isEmpty();
        assertThat(passing.rescale(asked, Scale.NOMINAL)).isEqualTo(added);
        var named =
                passing.relabel(asked, "Asks what")
                        .draft()
                        .rescale(new VariableAddress("gate", "asks-what"), Scale.SET);
        assertThat(named.variable(new VariableAddress("gate", "asks-what")).orElseThrow().categories())
                .extracting(Category::label)
                .contains("Harbour");
    }

    @Test
    void whatWasMergedSplitAndAskedAgainComesBackWithItsScale() {
        var merged = draft.olderAnswers().merge(TONE.category("against"), List.of(TONE.category("for"))).draft();
        var edited = merged.olderAnswers().askAgain(TONE.category("against"), true);
        assertThat(edited.rescale(TONE, Scale.TEXT).rescale(TONE, Scale.ORDINAL)).isEqualTo(edited);
        var split = draft.olderAnswers().split(TONE.category("for"), List.of("For a", "For b")).draft();
        assertThat(split.rescale(TONE, Scale.DATE).rescale(TONE, Scale.ORDINAL)).isEqualTo(split);
    }

    @Test
    void aMergedCategorySaysWhatItWasAndWhichQuestionsHaveTheSameTwo() {
        var value = new VariableAddress("gate", "which-too");
        var twice =
                draft.addVariable(new TagAddress("gate"), "Which too", Scale.SET, Optional.empty())
                        .draft()
                        .addCategory(value, "Jobs", Optional.empty())
                        .draft()
                        .addCategory(value, "Economic", Optional.empty())
                        .draft();
        var jobs = WHICH.category("jobs");
        var economic = WHICH.category("economic");
        assertThat(twice.olderAnswers().findAlike(jobs, economic)).containsExactly(value);
        assertThat(twice.olderAnswers().findAlike(value.category("jobs"), value.category("economic")))
                .containsExactly(WHICH);
        assertThat(twice.retire(value.category("jobs"), true).olderAnswers().findAlike(jobs, economic)).isEmpty();
        assertThat(twice.olderAnswers().mergedFrom(jobs)).isEmpty();
        var merged = twice.olderAnswers().merge(jobs, List.of(economic)).draft();
        assertThat(merged.olderAnswers().mergedFrom(jobs))
                .extracting(Category::label)
                .containsExactly("Jobs", "Economic");
    }

    @Test
    void limitsComeBackWithANumber() {
        var interval = draft.rescale(TONE, Scale.INTERVAL);
        var limited =
                interval.withVariable(
                        TONE, it -> it.withRange(new NumberRange(java.math.BigDecimal.ONE, java.math.BigDecimal.TEN)));
        var back = limited.rescale(TONE, Scale.ORDINAL).rescale(TONE, Scale.INTERVAL);
        assertThat(back.edited()).isEqualTo(limited.edited());
    }

    private static Optional<Value> number(int number) {
        return Optional.of(new Value.Numeric(java.math.BigDecimal.valueOf(number)));
    }

    @Test
    void askingAgainAndAnotherMeaningAreStepsOfWhatExisted() {
        var again = draft.olderAnswers().askAgain(TONE, true).olderAnswers().redefine(WHICH, true);
        assertThat(again.steps()).containsExactly(new Step.Redefine(WHICH), new Step.AskAgain(TONE));
        assertThat(again.olderAnswers().askAgain(TONE, false).olderAnswers().redefine(WHICH, false)).isEqualTo(draft);
        var added = draft.addVariable(new TagAddress("gate"), "New", Scale.TEXT, Optional.empty()).draft();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> added.olderAnswers().askAgain(new VariableAddress("gate", "new"), true));
    }

    @Test
    void aMistakeIsNamedWithWhatItIsAbout() {
        var clash = draft.withTag(new TagAddress("quote"), it -> it.withKey('S'));
        assertThat(clash.mistakes())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.item()).isEqualTo(new DraftItem.CodebookPart(new TagAddress("quote")));
                    assertThat(it.property()).isEqualTo("key");
                    assertThat(it.problem().code()).isEqualTo(CodebookProblem.REPEATED);
                });
        var blank = clash.relabel(TONE, "").draft();
        assertThat(blank.mistakes())
                .extracting(DraftMistake::item)
                .containsExactlyInAnyOrder(
                        new DraftItem.CodebookPart(TONE), new DraftItem.CodebookPart(new TagAddress("quote")));
    }

    @Test
    void aDraftIsTheSameAfterItWasWrittenAndRead() {
        var changed =
                draft.rename(new TagAddress("frames"), "framing")
                        .draft()
                        .olderAnswers()
                        .merge(
                                new CategoryAddress("framing", "which", "jobs"),
                                List.of(new CategoryAddress("framing", "which", "old")))
                        .draft()
                        .relabel(RELEVANT, "")
                        .draft()
                        .withNote("Simpler.")
                        .olderAnswers()
                        .askAgain(RELEVANT, true);
        var written = new CodebookWriter().write(changed.codebook());
        assertThat(draft.withContent(new CodebookReader().readWithProblems(written).codebook())).isEqualTo(changed);
    }

    @Test
    void aNewCategoryGetsACodeThatNoVersionHad() {
        var tone = base.variable(TONE).orElseThrow().categories();
        var last = tone.stream().max(Comparator.comparing(Category::code)).orElseThrow();
        var second =
                draft.olderAnswers()
                        .merge(TONE.category(tone.getFirst().id()), List.of(TONE.category(last.id())))
                        .draft();
        var third = CodebookDraft.of(new CodebookVersions(List.of(base, second.codebook())));

        var added = third.addCategory(TONE, "Added", Optional.empty()).draft();
        assertThat(added.category(TONE.category("added")).orElseThrow().code()).isEqualTo(last.code() + 1);
        assertThatThrownBy(() -> added.withCode(TONE.category("added"), last.code())).isInstanceOf(Refusal.class);
    }

    @Test
    void whatACodebookFromElsewhereLacksComesBackRetired() {
        var lacking =
                base.withVersion(3, null)
                        .withTags(
                                base.tags().stream()
                                        .filter(it -> !it.id().equals("head"))
                                        .map(it ->
                                                it.withVariables(
                                                        it.variables().stream()
                                                                .filter(v -> !v.id().equals("about"))
                                                                .toList()))
                                        .toList());
        var restored = draft.withContent(lacking);
        assertThat(restored.tag(new TagAddress("head")).filter(Tag::retired)).isPresent();
        assertThat(restored.variable(new VariableAddress("line", "about")).filter(it -> it.retired())).isPresent();
        assertThat(restored.steps()).isEmpty();
        assertThat(restored.mistakes()).isEmpty();
    }

    @Test
    void aQuestionToTheStudyIsAskedAnsweredMovedAndTakenAway() {
        var answered = draft.withQuestion("period", it -> it.withAnswer("The first three"));
        assertThat(answered.codebook().questions().getLast().answer()).isEqualTo("The first three");
        assertThat(answered.isChanged()).isTrue();
        assertThat(answered.steps()).isEmpty();
        var asked = answered.addQuestion("Who is a source?", "pole");
        assertThat(asked.item()).isEqualTo(new DraftItem.QuestionItem("who-is-a-source"));
        assertThat(asked.draft().edited().questions())
                .extracting(Codebook.StudyQuestion::id)
                .containsExactly("pole", "who-is-a-source", "period");
        var moved = asked.draft().shift(asked.item(), 1);
        assertThat(moved.edited().questions().getLast().id()).isEqualTo("who-is-a-source");
        assertThat(moved.mistakes()).isEmpty();
        assertThat(moved.remove((DraftItem.ListItem) asked.item())).isEqualTo(answered);
    }

    @Test
    void theIdOfWhatIsNewInAListFollowsItsNameAndAnOlderOneStays() {
        var added = draft.addQuestion("Who?", "");
        var called = added.draft().relabel((DraftItem.ListItem) added.item(), "Whose voice?");
        assertThat(called.item()).isEqualTo(new DraftItem.QuestionItem("whose-voice"));
        assertThat(draft.relabel(new DraftItem.QuestionItem("pole"), "Who is for?").item())
                .isEqualTo(new DraftItem.QuestionItem("pole"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draft.rename(new DraftItem.QuestionItem("pole"), "period"))
                .satisfies(it -> assertThat(it.problems().getFirst().code()).isEqualTo(DraftProblem.ID_TAKEN));
    }

    @Test
    void whatNamesAListedThingFollowsIt() {
        var renamed = draft.rename(new DraftItem.ScoreItem("total"), "sum").draft();
        assertThat(renamed.mistakes()).isEmpty();
        assertThat(renamed.edited().scores().getLast().formula()).isEqualTo(new Formula.Difference("sum", "level"));
        var group = base.groups().getFirst().id();
        var regrouped = draft.rename(new DraftItem.GroupItem(group), "other").draft();
        assertThat(regrouped.mistakes()).isEmpty();
        assertThat(regrouped.edited().tags()).noneMatch(it -> it.group().equals(group));
    }

    @Test
    void anExpressionThatIsNoneIsAMistakeOfItsHighlightPattern() {
        var added = draft.addAid("Voices", "said");
        assertThat(added.item()).isEqualTo(new DraftItem.HighlightPatternItem("voices"));
        assertThat(added.draft().mistakes()).extracting(DraftMistake::property).containsExactly("pattern");
        var broken =
                added.draft()
                        .withAid("voices", it -> new HighlightPattern(it.id(), it.label(), "(said", it.ignoreCase()));
        assertThat(broken.mistakes())
                .extracting(DraftMistake::item, DraftMistake::property, it -> it.problem().code())
                .containsExactly(tuple(added.item(), "pattern", CodebookProblem.BAD_PATTERN));
        var mended = broken.withAid("voices", it -> new HighlightPattern(it.id(), it.label(), "said", it.ignoreCase()));
        assertThat(mended.mistakes()).isEmpty();
    }

    @Test
    void codesForWhatIsMissingAreBelowZeroAndDiffer() {
        var same = draft.withMissingCodes(it -> it.withNotAsked(it.notCodable()));
        assertThat(same.mistakes())
                .extracting(DraftMistake::property, it -> it.problem().code())
                .containsExactly(tuple("missingCodes", CodebookProblem.SAME_MISSING_CODE));
        assertThat(draft.withMissingCodes(it -> it.withNotYetCoded(9)).mistakes())
                .extracting(DraftMistake::property)
                .containsExactly("missingCodes");
        assertThat(draft.withMissingCodes(it -> it.withNotCodableAnswer(-50)).mistakes()).isEmpty();
    }

    @Test
    void aNewScoreHasNoMistakeAndBecomesAnyOther() {
        var added = draft.addScore("Tone of the news", "");
        var at = (DraftItem.ScoreItem) added.item();
        assertThat(added.draft().mistakes()).isEmpty();
        var mean = changed(added.draft(), at, it -> it.withKind(base, ScoreParts.Kind.MEAN));
        assertThat(mean.mistakes()).extracting(DraftMistake::item, DraftMistake::property).contains(tuple(at, "items"));
        var items = changed(mean, at, it -> it.withOver(base, new ScoreInput.Items(List.of(TONE, RELEVANT))));
        assertThat(items.mistakes()).isEmpty();
        assertThat(formula(items, at)).isEqualTo(new Formula.Mean(new ScoreInput.Items(List.of(TONE, RELEVANT)), 2));
        var share = changed(items, at, it -> it.withKind(base, ScoreParts.Kind.SHARE).withAnswered(1));
        var one = changed(share, at, it -> it.withOver(base, new ScoreInput.Items(List.of(RELEVANT))));
        assertThat(formula(one, at))
                .isEqualTo(new Formula.Share(new ScoreInput.Items(List.of(RELEVANT)), List.of("yes"), 1));
        assertThat(one.mistakes()).isEmpty();
        var difference = changed(one, at, it -> it.withKind(base, ScoreParts.Kind.DIFFERENCE).withMinuend("total"));
        assertThat(difference.mistakes()).extracting(DraftMistake::property).contains("subtrahend");
        assertThat(changed(difference, at, it -> it.withSubtrahend("level")).mistakes()).isEmpty();
    }

    private static CodebookDraft changed(
            CodebookDraft draft, DraftItem.ScoreItem at, UnaryOperator<ScoreParts> change) {
        return draft.withScore(at.id(), it -> it.withFormula(change.apply(ScoreParts.of(it.formula())).formula()));
    }

    private static Formula formula(CodebookDraft draft, DraftItem.ScoreItem at) {
        return draft.edited().scores().stream()
                .filter(it -> it.id().equals(at.id()))
                .findFirst()
                .orElseThrow()
                .formula();
    }

    @Test
    void aSuggestionIsAddedForWhatNoneFindsYetAndKeepsOnlyWhatItsTagHas() {
        var draft = CodebookDraft.of(new CodebookVersions(List.of(new CodebookReader().read(Samples.newsFraming()))));
        var added = draft.addSuggestion("");
        assertThat(added.item()).isEqualTo(new DraftItem.SuggestionItem("credit"));
        assertThat(added.draft().mistakes()).isEmpty();
        assertThat(added.draft().addSuggestion(""))
                .as("all are there")
                .isEqualTo(new DraftEdit(added.draft(), DraftItem.WHOLE));

        var other = draft.withSuggestion("quotation", it -> it.withTag("frame-evidence"));
        assertThat(other.mistakes()).isEmpty();
        var rule = other.edited().suggestions().getFirst();
        assertThat(List.of(rule.tag(), rule.source(), rule.cue())).containsExactly("frame-evidence", "", "");
        assertThat(rule.speaker()).isNull();
        assertThat(rule.forms()).isEmpty();

        var found = draft.rename(new DraftItem.SuggestionItem("quotation"), "credit");
        assertThat(found.item()).isEqualTo(new DraftItem.SuggestionItem("credit"));
        assertThat(found.draft().edited().suggestions().getFirst().finds())
                .isEqualTo(SuggestionRule.SuggestionSource.CREDIT);
    }
}
