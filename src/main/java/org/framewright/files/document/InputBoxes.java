package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Finds the boxes in which readers type: logins, newsletters, answers. What is written around the fields goes with them.
final class InputBoxes {

    private static final String FIELDS = "input[type=email], input[type=password], input[name~=(?i)mail], textarea";

    /// Characters of a box.
    private static final int LONGEST = 400;

    /// The share of a page's prose that a box may have.
    private static final double LITTLE = 0.2;

    private final Element body;
    private final Set<Element> core;
    private final TextMeasures measures;

    /// @param core elements that hold the article
    /// @param measures of the page
    InputBoxes(Element body, Set<Element> core, TextMeasures measures) {
        this.body = body;
        this.core = core;
        this.measures = measures;
    }

    /// In the order of the page, none within another.
    List<Element> find() {
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> boxes = new ArrayList<>();
        for (var field : body.select(FIELDS)) {
            Element box = null;
            for (var each = field.parent(); each != null && isBox(each); each = each.parent()) {
                box = each.isBlock() ? each : box;
            }
            if (box != null && seen.add(box)) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    private boolean isBox(Element element) {
        return !element.equals(body)
                && !core.contains(element)
                && measures.of(element).all() <= LONGEST
                && measures.prose(element) <= measures.prose(body) * LITTLE;
    }
}
