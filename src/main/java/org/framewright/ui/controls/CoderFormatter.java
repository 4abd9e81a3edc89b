package org.framewright.ui.controls;

import org.framewright.model.study.Coder;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

/// The name of a coder on screens: a reference coder carries the kind, unless the name says it.
public final class CoderFormatter {

    private CoderFormatter() {}

    public static String format(Coder coder, Texts texts) {
        boolean isNamed =
                coder.name()
                        .toLowerCase(texts.locale())
                        .contains(texts.get("common.reference").toLowerCase(texts.locale()));
        return coder.kind() != Coder.Kind.REFERENCE || isNamed
                ? coder.name()
                : WordPieces.isolate(texts.get("common.reference-coder", coder.name()));
    }
}
