package org.framewright.files.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Joins the lines of a PDF to paragraphs, and words that were divided at a line's end (`docs/import.md` states the rules).
final class PdfParagraphs {

    private static final float FURTHER_APART = 1.25f;

    /// Fewer may be chance.
    private static final int FEWEST_ALIKE = 4;

    /// Where too few lines tell it.
    private static final float LEADING = 1.2f;

    private static final float OTHER_SIZE = 0.12f;
    private static final float INDENT = 0.8f;
    private static final float SHORT = 0.85f;

    /// No first line of a paragraph is indented that far, in sizes of its letters.
    private static final float FAR = 4;

    /// A line that ends there ends its paragraph, whatever its last sign is, where the next begins with a capital letter.
    private static final float HALF = 0.5f;

    private static final int FEW_AROUND = 4;

    /// Around a head, most lines are short.
    private static final int MANY_AROUND = 12;

    private static final Pattern ENDS_SENTENCE = Pattern.compile("(?s).*[.!?:…。][\"'”’»«)\\]]*");
    private static final Pattern GAP =
            Pattern.compile(
                    "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。，；：！？（）「」])[ \\u3000]+"
                            + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。，；：！？（）「」])");

    private static final Pattern DIVIDED = Pattern.compile("(?s).*\\p{L}[-\\u2010\\u00AD]");

    /// French words with a hyphen that no syllable ends with, and parts of compounds between two hyphens: -là ends *voilà*, *holà* and
    /// *delà* alone.
    private static final Pattern COMPOUND =
            Pattern.compile(
                    "(?iu)(?:.*[-’'])?(?:(?:moi|toi|soi|lui|elles?|nous|vous|eux|cela|ici)-mêmes?"
                            + "|(?:celui|celles?|ceux|jours?|temps|mois|fois|années?|semaines?)-ci"
                            + "|(?!(?:re)?voi-|ho-|de-)\\p{L}{2,}-là|(?:peut|bien|mal|mieux|non)-être)"
                            + "|.*\\p{L}-(?:à(?:-\\p{L}+)?|(?:t|of|the)-\\p{L}+)");

    private static final Pattern FIRST_WORD = Pattern.compile("\\p{L}*");

    /// Distances of lines are alike within a fiftieth of the letters' size.
    private static final float DISTANCES_PER_SIZE = 50;

    private static final int SIZES_PER_POINT = 2;

    private final DocumentContent content;
    private float leading;

    /// The usual distance of two lines, in sizes of their letters: in the document, and by their size, since a page of the web has lists
    /// whose lines are closer than those of its article.
    private float usualDistance = LEADING;

    private final Map<Integer, Float> usualDistances = new HashMap<>();

    /// The size of most letters.
    private float usualSize;

    PdfParagraphs(DocumentContent content) {
        this.content = content;
    }

    /// @param pages the lines of each in reading order
    void add(List<List<PdfLine>> pages) {
        var lines = pages.stream().flatMap(List::stream).toList();
        countDistances(lines);
        usualSize = usualSize(lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).withText(withoutGaps(lines.get(i).text()));
            if (i > 0 && beginsParagraph(lines, i)) {
                content.endParagraph();
                leading = 0;
            }
            boolean last = i + 1 == lines.size();
            boolean divided = !last && isDivided(line.text(), lines.get(i + 1).text());
            boolean joined = divided && !isCompound(line.text(), lines.get(i + 1).text());
            content.append(joined ? line.text().substring(0, line.text().length() - 1) : line.text());
            if (!divided && !(last || isUnspaced(line.text(), lines.get(i + 1).text()))) {
                content.append(" ");
            }
        }
        content.endParagraph();
    }

    /// Chinese and Japanese have no blanks between their letters; a PDF has some where letters are set apart.
    private static String withoutGaps(String line) {
        return GAP.matcher(line).replaceAll("");
    }

    private static boolean isUnspaced(String line, String next) {
        return !line.isEmpty()
                && !next.isEmpty()
                && GAP.matcher(line.substring(line.length() - 1) + " " + next.charAt(0)).find();
    }

    private static int sizeClass(PdfLine line) {
        return Math.round(line.size() * SIZES_PER_POINT);
    }

    /// Counts the distances within paragraphs: most lines are within one, whatever the spacing of the document is.
    private void countDistances(List<PdfLine> lines) {
        var all = new TreeMap<Integer, Integer>();
        var bySize = new HashMap<Integer, TreeMap<Integer, Integer>>();
        for (int i = 1; i < lines.size(); i++) {
            var before = lines.get(i - 1);
            var line = lines.get(i);
            float step = line.bottom() - before.bottom();
            boolean alike = Math.abs(line.size() - before.size()) <= OTHER_SIZE * line.size();
            // a line that ends early may end a paragraph
            boolean goesOn =
                    before.right() >= SHORT * widest(lines, i - 1) && !ENDS_SENTENCE.matcher(before.text()).matches();
            if (step > 0 && alike && goesOn && line.size() > 0 && overlap(before, line)) {
                int distance = Math.round(step / line.size() * DISTANCES_PER_SIZE);
                all.merge(distance, 1, Integer::sum);
                bySize.computeIfAbsent(sizeClass(line), _ -> new TreeMap<>()).merge(distance, 1, Integer::sum);
            }
        }
        usualDistance = commonest(all).orElse(LEADING);
        bySize.forEach((size, counts) -> commonest(counts).ifPresent(it -> usualDistances.put(size, it)));
    }

    private static Optional<Float> commonest(TreeMap<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .filter(it -> it.getValue() >= FEWEST_ALIKE)
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(it -> it.getKey() / DISTANCES_PER_SIZE);
    }

    private static float usualSize(List<PdfLine> lines) {
        var letters = new TreeMap<Float, Integer>();
        lines.forEach(it -> letters.merge(it.size(), it.text().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
    }

    /// Whether a line ends with part of a word that the next one goes on with: a letter and a hyphen, then a small letter; a soft
    /// hyphen always.
    static boolean isDivided(String line, String next) {
        return DIVIDED.matcher(line).matches()
                && !next.isEmpty()
                && (line.endsWith("\u00AD") || Character.isLowerCase(next.codePointAt(0)));
    }

    /// Whether a divided word or web address surely has its hyphen within a line, too.
    private static boolean isCompound(String line, String next) {
        var first = FIRST_WORD.matcher(next);
        var word = line.substring(line.lastIndexOf(' ') + 1) + (first.lookingAt() ? first.group() : "");
        return !line.endsWith("\u00AD") && (word.indexOf('/') >= 0 || COMPOUND.matcher(word).matches());
    }

    private boolean beginsParagraph(List<PdfLine> lines, int index) {
        var before = lines.get(index - 1);
        var line = lines.get(index);
        if (Math.abs(line.size() - before.size()) > OTHER_SIZE * Math.max(line.size(), before.size())) {
            return true;
        }
        if (isDivided(before.text(), line.text())) {
            return false;
        }
        float step = line.bottom() - before.bottom();
        boolean below = step > 0 && overlap(before, line);
        if (!below) {
            // in the next column or on the next page
            boolean ended =
                    ENDS_SENTENCE.matcher(before.text()).matches()
                            || before.right() - before.left()
                                    < HALF * (widest(lines, index - 1, MANY_AROUND) - before.left());
            return (ended || (step > HALF * line.size() && isWholeLine(lines, index - 1)))
                    && !Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean apart =
                step
                                > Math.max(1, usualDistances.getOrDefault(sizeClass(line), usualDistance))
                                        * FURTHER_APART
                                        * line.size()
                        && (leading == 0 || step > FURTHER_APART * leading);
        boolean wider = leading > 0 && step > FURTHER_APART * leading;
        boolean indented = line.left() - before.left() > INDENT * line.size() && endsLine(before, lines, index);
        boolean endedShort =
                ENDS_SENTENCE.matcher(before.text()).matches()
                        && before.right() - line.left() < SHORT * (widest(lines, index) - line.left());
        boolean endedEarly =
                Character.isUpperCase(line.text().codePointAt(0))
                        && before.right() - line.left() < HALF * (widest(lines, index) - line.left());
        if (apart || wider || indented || endedShort || endedEarly || isCentred(before, line, lines, index)) {
            return true;
        }
        leading = step;
        return false;
    }

    /// Whether a line that ends early is centred, and the next is centred below it or goes back to the left: each is a paragraph, as in
    /// the heads of databases' downloads. A large line may be part of a headline.
    private boolean isCentred(PdfLine before, PdfLine line, List<PdfLine> lines, int index) {
        float left = leftmost(lines, index);
        boolean moved =
                Math.abs(before.left() - line.left()) > INDENT * line.size()
                        || Math.min(before.left(), line.left()) - left > FAR * line.size();
        boolean back = before.left() - line.left() > FAR * line.size() && isWholeLine(lines, index - 1);
        boolean alike = Math.abs(before.left() + before.right() - line.left() - line.right()) < line.size();
        return line.size() <= usualSize * (1 + OTHER_SIZE)
                && (back || (alike && moved && before.right() < SHORT * widest(lines, index, MANY_AROUND)))
                && !Character.isLowerCase(line.text().codePointAt(0));
    }

    /// Whether no other part stands before it on its line, as a raised number may divide one.
    private static boolean isWholeLine(List<PdfLine> lines, int index) {
        return index == 0
                || Math.abs(lines.get(index).bottom() - lines.get(index - 1).bottom()) > HALF * lines.get(index).size();
    }

    private static boolean endsLine(PdfLine before, List<PdfLine> lines, int index) {
        return ENDS_SENTENCE.matcher(before.text()).matches() || before.right() < SHORT * widest(lines, index);
    }

    private static boolean overlap(PdfLine one, PdfLine other) {
        return one.left() < other.right() && other.left() < one.right();
    }

    /// The right edge of the lines around.
    private static float widest(List<PdfLine> lines, int index) {
        return widest(lines, index, FEW_AROUND);
    }

    private static float widest(List<PdfLine> lines, int index, int around) {
        return (float)
                lines.subList(Math.max(0, index - around), Math.min(lines.size(), index + around)).stream()
                        .filter(it -> overlap(it, lines.get(index)))
                        .mapToDouble(PdfLine::right)
                        .max()
                        .orElse(0);
    }

    /// The left edge of the lines around.
    private static float leftmost(List<PdfLine> lines, int index) {
        return (float)
                lines.subList(Math.max(0, index - MANY_AROUND), Math.min(lines.size(), index + MANY_AROUND)).stream()
                        .mapToDouble(PdfLine::left)
                        .min()
                        .orElse(0);
    }
}
