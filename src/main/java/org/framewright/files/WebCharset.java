package org.framewright.files;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Encodings by the names that pages give them. A name means what browsers take it for
/// ([Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels)): mostly the wider variant of Windows.
public final class WebCharset {

    private static final Map<String, String> WIDER =
            Map.ofEntries(
                    Map.entry("ascii", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("iso8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("l1", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("latin5", "windows-1254"),
                    Map.entry("iso-8859-11", "x-windows-874"),
                    Map.entry("tis-620", "x-windows-874"),
                    Map.entry("gb2312", "GBK"),
                    Map.entry("gb_2312-80", "GBK"),
                    Map.entry("x-gbk", "GBK"),
                    Map.entry("chinese", "GBK"),
                    Map.entry("big5", "Big5-HKSCS"),
                    Map.entry("big5-hkscs", "Big5-HKSCS"),
                    Map.entry("x-x-big5", "Big5-HKSCS"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("shift-jis", "windows-31j"),
                    Map.entry("sjis", "windows-31j"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("korean", "x-windows-949"),
                    Map.entry("iso-8859-8-i", "iso-8859-8"),
                    Map.entry("koi8", "KOI8-R"),
                    Map.entry("koi8-ru", "KOI8-U"),
                    Map.entry("utf8", "UTF-8"),
                    Map.entry("unicode", "UTF-16LE"),
                    Map.entry("utf-16", "UTF-16LE"));

    private WebCharset() {}

    /// The encoding of a name; empty where nobody knows it.
    public static Optional<Charset> of(String label) {
        var name = label.strip().toLowerCase(Locale.ROOT);
        var known = WIDER.getOrDefault(name, name);
        return known.matches("[A-Za-z0-9][A-Za-z0-9:._+-]*") && Charset.isSupported(known)
                ? Optional.of(Charset.forName(known))
                : Optional.empty();
    }
}
