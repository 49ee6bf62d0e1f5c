#!/bin/sh
# A VS Code server that takes the arguments of a desktop VS Code. It stands in its install, .vscode-test/server-*.
here=$(cd "$(dirname "$0")" && pwd)
exec node --enable-source-maps "$here/../../out/support/code.mjs" --server="$here" "$@"
