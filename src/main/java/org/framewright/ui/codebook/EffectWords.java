package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.drafting.Draft;
import org.framewright.codebook.revision.Effect;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in sentences what a new version does to what is coded.
final class EffectWords {

    private final Texts texts;
    private final Mistakes places;
    private final Draft draft;
    private final Draft before;

    EffectWords(Texts texts, Draft draft) {
        this.texts = texts;
        this.places = new Mistakes(texts);
        this.draft = draft;
        Codebook base = draft.base();
        this.before = Draft.of(base);
    }

    String sentence(Effect effect) {
        var difference = effect.difference();
        var kind = difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var sentences = new ArrayList<String>();
        sentences.add(
                texts.get(
                        "codebook.effect." + kind,
                        places.place(draft, difference.at()),
                        difference.from().stream().map(this::older).collect(Collectors.joining(", ")),
                        difference.before(),
                        difference.after(),
                        effect.uses(),
                        difference.at().toString(),
                        difference.from().stream().map(Address::toString).collect(Collectors.joining(", "))));
        add(sentences, "codebook.effect-together", effect.together());
        add(sentences, "codebook.effect-unfit", effect.unfit());
        add(sentences, "codebook.effect-questions", effect.questions());
        return String.join(" ", sentences);
    }

    private String older(Address at) {
        return places.place(before, at);
    }

    private void add(List<String> sentences, String key, int count) {
        if (count > 0) {
            sentences.add(texts.get(key, count));
        }
    }

    /// Whether what is coded is touched.
    static boolean isFelt(Effect effect) {
        return effect.uses() + effect.unfit() + effect.questions() > 0;
    }
}
