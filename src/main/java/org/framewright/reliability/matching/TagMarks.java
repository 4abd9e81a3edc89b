package org.framewright.reliability.matching;

import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.codebook.Tag;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.codings.ArticleTokens;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;
import org.framewright.reliability.units.VariableRows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The places of each coder's annotations with a tag; filled article by article.
public final class TagMarks {

    private static final RatingCell YES = new RatingCell.RatedCell(new Value.Category(AnswerScales.YES));
    private static final RatingCell NO = new RatingCell.RatedCell(new Value.Category(AnswerScales.NO));

    private final Tag tag;
    private final int number;
    private final List<String> coders;
    private final int[] annotations;
    private final int[] withoutWords;
    private final int[] outside;
    private final List<MarkedArticle> articles = new ArrayList<>();
    private final List<List<Span>> sentences = new ArrayList<>();
    private final VariableRows present;
    private final VariableRows numbers;
    private int compared;

    /// @param number of the tag among all passage tags
    /// @param coders by name
    public TagMarks(Tag tag, int number, List<String> coders) {
        this.tag = tag;
        this.number = number;
        this.coders = List.copyOf(coders);
        this.annotations = new int[coders.size()];
        this.withoutWords = new int[coders.size()];
        this.outside = new int[coders.size()];
        this.present = new VariableRows(coders);
        this.numbers = new VariableRows(coders);
    }

    public void add(ComparedArticle article, ArticleTokens text) {
        var passagesByCoder = new ArrayList<Optional<List<MarkedPassage>>>();
        var annotationsByCoder = new ArrayList<Optional<List<Annotation>>>();
        for (int coder = 0; coder < annotations.length; coder++) {
            var coded = article.submissions().get(coder).filter(it -> it.tag(tag.id()).isPresent());
            var all = coded.map(it -> it.findByTag(tag.id()));
            annotationsByCoder.add(all);
            annotations[coder] += all.map(List::size).orElse(0);
        }
        if (tag.unit() == Tag.Unit.PASSAGE) {
            for (int coder = 0; coder < annotations.length; coder++) {
                int coderIndex = coder;
                passagesByCoder.add(
                        article.submissions()
                                .get(coder)
                                .flatMap(coded ->
                                        annotationsByCoder
                                                .get(coderIndex)
                                                .map(it -> passages(coderIndex, coded, it, text))));
            }
            articles.add(
                    new MarkedArticle(
                            OptionalInt.of(text.continuum().length()), Optional.of(text.words()), passagesByCoder));
            sentences.add(text.sentences());
        } else {
            compared += annotationsByCoder.stream().filter(Optional::isPresent).count() >= 2 ? 1 : 0;
            for (var unit : tag.unit().extents(article.article())) {
                var annotationsOfUnit =
                        annotationsByCoder.stream().map(it -> it.map(all -> findByUnit(unit, all))).toList();
                present.add(article.number(), unit, cells(annotationsOfUnit, it -> it.isEmpty() ? NO : YES));
                numbers.add(article.number(), unit, cells(annotationsOfUnit, it -> number(it.size())));
            }
        }
    }

    private static List<Annotation> findByUnit(Extent unit, List<Annotation> all) {
        return all.stream().filter(it -> it.extent().equals(unit)).toList();
    }

    private List<MarkedPassage> passages(int coder, CoderSubmission coded, List<Annotation> all, ArticleTokens text) {
        var passages = new ArrayList<MarkedPassage>();
        for (var annotation : all) {
            var inText = text.places().passage(number, annotation);
            if (inText.isEmpty()) {
                withoutWords[coder]++;
                continue;
            }
            text.continuum()
                    .map(inText.get())
                    .map(it -> it.withRoles(roles(coded, annotation, text)))
                    .ifPresentOrElse(passages::add, () -> outside[coder]++);
        }
        return passages;
    }

    /// The words that fill each role; of fillers in bylines and captions none.
    private List<List<Span>> roles(CoderSubmission coded, Annotation annotation, ArticleTokens text) {
        return tag.roles().stream()
                .map(role ->
                        text.places().coveredSpans(coded.fillers(annotation, role.id())).stream()
                                .flatMap(it -> text.continuum().map(it).stream())
                                .toList())
                .toList();
    }

    private static <T> List<RatingCell> cells(List<Optional<T>> byCoder, Function<T, RatingCell> cell) {
        return byCoder.stream().map(it -> it.map(cell).orElse(RatingCell.EmptyCell.NOT_CODED)).toList();
    }

    private static RatingCell number(int count) {
        return new RatingCell.RatedCell(new Value.Numeric(BigDecimal.valueOf(count)));
    }

    /// Annotations of a coder's, in all compared articles.
    public int annotations(int coder) {
        return annotations[coder];
    }

    /// The number of a coder's annotations without words.
    public int withoutWords(int coder) {
        return withoutWords[coder];
    }

    /// The number of a coder's annotations whose words all lie in a byline or a caption.
    public int outside(int coder) {
        return outside[coder];
    }

    /// The number of articles that two coders or more have coded.
    public int compared() {
        return tag.unit() == Tag.Unit.PASSAGE
                ? (int) articles.stream().filter(it -> it.codedBy().size() >= 2).count()
                : compared;
    }

    public List<String> coders() {
        return coders;
    }

    /// The passages marked with some tags, in the articles that a coder has coded.
    ///
    /// @param marks the marks of passage tags; at least one tag
    /// @param tags the number of tags
    public static MarkedCorpus corpus(List<TagMarks> marks, int tags) {
        var first = marks.getFirst();
        var articles = new ArrayList<MarkedArticle>();
        for (int i = 0; i < first.articles.size(); i++) {
            int article = i;
            var byCoder =
                    IntStream.range(0, first.coders.size())
                            .mapToObj(coder -> joinPassages(marks, article, coder))
                            .toList();
            var one = first.articles.get(article);
            articles.add(new MarkedArticle(one.length(), one.tokens(), byCoder));
        }
        return new MarkedCorpus(first.coders.size(), tags, articles);
    }

    /// The passages that two of the coders marked with this tag.
    public MarkedCorpus corpus(CoderPair pair) {
        return corpus(corpus(List.of(this), number + 1), pair);
    }

    /// The passages that two of the coders marked.
    public static MarkedCorpus corpus(MarkedCorpus all, CoderPair pair) {
        return new MarkedCorpus(
                2,
                all.tags(),
                all.articles().stream()
                        .map(it -> {
                            var both = List.of(it.byCoder().get(pair.first()), it.byCoder().get(pair.second()));
                            return new MarkedArticle(it.length(), it.tokens(), both);
                        })
                        .toList());
    }

    private static Optional<List<MarkedPassage>> joinPassages(List<TagMarks> marks, int article, int coder) {
        return marks.stream()
                .flatMap(it -> it.articles.get(article).byCoder().get(coder).stream())
                .reduce((some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /// The places of the sentences of each article; passage tags only.
    public List<List<Span>> sentences() {
        return sentences;
    }

    /// Whether the tag occurs in an article, headline, paragraph or sentence; not for passage tags.
    public VariableRows presence() {
        return present;
    }

    /// How often the tag occurs in an article, headline, paragraph or sentence; not for passage tags.
    public VariableRows numbers() {
        return numbers;
    }
}
