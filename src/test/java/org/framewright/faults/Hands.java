package org.framewright.faults;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// A coder's hands: they code, answer, correct, undo, redo, delete and submit, whatever comes next. Seeded.
final class Hands {

    private static final List<String> PASSAGES = List.of("attribution", "source", "cue", "frame-evidence");
    private static final List<String> NAMES = List.of("Maren Holt", "Dockers’ Union", "Port of Lerwin", "Ø. Åsen 🚢");

    private final Project project;
    private final Random random;
    private final Consumer<CodingSnapshot> acknowledged;
    private Optional<AnnotationId> atWork = Optional.empty();

    /// @param acknowledged hears of the coding as the service has returned it, each time that it has
    Hands(Project project, long seed, Consumer<CodingSnapshot> acknowledged) {
        this.project = project;
        this.random = new Random(seed);
        this.acknowledged = acknowledged;
    }

    /// One gesture; nothing, where the codebook's rules do not allow it.
    ///
    /// @throws Refusal where it was refused for any other reason than the rules
    void gesture(CodingKey key) {
        try {
            acknowledged.accept(next(key));
        } catch (Refusal refused) {
            if (!refused.problems().stream().allMatch(problem -> problem.code() instanceof CodingProblem)) {
                throw refused;
            }
        }
    }

    private CodingSnapshot next(CodingKey key) {
        var snapshot = project.coding().snapshot(key);
        if (snapshot.isSubmitted()) {
            return project.coding().correct(key);
        }
        var some = snapshot.annotations();
        int choice = some.isEmpty() ? 0 : random.nextInt(20);
        return switch (choice) {
            case 0, 1, 2, 3, 4, 5 -> code(key);
            case 6, 7, 8, 9 -> project.coding().answer(key, "framing", "relevant", category("yes", "no"));
            case 10 -> project.coding().setMemo(key, any(some).id(), "memo " + random.nextInt());
            case 11 -> project.coding().setUnsure(key, any(some).id(), random.nextBoolean());
            case 12 -> project.coding().delete(key, any(some).id());
            case 13, 14 -> project.coding().undo(key);
            case 15 -> project.coding().redo(key);
            case 16 -> submit(key);
            default -> answer(key, any(some));
        };
    }

    private CodingSnapshot code(CodingKey key) {
        var article = project.coding().article(key);
        var tag = any(PASSAGES);
        var coded = project.coding().code(key, tag, new Extent.Passage(List.of(words(article))), atWork);
        atWork = Optional.of(coded.id()).filter(_ -> tag.equals("attribution"));
        return coded.snapshot();
    }

    private CodingSnapshot answer(CodingKey key, Annotation annotation) {
        return switch (annotation.tag()) {
            case "attribution" -> answer(key, annotation, "form", category("direct", "indirect", "mixed"));
            case "cue" -> answer(key, annotation, "stance", category("distancing", "neutral", "endorsing"));
            case "source" -> {
                acknowledged.accept(answer(key, annotation, "naming", category("named", "unnamed")));
                var speaker = project.coding().findOrAddActor(key, any(NAMES));
                acknowledged.accept(project.coding().snapshot(key));
                yield answer(key, annotation, "speaker", Optional.of(speaker));
            }
            case "framing" -> answer(key, annotation, "tone", category("neutral", "explicit-pro"));
            default -> answer(key, annotation, "frame", category("economic", "morality"));
        };
    }

    private CodingSnapshot answer(CodingKey key, Annotation annotation, String variable, Optional<Value> value) {
        return project.coding().answer(key, annotation.id(), variable, value);
    }

    /// Takes away what still asks, answers the article's questions, and submits.
    private CodingSnapshot submit(CodingKey key) {
        for (var annotation : project.coding().snapshot(key).annotations()) {
            var snapshot = project.coding().snapshot(key);
            boolean passage = PASSAGES.contains(annotation.tag());
            if (passage && snapshot.annotation(annotation.id()).isPresent()) {
                acknowledged.accept(project.coding().delete(key, annotation.id()));
            }
        }
        for (var question : List.of("origin=own", "agency-credit=none", "press-material=none", "disputed=no")) {
            var name = question.substring(0, question.indexOf('='));
            var value = new Value.Category(question.substring(name.length() + 1));
            acknowledged.accept(project.coding().answer(key, "sourcing", name, Optional.of(value)));
        }
        acknowledged.accept(project.coding().answer(key, "framing", "relevant", Optional.of(new Value.Category("no"))));
        return project.coding().submit(key);
    }

    private Fragment words(Article article) {
        int start = random.nextInt(article.text().length() - 12);
        int end = start + 2 + random.nextInt(9);
        // not within one character
        return article.fragment(whole(article.text(), start), whole(article.text(), end));
    }

    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private Optional<Value> category(String... ids) {
        return Optional.of(new Value.Category(any(List.of(ids))));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
