# The KLU of each municipality in a year: meetings held, and topics discussed. Prints one line a municipality.
#   TVAERS_URL=http://127.0.0.1:4000 Rscript klu-overview.R 2023

suppressPackageStartupMessages({
  library(httr2)
  library(jsonlite)
})

hub <- Sys.getenv("TVAERS_URL", "http://127.0.0.1:4000")

# All rows of a table. Codes stay text; what is not known is NA, never 0.
read_table <- function(name, ...) {
  answer <- request(hub) |>
    req_url_path_append("export", paste0(name, ".ndjson")) |>
    req_url_query(...) |>
    req_error(body = \(refused) resp_body_json(refused)$errors[[1]]$message) |>
    req_perform()
  lines <- strsplit(resp_body_string(answer, "UTF-8"), "\n", fixed = TRUE)[[1]]
  rows <- head(lines, -1)
  closing <- fromJSON(tail(lines, 1))
  if (!identical(closing$rowCount, length(rows))) stop(name, ": the file is not whole")
  fromJSON(paste0("[", paste(rows, collapse = ","), "]"))
}

year <- commandArgs(trailingOnly = TRUE)[1]
reports <- read_table("klu-reports", year = year)
topics <- read_table("klu-topics", year = year)
if (length(reports) == 0 || length(topics) == 0) stop(year, ": no KLU report is on file, or none with a topic")

not_stated <- "ikke oplyst"
counts <- table(factor(topics$municipalityCode, reports$municipalityCode))
held <- ifelse(is.na(reports$meetingsHeld), not_stated, reports$meetingsHeld)
# An empty row of the overview is not a year without topics.
discussed <- ifelse(reports$reported, counts, not_stated)
writeLines(paste(reports$municipalityCode, reports$municipalityName, held, discussed, sep = "\t"))

# Themes come as lists: a line for each, then count municipalities.
themes <- unique(data.frame(
  municipality = rep(topics$municipalityCode, lengths(topics$themes)),
  theme = unlist(topics$themes)
))
by_theme <- table(themes$theme)
by_theme <- by_theme[order(names(by_theme), method = "radix")]
writeLines(paste("tema", names(by_theme), by_theme, sep = "\t"))
