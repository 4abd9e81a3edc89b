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
                    + "|korrespondent|korrespondentin|correspondante?|journaliste))";

    private static final Pattern OFFICE_AT_END = Pattern.compile(OFFICE + "$");

    private static final String PERSON = NAME + "(?: (?:van|von|der|de|du|la|le) | )" + NAME + "(?: " + NAME + "){0,2}";

    /// `By Jane Doe`, `By JANE DOE and John Roe in Lerwin`, `By Jane Doe, harbour correspondent`, and the `Jane Doe |` of some sites;
    /// `Ein Kommentar von Jens Muster`, `Par Jeanne Dupont`: with first names, since *von Lerwin* is where something is from
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
                            + "(?:(?:Eine? )?(?:Kommentar|Gastkommentar|Gastbeitrag|Leitartikel|Analyse|Reportage|Bericht"
                            + "|Essay|Glosse|Kolumne|Interview|Porträt) von|Von|VON|Par|PAR|Door|DOOR) "
                            + PERSON
                            + "(?:(?:,| und| et| en| UND| ET| EN) "
                            + PERSON
                            + "){0,3}"
                            + OFFICE
                            + "?(?:, (?:dpa|AFP|AP|Reuters|apa|APA|ANP|Belga))?|Van onze (?:redacteur|verslaggever|correspondent)\\p{L}{0,3}");

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

    private static boolean endsInAuthor(String line, String author) {
        return line.endsWith(author) && LEAD_IN.matcher(line.substring(0, line.length() - author.length())).matches();
    }
}
