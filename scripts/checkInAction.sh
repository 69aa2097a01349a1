#!/usr/bin/env bash
# What the GitHub Action runs: annotates the lines of a pull request and writes SARIF. Reads its inputs from the
# environment (DRAFTS and CORPUS one a line, BUNDLED, FAIL_ON, BASELINE, CHANGED_SINCE, SARIF) and ends as
# `verbatim check` does. VERBATIM is the built command line.
set -uo pipefail

names=()
while IFS= read -r name; do
  [ -z "$name" ] || names+=("$name")
done <<<"${DRAFTS:-}"
if [ "${#names[@]}" -eq 0 ]; then
  echo '::error::Verbatim: the input drafts names no draft.'
  exit 2
fi

options=()
while IFS= read -r folder; do
  [ -z "$folder" ] || options+=(--corpus "$folder")
done <<<"${CORPUS:-}"
[ "${BUNDLED:-false}" = true ] || options+=(--no-bundled)
[ -z "${BASELINE:-}" ] || options+=(--baseline "$BASELINE")
[ -z "${CHANGED_SINCE:-}" ] || options+=(--changed-since "$CHANGED_SINCE")

node "$VERBATIM" check "${options[@]}" --format sarif --fail-on never -- "${names[@]}" >"$SARIF"
read=$?
node "$VERBATIM" check "${options[@]}" --format github --fail-on "${FAIL_ON:-warning}" -- "${names[@]}"
found=$?
[ "$read" -gt "$found" ] && exit "$read"
exit "$found"
