package org.framewright.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Codebooks for tests.
public final class Codebooks {

    /// Everything that a codebook can have, once.
    public static final String EVERYTHING =
            """
            {"format": 2, "id": "everything", "version": 2, "title": "Everything", "description": "All there is.",
             "language": "en", "authors": ["A", "B"], "licence": "CC-BY-4.0", "citation": "C (2026)",
             "changes": [{"version": 2, "date": "2026-03-02", "note": "More."}, {"version": 1, "note": "Begun."}],
             "groups": [{"id": "forms", "label": "Forms", "description": "To fill in."}],
             "tags": [
               {"id": "gate", "label": "Gate", "unit": "article", "occurs": "once", "group": "forms", "variables": [
                 {"id": "relevant", "label": "Relevant", "scale": "boolean", "required": true},
                 {"id": "words", "label": "Words", "scale": "ratio", "min": 0, "max": 500.5}]},
               {"id": "frames", "label": "Frames", "unit": "article", "occurs": "once",
                "when": {"tag": "gate", "variable": "relevant", "is": ["yes"]}, "variables": [
                 {"id": "which", "label": "Which", "scale": "set", "none": "None of the frames", "notCodable": "category",
                  "categories": [
                   {"id": "economic", "code": 1, "original": "1.0", "label": "Economic", "codable": false},
                   {"id": "jobs", "code": 2, "label": "Jobs", "parent": "economic", "unverified": "Code from memory."},
                   {"id": "old", "code": 3, "label": "Old", "retired": true, "include": ["a"], "exclude": ["b", "c"]}]},
                 {"id": "tone", "label": "Tone", "scale": "ordinal", "required": true,
                  "when": {"all": [{"variable": "which", "is": ["jobs"]},
                                   {"any": [{"not": {"tag": "gate", "variable": "words", "min": 100}},
                                            {"tag": "gate", "variable": "words", "min": 200, "max": 300}]}]},
                  "categories": [{"id": "against", "code": 1, "label": "Against"}, {"id": "for", "code": 2, "label": "For"}]},
                 {"id": "gone", "label": "Gone", "scale": "text", "retired": true}]},
               {"id": "claim", "label": "Claim", "unit": "article", "occurs": "many", "max": 5, "alignedBy": "actor",
                "variables": [{"id": "actor", "label": "Actor", "scale": "actor", "required": true}]},
               {"id": "head", "label": "Headline", "unit": "headline", "occurs": "once",
                "variables": [{"id": "question", "label": "A question", "scale": "boolean"}]},
               {"id": "line", "label": "Line", "unit": "sentence", "occurs": "many",
                "variables": [{"id": "about", "label": "About", "scale": "date", "notCodable": "missing"}]},
               {"id": "source", "label": "Source", "key": "S", "colour": "green", "unit": "passage", "occurs": "many",
                "implied": true, "variables": [{"id": "named", "label": "Named", "scale": "boolean"}]},
               {"id": "quote", "label": "Quote", "key": "Q", "unit": "passage", "occurs": "many", "overlap": false,
                "discontinuous": false, "quotationMarks": "out", "fullStop": "whole-sentence", "retired": false,
                "description": "D", "rule": "R", "include": ["I"], "exclude": ["E"], "unverified": "U",
                "roles": [{"id": "by", "label": "By", "accepts": ["source"], "min": 1, "max": 2, "rule": "Who"},
                          {"id": "to", "label": "To", "accepts": ["source"], "retired": true}],
                "variables": [{"id": "why", "label": "Why", "scale": "text",
                               "when": {"role": "by", "variable": "named", "is": ["no"]}}]}],
             "scores": [
               {"id": "quotes", "label": "Quotes", "of": "count", "tag": "quote"},
               {"id": "named", "label": "Share of named", "of": "share", "tag": "source", "variable": "named", "answered": 2},
               {"id": "level", "label": "Level", "of": "mean", "items": ["gate.words", "frames.tone"], "answered": 1},
               {"id": "total", "label": "Total", "of": "sum", "items": ["gate.relevant", "frames.tone"], "description": "T"},
               {"id": "jobs", "label": "Jobs", "of": "count", "items": ["frames.which"], "is": ["jobs", "old"]},
               {"id": "rest", "label": "Rest", "of": "difference", "minuend": "total", "subtrahend": "level"}],
             "highlightPatterns": [{"id": "said", "label": "Verbs", "pattern": "\\\\b(said|says)\\\\b"},
                             {"id": "caps", "label": "Capitals", "pattern": "[A-Z]{2,}", "ignoreCase": false}],
             "suggestions": [
               {"finds": "quotation", "tag": "quote", "cue": "to", "source": "by", "direct": "source.named.yes",
                "kinds": ["speech", "act", "noun"], "that": true, "adverbs": true},
               {"finds": "credit", "tag": "source", "indirect": "source.named.no", "mixed": "source.named.no"}],
             "missingCodes": {"notAsked": -1, "notCodable": -2, "notYetCoded": -3, "notCodableAnswer": -4},
             "questions": [{"id": "pole", "question": "What is for?", "about": ["frames.tone", "gate"], "answer": "More pay"},
                           {"id": "period", "question": "Which weeks?"}],
             "mapping": {"from": 1, "steps": [
               {"step": "rename", "from": "gates", "to": "gate"},
               {"step": "rename", "from": "quote>of", "to": "quote>by"},
               {"step": "rename", "from": "gates.rel", "to": "gate.relevant"},
               {"step": "rename", "from": "frames.tone.contra", "to": "frames.tone.against"},
               {"step": "move", "from": "gates.length", "to": "gate.words"},
               {"step": "merge", "from": ["frames.which.work", "frames.which.pay"], "to": "frames.which.jobs"},
               {"step": "split", "from": "frames.which.money", "to": ["frames.which.jobs", "frames.which.economic"]},
               {"step": "scale", "from": "frames.tone", "to": "frames.tone", "values": {"pro": "for", "both": ["for"], "n": 1.5}},
               {"step": "redefine", "what": "frames.which"},
               {"step": "ask-again", "what": "gate.relevant"},
               {"step": "ask-again", "what": "frames.which.old"}]}}
            """;

    private Codebooks() {}

    /// All codebooks that come with the program.
    public static List<String> shipped() {
        try (var files = CodebookSchemaTest.shipped()) {
            return files.map(Codebooks::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The codebook of a file among those that come with the program.
    public static String shipped(String id) {
        return read(Path.of("annotation-schemas", id + ".json"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
