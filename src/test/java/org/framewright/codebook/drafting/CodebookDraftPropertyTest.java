package org.framewright.codebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Codebooks;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.codebook.revision.RevisionRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Whatever is done to a draft, it can be written and read again as it was, names what is wrong with it, loses nothing of
/// the version before, and undo brings back the equal draft.
class CodebookDraftPropertyTest {

    private static final int EDITS = 30;

    private final Codebook base = new CodebookReader().read(Codebooks.EVERYTHING);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomEditsKeepADraftWhole(long seed) {
        var edits = new RandomEdits(new Random(seed));
        var drafts = DraftHistory.of(CodebookDraft.of(new CodebookVersions(List.of(base))));
        var history = new ArrayList<CodebookDraft>(List.of(drafts.now()));
        for (int i = 0; i < EDITS; i++) {
            drafts = drafts.push(new DraftEdit(edits.edited(drafts.now()), DraftItem.WHOLE));
            if (!history.getLast().equals(drafts.now())) {
                history.add(drafts.now());
            }
            check(drafts.now());
        }
        for (var earlier : history.reversed()) {
            assertThat(drafts.now()).isEqualTo(earlier);
            drafts = drafts.undo();
        }
        for (var later : history.subList(1, history.size())) {
            drafts = drafts.redo();
            assertThat(drafts.now()).isEqualTo(later);
        }
    }

    private void check(CodebookDraft draft) {
        var attempt = new CodebookReader().readWithProblems(new CodebookWriter().write(draft.codebook()));
        assertThat(draft.mistakes()).hasSameSizeAs(attempt.problems());
        assertThat(draft.mistakes()).allSatisfy(it -> assertThat(draft.has(it.item())).isTrue());
        assertThat(CodebookDraft.of(new CodebookVersions(List.of(base))).withContent(attempt.codebook()))
                .isEqualTo(written(draft));
        assertThat(accountedFor(draft)).containsAll(CodebookParts.addresses(base));
        if (attempt.problems().isEmpty()) {
            assertThat(RevisionRules.problems(base, draft.codebook())).isEmpty();
        }
    }

    /// The draft without what no file holds.
    private static CodebookDraft written(CodebookDraft draft) {
        var lineage = draft.lineage();
        for (var address : lineage.formerScales().keySet()) {
            lineage = lineage.withFormerScale((VariableAddress) address, Optional.empty());
        }
        return new CodebookDraft(draft.base(), draft.codes(), draft.edited(), lineage);
    }

    /// What of the version before is still there, or named by a step.
    private Set<CodebookAddress> accountedFor(CodebookDraft draft) {
        var all = new HashSet<CodebookAddress>();
        draft.lineage().origins().values().forEach(all::addAll);
        for (var step : draft.steps()) {
            if (step instanceof Step.Split(var from, _)) {
                all.add(from);
            } else if (step instanceof Step.Rescale(var from, _, _)) {
                CodebookParts.addressesWithin(base, from).forEach(all::add);
            }
        }
        return all;
    }
}
