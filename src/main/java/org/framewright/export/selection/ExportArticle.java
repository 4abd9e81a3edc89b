package org.framewright.export.selection;

import org.framewright.files.WordTokenizer;
import org.framewright.model.CodePoints;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Round;
import org.framewright.reliability.matching.MatchedUnits;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.query.ArticleReader;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// An article with every coding of it.
///
/// @param words the number of words
/// @param versions of the codings, by coder's name, then round, then version
/// @param units the units that coders found in the article, in the versions of codings that count
public record ExportArticle(
        Article article, CodePoints codePoints, int words, List<CodingVersion> versions, UnitIds units) {

    /// Combines the data that was read of one article.
    static ExportArticle of(ArticleReader.AnnotatedArticle read, Study study, QuestionMeanings meanings) {
        var article = read.article();
        var versions =
                read.annotatedCodings().stream()
                        .map(it ->
                                CodingVersion.of(
                                        article,
                                        it.coding(),
                                        study,
                                        isLatest(it.coding(), read.codings()),
                                        it.annotations(),
                                        meanings))
                        .sorted(
                                Comparator.comparing((CodingVersion version) -> version.coder().name())
                                        .thenComparingInt(version -> study.rounds().indexOf(version.round()))
                                        .thenComparingInt(version -> version.coding().version()))
                        .toList();
        return new ExportArticle(
                article,
                new CodePoints(article.text()),
                WordTokenizer.count(article.text()),
                versions,
                UnitIds.find(article, study, versions));
    }

    /// The versions of codings of a round that count, reference coders' last.
    public List<CodingVersion> latest(Round round) {
        return latest(versions, round);
    }

    public static List<CodingVersion> latest(List<CodingVersion> versions, Round round) {
        return versions.stream()
                .filter(it -> it.latest() && it.round().equals(round))
                .sorted(Comparator.comparing(it -> it.coder().kind()))
                .toList();
    }

    private static boolean isLatest(Coding coding, List<Coding> all) {
        return all.stream()
                .filter(it -> it.coder().equals(coding.coder()) && it.round().equals(coding.round()))
                .max(Comparator.comparing(Coding::isSubmitted).thenComparingInt(Coding::version))
                .filter(coding::equals)
                .isPresent();
    }

    /// The coded units of an article, under ids that are the same for all its coders: `report`, `report/s12`, and for units that
    /// coders find themselves, `report/Main/attribution/3`.
    public static final class UnitIds {

        /// A unit that one coder or several have found.
        ///
        /// @param members the annotation of each coding in which the unit was found
        public record IdentifiedUnit(String id, String tag, Map<CodingVersion, Annotation> members) {}

        private final String article;
        private final IdentityHashMap<Annotation, String> ids = new IdentityHashMap<>();
        private final Map<Round, List<IdentifiedUnit>> units = new HashMap<>();

        private UnitIds(String article) {
            this.article = article;
        }

        public static UnitIds find(Article article, Study study, List<CodingVersion> versions) {
            var ids = new UnitIds(article.name());
            for (var round : study.rounds()) {
                ids.add(article, study, round, ExportArticle.latest(versions, round));
            }
            return ids;
        }

        private void add(Article article, Study study, Round round, List<CodingVersion> versions) {
            var codings = versions.stream().map(CodingVersion::annotations).toList();
            var counts = new HashMap<String, Integer>();
            var ofRound = new ArrayList<IdentifiedUnit>();
            for (var unit : MatchedUnits.match(study.newest(), article, codings, AgreementQuery.USUAL_OVERLAP)) {
                var tag = unit.tag().id();
                var id = article.name() + "/" + round.name() + "/" + tag + "/" + counts.merge(tag, 1, Integer::sum);
                var members = new IdentityHashMap<CodingVersion, Annotation>();
                unit.members()
                        .forEach((place, annotation) -> {
                            members.put(versions.get(place), annotation);
                            ids.put(annotation, id);
                        });
                ofRound.add(new IdentifiedUnit(id, tag, members));
            }
            units.put(round, ofRound);
        }

        /// The units that coders have found in a round.
        public List<IdentifiedUnit> units(Round round) {
            return units.getOrDefault(round, List.of());
        }

        /// The id of the unit that an annotation is about; empty for a unit that was found in a version that does not count.
        public String find(Annotation annotation) {
            return annotation.extent().isUnit() && !ids.containsKey(annotation)
                    ? find(annotation.extent())
                    : ids.getOrDefault(annotation, "");
        }

        /// The id of the article or of one of its segments.
        public String find(Extent unit) {
            return unit instanceof Extent.OfSegment(var kind, var number)
                    ? article + "/" + Character.toLowerCase(kind.name().charAt(0)) + number
                    : article;
        }
    }
}
