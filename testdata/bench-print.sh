#!/usr/bin/env bash
# How long does `apicodes -p 404` take beside a program that prints one line through the same command library?
# Both are measured as whole processes, in turns, so that what else the machine does meets both alike.
#
#   testdata/bench-print.sh [RUNS]
#
# It needs bash 5 and go. It prints the medians and their ratio, and ends with status 1 if the ratio is above 1.5.
set -euo pipefail
export LC_ALL=C # a dot in EPOCHREALTIME
cd "$(dirname "$0")/.."
runs=${1:-300}
most=150 # hundredths
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/baseline.go" <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{
		Use:  "baseline",
		Args: cobra.ArbitraryArgs,
		Run:  func(*cobra.Command, []string) { fmt.Println("404  Not Found") },
	}
	root.Flags().BoolP("print", "p", false, "print")
	if root.Execute() != nil {
		os.Exit(2)
	}
}
GO
go build -o "$folder/baseline" "$folder/baseline.go"
go build -o "$folder/apicodes" .

# once PROGRAM: one run, its time in microseconds
once() {
	local start=${EPOCHREALTIME/./}
	"$folder/$1" -p 404 >/dev/null
	echo $((${EPOCHREALTIME/./} - start))
}

median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }

for ((run = 0; run < runs; run++)); do
	once baseline >>"$folder/baseline.times"
	once apicodes >>"$folder/apicodes.times"
done
baseline=$(median "$folder/baseline.times")
apicodes=$(median "$folder/apicodes.times")
ratio=$((apicodes * 100 / baseline))
printf 'baseline %d µs, apicodes -p 404 %d µs: ratio %d.%02d (median of %d runs each, in turns)\n' \
	"$baseline" "$apicodes" $((ratio / 100)) $((ratio % 100)) "$runs"
((ratio <= most))
