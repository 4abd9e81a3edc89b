package org.framewright.support;

import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// After all tests: no picture of the list is missing. Where only some tests were run, nobody can know.
final class GoldenPicturesIT {

    @Test
    void everyPictureOfTheListWasMade() {
        var since = System.getProperty("tests.since");
        // Maven hands what it was given on the command line to the tests' process
        boolean some = System.getProperty("test") != null || Boolean.getBoolean("skipTests");
        if (since == null || some) {
            var why = "whether every picture of the list was made is not checked: not all tests were run";
            System.out.println(why);
            abort(why);
        }
        new GoldenPictures().checkAllMade(Screenshots.FOLDER, Instant.parse(since));
    }
}
