package org.framewright.ui.controls.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// What a picker lists for typed letters.
final class PickerItemTest {

    private static final List<PickerItem> ITEMS =
            Stream.of("Artikel zurückstellen", "Stellen suchen", "Eine andere Stelle", "Abgeben")
                    .map(it -> new PickerItem(it, "", "", () -> {}))
                    .toList();

    @Test
    void labelsThatBeginSoComeFirstThenWordsThatDoThenCompounds() {
        assertThat(labels("stell")).containsExactly("Stellen suchen", "Eine andere Stelle", "Artikel zurückstellen");
    }

    @Test
    void fewerThanThreeLettersAreSoughtAtTheBeginningOfWordsAlone() {
        assertThat(labels("ge")).isEmpty();
        assertThat(labels("zuruck art")).containsExactly("Artikel zurückstellen");
    }

    @Test
    void theBeginningOfAWordThatWasTypedIsAPieceOfItsOwn() {
        var item = new PickerItem("Artikel zurückstellen", () -> {});

        assertThat(item.split("zuruck")).containsExactly("Artikel ", "zurück", "stellen");
        assertThat(item.split("zuru\u0308ckst x")).containsExactly("Artikel ", "zurückst", "ellen");
        assertThat(item.split("stellen")).containsExactly("Artikel zurückstellen");
        assertThat(item.split(" ")).containsExactly("Artikel zurückstellen");
    }

    private static List<String> labels(String typed) {
        return PickerItem.filter(ITEMS, typed).stream().map(PickerItem::label).toList();
    }
}
