package org.framewright.corpus.file;

import org.framewright.files.BlankText;
import org.framewright.files.reader.DocumentFormat;
import org.framewright.model.Problem;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The meaning of a file's name: whether the file may hold an article, and the name of its article.
public final class FileNameParser {

    /// The longest name of an article, in UTF-16 units.
    private static final int LONGEST = 200;

    private static final Set<String> PROJECT =
            Set.of("framewright", "framewright-wal", "framewright-shm", "framewright-journal", "framewright-lock");

    private FileNameParser() {}

    static boolean isArticle(Path file) {
        return DocumentFormat.find(ending(fileName(file))).isPresent();
    }

    /// Whether a file is a table of articles, by its name.
    static boolean isTable(Path file) {
        return DocumentFormat.find(ending(fileName(file))).filter(DocumentFormat.TABLE::equals).isPresent();
    }

    /// Whether a file that a person chose may be an article: a file without an ending may be a text as well.
    static boolean mayBeArticle(Path file) {
        return isArticle(file) || ending(fileName(file)).isEmpty();
    }

    /// Whether a file or folder is hidden, or Word's own note that a document is open.
    static boolean isHidden(Path file) {
        return fileName(file).startsWith(".") || fileName(file).startsWith("~$");
    }

    /// Whether a file is a project file, or SQLite's beside an open one: the project itself may lie among its articles.
    static boolean isProject(Path file) {
        return PROJECT.contains(ending(fileName(file)));
    }

    /// The name of the article: the file's without its ending and without folders, with composed characters, so that a
    /// name from a Mac equals the same name from elsewhere.
    public static String article(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var ending = ending(last);
        var bare =
                DocumentFormat.find(ending).isPresent() ? last.substring(0, last.length() - ending.length() - 1) : last;
        return Normalizer.normalize(bare, Normalizer.Form.NFC).strip();
    }

    /// The name of one of a file's articles: where there are several, its number follows, with as many digits as their count has.
    ///
    /// @param number from 1
    public static String article(String fileName, int number, int count) {
        var name = article(fileName);
        var digits = String.valueOf(count).length();
        return count == 1 ? name : name + "-" + "0".repeat(digits - String.valueOf(number).length()) + number;
    }

    /// The problem of an unusable article name: it is blank, too long or not printable, or holds the replacement characters of
    /// a system that could not decode it.
    public static Optional<Problem> problem(String name, String where) {
        if (name.indexOf('\uFFFD') >= 0) {
            return Optional.of(Problem.of(CorpusProblem.NAME_UNREADABLE, where));
        }
        boolean bad =
                BlankText.isBlank(name) || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl);
        return bad ? Optional.of(Problem.of(CorpusProblem.BAD_NAME, where, LONGEST)) : Optional.empty();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// In lower case, without its point; empty where there is none.
    private static String ending(String fileName) {
        int point = fileName.lastIndexOf('.');
        return point > 0 ? fileName.substring(point + 1).toLowerCase(Locale.ROOT) : "";
    }
}
