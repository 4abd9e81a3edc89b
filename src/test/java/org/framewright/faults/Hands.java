package org.framewright.faults;

import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingProblem;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.model.Refusal;
import org.framewright.model.Value;
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
    void gesture(CodingKey desk) {
        try {
            acknowledged.accept(next(desk));
        } catch (Refusal refused) {
            if (!refused.problems().stream().allMatch(problem -> problem.code() instanceof CodingProblem)) {
                throw refused;
            }
        }
    }

    private CodingSnapshot next(CodingKey desk) {
        var view = project.coding().view(desk);
        if (view.isSubmitted()) {
            return project.coding().correct(desk);
        }
        var some = view.annotations();
        int choice = some.isEmpty() ? 0 : random.nextInt(20);
        return switch (choice) {
            case 0, 1, 2, 3, 4, 5 -> code(desk);
            case 6, 7, 8, 9 -> project.coding().answer(desk, "framing", "relevant", category("yes", "no"));
            case 10 -> project.coding().memo(desk, any(some).id(), "memo " + random.nextInt());
            case 11 -> project.coding().unsure(desk, any(some).id(), random.nextBoolean());
            case 12 -> project.coding().delete(desk, any(some).id());
            case 13, 14 -> project.coding().undo(desk);
            case 15 -> project.coding().redo(desk);
            case 16 -> submit(desk);
            default -> answer(desk, any(some));
        };
    }

    private CodingSnapshot code(CodingKey desk) {
        var article = project.coding().article(desk);
        var tag = any(PASSAGES);
        var coded = project.coding().code(desk, tag, new Extent.Passage(List.of(words(article))), atWork);
        atWork = Optional.of(coded.id()).filter(_ -> tag.equals("attribution"));
        return coded.view();
    }

    private CodingSnapshot answer(CodingKey desk, Annotation annotation) {
        return switch (annotation.tag()) {
            case "attribution" -> answer(desk, annotation, "form", category("direct", "indirect", "mixed"));
            case "cue" -> answer(desk, annotation, "stance", category("distancing", "neutral", "endorsing"));
            case "source" -> {
                acknowledged.accept(answer(desk, annotation, "naming", category("named", "unnamed")));
                var speaker = project.coding().actor(desk, any(NAMES));
                acknowledged.accept(project.coding().view(desk));
                yield answer(desk, annotation, "speaker", Optional.of(speaker));
            }
            case "framing" -> answer(desk, annotation, "tone", category("neutral", "explicit-pro"));
            default -> answer(desk, annotation, "frame", category("economic", "morality"));
        };
    }

    private CodingSnapshot answer(CodingKey desk, Annotation annotation, String variable, Optional<Value> value) {
        return project.coding().answer(desk, annotation.id(), variable, value);
    }

    /// Takes away what still asks, answers the article's questions, and submits.
    private CodingSnapshot submit(CodingKey desk) {
        for (var annotation : project.coding().view(desk).annotations()) {
            var view = project.coding().view(desk);
            boolean passage = PASSAGES.contains(annotation.tag());
            if (passage && view.annotation(annotation.id()).isPresent()) {
                acknowledged.accept(project.coding().delete(desk, annotation.id()));
            }
        }
        for (var question : List.of("origin=own", "agency-credit=none", "press-material=none", "disputed=no")) {
            var name = question.substring(0, question.indexOf('='));
            var value = new Value.Category(question.substring(name.length() + 1));
            acknowledged.accept(project.coding().answer(desk, "sourcing", name, Optional.of(value)));
        }
        acknowledged.accept(
                project.coding().answer(desk, "framing", "relevant", Optional.of(new Value.Category("no"))));
        return project.coding().submit(desk);
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
