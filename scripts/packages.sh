# Sourced by start and test: stands in the repository's root with the right Node and the right packages.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

command -v node >/dev/null || stop "Muster needs Node.js 20.19 or later: install it from https://nodejs.org and run this again."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 && a < 27 || a === 20 && b >= 19 ? 0 : 1)' ||
  stop "Muster needs Node.js 20.19 or later, below 27; this is $(node --version)."
command -v npm >/dev/null || stop "Muster needs npm, which comes with Node.js: install it and run this again."

# Why npm failed, in one sentence, read from what it printed.
why_npm_failed() {
  if grep -qE 'ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH' "$1"; then
    echo "npm could not reach its registry ($(npm config get registry)): check the network and run this again."
  elif grep -qE 'gyp ERR|not found: make|prebuild-install' "$1"; then
    echo "better-sqlite3 has to be compiled here and could not be: install python3, make and g++ (apt-get install python3 make g++) and run this again."
  elif grep -q ENOSPC "$1"; then
    echo "The disk is full: free about 600 MB and run this again."
  elif grep -qE 'EACCES|EPERM' "$1"; then
    echo "npm may not write to node_modules: make the folder yours and run this again."
  elif grep -q EUSAGE "$1"; then
    echo "package-lock.json does not match package.json: run npm install and commit both."
  else
    echo "npm ci failed; what it said is in $1."
  fi
}

# A worktree may link to another checkout's packages; those are not ours to replace.
if [ ! -L node_modules ]; then
  wanted=$(node -p '`${process.version} ${require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync("package-lock.json")).digest("hex")}`')
  if [ "$(cat node_modules/.muster-installed 2>/dev/null)" != "$wanted" ]; then
    echo "Installing packages (about two minutes the first time)." >&2
    said=$(mktemp)
    npm ci --include=dev --no-audit --no-fund >"$said" 2>&1 </dev/null || stop "$(why_npm_failed "$said")"
    echo "$wanted" >node_modules/.muster-installed
    rm -f "$said"
  fi
fi
