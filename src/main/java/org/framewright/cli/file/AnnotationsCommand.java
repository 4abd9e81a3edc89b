package org.framewright.cli.file;

import picocli.CommandLine.Command;

/// `annotations`: holds the commands about annotations, and does nothing by itself.
@Command(name = "annotations")
public final class AnnotationsCommand {}
