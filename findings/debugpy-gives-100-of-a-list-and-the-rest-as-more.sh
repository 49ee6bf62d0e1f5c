#!/usr/bin/env bash
# debugpy 1.8.22: of a list of 2000 numbers a debugger's client gets 100, and of one of 100 a hundred and "more"
#
# The protocol of debug adapters has pages: an adapter tells how many elements a list has, and is asked for some of them. debugpy
# tells no such number and passes over what it is asked for. It gives the first 100 elements, a variable named "more", and
# "len()", an int as each element may be. What "more" holds are no elements either, but variables that are named by their
# range, of a thousand each. A list of exactly 100 has a "more" as well, [100:100], that holds nothing. So whoever takes
# the children for the elements has 101 numbers of 100, and 101 of 2000.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check debugpy==1.8.22 >/dev/null
cat > program.py <<'PYTHON'
hundred = [i / 4 for i in range(100)]
many = [i / 4 for i in range(2000)]
print("here")
PYTHON
cat > client.py <<'PYTHON'
import json, subprocess, sys

adapter = subprocess.Popen([sys.executable, "-m", "debugpy.adapter"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
sent = 0

def send(command, arguments):
    global sent
    sent += 1
    message = {"seq": sent, "type": "request", "command": command, "arguments": arguments}
    text = json.dumps(message).encode()
    adapter.stdin.write(b"Content-Length: %d\r\n\r\n" % len(text) + text)
    adapter.stdin.flush()

def receive(wanted):
    while True:
        length = 0
        while (line := adapter.stdout.readline()).strip():
            name, value = line.split(b":", 1)
            if name.lower() == b"content-length":
                length = int(value)
        if length == 0:
            sys.exit("the adapter has ended")
        message = json.loads(adapter.stdout.read(length))
        if wanted(message):
            return message.get("body", {})

def ask(command, arguments):
    send(command, arguments)
    return receive(lambda message: message["type"] == "response" and message["request_seq"] == sent)

def children(reference, **page):
    found = ask("variables", {"variablesReference": reference, **page})["variables"]
    return [each for each in found if not each["name"].endswith(" variables")]

ask("initialize", {"adapterID": "x", "pathFormat": "path", "supportsVariablePaging": True})
send("launch", {"program": "program.py", "cwd": ".", "console": "internalConsole", "python": [sys.executable]})
receive(lambda message: message.get("event") == "initialized")
ask("setBreakpoints", {"source": {"path": "program.py"}, "breakpoints": [{"line": 3}]})
send("configurationDone", {})
thread = receive(lambda message: message.get("event") == "stopped")["threadId"]
frame = ask("stackTrace", {"threadId": thread})["stackFrames"][0]["id"]
for name in ["hundred", "many"]:
    value = ask("evaluate", {"expression": name, "frameId": frame, "context": "watch"})
    found = children(value["variablesReference"])
    page = children(value["variablesReference"], filter="indexed", start=100, count=5)
    print(name, "tells", value.get("indexedVariables"), "elements and has", len(found), "children, 5 from 100 on are", len(page))
    print([(each["name"], each["value"], each["type"]) for each in found[-3:]])
    print([each["name"] for each in children(found[-2]["variablesReference"])])
ask("disconnect", {"terminateDebuggee": True})
adapter.terminate()
PYTHON

seen=$(env/bin/python client.py)
expected=$(cat <<'SEEN'
hundred tells None elements and has 102 children, 5 from 100 on are 102
[('99', '24.75', 'float'), ('more', '[100:100]', 'MoreItemsRange'), ('len()', '100', 'int')]
[]
many tells None elements and has 102 children, 5 from 100 on are 102
[('0099', '24.75', 'float'), ('more', '...', 'MoreItems'), ('len()', '2000', 'int')]
['[100:1100]', '[1100:2000]']
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
