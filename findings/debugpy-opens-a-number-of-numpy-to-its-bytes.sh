#!/usr/bin/env bash
# debugpy 1.8.22 shows np.float32(0.5) as an object with 4, 4, 0 and 1 in it, and of array('d', [0.5, 1.5]) only 8
#
# A number of NumPy is a number to whoever prints it, so one expects a leaf, as a float of Python is. A debugger's client gets a
# reference to open, behind which stand the attributes of its class: itemsize 4, nbytes 4, ndim 0 and size 1, and the value
# only in texts that spell the type, with the same object behind them again. A Decimal is opened in the same way. An array
# of Python's own module has no elements at all, but itemsize, and an array of NumPy holds its maximum, its minimum and
# its size beside a list of the first 500 elements, named "[0:2000] ", of which len() is 500.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check debugpy==1.8.22 numpy==2.4.6 >/dev/null
cat > program.py <<'PYTHON'
import array
import decimal

import numpy

plain = 0.5
scalar = numpy.float32(0.5)
price = decimal.Decimal("1.50")
own = array.array("d", [0.5, 1.5])
many = numpy.arange(2000) / 4
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
ask("setBreakpoints", {"source": {"path": "program.py"}, "breakpoints": [{"line": 11}]})
send("configurationDone", {})
thread = receive(lambda message: message.get("event") == "stopped")["threadId"]
frame = ask("stackTrace", {"threadId": thread})["stackFrames"][0]["id"]
for name in ["plain", "scalar", "price", "own", "many"]:
    value = ask("evaluate", {"expression": name, "frameId": frame, "context": "watch"})
    found = children(value["variablesReference"]) if value["variablesReference"] else []
    shown = [f"{each['name']}={each['value']}" for each in found if each["type"] in ("int", "float", "float32", "float64", "Decimal")]
    print(name, "is shown as", value["result"].split("(")[0], "and opened to", *shown or ["nothing"])
    for part in found:
        if part["type"] == "list":
            held = children(part["variablesReference"])
            print("  ", repr(part["name"]), len(held), *(f"{each['name']}={each['value']}" for each in held[-2:]))
ask("disconnect", {"terminateDebuggee": True})
adapter.terminate()
PYTHON

seen=$(env/bin/python client.py)
expected=$(cat <<'SEEN'
plain is shown as 0.5 and opened to nothing
scalar is shown as np.float32 and opened to T=np.float32(0.5) imag=np.float32(0.0) itemsize=4 nbytes=4 ndim=0 real=np.float32(0.5) size=1
price is shown as Decimal and opened to imag=Decimal('0') real=Decimal('1.50')
own is shown as array and opened to itemsize=8
many is shown as array and opened to max=np.float64(499.75) min=np.float64(0.0) size=2000
   '[0:2000] ' 102 more=[100:500] len()=500
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
