package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether what was taken from a web page, or what a program has saved of one, may be something else than its article.
public final class ArticleCheck {

    /// Pages with less prose than this have no article of which little could be taken.
    private static final long LARGE_PAGE = 1_000;

    private static final double LITTLE = 0.06;

    /// Less prose than this is short: a banner, or an article of some lines.
    private static final long SHORT = 200;

    /// Less prose than this, and fewer characters, are a headline or a label: no sentence.
    private static final long NO_SENTENCE = 40;

    private static final long LABEL = 120;

    private static final double LITTLE_AND_SHORT = 0.15;
    private static final double MOST_LINKS = 0.38;
    private static final int LONGEST_NOTICE = 1_500;
    private static final int WORDS_EACH = 25;

    /// Words of banners on cookies and of logins.
    private static final Pattern NOTICE =
            Pattern.compile(
                    "(?iU)\\b(?:cookies?|consent|privacy|datenschutz\\p{L}*|einwilligung\\p{L}*|tracking|adblock\\p{L}*"
                            + "|javascript|browser|log ?in|sign in|sign up|password|passwort|anmelden|einloggen|registrieren"
                            + "|subscribe|subscribers|subscription|abonnenten|abonnieren|captcha|robot)\\b");

    /// A text with more characters says more than that a page couldn't be read.
    private static final int LONGEST_ERROR = 200;

    private static final Pattern ERROR =
            Pattern.compile(
                    "(?iU)\\b(?:error|forbidden|access denied|not found|just a moment|unavailable|fehler|erreur"
                            + "|zugriff verweigert|nicht gefunden|page introuvable)\\b");

    private final TextMeasures.Measure page;

    /// @param page of all that readers of the page see
    ArticleCheck(TextMeasures.Measure page) {
        this.page = page;
    }

    /// Whether a whole text is an error page, a cookie notice or a login, as programs save them in place of an article.
    public static boolean isNotice(String text) {
        return text.length() <= LONGEST_ERROR && (NOTICE.matcher(text).find() || ERROR.matcher(text).find());
    }

    /// The problem of an article, if there is one.
    Optional<DocumentProblem> check(Element article, TextMeasures.Measure measure) {
        if (looksUnlikeArticle(article, measure)) {
            return Optional.of(DocumentProblem.PERHAPS_NO_ARTICLE);
        }
        return isLittle(measure) ? Optional.of(DocumentProblem.LITTLE_OF_PAGE) : Optional.empty();
    }

    private boolean isLittle(TextMeasures.Measure measure) {
        double share = (double) measure.prose() / Math.max(1, page.prose());
        if (measure.prose() < NO_SENTENCE && measure.all() < LABEL) {
            return page.prose() > measure.prose() * 2;
        }
        return page.prose() >= LARGE_PAGE && share < (measure.prose() < SHORT ? LITTLE_AND_SHORT : LITTLE);
    }

    private static boolean looksUnlikeArticle(Element article, TextMeasures.Measure measure) {
        if (measure.linkShare() > MOST_LINKS) {
            return true;
        }
        if (measure.all() > LONGEST_NOTICE) {
            return false;
        }
        var text = article.text();
        long words = text.chars().filter(it -> it == ' ').count() + 1;
        return NOTICE.matcher(text).results().count() > 1 + words / WORDS_EACH;
    }
}
