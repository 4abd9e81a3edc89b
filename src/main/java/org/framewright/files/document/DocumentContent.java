package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.framewright.files.Limits;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text of a document while a reader gathers it: paragraphs, with a blank line between them. White space in a line becomes one
/// space, as on paper and screens.
public final class DocumentContent {

    private static final int TOP = 5;

    /// So many paragraphs stand around the text of a message, before it and behind it.
    private static final int AROUND = 12;

    /// A shorter title may stand in a text by chance.
    private static final int LONG_TITLE = 20;

    /// Paragraphs in which a title is looked for.
    private static final int BEGINNING = 200;

    private static final int SHORT = 60;

    private static final Pattern SITE_BEHIND = Pattern.compile("\\s+[|·–—-]\\s+[^|·–—]{2,60}$");

    private static final char SOFT_HYPHEN = '\u00AD';

    private final DocumentBudget budget;
    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<StringBuilder> outer = new ArrayDeque<>();
    private final List<String> insets = new ArrayList<>();
    private final SequencedMap<String, String> metadata = new LinkedHashMap<>();
    private final SequencedSet<Problem> warnings = new LinkedHashSet<>();
    private StringBuilder paragraph = new StringBuilder();
    private final Set<String> bold = new HashSet<>();
    private boolean inBold;

    /// Whether the paragraph has a letter that is not bold.
    private boolean plain;

    public DocumentContent(DocumentBudget budget) {
        this.budget = budget;
    }

    void append(CharSequence text) {
        budget.addCharacters(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isWhitespace(each) || (each == '\u00A0' && endsBlank())) {
                appendBlank();
            } else if (each != SOFT_HYPHEN && each >= ' ' && each != '\uFEFF') {
                paragraph.append(each);
                plain |= !inBold && each != '\u00A0';
            }
        }
    }

    /// Sets whether the letters that follow are bold.
    void setBold(boolean now) {
        inBold = now;
    }

    private void appendBlank() {
        if (!endsBlank()) {
            paragraph.append(' ');
        }
    }

    private boolean endsBlank() {
        return paragraph.isEmpty() || BlankText.isBlank(paragraph.charAt(paragraph.length() - 1));
    }

    /// Ends a line that is not the paragraph's last.
    void endLine() {
        budget.addCharacters(1);
        while (!paragraph.isEmpty() && endsBlank()) {
            paragraph.setLength(paragraph.length() - 1);
        }
        if (!paragraph.isEmpty()) {
            paragraph.append('\n');
        }
    }

    /// Ends a line, and with a blank line the paragraph.
    void endLineOrParagraph() {
        int end = paragraph.length();
        while (end > 0 && paragraph.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0 && paragraph.charAt(end - 1) == '\n') {
            endParagraph();
        } else {
            endLine();
        }
    }

    void endParagraph() {
        var text = paragraph.toString();
        paragraph.setLength(0);
        var range = BlankText.trim(text, 0, text.length());
        if (!range.isEmpty()) {
            if (!plain) {
                bold.add(BlankText.oneLine(text));
            }
            (outer.isEmpty() ? paragraphs : insets).add(range.textOf(text));
        }
        plain = false;
        if (outer.isEmpty()) {
            paragraphs.addAll(insets);
            insets.clear();
        }
    }

    /// Begins a text box, whose paragraphs follow the paragraph in which it lies.
    void beginInset() {
        outer.push(paragraph);
        paragraph = new StringBuilder();
    }

    void endInset() {
        endParagraph();
        paragraph = outer.pop();
    }

    /// Puts a line before all others, unless it stands at the top already.
    void addTop(String line) {
        var first = BlankText.oneLine(line);
        if (!first.isEmpty() && !standsAtTop(first)) {
            budget.addCharacters(first.length());
            paragraphs.addFirst(first);
        }
    }

    /// Leaves out a second copy of the text.
    ///
    /// @return whether much of it is still there twice
    boolean removeCopy() {
        endParagraph();
        var once = RepeatedText.once(List.copyOf(paragraphs));
        paragraphs.clear();
        paragraphs.addAll(once);
        return RepeatedText.hasCopy(once);
    }

    /// Leaves out those of the first and the last paragraphs that are no part of the text.
    void removeAround(Predicate<String> around) {
        endParagraph();
        int middle = Math.max(0, paragraphs.size() - AROUND);
        paragraphs.subList(middle, paragraphs.size()).removeIf(around);
        paragraphs.subList(0, Math.min(AROUND, paragraphs.size())).removeIf(around);
    }

    private boolean standsAtTop(String line) {
        var letters = PageSite.letters(line);
        return paragraphs.stream().limit(TOP).anyMatch(it -> PageSite.letters(it).equals(letters));
    }

    /// Keeps a value of the metadata; the first one of a column stays, and a blank one is none.
    void describe(String column, String value) {
        var line = BlankText.oneLine(value);
        if (!line.isEmpty()) {
            metadata.putIfAbsent(
                    column,
                    line.substring(
                            0,
                            line.offsetByCodePoints(
                                    0, Math.min(line.codePointCount(0, line.length()), Limits.LONGEST_VALUE))));
        }
    }

    /// Keeps a document's title: the headline where it is at the top of the text, or a long one anywhere, also without the name of a site
    /// behind it; else only the document's title.
    void describeTitle(String value) {
        var title = BlankText.oneLine(value);
        var headline =
                Stream.of(title, SITE_BEHIND.matcher(title).replaceFirst(""))
                        .filter(it -> standsAtTop(it) || (it.length() >= LONG_TITLE && stands(it)))
                        .findFirst();
        describe(headline.isPresent() ? "headline" : "document_title", headline.orElse(title));
    }

    private boolean stands(String line) {
        var letters = PageSite.letters(line);
        return paragraphs.stream()
                .limit(BEGINNING)
                .filter(it -> it.length() < 2 * line.length())
                .anyMatch(it -> PageSite.letters(it).equals(letters));
    }

    /// Whether most paragraphs are as short as the entries of menus and lists are.
    boolean isMostlyLists() {
        endParagraph();
        return paragraphs.stream().filter(it -> it.length() < SHORT).count() * 2 > paragraphs.size();
    }

    /// Adds warnings of its source's characters.
    public void addWarnings(List<Problem> others) {
        warnings.addAll(others);
    }

    void warning(ProblemCode problem, Object... details) {
        warnings.add(Problem.of(problem, budget.where(), details));
    }

    /// The text.
    ///
    /// @throws org.framewright.model.Refusal where there is none
    public String text() {
        endParagraph();
        if (paragraphs.isEmpty()) {
            throw budget.refusal(DocumentProblem.NO_TEXT);
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    /// The paragraphs whose letters are all bold, each on one line.
    public Set<String> bold() {
        return Set.copyOf(bold);
    }

    public boolean isEmpty() {
        endParagraph();
        return paragraphs.isEmpty();
    }

    public SequencedMap<String, String> metadata() {
        return metadata;
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}
