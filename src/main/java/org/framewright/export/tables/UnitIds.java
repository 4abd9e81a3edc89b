package org.framewright.export.tables;

import org.framewright.export.selection.CodingPass;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Round;
import org.framewright.reliability.matching.MatchedUnits;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// What is coded in an article, under ids that are the same for all who have coded it: `report`, `report/s12`, and for what
/// coders find themselves, `report/Main/attribution/3`.
public final class UnitIds {

    /// What is found by a coder, or by several.
    ///
    /// @param members the annotation of each coding in which it is found
    record IdentifiedUnit(String id, String tag, Round round, Map<CodingPass, Annotation> members) {}

    private final String article;
    private final IdentityHashMap<Annotation, String> ids = new IdentityHashMap<>();
    private final Map<Round, List<IdentifiedUnit>> found = new HashMap<>();

    private UnitIds(String article) {
        this.article = article;
    }

    public static UnitIds find(Article article, Study study, List<CodingPass> passes) {
        var ids = new UnitIds(article.name());
        for (var round : study.rounds()) {
            ids.add(article, study, round, ExportArticle.latest(passes, round));
        }
        return ids;
    }

    private void add(Article article, Study study, Round round, List<CodingPass> passes) {
        var codings = passes.stream().map(CodingPass::annotations).toList();
        var counts = new HashMap<String, Integer>();
        var ofRound = new ArrayList<IdentifiedUnit>();
        for (var unit : MatchedUnits.match(study.newest(), article, codings, AgreementQuery.USUAL_OVERLAP)) {
            var tag = unit.tag().id();
            var id = article.name() + "/" + round.name() + "/" + tag + "/" + counts.merge(tag, 1, Integer::sum);
            var members = new IdentityHashMap<CodingPass, Annotation>();
            unit.members()
                    .forEach((place, annotation) -> {
                        members.put(passes.get(place), annotation);
                        ids.put(annotation, id);
                    });
            ofRound.add(new IdentifiedUnit(id, tag, round, members));
        }
        found.put(round, ofRound);
    }

    /// What coders have found in a round.
    List<IdentifiedUnit> found(Round round) {
        return found.getOrDefault(round, List.of());
    }

    /// The unit that an annotation is about; empty for what was found in a pass that does not count.
    String find(Annotation annotation) {
        return annotation.extent().isUnit() && !ids.containsKey(annotation)
                ? find(annotation.extent())
                : ids.getOrDefault(annotation, "");
    }

    /// The article or one of its segments.
    String find(Extent unit) {
        return unit instanceof Extent.OfSegment(var kind, var number)
                ? article + "/" + Character.toLowerCase(kind.name().charAt(0)) + number
                : article;
    }
}
