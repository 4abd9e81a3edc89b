package org.framewright.corpus.parts;

import java.util.regex.Pattern;

/// Recognises photo credits at the end of a line: `(AP PHOTO)`, `(Photo: Jane Doe)`, `Photograph: Jane Doe/Agency`. The
/// credit must look like one: a body that ends in "(see photo)" has none.
final class PhotoCredit {

    private static final int LABEL_LENGTH = 150;

    private static final String NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.&'’-]*";
    private static final String WORD = "(?i:photos?|photographs?|photography|pictures?|images?|foto)";
    private static final String BY = "(?: ?[:/|] ?|(?i: by | via | courtesy of | from ))[^()\\n]{2,80}";

    /// `AP PHOTO`, `File photo`, `AP Photo/Jane Doe`, `Photo: Jane Doe`, `Photo by Jane Doe`, `Getty Images`
    private static final String IN_BRACKETS =
            "(?:(?:%1$s[ /]){1,4}%2$s(?:%3$s)?|(?i:file )%2$s(?:%3$s)?|%2$s%3$s)".formatted(NAME, WORD, BY);

    /// Without brackets the word must be followed by a colon and a name-like text.
    private static final String BARE =
            "(?:Photo|PHOTO|Photograph|PHOTOGRAPH|Picture|PICTURE|Foto|FOTO): ?"
                    + NAME
                    + "(?:[ /,|]+(?:"
                    + NAME
                    + ")?){0,6}";

    private static final Pattern CREDIT =
            Pattern.compile("(?<before>^|.*\\s)(?:[(\\[]" + IN_BRACKETS + "[)\\]]|" + BARE + ")\\.?$");

    /// A short line that begins with what it is: `Foto: © …`, `Photo : …`, `Bild: …`, `图：…`
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:(?:Photo|PHOTO|Picture|PICTURE|Image|Foto|FOTO|Bild|Grafik|Photographie|Infographie|Imagen|Fotografía"
                            + "|Imagem|Immagine|Afbeelding|Beeld|Zdjęcie|Fot\\.|Фото|Fotoğraf|图|图片|图为|図|写真|사진|الصورة)"
                            + "(?:/Grafik)? ?[:：] ?\\S.{0,110}|(?:Tekst|Text|Texte|Testo|Texto)e?:? .{3,60} (?:/ ?)?(?:FOTO|Foto|Photo|Fotos"
                            + "|Photos|Illustration|Bilder):? .{3,50})");

    /// The owner of a picture, or the journalist who took it, at the end of what it shows.
    private static final Pattern OWNER =
            Pattern.compile(
                    "\\S.{9,400}\\s© ?(?![^©]*(?:19|20)\\d{2})[\\p{L}\\p{N}/ .,&'’-]{2,60}"
                            + "|.{6,400}(?:记者|新华社|中新社|通讯员|本报|新華社|記者)[^。]{0,20}[摄攝](?:影)?[。）)]?"
                            + "|.{6,400}[.!?)”\"] (?:FOTO|Foto|PHOTO|Photo|BILD|Bild): ?[^.:!?]{2,40}"
                            + "|.{6,400}[（(][^（()）]{1,20}[摄攝](?:影)?[）)]"
                            + "|.{3,400}[=＝](?:ロイター|共同|時事|AP|AFP|[^。]{1,12}(?:撮影|提供))");

    private PhotoCredit() {}

    /// Whether a line ends in a credit.
    static boolean endsCredit(String line) {
        return (mayBeCredit(line) && CREDIT.matcher(line).matches())
                || (mayBeLabel(line) && LABEL.matcher(line).matches())
                || (mayNameOwner(line) && OWNER.matcher(line).matches());
    }

    /// Rules out most lines, since the pattern tries each word of a line: a credit ends in a bracket, or has a colon.
    private static boolean mayBeCredit(String line) {
        var end = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return end.endsWith(")") || end.endsWith("]") || line.indexOf(':') >= 0;
    }

    private static boolean mayBeLabel(String line) {
        return line.length() <= LABEL_LENGTH;
    }

    private static boolean mayNameOwner(String line) {
        return line.chars().anyMatch(it -> "©摄攝＝=:".indexOf(it) >= 0);
    }

    /// Whether a line is nothing but a credit.
    static boolean isCredit(String line) {
        var matcher = CREDIT.matcher(line);
        return matcher.matches() && matcher.group("before").isBlank();
    }
}
