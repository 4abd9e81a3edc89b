/// Quotations by their marks, in any language.
/// Begin with [QuotationFinder].
@NullMarked
package org.framewright.suggest.quotation;

import org.jspecify.annotations.NullMarked;
