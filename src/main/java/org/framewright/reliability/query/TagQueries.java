package org.framewright.reliability.query;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.query.TagQuery.QueriedTags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tags of a query.
///
/// @param tags in codebook order, with the queried variables
/// @param queriedTags the tags and the tags that fill their roles
/// @param leftOut the variables that can't be compared, each with the reason
public record TagQueries(List<TagQuery> tags, QueriedTags queriedTags, List<Problem> leftOut) {

    /// The tags and variables that a query names.
    ///
    /// @throws Refusal where the codebook does not have the tag or the variable
    public static TagQueries of(Codebook codebook, Codebook newest, AgreementQuery query) {
        var tag = query.tag();
        var known = codebook.tags();
        if (tag != null && known.stream().noneMatch(it -> it.id().equals(tag))) {
            throw new Refusal(ReliabilityProblem.NO_SUCH_TAG, tag, ids(known.stream().map(Tag::id)));
        }
        var ofTag = known.stream().filter(it -> tag == null || it.id().equals(tag)).toList();
        var withFillers = Stream.concat(ofTag.stream(), fillers(ofTag, known)).map(Tag::id).distinct().toList();
        requireVariable(known.stream().filter(it -> withFillers.contains(it.id())).toList(), codebook, newest, query);

        var all = TagQuery.of(codebook);
        var queriedTags =
                new QueriedTags(
                        all.tags().stream()
                                .filter(it -> withFillers.contains(it.tag().id()))
                                .map(it -> it.withVariable(query.variable()))
                                .toList());
        var tags =
                queriedTags.tags().stream()
                        .filter(it -> tag == null || it.tag().id().equals(tag))
                        .filter(it -> query.variable() == null || queriedTags.hasQuestionsOf(it))
                        .toList();
        return new TagQueries(tags, queriedTags, leftOut(tags));
    }

    /// The query's part of the codebook, where that is not all of it.
    public List<Problem> findRestriction(AgreementQuery query) {
        if (query.tag() == null && query.variable() == null) {
            return List.of();
        }
        var named =
                tags.stream()
                        .map(TagQuery::tag)
                        .map(tag ->
                                Optional.ofNullable(query.variable())
                                        .flatMap(tag::variable)
                                        .map(it -> tag.label() + " › " + it.label())
                                        .orElse(tag.label()))
                        .collect(Collectors.joining(", "));
        return List.of(Problem.of(ReliabilityProblem.ONLY_QUESTIONS, named));
    }

    private static Stream<Tag> fillers(List<Tag> tags, List<Tag> known) {
        var accepted =
                tags.stream()
                        .flatMap(it -> it.roles().stream())
                        .map(TagRole::accepts)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        return known.stream().filter(it -> accepted.contains(it.id()));
    }

    private static void requireVariable(List<Tag> tags, Codebook codebook, Codebook newest, AgreementQuery query) {
        var variable = query.variable();
        if (variable != null && tags.stream().allMatch(it -> it.variable(variable).isEmpty())) {
            if (newest.tags().stream().anyMatch(it -> it.variable(variable).isPresent())
                    && newest.version() > codebook.version()) {
                throw new Refusal(ReliabilityProblem.NEWER_VARIABLE, variable, codebook.version(), newest.version());
            }
            var ids = ids(tags.stream().flatMap(it -> it.variables().stream()).map(Variable::id));
            throw new Refusal(ReliabilityProblem.NO_SUCH_VARIABLE, variable, ids);
        }
    }

    private static List<Problem> leftOut(List<TagQuery> tags) {
        var leftOut = new ArrayList<Problem>();
        for (var tag : tags) {
            if (!tag.isPaired()) {
                tag.variables()
                        .forEach(it ->
                                leftOut.add(
                                        Problem.of(
                                                ReliabilityProblem.OCCURS_MANY_TIMES, tag.tag().id() + "." + it.id())));
            }
        }
        return leftOut;
    }

    /// The variables of the compared tags, and of the fillers of their roles.
    public List<CodebookAddress.VariableAddress> variables() {
        return queriedTags.tags().stream()
                .flatMap(it ->
                        it.variables().stream()
                                .map(variable -> new CodebookAddress.VariableAddress(it.tag().id(), variable.id())))
                .toList();
    }

    private static String ids(Stream<String> ids) {
        return ids.distinct().collect(Collectors.joining(", "));
    }

    public boolean hasPassages() {
        return tags.stream().anyMatch(it -> it.tag().unit() == Tag.Unit.PASSAGE);
    }
}
