#!/usr/bin/env bash
# Runs a program and ends it when the pipe on standard input closes, that is when the launcher ends in whatever way.
# usage: supervise.sh LOG STOP_SIGNAL GRACE_SECONDS PROGRAM [ARGUMENT…]
# The first line on standard output is the program's process id.
log=$1 signal=$2 grace=$3
shift 3
exec 3<&0 </dev/null
exec 2>>"$log"
set -m # a process group for the program alone: Ctrl-C in the terminal reaches the launcher, which decides
trap : INT HUP TERM

"$@" >>"$log" 3<&- &
program=$!
echo "$program"
exec >/dev/null 2>&1

(
    trap '' INT HUP TERM
    while read -r -u 3 _; do :; done # ends with the launcher
    kill -s "$signal" "$program"
    for ((tenths = 0; tenths < grace * 10; tenths++)); do
        kill -0 "$program" || exit
        sleep 0.1
    done
    kill -KILL -- "-$program"
) &
watch=$!

while :; do
    wait "$program"
    status=$?
    kill -0 "$program" || break # a signal to this shell also ends the wait
done
kill -KILL -- "-$program" # what the program itself left behind
kill -KILL -- "-$watch"
exit "$status"
