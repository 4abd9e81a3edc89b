package org.framewright.files.document;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads rich text: paragraphs as they are with all tracked changes accepted. Objects, pictures, headers and whatever else is no text
/// of the body are passed over.
public final class RtfReader {

    /// Between lines, and between paragraphs.
    private static final Pattern SEPARATOR = Pattern.compile("[\u2028\u2029]");

    /// Groups that hold text of the body; all others with a name of their own are passed over.
    private static final Set<Command> BODY =
            Set.of(Command.rtf, Command.field, Command.fldrslt, Command.shptxt, Command.upr, Command.info);

    private static final Map<Command, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry(Command.emdash, "—"),
                    Map.entry(Command.endash, "–"),
                    Map.entry(Command.bullet, "•"),
                    Map.entry(Command.lquote, "‘"),
                    Map.entry(Command.rquote, "’"),
                    Map.entry(Command.ldblquote, "“"),
                    Map.entry(Command.rdblquote, "”"),
                    Map.entry(Command.tab, " "),
                    Map.entry(Command.emspace, " "),
                    Map.entry(Command.enspace, " "),
                    Map.entry(Command.nonbreakingspace, "\u00A0"),
                    Map.entry(Command.nonbreakinghyphen, "\u2011"),
                    Map.entry(Command.qmspace, " "));

    /// A word with its number, or a symbol such as a backslash.
    private static final Pattern CONTROL_WORD =
            Pattern.compile("\\\\(?:(?<name>[a-zA-Z]++)(?<number>-?\\d{1,18}+)? ?|[^a-zA-Z])");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    private final DocumentContent content;
    private final DocumentBudget budget;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();

    public RtfReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    public void read(byte[] file) throws IOException {
        if (!new String(file, 0, Math.min(file.length, 5), StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
        requireBinaries(file);
        var body = new BodyListener();
        var in = budget.checked(new ByteArrayInputStream(escaped(file)));
        new DividingParser().parse(new RtfStreamSource(in), body);
        content.endParagraph();
        content.describeTitle(title.toString());
        content.describe("document_author", author.toString());
    }

    /// Escapes letters that a program wrote as UTF-8: rich text has no such letters, and the parser reads each byte as one.
    private static byte[] escaped(byte[] file) {
        var text = decodeUtf8(file).filter(it -> it.length() < file.length && !it.contains("\\bin"));
        return text.map(it -> NOT_ASCII.matcher(it).replaceAll(run -> Matcher.quoteReplacement(escape(run.group()))))
                .map(it -> it.getBytes(StandardCharsets.US_ASCII))
                .orElse(file);
    }

    private static Optional<String> decodeUtf8(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String escape(String letters) {
        return letters.chars().mapToObj(it -> "\\u" + (short) it + "?").collect(Collectors.joining("", "{\\uc1", "}"));
    }

    /// Refuses binary data that is said to be longer than the rest of the file: the parser makes room for all of it before it reads.
    private void requireBinaries(byte[] file) {
        var word = CONTROL_WORD.matcher(new String(file, StandardCharsets.ISO_8859_1));
        for (int from = 0; word.find(from); ) {
            from = word.end();
            if ("bin".equals(word.group("name")) && word.group("number") != null) {
                long length = Long.parseLong(word.group("number"));
                if (length < 0 || length > file.length - from) {
                    throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
                }
                from += (int) length;
            }
        }
    }

    /// Divides long runs of escaped letters: the parser joins what follows each other, letter by letter, and copies all of it for each.
    private static final class DividingParser extends StandardRtfParser {

        private static final int LONGEST_RUN = 1_000;
        private static final Set<Command> LETTERS =
                Set.of(Command.opencurly, Command.closecurly, Command.backslash, Command.u);

        private int run;

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            if (LETTERS.contains(command) && ++run % LONGEST_RUN == 0) {
                // an empty group says nothing, and ends what is joined
                processGroupStart();
                processGroupEnd();
            }
            super.processCommand(command, parameter, hasParameter, optional);
        }
    }

    /// Where text of a group goes.
    ///
    /// @param leftOut whether it is passed over
    /// @param bold whether its letters are bold
    /// @param property the property of the document that it is
    private record Group(boolean leftOut, boolean deleted, boolean hidden, boolean bold, Optional<Command> property) {}

    private final class BodyListener extends RtfListenerAdaptor {

        private final Deque<Group> outer = new ArrayDeque<>();
        private Group group = new Group(false, false, false, false, Optional.empty());

        @Override
        public void processGroupStart() {
            outer.push(group);
            budget.checkLevel(outer.size());
        }

        @Override
        public void processGroupEnd() {
            if (!outer.isEmpty()) {
                group = outer.pop();
            }
        }

        @Override
        public void processString(String text) {
            if (group.property().isPresent()) {
                var value = group.property().get() == Command.title ? title : author;
                budget.addCharacters(text.length());
                value.append(text);
            } else if (isShown()) {
                content.setBold(group.bold());
                addLines(text);
            }
        }

        /// Some programs write the separators of Unicode in place of commands.
        private void addLines(String text) {
            var lines = SEPARATOR.split(text, -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    content.endLineOrParagraph();
                }
                content.append(lines[i]);
            }
        }

        private boolean isShown() {
            return !group.leftOut() && !group.deleted() && !group.hidden();
        }

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            budget.check();
            boolean on = !hasParameter || parameter != 0;
            if (command == Command.title || command == Command.author) {
                group = new Group(true, false, false, false, Optional.of(command));
            } else if (optional
                    || command == Command.optionalcommand
                    || (command.getCommandType() == CommandType.Destination && !BODY.contains(command))) {
                warning(command);
                group = new Group(true, group.deleted(), group.hidden(), group.bold(), Optional.empty());
            } else if (command == Command.deleted) {
                group = new Group(group.leftOut(), on, group.hidden(), group.bold(), group.property());
                content.warning(DocumentProblem.TRACKED_CHANGES);
            } else if (command == Command.v) {
                group = new Group(group.leftOut(), group.deleted(), on, group.bold(), group.property());
                if (on) {
                    content.warning(DocumentProblem.HIDDEN_TEXT_LEFT_OUT);
                }
            } else if (command == Command.plain) {
                group = new Group(group.leftOut(), false, false, false, group.property());
            } else if (command == Command.b) {
                group = new Group(group.leftOut(), group.deleted(), group.hidden(), on, group.property());
            } else if (isShown()) {
                addSymbol(command);
            }
        }

        private void warning(Command command) {
            if (command == Command.footnote) {
                content.warning(DocumentProblem.FOOTNOTES_LEFT_OUT);
            } else if (command == Command.annotation) {
                content.warning(DocumentProblem.COMMENTS_LEFT_OUT);
            }
        }

        private void addSymbol(Command command) {
            var symbol = SYMBOLS.get(command);
            if (symbol != null) {
                content.append(symbol);
                return;
            }
            switch (command) {
                case par, cell, nestcell, row, nestrow, sect, page -> content.endParagraph();
                case line -> content.endLine();
                default -> {}
            }
        }
    }
}
