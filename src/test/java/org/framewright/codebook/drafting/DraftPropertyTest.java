package org.framewright.codebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookReader;
import org.framewright.codebook.CodebookWriter;
import org.framewright.codebook.Codebooks;
import org.framewright.codebook.Mapping.Step;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Refusal;
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
class DraftPropertyTest {

    private static final int EDITS = 30;

    private final Codebook base = new CodebookReader().read(Codebooks.EVERYTHING);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomEditsKeepADraftWhole(long seed) {
        var random = new Random(seed);
        var drafts = Drafts.of(Draft.of(base));
        var history = new ArrayList<Draft>(List.of(drafts.now()));
        for (int i = 0; i < EDITS; i++) {
            drafts = drafts.to(edited(drafts.now(), random));
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

    private void check(Draft draft) {
        var attempt = new CodebookReader().attempt(new CodebookWriter().write(draft.codebook()));
        assertThat(draft.mistakes()).hasSameSizeAs(attempt.problems());
        assertThat(draft.mistakes()).allSatisfy(it -> assertThat(draft.has(it.item())).isTrue());
        assertThat(Draft.of(base, attempt.codebook())).isEqualTo(draft);
        assertThat(accountedFor(draft)).containsAll(Contents.addresses(base));
    }

    /// What of the version before is still there, or named by a step.
    private Set<Address> accountedFor(Draft draft) {
        var all = new HashSet<Address>();
        draft.lineage().origins().values().forEach(all::addAll);
        for (var step : draft.steps()) {
            if (step instanceof Step.Split(var from, _)) {
                all.add(from);
            } else if (step instanceof Step.Rescale(var from, _, _)) {
                Contents.within(base, from).forEach(all::add);
            }
        }
        return all;
    }

    private Draft edited(Draft draft, Random random) {
        try {
            return tried(draft, random);
        } catch (Refusal refused) {
            assertThat(refused.problems()).extracting(it -> it.code()).allMatch(DraftProblem.class::isInstance);
            return draft;
        }
    }

    private Draft tried(Draft draft, Random random) {
        var addresses = Contents.addresses(draft.edited());
        var at = one(addresses, random);
        var variable = one(addresses, OfVariable.class, random);
        var tag = one(addresses, OfTag.class, random);
        return switch (random.nextInt(14)) {
            case 0 -> draft.rename(at, "n" + random.nextInt(6)).draft();
            case 1 -> draft.label(at, random.nextInt(5) == 0 ? "" : "Label " + random.nextInt(9)).draft();
            case 2 -> draft.addTag("Tag", one(List.of(Tag.Unit.values()), random), Optional.of(tag)).draft();
            case 3 ->
                    draft.addVariable(tag, "Asks", one(List.of(Scale.values()), random), Optional.of(variable)).draft();
            case 4 -> draft.addRole(tag, "Role").draft();
            case 5 ->
                    draft.variable(variable)
                            .filter(it -> it.scale() != Scale.BOOLEAN && it.scale().hasCategories())
                            .map(_ -> draft.addCategory(variable, "Cat", Optional.empty()).draft())
                            .orElse(draft);
            case 6 -> draft.retire(at, random.nextBoolean());
            case 7 -> draft.delete(at);
            case 8 -> draft.shift(new Item.At(at), random.nextInt(5) - 2);
            case 9 -> merged(draft, variable, random);
            case 10 ->
                    at instanceof OfCategory category
                            ? draft.split(category, List.of("Part", "Part")).draft()
                            : draft.withTag(tag, it -> it.withKey((char) ('A' + random.nextInt(4))));
            case 11 -> draft.move(variable, tag).draft();
            case 12 -> draft.rescale(variable, one(List.of(Scale.values()), random));
            default -> draft.askAgain(variable, random.nextBoolean()).redefine(variable, random.nextBoolean());
        };
    }

    private static Draft merged(Draft draft, OfVariable variable, Random random) {
        var categories =
                Contents.within(draft.edited(), variable).stream()
                        .filter(OfCategory.class::isInstance)
                        .map(OfCategory.class::cast)
                        .toList();
        return categories.size() < 2
                ? draft
                : draft.merge(one(categories, random), List.of(one(categories, random))).draft();
    }

    private static <T> T one(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static <T> T one(List<Address> addresses, Class<T> kind, Random random) {
        return one(addresses.stream().filter(kind::isInstance).map(kind::cast).toList(), random);
    }
}
