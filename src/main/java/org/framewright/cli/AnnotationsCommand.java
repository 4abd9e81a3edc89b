package org.framewright.cli;

import picocli.CommandLine.Command;

/// `annotations`: holds the commands about annotations, and does nothing by itself.
@Command(name = "annotations")
final class AnnotationsCommand {}
