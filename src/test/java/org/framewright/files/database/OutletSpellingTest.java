package org.framewright.files.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class OutletSpellingTest {

    @Test
    void outletsThatDifferByBlanksAloneHaveTheCommonestSpelling() {
        assertThat(outlets("The Lantern", "The Lan tern", "The Lantern", "The Lanterns", "Island Post", "IslandPost"))
                .containsExactly(
                        "The Lantern", "The Lantern", "The Lantern", "The Lanterns", "IslandPost", "IslandPost");
    }

    @Test
    void anArticleWithoutOutletGetsNone() {
        assertThat(outlets("The Lantern", "The Lan tern", "The Lantern", "")).endsWith("");
    }

    private static Stream<String> outlets(String... outlets) {
        var articles =
                Stream.of(outlets)
                        .map(it -> it.isEmpty() ? Map.<String, String>of() : Map.of("outlet", it))
                        .map(it ->
                                new DatabaseArticle(
                                        "Text.", new LinkedHashMap<>(it), "rule-1", List.of(), "Text.", List.of()))
                        .toList();
        return OutletSpelling.unify(articles).stream().map(it -> it.metadata().getOrDefault("outlet", ""));
    }
}
