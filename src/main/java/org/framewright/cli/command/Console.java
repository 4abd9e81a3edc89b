package org.framewright.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.agreement.UndefinedReason;
import org.framewright.interchange.InterchangeProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProgramVersion;
import org.framewright.reliability.report.ReportWording;
import org.framewright.wording.Texts;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The output of a command: only its result on stdout; sentences about problems on stderr.
public final class Console {

    /// The largest number of listed problems; further problems are counted.
    public static final int MOST_PROBLEMS = 20;

    /// Control characters, single carriage returns (they would overwrite the line), and characters that change the
    /// direction or have no width. Line feeds, tabs, joiners and non-joiners stay: the spelling of Persian and of emoji
    /// needs them.
    private static final Pattern TERMINAL_CONTROLS =
            Pattern.compile(
                    "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{200b}\\x{2060}\\x{feff}&&[^\\n\\r\\t]]|\\r(?!\\n)");

    private final Texts texts;
    private final ResultStream result;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter terminal;
    private boolean writeFailed;

    /// A console without a terminal: progress is not shown.
    public Console(OutputStream out, OutputStream err, Charset charset) {
        this(out, err, charset, OutputStream.nullOutputStream());
    }

    private Console(OutputStream out, OutputStream err, Charset charset, OutputStream terminal) {
        // the texts are English, and so are their numbers
        this.texts = Texts.ofCommands(Locale.ENGLISH);
        this.result = new ResultStream(out);
        this.out = new PrintWriter(new OutputStreamWriter(result, charset), true);
        this.err = new PrintWriter(new EscapingWriter(new OutputStreamWriter(err, charset)), true);
        this.terminal = new PrintWriter(new OutputStreamWriter(terminal, charset));
    }

    /// The console of the process's own streams, in UTF-8: without a locale, Java would replace characters of an
    /// article's name by question marks. A Windows terminal reads only its own character set.
    public static Console create() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return new Console(
                // not System.out, which does not report the cause of a failed write
                new FileOutputStream(FileDescriptor.out),
                System.err,
                windows ? System.out.charset() : StandardCharsets.UTF_8,
                isTerminal() ? System.err : OutputStream.nullOutputStream());
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again, without a terminal, from JDK 25 on
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// Asks for a passphrase, without showing what is typed.
    ///
    /// @param key of the question
    /// @return empty without a terminal, or where nothing was typed
    @SuppressWarnings("SystemConsoleNull") // it is null again, without a terminal, from JDK 25 on
    public Optional<String> askPassphrase(String key, Path file) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readPassword("%s ", withoutControls(text(key, file.getFileName()))))
                .map(String::valueOf)
                .filter(it -> !it.isEmpty());
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    /// Prints a sentence as a line of the result.
    public void printText(String key, Object... arguments) {
        out.println(withoutControls(text(key, arguments)));
    }

    /// Removes control characters, which a terminal would obey: names come from other people's files.
    private static String withoutControls(String words) {
        return TERMINAL_CONTROLS.matcher(words).replaceAll("\ufffd");
    }

    /// The text of a key of the command line, with each argument on one line.
    public String text(String key, Object... arguments) {
        return texts.get(
                "cli." + key,
                Arrays.stream(arguments)
                        .map(it -> it instanceof Number ? it : Texts.onOneLine(String.valueOf(it)))
                        .toArray());
    }

    /// The texts of all bundles.
    public Texts texts() {
        return texts;
    }

    /// The text of a key of any bundle.
    ///
    /// @param key with its bundle's name at the front
    public String words(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// The printer for the progress of long work.
    ///
    /// @param key of the progress sentence
    public ProgressPrinter progressPrinter(String key) {
        return new ProgressPrinter(terminal, (done, total) -> text(key, done, total));
    }

    /// Prints a line of the result: words, or an id.
    ///
    /// @return whether the line was written, and its reader has not closed the pipe
    public boolean print(String line) {
        out.print(withoutControls(Texts.onOneLine(line)) + "\n");
        out.flush();
        return isWritten() && !result.hasEnded();
    }

    /// Prints the content of a file as the result, in UTF-8 on every system.
    public void content(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Prints the result as JSON for programs, in UTF-8 on every system.
    ///
    /// @param more modules with serializers for further types
    public void json(Object value, Module... more) {
        write(value, mapper(more).enable(SerializationFeature.INDENT_OUTPUT));
    }

    /// Prints each value as JSON in a line of its own: for results that a program reads one by one.
    public void jsonLines(Stream<?> values) {
        var mapper = mapper();
        values.forEach(value -> write(value, mapper));
    }

    private ObjectMapper mapper(Module... more) {
        return JsonMapper.builder().addModule(new OutputJson(this)).addModules(more).build();
    }

    private void write(Object value, ObjectMapper mapper) {
        try {
            write(mapper.writeValueAsBytes(value));
            write(new byte[] {'\n'});
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(byte[] bytes) {
        try {
            result.write(bytes);
            result.flush();
        } catch (IOException failed) {
            writeFailed = true;
        }
    }

    /// Whether all output could be written. Output after the reader closed the pipe counts as written.
    public boolean isWritten() {
        return !writeFailed && !out.checkError();
    }

    /// The sentence for an undefined figure.
    public String reason(UndefinedReason reason) {
        return texts.get("agreement.reason." + reason.name());
    }

    /// Prints a sentence about a problem.
    public void report(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    /// Prints a sentence for each problem, up to [#MOST_PROBLEMS].
    public void report(List<Problem> problems) {
        problems.stream().limit(MOST_PROBLEMS).map(texts::problem).distinct().forEach(err::println);
        if (problems.size() > MOST_PROBLEMS) {
            var last = problems.getLast();
            // the last line of a shortened report counts the missing problems
            int uncounted =
                    last.code() == InterchangeProblem.MORE ? Integer.parseInt(last.details().getFirst()) - 1 : 0;
            report("and-more", problems.size() - MOST_PROBLEMS + uncounted);
        }
    }

    /// The sentence for a problem.
    public String sentence(Problem problem) {
        return texts.problem(problem);
    }

    /// Replaces control characters in all messages on stderr, also in picocli's, which repeat the typed arguments.
    private static final class EscapingWriter extends FilterWriter {

        EscapingWriter(Writer to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            write(String.valueOf((char) one), 0, 1);
        }

        @Override
        public void write(char[] words, int from, int length) throws IOException {
            write(new String(words, from, length), 0, length);
        }

        @Override
        public void write(String words, int from, int length) throws IOException {
            var shown = withoutControls(words.substring(from, from + length));
            super.write(shown, 0, shown.length());
        }
    }

    /// The texts of a report or another document, for readers without the command line.
    public ReportWording wording() {
        return new ReportWording(new Texts(texts.locale()), ProgramVersion.ofProgram());
    }

    /// The stream of a result. A reader that ends early, like `head`, is no failure: further output is dropped.
    private static final class ResultStream extends FilterOutputStream {

        private boolean ended;

        ResultStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!ended) {
                try {
                    out.write(bytes, from, length);
                } catch (IOException failed) {
                    endOrFail(failed);
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (!ended) {
                try {
                    out.flush();
                } catch (IOException failed) {
                    endOrFail(failed);
                }
            }
        }

        /// Whether the reader has closed the pipe.
        boolean hasEnded() {
            return ended;
        }

        /// Distinguishes a closed pipe from a full disk. Java reports only the system's words: "Broken pipe", "The pipe is
        /// being closed".
        private void endOrFail(IOException failed) throws IOException {
            if (!String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                throw failed;
            }
            ended = true;
        }
    }
}
