# What R finds in an export: frequencies, what is missing, labels, and Krippendorff's alpha, a line each.
#   Rscript check.R FOLDER OUTPUT
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
source(file.path(folder, "import.R"))
with_reasons <- framewright_import(folder, keep_missing = TRUE)
plain <- framewright_import(folder)
lines <- character()
say <- function(...) lines <<- c(lines, paste(enc2utf8(as.character(c(...))), collapse = "\t"))

for (file in names(plain)) {
  say("rows", file, "", "", nrow(plain[[file]]))
  for (column in names(plain[[file]])) {
    say("label", file, column, attr(plain[[file]][[column]], "label"), "")
    say("missing", file, column, "", sum(is.na(plain[[file]][[column]])))
    if (is.factor(plain[[file]][[column]])) {
      counts <- table(with_reasons[[file]][[column]])
      for (level in names(counts)) say("frequency", file, column, level, counts[[level]])
      say("ordered", file, column, "", is.ordered(plain[[file]][[column]]))
    }
  }
}

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "alpha.R"))

book <- plain$codebook
for (path in list.files(file.path(folder, "reliability"), pattern = "[.]csv$", full.names = TRUE)) {
  name <- sub("[.]csv$", "", basename(path))
  if (grepl("_(units|values)$", name)) next
  ratings <- as.matrix(utils::read.csv(path, check.names = FALSE))
  units <- utils::read.csv(file.path(folder, "reliability", paste0(name, "_units.csv")))
  stopifnot(nrow(units) == nrow(ratings))
  scale <- book$scale[book$column == name & book$kind == "variable"][1]
  metric <- if (scale %in% c("ordinal", "interval", "ratio")) scale else "nominal"
  own <- by_coincidences(ratings, metric)
  say("alpha", metric, name, "", format(own, digits = 15))
  if (requireNamespace("irr", quietly = TRUE) && !is.na(own)) {
    theirs <- irr::kripp.alpha(t(ratings), metric)$value
    if (abs(theirs - own) > 1e-9) stop("irr has another alpha for ", name, ": ", theirs)
    say("irr", metric, name, "", format(theirs, digits = 15))
  }
}
writeLines(lines, arguments[2], useBytes = TRUE)
