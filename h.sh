f() { xdotool key --delay 15 ctrl+f; sleep .4; xdotool key ctrl+a; t "$1"; sleep .5; xdotool key Escape; sleep .4; }
