#!/bin/sh
# A VS Code server that takes the arguments of a desktop VS Code. It stands in its
# install, .vscode-test/server-*, as code and as bin/code, where a desktop has its executable and its command.
here=$(cd "$(dirname "$0")" && pwd)
[ -d "$here/vscode" ] || here=$(dirname "$here")
exec node --enable-source-maps "$here/../../out/support/code.mjs" --server="$here" "$@"
