#!/bin/sh
# Fetches tables as CSV into a folder, each only where it has changed since the last time. For a job that runs every night.
#   TVAERS_URL=http://127.0.0.1:4000 sh tables.sh FOLDER TABLE...
set -eu
hub=${TVAERS_URL:-http://127.0.0.1:4000}
folder=$1
shift
mkdir -p "$folder"

for table in "$@"; do
  file=$folder/$table.csv
  # A file that was cut ends curl with 18, a refusal with 22: then the file of last time stays, and so does its ETag.
  status=$(curl --silent --show-error --fail-with-body --output "$file.new" --write-out '%{http_code}' \
    --etag-compare "$file.etag" --etag-save "$file.etag.new" --dump-header "$file.head" \
    "$hub/export/$table.csv") || { code=$?; cat "$file.new" >&2 2>/dev/null || true; rm -f "$file".*new "$file.head"; exit "$code"; }
  if [ "$status" = 200 ]; then
    mv "$file.new" "$file"
    mv "$file.etag.new" "$file.etag"
    # The number of rows comes behind the file, as a trailer.
    rows=$(sed -n 's/^[Xx]-[Rr]ow-[Cc]ount: *\([0-9]*\).*/\1/p' "$file.head")
    printf '%s\t%s rows\n' "$table" "$rows"
  else
    printf '%s\tunchanged\n' "$table"
  fi
  rm -f "$file".*new "$file.head"
done
