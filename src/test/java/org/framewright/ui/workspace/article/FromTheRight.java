package org.framewright.ui.workspace.article;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.support.Samples;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A fictional article in a language that is written from right to left, coded.
///
/// @param selected words to select as text
record FromTheRight(Article article, AnnotationMarks marks, Fragment selected) {

    static FromTheRight arabic() {
        var article =
                article(
                        "arabic",
                        "عمال ميناء ليروين يواصلون الإضراب لليوم الثالث",
                        """
                        رفض عمال الميناء العودة إلى العمل يوم الخميس، بحسب ما ذكرته صحيفة الميناء.

                        وقالت رئيسة النقابة مرتا ديفلين: «ستبقى البوابات مغلقة حتى تُفحص الرافعة الثالثة». وأضافت أن العمال انتظروا 11 شهرا، وأن أحدا من الشركة لم يتحدث معهم منذ نوفمبر.

                        «لقد صبرنا طويلا،» قال سائق الرافعة، «والصبر لا يصلح المكابح».

                        وجاء في تقرير الهيئة (Northern Press Agency, 14 March 2024) أن الفحص الأخير لم يجد أي عيب في الرافعات التسع؛ فهل هذا صحيح؟

                        She ended her letter with the words «لقد صبرنا طويلا، والصبر لا يصلح المكابح», which somebody has painted on the wall at Gate 4, and signed it with her own name.\
                        """);
        return coded(
                article,
                "رئيسة النقابة مرتا ديفلين",
                "وقالت",
                "«ستبقى البوابات مغلقة حتى تُفحص الرافعة الثالثة»",
                List.of("«لقد صبرنا طويلا،»", "«والصبر لا يصلح المكابح»"),
                "مغلقة حتى",
                "العودة إلى العمل");
    }

    static FromTheRight hebrew() {
        var article =
                article(
                        "hebrew",
                        "פועלי נמל לרווין ממשיכים בשביתה ביום השלישי",
                        """
                        פועלי הנמל סירבו לחזור לעבודה ביום חמישי, כך דיווח עיתון הנמל.

                        ”השערים יישארו סגורים עד שייבדק העגורן השלישי“, אמרה יושבת ראש הוועד מרתה דבלין. לדבריה, הפועלים חיכו 11 חודשים, ואיש מן החברה לא דיבר איתם מאז נובמבר.

                        ”חיכינו זמן רב“, אמר מפעיל העגורן, ”וסבלנות אינה מתקנת בלמים“.

                        בדוח של רשות הנמל (NPA 2024) נכתב כי הבדיקה האחרונה לא מצאה שום פגם בתשעת העגורנים.\
                        """);
        return coded(
                article,
                "יושבת ראש הוועד מרתה דבלין",
                "אמרה",
                "”השערים יישארו סגורים עד שייבדק העגורן השלישי“",
                List.of("”חיכינו זמן רב“", "”וסבלנות אינה מתקנת בלמים“"),
                "סגורים עד",
                "לחזור לעבודה");
    }

    private static FromTheRight coded(
            Article article,
            String source,
            String cue,
            String content,
            List<String> broken,
            String evidence,
            String selected) {
        var marks =
                Composed.marks(
                        List.of(
                                Composed.annotation("a", "attribution", Samples.words(article, content))
                                        .withLinks("source", List.of(new AnnotationId("s")), Instant.EPOCH)
                                        .withLinks("cue", List.of(new AnnotationId("c")), Instant.EPOCH),
                                Composed.annotation("s", "source", Samples.words(article, source)),
                                Composed.annotation("c", "cue", Samples.words(article, cue)),
                                Composed.annotation("f", "frame-evidence", Samples.words(article, evidence)),
                                Composed.annotation(
                                        "b",
                                        "attribution",
                                        broken.stream()
                                                .map(it -> Samples.words(article, it))
                                                .toArray(Fragment[]::new))));
        return new FromTheRight(article, marks, Samples.words(article, selected));
    }

    private static Article article(String name, String headline, String body) {
        var composed =
                Composed.article(
                        headline + "\n\n" + body, new ArticlePart(ArticlePart.Kind.HEADLINE, 0, headline.length()));
        return new Article(
                composed.id(),
                name,
                composed.text(),
                "",
                "",
                composed.parts(),
                composed.segments(),
                new LinkedHashMap<>(Map.of(Article.OUTLET, "The Lerwin Courier", Article.DATE, "2024-03-14")));
    }
}
