"""Subjects of the protocol, version 1: one JSON object a line, until the input ends."""
import json
import struct
import sys

FORMATS = {"float64": ("<d", "<Q", 16), "float32": ("<f", "<I", 8)}


def to_bits(value, dtype):
    real, whole, digits = FORMATS[dtype]
    return "0x%0*x" % (digits, struct.unpack(whole, struct.pack(real, value))[0])


def of_bits(text, dtype):
    real, whole, _ = FORMATS[dtype]
    return struct.unpack(real, struct.pack(whole, int(text, 16)))[0]


def each(change, value):
    return [each(change, entry) for entry in value] if isinstance(value, list) else change(value)


def serve(operations, dtypes=("float64",), bits=False, out=sys.stdout):
    """Answers with the functions of (x, v, params, dtype) that stand under the names of operations."""
    for line in sys.stdin:
        request = json.loads(line)
        if request["op"] == "hello":
            answer = {"name": " ".join(sys.argv[1:]), "ops": list(operations), "dtypes": list(dtypes)}
            if bits:
                answer["encoding"] = "bits"
        else:
            dtype = request["dtype"]
            read = (lambda text: of_bits(text, dtype)) if bits else float
            write = (lambda number: to_bits(number, dtype)) if bits else (lambda number: number)
            vector = request.get("v", request.get("u"))
            params = {name: each(read, value) for name, value in request.get("params", {}).items()}
            try:
                vector = None if vector is None else each(read, vector)
                result = operations[request["op"]](each(read, request["x"]), vector, params, dtype)
                answer = {"id": request["id"], "result": each(write, result)}
            except (ArithmeticError, ValueError) as fault:
                answer = {"id": request["id"], "error": repr(fault)}
        print(json.dumps(answer), file=out, flush=True)


def show(right, wrong):
    for word, table in (("right", right), ("wrong", wrong)):
        for name in table:
            print(word, name)
