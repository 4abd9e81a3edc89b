package org.framewright.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// What Jazzer calls, by the names of its methods: it draws bytes, and keeps those that led to code which no others had reached.
///
/// Of a text they are the input. Where an input has a form that random bytes never have, as ZIP files have, they are the draw of
/// the mutator that makes it, so that Jazzer looks for draws.
public final class JazzerTarget {

    /// The properties of its process: the reader's name, a folder to work in, the folder of findings, the seed.
    static final String READER = "fuzz.reader";

    static final String PLACE = "fuzz.place";
    static final String FOUND = "fuzz.found";
    static final String SEED = "fuzz.seed";
    static final String REPORT = "report.txt";

    private static FuzzRun run;

    private JazzerTarget() {}

    /// Before the first input.
    public static void fuzzerInitialize() throws Exception {
        var named =
                FuzzReaders.all().stream()
                        .filter(it -> it.name().equals(System.getProperty(READER)))
                        .findFirst()
                        .orElseThrow();
        var place = Path.of(System.getProperty(PLACE));
        run = new FuzzRun(named.maker().make(place), place);
        for (var seed : run.reader().seeds()) {
            run.note(seed);
        }
    }

    /// For each input.
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        if (!run.isHopeless()) {
            run.note(run.reader().isText() ? bytes : run.draw(new ByteDraw(bytes)));
        }
    }

    /// After the last input.
    public static void fuzzerTearDown() throws IOException {
        var report = run.report(Long.getLong(SEED));
        var found = Files.createDirectories(Path.of(System.getProperty(FOUND)));
        report.write(found);
        Files.writeString(found.resolve(REPORT), report.toString());
    }

    /// Draws what bytes say, and zeros after the last of them.
    private static final class ByteDraw extends Random {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;
        private int at;

        ByteDraw(byte[] bytes) {
            super(0);
            this.bytes = bytes;
        }

        @Override
        protected int next(int bits) {
            int drawn = 0;
            for (int i = 0; i < 4; i++) {
                drawn = drawn << 8 | (bytes != null && at < bytes.length ? bytes[at++] & 0xff : 0);
            }
            return drawn >>> 32 - bits;
        }
    }
}
