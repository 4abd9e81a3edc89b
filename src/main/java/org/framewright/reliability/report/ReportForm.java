package org.framewright.reliability.report;

/// The length of a report on a project. The report on a file always has all tables.
public enum ReportForm {
    /// The tables of variables and of passages, and the method: a few pages.
    COMPACT,
    /// Behind them an appendix with each pair of coders, further measures, and counts of passages: every figure.
    WITH_APPENDIX
}
