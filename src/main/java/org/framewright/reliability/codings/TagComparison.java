package org.framewright.reliability.codings;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.reliability.matching.PairTag;
import org.framewright.reliability.matching.PooledTag;
import org.framewright.reliability.matching.TagMarks;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.units.RatingCell;
import org.framewright.reliability.units.VariableRows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// All compared data of one tag, filled article by article.
public final class TagComparison {

    private final TagQuery tagQuery;
    private final TagMarks marks;
    private final SequencedMap<String, VariableRows> rowsByVariable = new LinkedHashMap<>();
    private final List<PairTag> pairs;
    private final Optional<PooledTag> pooled;

    private TagComparison(
            TagQuery tagQuery, TagMarks marks, List<PairTag> pairs, Optional<PooledTag> pooled, List<String> coders) {
        this.tagQuery = tagQuery;
        this.marks = marks;
        this.pairs = List.copyOf(pairs);
        this.pooled = pooled;
        if (isAnsweredOnce()) {
            tagQuery.variables().forEach(it -> rowsByVariable.put(it.id(), new VariableRows(coders)));
        }
    }

    /// The data of each queried tag, from all selected articles.
    ///
    /// @param pairs the coders to compare with each other
    public static List<TagComparison> read(
            CodingSelection selection, List<CoderPair> pairs, AgreementQuery query, ProgressListener progress) {
        var coders = selection.roundCodings().coders().stream().map(Coder::name).toList();
        var queried = selection.tagQueries().queriedTags();
        var comparisons = new ArrayList<TagComparison>();
        boolean severalPairs = pairs.size() > 1 && pairs.size() == coders.size() * (coders.size() - 1) / 2;
        for (var tag : selection.tagQueries().tags()) {
            comparisons.add(
                    new TagComparison(
                            tag,
                            new TagMarks(tag.tag(), comparisons.size(), coders),
                            pairs.stream().map(it -> new PairTag(tag, queried, it, query)).toList(),
                            severalPairs && tag.isPaired() && !tag.isAnsweredOnce()
                                    ? Optional.of(new PooledTag(tag, queried, coders, query))
                                    : Optional.empty(),
                            coders));
        }
        selection.read(progress, (article, text) -> comparisons.forEach(it -> it.add(article, text)));
        return List.copyOf(comparisons);
    }

    private void add(ComparedArticle article, ArticleTokens text) {
        marks.add(article, text);
        if (isAnsweredOnce()) {
            tagQuery.units(article)
                    .forEach(unit ->
                            tagQuery.variables()
                                    .forEach(it -> rows(it).add(article.number(), unit, cells(article, it, unit))));
        }
        if (isPaired() && hasMoreThanAnswers()) {
            var matched = pairs.stream().flatMap(it -> it.add(article, text.places()).stream()).toList();
            pooled.ifPresent(it -> it.add(article, matched, text.places()));
        }
    }

    /// Whether pairs are needed. Answers that all coders give to the same units are compared directly; pairs show the found
    /// annotations and the fillers of roles.
    private boolean hasMoreThanAnswers() {
        return !isAnsweredOnce() || hasDetection() || !tagQuery.tag().roles().isEmpty();
    }

    private List<RatingCell> cells(ComparedArticle article, Variable variable, Extent unit) {
        return article.submissions().stream()
                .map(it ->
                        it.map(coded -> coded.cellAt(tagQuery.tag().id(), variable.id(), unit))
                                .orElse(RatingCell.EmptyCell.NOT_CODED))
                .toList();
    }

    public TagQuery tagQuery() {
        return tagQuery;
    }

    public TagMarks marks() {
        return marks;
    }

    public List<PairTag> pairs() {
        return pairs;
    }

    /// All coders at once, by the units that two or more have found; empty for two coders, for a tag that is answered once, and where
    /// coders are compared with a reference only.
    public Optional<PooledTag> pooled() {
        return pooled;
    }

    /// All coders' answers to a variable of a tag that is answered once for each unit.
    public VariableRows rows(Variable variable) {
        return Optional.ofNullable(rowsByVariable.get(variable.id())).orElseThrow();
    }

    public boolean isPassage() {
        return tagQuery.tag().unit() == Tag.Unit.PASSAGE;
    }

    public boolean isAnsweredOnce() {
        return tagQuery.isAnsweredOnce();
    }

    /// Whether two coders' annotations can be matched: by their unit, their place, or an answer.
    public boolean isPaired() {
        return tagQuery.isPaired();
    }

    /// Whether coders choose the places of the tag; else every article, or headline, has the tag.
    public boolean hasDetection() {
        return !tagQuery.tag().isAlwaysAsked();
    }
}
