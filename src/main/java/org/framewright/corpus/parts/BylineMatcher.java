package org.framewright.corpus.parts;

import java.util.regex.Pattern;

/// Whether a short line names the article's author.
final class BylineMatcher {

    private static final String NAME = "(?:\\p{Ll}{1,3}[-’'])?[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.’'-]*";
    private static final String BETWEEN = "(?:and|in|at|for|of|the|de|del|da|di|la|le|van|von|der|den|bin|al|el|&)";
    private static final String FURTHER = "(?:,? (?:" + NAME + "|" + BETWEEN + "))";

    /// An author's office at a newspaper: `, harbour correspondent`
    private static final String OFFICE =
            "(?:, (?:[\\p{L}-]{1,30} ){0,3}(?i:correspondent|reporter|editor|writer|columnist|critic|redakteur|redakteurin"
                    + "|korrespondent|korrespondentin|correspondante?|journaliste|redactora?|corresponsal|periodista))";

    private static final Pattern OFFICE_AT_END = Pattern.compile(OFFICE + "$");

    private static final String PERSON = NAME + "(?: (?:van|von|der|de|du|la|le) | )" + NAME + "(?: " + NAME + "){0,2}";

    /// With the particles of Spanish and Portuguese names: `Ana de la Vega Ruiz`
    private static final String SPANISH_PERSON =
            NAME + "(?: (?:(?:de la|de las|de los|de|del|da|dos) )?" + NAME + "){1,4}";

    private static final String KIND =
            "(?:Eine? )?(?:Kommentar|Gastkommentar|Gastbeitrag|Leitartikel|Analyse|Reportage|Bericht|Essay|Glosse|Kolumne"
                    + "|Interview|Porträt) von";

    private static final Pattern KIND_AT_TOP = Pattern.compile("^" + KIND + " ");

    /// Two to five words that may be one person's name: not a single one, which a place may be.
    private static final Pattern FULL_NAME =
            Pattern.compile(
                    NAME
                            + "(?: (?:(?:de|del|da|di|du|dos|la|las|los|le|van|von|der|den|bin|al|el) ){0,2}"
                            + NAME
                            + "){1,4}");

    private static final Pattern BEFORE_PLACE = Pattern.compile("^(.+?) (?:in|at|for|of) .+$");

    /// `By Jane Doe`, `By JANE DOE and John Roe in Lerwin`, `By Jane Doe, harbour correspondent`, and the `Jane Doe |` of some sites;
    /// `Ein Kommentar von Jens Muster`, `Par Jeanne Dupont`, `Por Ana Ruiz`: with first names, since *von Lerwin* is where something is from
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:By|BY|by) "
                            + NAME
                            + FURTHER
                            + "*"
                            + OFFICE
                            + "?|"
                            + NAME
                            + FURTHER
                            + "+ ?\\||"
                            + "(?:"
                            + KIND
                            + "|Von|VON|Par|PAR|Door|DOOR) "
                            + PERSON
                            + "(?:(?:,| und| et| en| UND| ET| EN) "
                            + PERSON
                            + "){0,3}"
                            + OFFICE
                            + "?(?:, (?:dpa|AFP|AP|Reuters|apa|APA|ANP|Belga))?|(?:Por|POR) "
                            + SPANISH_PERSON
                            + "(?:(?:,| y| e| Y| E) "
                            + SPANISH_PERSON
                            + "){0,3}"
                            + OFFICE
                            + "?(?:, (?:EFE|AFP|AP|Reuters|Europa Press))?|Van onze (?:redacteur|verslaggever|correspondent)\\p{L}{0,3}");

    /// The words before a known byline: `By`, `Text and photos:`, `Nature notes, by`
    private static final Pattern LEAD_IN = Pattern.compile("(?:.{0,40}(?:\\bby|:) )?");

    private BylineMatcher() {}

    /// Whether a line reads like a byline.
    static boolean matches(String line) {
        return BYLINE.matcher(line).matches();
    }

    /// Whether a line names the known author, after a short lead-in or none.
    ///
    /// @param line in small letters, with single blanks
    /// @param author likewise; not empty
    static boolean names(String line, String author) {
        return endsInAuthor(line, author) || endsInAuthor(OFFICE_AT_END.matcher(line).replaceFirst(""), author);
    }

    /// A byline without the kind of the article before it and the author's office behind it.
    static String withoutKindAndOffice(String line) {
        return OFFICE_AT_END.matcher(KIND_AT_TOP.matcher(line).replaceFirst("")).replaceFirst("");
    }

    /// Words without the place or outlet that follows them: `John Roe in Lerwin` is John Roe.
    static String withoutPlace(String words) {
        return BEFORE_PLACE.matcher(words).replaceFirst("$1");
    }

    /// Whether words read like a person's first names and surname.
    static boolean isFullName(String words) {
        return FULL_NAME.matcher(words).matches();
    }

    private static boolean endsInAuthor(String line, String author) {
        return line.endsWith(author) && LEAD_IN.matcher(line.substring(0, line.length() - author.length())).matches();
    }
}
