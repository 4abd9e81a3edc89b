package org.framewright.codebook.revision;

/// A small codebook for tests of its changes.
final class Two {

    static final String CODEBOOK =
            """
            {"format": 2, "id": "two", "version": 1, "title": "Two", "tags": [
              {"id": "form", "unit": "article", "occurs": "once", "label": "Form", "variables": [
                {"id": "frame", "label": "Frame", "scale": "nominal", "notCodable": "missing", "required": true, "categories": [{"id": "political", "code": 1, "label": "Political"}, {"id": "opinion", "code": 2, "label": "Opinion"}, {"id": "other", "code": 3, "label": "Other"}]},
                {"id": "topics", "label": "Topics", "scale": "set", "categories": [{"id": "wages", "code": 1, "label": "Wages"}, {"id": "hours", "code": 2, "label": "Hours"}, {"id": "safety", "code": 3, "label": "Safety"}]}, {"id": "words", "label": "Words", "scale": "ratio", "max": 100}]},
              {"id": "size", "unit": "article", "occurs": "once", "label": "Size", "variables": [
                {"id": "front-page", "label": "Front page", "scale": "boolean"}]},
              {"id": "source", "unit": "passage", "occurs": "many", "label": "Source", "key": "S", "implied": true},
              {"id": "quote", "unit": "passage", "occurs": "many", "label": "Quote", "key": "Q", "implied": true,
               "roles": [{"id": "by", "label": "By", "accepts": ["source"], "max": 3}]}]}
            """;

    private Two() {}
}
