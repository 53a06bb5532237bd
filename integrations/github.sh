#!/usr/bin/env bash
# What action.yml runs: annotations on the pull request, a job summary, and SARIF for code scanning.
set -uo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
# the checkout of an action is not built
if [ ! -e "$here/dist/meldcode.js" ]; then
  (cd "$here" && npm ci --no-audit --no-fund >&2) || exit 2
fi

# words of an input, without letting the shell expand them
words() {
  local -a list
  read -r -d '' -a list <<< "$1" || true
  [ ${#list[@]} -eq 0 ] || printf '%s\0' "${list[@]}"
}
mapfile -d '' -t paths < <(words "${MELDCODE_PATHS:-}")
mapfile -d '' -t args < <(words "${MELDCODE_ARGS:-}")

summary=$(mktemp)
options=(--lang "${MELDCODE_LANG:-nl}" --force --format github --format markdown --output "$summary")
[ -z "${MELDCODE_SARIF:-}" ] || options+=(--format sarif --output "$MELDCODE_SARIF")
[ -z "${MELDCODE_BASELINE:-}" ] || options+=(--baseline "$MELDCODE_BASELINE")
[ -z "${MELDCODE_CACHE:-}" ] || options+=(--cache-folder "$MELDCODE_CACHE")

node "$here/bin/meldcode.js" check "${options[@]}" ${args[@]+"${args[@]}"} -- ${paths[@]+"${paths[@]}"}
code=$?
cat "$summary" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
rm -f "$summary"
echo "exit-code=$code" >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
