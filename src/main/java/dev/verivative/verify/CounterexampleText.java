package dev.verivative.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A counterexample in full: numbers, exact bits, what is expected, what came, and how to see it again. */
public final class CounterexampleText {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final Counterexample counterexample;
    private final List<String> lines = new ArrayList<>();

    private CounterexampleText(Counterexample counterexample) {
        this.counterexample = counterexample;
    }

    /** Lines without a line break in them; long vectors go on in the next line, the command never does. */
    public static List<String> lines(Counterexample counterexample) {
        return new CounterexampleText(counterexample).written();
    }

    private List<String> written() {
        List<Request> requests = counterexample.requests();
        if (requests.size() == 1) {
            input(requests.get(0), "");
        } else {
            sequence(requests);
        }
        if (!counterexample.index().isEmpty()) {
            entry("entry", counterexample.index().stream().map(String::valueOf).collect(Collectors.joining(", ")), "");
        }
        entry("expected", counterexample.expected(), "");
        entry("actual", counterexample.actual(), "");
        entry("error", counterexample.error(), "");
        entry("tolerance", counterexample.tolerance(), "");
        entry("fails", fails(counterexample.reproduction()), "");
        counterexample.detail().lines().forEach(line -> entry("detail", line, ""));
        String reproduce = counterexample.reproduce();
        if (!reproduce.isEmpty()) {
            lines.add("reproduce");
            lines.add(INDENT + oneLine(reproduce));
        }
        return lines;
    }

    /** How it fails, in words. */
    public static String fails(Counterexample.Reproduction reproduction) {
        return switch (reproduction) {
            case ALONE -> "alone, in a fresh subject";
            case AFTER_OTHERS -> "only after the requests before it: the subject keeps a state";
            case NOT_AGAIN -> "it did once, and did not when it was tried again, if it was";
        };
    }

    private void sequence(List<Request> requests) {
        for (int from = 0, to; from < requests.size(); from = to) {
            Request request = requests.get(from);
            to = from + 1;
            while (to < requests.size() && requests.get(to).equals(request)) {
                to++;
            }
            lines.add((to > from + 1 ? "requests " + (from + 1) + " to " + to : "request " + to) + ": "
                    + request.operation().word() + ", " + request.dtype().word());
            input(request, INDENT);
        }
    }

    private void input(Request request, String indent) {
        Dtype dtype = request.dtype();
        for (Map.Entry<String, NumericArray> input : request.inputs().entrySet()) {
            array(input.getKey(), input.getValue(), dtype, indent);
        }
        request.vector()
                .ifPresent(vector -> array(request.operation() == Operation.JVP ? "u" : "v", vector, dtype, indent));
    }

    private void array(String name, NumericArray array, Dtype dtype, String indent) {
        entry(name, ArrayText.numbers(array, dtype), indent);
        entry("bits", ArrayText.bits(array, dtype), indent);
    }

    private void entry(String name, String text, String indent) {
        if (text.isEmpty()) {
            return;
        }
        String head = indent + String.format("%-11s", name);
        for (String line : wrapped(oneLine(text), WIDTH - head.length())) {
            lines.add(head + line);
            head = " ".repeat(head.length());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }

    private static List<String> wrapped(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            if (space <= 0) {
                break;
            }
            // The count of a run stays with its number.
            while (space > 2 && (rest.startsWith(" x ", space) || rest.startsWith(" x ", space - 2))) {
                space = rest.lastIndexOf(' ', space - 1);
            }
            if (space <= 0) {
                break;
            }
            wrapped.add(rest.substring(0, space));
            rest = rest.substring(space + 1);
        }
        wrapped.add(rest);
        return wrapped;
    }
}
