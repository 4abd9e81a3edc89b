package org.framewright.files.document;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The fonts of a PDF, looked at before a parser makes tables of them: a few words may state widths or letters for more codes than
/// memory has room for.
final class PdfFontCheck {

    /// As many codes as Unicode has; no font has more.
    private static final long MOST_CODES = 0x11_0000;

    private static final String BEGIN = "beginbfrange";
    private static final String END = "endbfrange";
    private static final Pattern RANGE =
            Pattern.compile("<([^<>]*+)>\\s*+<([^<>]*+)>\\s*+(?:(?<one><)[^<>]*+>|\\[[^\\]]*+])");

    /// A parser takes no more of a code, in hexadecimal digits.
    private static final int LONGEST_CODE = 8;

    private final DocumentBudget budget;
    private final Set<COSDictionary> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfFontCheck(DocumentBudget budget) {
        this.budget = budget;
    }

    /// Looks at the font that an operator of a page chooses.
    ///
    /// @param resources of the page; null where it has none
    /// @throws org.framewright.model.Refusal where it has more codes than fonts have
    void check(Operator operator, List<COSBase> operands, @Nullable PDResources resources) throws IOException {
        if (resources == null || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            return;
        }
        var named = resources.getCOSObject();
        switch (operator.getName()) {
            case OperatorName.SET_FONT_AND_SIZE -> {
                if (named.getDictionaryObject(COSName.FONT) instanceof COSDictionary all) {
                    check(all.getDictionaryObject(name));
                }
            }
            case OperatorName.SET_GRAPHICS_STATE_PARAMS -> {
                if (named.getDictionaryObject(COSName.EXT_G_STATE) instanceof COSDictionary states
                        && states.getDictionaryObject(name) instanceof COSDictionary state
                        && state.getDictionaryObject(COSName.FONT) instanceof COSArray font) {
                    check(font.getObject(0));
                }
            }
            default -> {}
        }
    }

    private void check(@Nullable COSBase object) throws IOException {
        if (!(object instanceof COSDictionary font) || !checked.add(font)) {
            return;
        }
        long codes = 0;
        var fonts = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (fonts != null && fonts.getObject(0) instanceof COSDictionary descendant) {
            codes += widths(descendant.getCOSArray(COSName.W));
        }
        codes += letters(font.getCOSStream(COSName.TO_UNICODE)) + letters(font.getCOSStream(COSName.ENCODING));
        if (codes > MOST_CODES) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
    }

    /// Widths stand as `first [width ...]` or as `first last width`.
    private static long widths(@Nullable COSArray array) {
        long codes = 0;
        for (int i = 0; array != null && i < array.size() - 1; ) {
            if (array.getObject(i++) instanceof COSNumber first) {
                switch (array.getObject(i++)) {
                    case COSArray each -> codes += each.size();
                    case COSNumber last -> {
                        codes += Math.max(0, 1L + last.intValue() - first.intValue());
                        i++;
                    }
                    case null, default -> i++;
                }
            }
        }
        return codes;
    }

    /// Letters stand as `<first> <last> <letter>`; those of a list are as many as the list has.
    private static long letters(@Nullable COSStream map) throws IOException {
        if (map == null) {
            return 0;
        }
        String text;
        try (var in = map.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        long codes = 0;
        for (int from = text.indexOf(BEGIN); from >= 0; from = text.indexOf(BEGIN, from + 1)) {
            int end = text.indexOf(END, from);
            for (var range = RANGE.matcher(text).region(from, end < 0 ? text.length() : end); range.find(); ) {
                if (range.group("one") != null) {
                    codes += Math.max(0, 1 + code(range.group(2)) - code(range.group(1)));
                }
            }
        }
        return codes;
    }

    private static long code(String digits) {
        var bare = digits.replaceAll("[^0-9A-Fa-f]", "");
        var last = bare.substring(Math.max(0, bare.length() - LONGEST_CODE));
        return last.isEmpty() ? 0 : Long.parseLong(last, 16);
    }
}
