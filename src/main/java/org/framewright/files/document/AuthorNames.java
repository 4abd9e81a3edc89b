package org.framewright.files.document;

import java.util.Optional;
import java.util.regex.Pattern;

/// The names of authors in a stated or shown byline.
public final class AuthorNames {

    private static final Pattern BY =
            Pattern.compile(
                    "(?iU)^(?:by|von|par|por|di|door|av|przez|oleh|yazan|autor(?:/in|in|en)?:|author:|text:|(?:written|posted|reported|published) by|(?:eingestellt|geschrieben|verfasst|veröffentlicht|publiziert) von)[ :\\u00A0]\\s*|^(?:作者|文)[:：|｜/]\\s*");
    private static final Pattern EMAIL = Pattern.compile("[(<\\[]?\\S+@\\S+\\.\\S+[)>\\]]?");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\s*(?:(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2})?[ T,|]*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*$"
                            + "|\\s*(?:(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2})\\s*$");

    private static final Pattern AROUND = Pattern.compile("^[\\s,;|/·–—-]+|[\\s,;|/·–—-]+$");

    /// What a page leaves in the place of names.
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?iU)(?:name|author|autor|auteur|admin|administrator|editor|webmaster|user|unknown|null|undefined|none|n/?a)");

    private AuthorNames() {}

    /// A value without addresses, times and the word before a name; empty where nothing is left.
    public static Optional<String> clean(String value) {
        var names = EMAIL.matcher(value.strip()).replaceAll(" ").replaceAll("\\s+", " ");
        var noTime = TIME.matcher(names).replaceFirst("");
        var name = AROUND.matcher(BY.matcher(AROUND.matcher(noTime).replaceAll("")).replaceFirst("")).replaceAll("");
        return Optional.of(name)
                .filter(it -> it.chars().anyMatch(Character::isLetter))
                .filter(it -> !NO_NAME.matcher(it).matches() && !PageElements.isAddress(it));
    }
}
