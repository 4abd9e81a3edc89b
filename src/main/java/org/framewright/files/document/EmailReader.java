package org.framewright.files.document;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.TextDecoder;
import org.framewright.files.WebCharset;
import org.framewright.files.database.DatabaseDownload;
import org.framewright.files.database.rule.DatabaseRules;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a mail: its subject above its text, the plain one where there is one, else the HTML one. Attachments are left out.
public final class EmailReader {

    private final DocumentContent content;
    private final DocumentBudget budget;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /// A name before an address.
    private static final Pattern SENDER = Pattern.compile("\\s*\"?([^\"<>]*[^\"<>\\s])\"?\\s*<[^<>]*>\\s*");

    /// The share of addresses in a plain text up to which it is read.
    private static final double MOST_ADDRESSES = 0.3;

    /// The same of a newsletter, whose plain text a program made from the formatted one.
    private static final double MOST_OF_NEWSLETTER = 0.05;

    /// What stands around the text of a newsletter: ways to other forms of it, buttons, its rights.
    private static final Pattern PROMPT =
            Pattern.compile(
                    "(?is)(?:view (?:in (?:your )?browser|this (?:email|post))|(?:read|open) in app|unsubscribe|forwarded this email"
                            + "|upgrade to paid|you['’]re currently a free subscriber|im browser ansehen|voir dans le navigateur|© ?20\\d\\d)"
                            + "\\b.{0,200}|like|comment|restack|subscribe|share");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private String subject = "";
    private String sender = "";

    /// Whether its header says that it goes to all subscribers.
    private boolean newsletter;

    private boolean inHeader;
    private boolean attached;
    private int messages;
    private int parts;
    private int attachments;
    private int fields;

    public EmailReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    public void read(byte[] file) throws IOException {
        var config =
                MimeConfig.custom()
                        .setMaxLineLen(Limits.MOST_TEXT_BYTES)
                        .setMaxHeaderCount((int) budget.get(Limit.MAIL_PARTS))
                        .setMaxHeaderLen(Limits.LONGEST_HEADER)
                        .setMaxContentLen(-1)
                        .build();
        var stream = new MimeTokenStream(config);
        try {
            stream.parse(budget.checked(new ByteArrayInputStream(file)));
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                add(stream, state);
            }
        } catch (MaxHeaderLengthLimitException _) {
            throw budget.refusal(DocumentProblem.HEADER_TOO_LONG, Limits.LONGEST_HEADER);
        } catch (MimeException _) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
        finish();
    }

    /// The articles of a mail that a database sent; empty where no rule knows it. To be asked after the mail was read.
    public Optional<DatabaseDownload> readDownload(DatabaseRules rules) {
        var page = html.toString();
        var lines = plain.toString().replace("\r\n", "\n");
        return Optional.of(page)
                .filter(it -> !it.isBlank())
                .flatMap(it -> new HtmlReader(content, budget).readDownload(it, rules))
                .filter(it -> !it.articles().isEmpty())
                .or(() -> rules.readText(lines, budget.where(), budget::checkNow));
    }

    private void add(MimeTokenStream stream, EntityState state) throws IOException, MimeException {
        budget.check();
        switch (state) {
            case T_START_MESSAGE -> budget.checkLevel(++messages);
            case T_START_HEADER -> {
                inHeader = messages == 1 && parts == 0;
                attached = false;
            }
            case T_FIELD -> addField(stream.getField());
            case T_BODY -> addBody(stream);
            case T_START_BODYPART -> {
                if (++parts > budget.get(Limit.MAIL_PARTS)) {
                    throw budget.refusal(DocumentProblem.TOO_MANY_PARTS, budget.get(Limit.MAIL_PARTS));
                }
            }
            default -> {}
        }
    }

    private void addField(Field field) {
        budget.checkNow();
        var name = field.getName().toLowerCase(Locale.ROOT);
        var value = field.getBody() == null ? "" : field.getBody();
        attached |=
                name.equals("content-disposition") && value.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        if (!inHeader) {
            return;
        }
        fields++;
        switch (name) {
            case "subject" -> {
                subject = decode(value);
                content.describe("headline", subject);
            }
            case "date" -> day(value).ifPresent(it -> content.describe("date", it));
            case "from" -> {
                sender = decode(value);
                content.describe("email_from", sender);
            }
            case "list-id", "list-unsubscribe" -> newsletter = true;
            case "content-language" -> content.describe("language", value);
            default -> {}
        }
    }

    private static String decode(String value) {
        return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
    }

    private static Optional<String> day(String date) {
        try {
            var bare = date.replaceAll("\\([^()]*\\)", "").strip().replaceAll("\\s+", " ");
            return Optional.of(
                    OffsetDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate().toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void addBody(MimeTokenStream stream) throws IOException {
        var descriptor = stream.getBodyDescriptor();
        var type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (attached || !Set.of("text/plain", "text/html").contains(type)) {
            // a picture that is not attached is a logo of the page
            attachments += !attached && type.startsWith("image/") ? 0 : 1;
            return;
        }
        var bytes = stream.getDecodedInputStream().readNBytes(Limits.MOST_TEXT_BYTES);
        budget.addUnpacked(bytes.length);
        (type.equals("text/html") ? html : plain).append(text(bytes, descriptor.getCharset())).append('\n');
        if (html.length() + plain.length() > Limits.MOST_TEXT_BYTES) {
            throw budget.refusal(DocumentProblem.TOO_LONG, Limits.MOST_TEXT_BYTES);
        }
    }

    private String text(byte[] bytes, @Nullable String charset) {
        if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            return "";
        }
        // undeclared is ASCII by the standard, and rarely true
        var declared =
                Optional.ofNullable(charset).filter(it -> !it.equalsIgnoreCase("us-ascii")).flatMap(WebCharset::of);
        var decoded = TextDecoder.decode(bytes, declared, budget.where());
        content.addWarnings(decoded.warnings());
        return decoded.text();
    }

    private void finish() {
        if (fields == 0) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
        // a newsletter's sender is its outlet
        var name = SENDER.matcher(sender);
        if (newsletter && name.matches()) {
            content.describe("outlet", name.group(1));
        }
        boolean formatted = !html.toString().isBlank();
        double most = newsletter ? MOST_OF_NEWSLETTER : MOST_ADDRESSES;
        if (plain.toString().isBlank() || (formatted && addresses(plain.toString()) > most)) {
            new HtmlReader(content, budget).readMessage(html.toString());
        } else {
            addPlain(plain.toString());
        }
        if (newsletter) {
            content.removeAround(it -> PROMPT.matcher(it).matches());
        }
        content.addTop(subject);
        if (attachments > 0) {
            content.warning(DocumentProblem.ATTACHMENTS_LEFT_OUT, attachments);
        }
    }

    /// The share of web addresses in a plain text.
    private static double addresses(String text) {
        long addresses = ADDRESS.matcher(text).results().mapToLong(it -> it.group().length()).sum();
        return (double) addresses / text.length();
    }

    /// Lines stay lines; a blank line ends a paragraph.
    private void addPlain(String text) {
        text.lines()
                .forEach(line -> {
                    if (line.isBlank()) {
                        content.endParagraph();
                    } else {
                        content.append(line);
                        content.endLine();
                    }
                });
        content.endParagraph();
    }
}
