package org.framewright.files;

/// A file's text.
///
/// @param text without byte-order mark, with line ends made `\n`, and otherwise exactly what the file holds
/// @param encoding the encoding's usual name
/// @param assumed whether the encoding was guessed from the bytes, because nothing in the file says which it is
/// @param sha256 of the original bytes, lower-case hex
public record TextFile(String text, String encoding, boolean assumed, String sha256) {}
