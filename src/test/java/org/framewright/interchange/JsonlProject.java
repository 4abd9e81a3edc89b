package org.framewright.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.interchange.JsonlService.JsonlReport;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.query.StudyStore;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A real project with its door for JSONL.
final class JsonlProject implements AutoCloseable {

    /// Tags with every scale.
    private static final String EVERY_SCALE =
            """
            [{"id":"whole","label":"Whole","unit":"article","occurs":"many","variables":[
              {"id":"tone","label":"Tone","scale":"ordinal","notCodable":"category","categories":[
               {"id":"low","code":1,"label":"Low"},{"id":"high","code":2,"label":"High"}]},
              {"id":"themes","label":"Themes","scale":"set","categories":[
               {"id":"a","code":1,"label":"A"},{"id":"b","code":2,"label":"B"},{"id":"c","code":3,"label":"C"}]},
              {"id":"degrees","label":"Degrees","scale":"interval","min":-10.5,"max":1000,"notCodable":"missing"},
              {"id":"share","label":"Share","scale":"ratio","min":0},
              {"id":"flag","label":"Flag","scale":"boolean"},
              {"id":"who","label":"Who","scale":"actor"},
              {"id":"crowd","label":"Crowd","scale":"actor-set"},
              {"id":"note","label":"Note","scale":"text"},
              {"id":"day","label":"Day","scale":"date"}]},
             {"id":"passage","label":"Passage","key":"P","unit":"passage","occurs":"many","implied":true,"roles":[
              {"id":"first","label":"First","accepts":["passage"],"max":1},
              {"id":"others","label":"Others","accepts":["passage"]}]}]
            """;

    final TestProject project;
    final JsonlService jsonl;
    private final EntryAuthor author = new EntryAuthor("supervisor", "test");

    private JsonlProject(TestProject project) {
        this.project = project;
        var ids = new AtomicInteger();
        this.jsonl =
                new JsonlService(
                        new JsonlService.ProjectGateway(
                                project.articles,
                                project.codings,
                                new StudyStore(project.database),
                                project.ledger,
                                author),
                        project.study,
                        TestProject.CLOCK,
                        () -> "made-" + ids.incrementAndGet());
    }

    static JsonlProject create(Path parent, String name) {
        return create(parent, name, Samples.newsFraming());
    }

    static JsonlProject create(Path parent, String name, String codebook) {
        try {
            return new JsonlProject(TestProject.create(Files.createDirectory(parent.resolve(name)), codebook));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    JsonlProject with(Article... articles) {
        for (var article : articles) {
            project.add(article);
        }
        return this;
    }

    JsonlProject withCoders(String... names) {
        for (var name : names) {
            project.study.addCoder(name, Coder.Kind.CODER);
        }
        return this;
    }

    /// A second round, under a second version of the codebook that has every scale, too.
    JsonlProject withSecondRound() {
        write(new CodebookAdded(2, secondVersion()));
        write(new RoundAdded(new Round(new RoundId("second"), "Second", Round.Purpose.RELIABILITY, 2)));
        return this;
    }

    private static String secondVersion() {
        try {
            var mapper = new JsonMapper();
            var codebook = (ObjectNode) mapper.readTree(Samples.newsFraming());
            codebook.put("version", 2);
            mapper.readTree(EVERY_SCALE).forEach(codebook.withArray("/tags")::add);
            return codebook.toString();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void write(Change change) {
        project.ledger.append(author, change);
    }

    JsonlReport read(String lines) {
        return jsonl.importStream("x.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    String written() {
        var out = new ByteArrayOutputStream();
        try {
            jsonl.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The lines as a project writes them that has imported them: what was made by hand is imported there.
    static String asImported(String lines) {
        return lines.lines()
                .map(it ->
                        it.startsWith("{\"id\"") && !it.contains("\"origin\":\"suggested\",\"times\"")
                                ? it.replace(",\"times\":{", ",\"origin\":\"imported\",\"times\":{")
                                : it)
                .map(it -> it + "\n")
                .collect(Collectors.joining());
    }

    List<LedgerEntry> entries() {
        var entries = new ArrayList<LedgerEntry>();
        project.ledger.forEach(entries::add);
        return entries;
    }

    @Override
    public void close() {
        project.close();
    }
}
