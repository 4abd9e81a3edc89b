/// Datasets for statistics, reports and archives: CSV files with codes and labels side by side, with the reasons for missing answers.
/// Files are written under another name and moved into place, so that no reader gets an incomplete file.
///
/// One state of the project is read once, article by article (`ArticlePrefetch` reads ahead), into all tables, so that memory
/// does not grow with the corpus. A preview runs the same tables into `TableSamples`. An archive holds each table twice: in the
/// form for R and Stata, and in the form for SPSS.
@NullMarked
package org.framewright.export;

import org.jspecify.annotations.NullMarked;
