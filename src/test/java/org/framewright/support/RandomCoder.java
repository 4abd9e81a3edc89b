package org.framewright.support;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingService;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A coder who does whatever comes to mind at a desk: codes, answers, deletes, writes memos, undoes, redoes, submits, corrects.
/// What is refused is left.
public final class RandomCoder {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final CodingService coding;
    private final CoderRound coderRound;
    private final Random random;
    private final Daring daring;

    /// How far they go.
    public enum Daring {
        CODES(13),
        SUBMITS(14),
        CORRECTS(15);

        private final int gestures;

        Daring(int gestures) {
            this.gestures = gestures;
        }
    }

    public RandomCoder(CodingService coding, CoderRound coderRound, Random random, Daring daring) {
        this.coding = coding;
        this.coderRound = coderRound;
        this.random = random;
        this.daring = daring;
    }

    public void work(List<ArticleSummary> articles, int gestures) {
        for (int i = 0; i < gestures; i++) {
            var key = coderRound.key(articles.get(random.nextInt(articles.size())).id());
            try {
                gesture(key);
            } catch (Refusal refused) {
                // not now
            }
        }
    }

    private void gesture(CodingKey key) {
        switch (random.nextInt(daring.gestures)) {
            case 0, 1, 2, 3 -> mark(key);
            case 4, 5, 6 -> answer(key);
            case 7 -> any(key).ifPresent(it -> coding.delete(key, it.id()));
            case 8 -> coding.undo(key);
            case 9 -> coding.redo(key);
            case 10 -> any(key).ifPresent(it -> coding.setMemo(key, it.id(), memo()));
            case 11 -> coding.notes().setMemo(key, memo());
            case 12 -> any(key).ifPresent(it -> coding.setWords(key, it.id(), words(key)));
            case 13 -> coding.submit(key, memo());
            default -> coding.correct(key);
        }
    }

    /// Says whose it is.
    private String memo() {
        return "noted by " + coderRound.coder().name() + " " + random.nextInt(1_000);
    }

    private void mark(CodingKey key) {
        var tags = codebook(key).tags().stream().filter(it -> it.unit() == Tag.Unit.PASSAGE).toList();
        if (!tags.isEmpty()) {
            var tag = tags.get(random.nextInt(tags.size()));
            coding.code(key, tag.id(), words(key), any(key).map(Annotation::id));
        }
    }

    private Codebook codebook(CodingKey key) {
        return coding.codebook(key);
    }

    private Extent.Passage words(CodingKey key) {
        var article = coding.article(key);
        var words = WORD.matcher(article.text()).results().toList();
        int first = random.nextInt(words.size() - 4);
        var last = words.get(first + random.nextInt(4));
        return new Extent.Passage(List.of(article.fragment(words.get(first).start(), last.end())));
    }

    private Optional<Annotation> any(CodingKey key) {
        var all = coding.snapshot(key).annotations();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void answer(CodingKey key) {
        var tags = codebook(key).tags();
        var made = any(key);
        if (made.isPresent() && random.nextBoolean()) {
            var variables = codebook(key).requireTag(made.get().tag()).variables();
            if (!variables.isEmpty()) {
                var variable = variables.get(random.nextInt(variables.size()));
                coding.answer(key, made.get().id(), variable.id(), value(key, variable));
            }
            return;
        }
        var forms = tags.stream().filter(Tag::isOnceForArticle).filter(it -> !it.variables().isEmpty()).toList();
        if (!forms.isEmpty()) {
            var tag = forms.get(random.nextInt(forms.size()));
            var variable = tag.variables().get(random.nextInt(tag.variables().size()));
            coding.answer(key, tag.id(), variable.id(), value(key, variable));
        }
    }

    private Value speaker(CodingKey key) {
        return coding.findOrAddActor(key, "Speaker of " + coderRound.coder().name() + " " + random.nextInt(4));
    }

    private Optional<Value> value(CodingKey key, Variable variable) {
        if (random.nextInt(6) == 0) {
            return Optional.empty();
        }
        var offered = variable.offeredCategories();
        return Optional.of(
                switch (variable.scale()) {
                    case NOMINAL, ORDINAL, BOOLEAN ->
                            new Value.Category(offered.get(random.nextInt(offered.size())).id());
                    case SET ->
                            new Value.Categories(
                                    offered.stream().filter(_ -> random.nextBoolean()).map(it -> it.id()).toList());
                    case INTERVAL, RATIO -> new Value.Numeric(BigDecimal.valueOf(random.nextInt(5)));
                    case ACTOR -> speaker(key);
                    case ACTOR_SET ->
                            new Value.ActorSet(
                                    IntStream.rangeClosed(0, random.nextInt(3))
                                            .boxed()
                                            .flatMap(_ -> speaker(key).actors().stream())
                                            .toList());
                    case TEXT -> new Value.Text(memo());
                    case DATE -> new Value.Day(LocalDate.of(2024, 3, 1 + random.nextInt(28)));
                });
    }
}
