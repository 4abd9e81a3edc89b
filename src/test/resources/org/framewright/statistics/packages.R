# Runs a script that calls a package for agreement, as it is. Where the package is not installed, what it documents of the one
# function that is called stands in for it: what it takes, and alpha by the matrix of coincidences (Krippendorff 2013).
#   Rscript packages.R SCRIPT
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "alpha.R"))

stand_in <- list(
  irr.kripp.alpha = function(x, method) {
    stopifnot(is.matrix(x), is.numeric(x))
    list(value = by_coincidences(t(x), method))
  },
  krippendorffsalpha.krippendorffs.alpha = function(data, level, confint) {
    stopifnot(is.matrix(data), is.numeric(data))
    list(alpha.hat = by_coincidences(data, level))
  },
  tidycomm.test_icr = function(data, unit_var, coder_var, ..., levels, na.omit) {
    unit <- data[[deparse(substitute(unit_var))]]
    coder <- data[[deparse(substitute(coder_var))]]
    tested <- vapply(eval(substitute(alist(...))), deparse, "")
    stopifnot(!is.null(unit), !is.null(coder), all(tested %in% names(data)), setequal(tested, names(levels)))
    stopifnot(!any(duplicated(data.frame(unit, coder))))
    data.frame(file = tested, level = levels[tested], alpha = vapply(tested, function(it) {
      by_coincidences(tapply(data[[it]], list(unit, coder), function(value) value[1]), levels[[it]])
    }, 0))
  })

# scripts ask for their package before they read anything: what stands in for it is there
installed <- requireNamespace
requireNamespace <- function(package, ...) installed(package, quietly = TRUE) || package %in% sub("[.].*", "", names(stand_in))

`::` <- function(package, name) {
  package <- deparse(substitute(package))
  name <- deparse(substitute(name))
  if (installed(package, quietly = TRUE)) return(getExportedValue(package, name))
  cat("not installed:", package, "\n")
  stand_in[[paste(package, name, sep = ".")]]
}

options(digits = 15, width = 200)
source(commandArgs(trailingOnly = TRUE)[1], chdir = TRUE)
