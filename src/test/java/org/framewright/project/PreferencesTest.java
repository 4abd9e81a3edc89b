package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class PreferencesTest {

    @TempDir Path folder;

    private final List<Runnable> later = new ArrayList<>();

    @Test
    void choicesOfAMomentAreSavedTogetherAndThereAgainAtTheNextStart() {
        var preferences = preferences();
        preferences.put("theme", "dark");
        preferences.put("zoom", "1.2");
        preferences.put("zoom", "1.3");
        assertThat(preferences.get("zoom")).contains("1.3");
        assertThat(folder).isEmptyDirectory();
        assertThat(later).hasSize(1);
        later.removeFirst().run();
        assertThat(preferences().get("theme")).contains("dark");
        assertThat(preferences().get("zoom")).contains("1.3");
        preferences.put("zoom", "1.4");
        preferences.save();
        assertThat(preferences().get("zoom")).contains("1.4");
        assertThat(folder.toFile().list()).as("no temporary file stays").hasSize(1);
    }

    @Test
    void noChoiceIsLostWhereManyAreMadeAtOnce() {
        var preferences = new Preferences(folder, Runnable::run);
        IntStream.range(0, 200).parallel().forEach(it -> preferences.put("name " + it, "" + it));
        preferences.save();
        var next = preferences();
        assertThat(IntStream.range(0, 200))
                .allMatch(it -> next.get("name " + it).filter(("" + it)::equals).isPresent());
    }

    @Test
    void whatAnotherWindowHasSavedMeanwhileStays() {
        var one = preferences();
        var other = preferences();
        one.put("theme", "dark");
        other.put("zoom", "1.2");
        one.save();
        other.save();
        assertThat(preferences().get("theme")).contains("dark");
        assertThat(preferences().get("zoom")).contains("1.2");
    }

    @Test
    void whatCannotBeReadIsAsUsualAndEverythingElseStays() throws IOException {
        Files.write(folder.resolve("window"), List.of("zoom=large", "no sign", "theme=dark"));
        var preferences = preferences();
        assertThat(preferences.get("zoom", Double::valueOf)).isEmpty();
        assertThat(preferences.get("theme")).contains("dark");
        preferences.put("keys", "shown");
        preferences.save();
        assertThat(preferences().get("theme")).contains("dark");
    }

    private Preferences preferences() {
        return new Preferences(folder, later::add);
    }
}
