"""Softmax in plain Python behind the subject protocol; with the argument "bits" it asks for bits."""
import json
import math
import struct
import sys

BITS = "bits" in sys.argv[1:]


def decoded(number, dtype):
    if not BITS:
        return float(number)
    return struct.unpack(">d" if dtype == "float64" else ">f", bytes.fromhex(number[2:]))[0]


def encoded(number, dtype):
    if not BITS:
        return number
    return "0x" + struct.pack(">d" if dtype == "float64" else ">f", number).hex()


def softmax(x):
    largest = max(x)
    weights = [math.exp(each - largest) for each in x]
    total = sum(weights)
    return [each / total for each in weights]


for line in sys.stdin:
    request = json.loads(line)
    if request["op"] == "hello":
        answer = {"name": "plain " + request["function"], "ops": ["forward"], "dtypes": ["float64", "float32"]}
        if BITS:
            answer["encoding"] = "bits"
    else:
        dtype = request["dtype"]
        x = [decoded(each, dtype) for each in request["x"]]
        answer = {"id": request["id"], "result": [encoded(each, dtype) for each in softmax(x)]}
    print(json.dumps(answer), flush=True)
