# Krippendorff (2013), by the matrix of coincidences; ratings with units as rows
by_coincidences <- function(ratings, metric) {
  ratings <- ratings[rowSums(!is.na(ratings)) > 1, , drop = FALSE]
  values <- sort(unique(ratings[!is.na(ratings)]))
  if (length(values) < 2) return(NA)
  coincidences <- matrix(0, length(values), length(values))
  for (unit in seq_len(nrow(ratings))) {
    counts <- tabulate(match(ratings[unit, ], values), length(values))
    coincidences <- coincidences + (outer(counts, counts) - diag(counts, length(values))) / (sum(counts) - 1)
  }
  margins <- rowSums(coincidences)
  difference <- outer(seq_along(values), seq_along(values), Vectorize(function(a, b) switch(metric,
    nominal = as.numeric(a != b),
    ordinal = (sum(margins[min(a, b):max(a, b)]) - (margins[a] + margins[b]) / 2)^2,
    interval = (values[a] - values[b])^2,
    ratio = if (values[a] + values[b] == 0) 0 else ((values[a] - values[b]) / (values[a] + values[b]))^2)))
  observed <- sum(coincidences * difference)
  expected <- sum(outer(margins, margins) * difference) / (sum(margins) - 1)
  1 - observed / expected
}
