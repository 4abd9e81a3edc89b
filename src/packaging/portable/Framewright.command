#!/bin/sh
# Finder starts files of this kind by a double click, in a Terminal.
exec "$(dirname "$0")/framewright" "$@"
