package dev.verivative.notation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Reads printed lines back, strictly, to their values of {@link Modular}: plain notation, its Unicode form, and
 * Wolfram. It shares nothing with the printers, so that a missing bracket shows as another value.
 */
final class LineReader {
    /** What is read: a value for each choice of the indices. */
    private interface Value extends ToLongFunction<Map<String, Integer>> {}

    private static final List<String> FUNCTIONS =
            List.of("exp", "log", "sqrt", "sin", "cos", "sinh", "cosh", "tanh", "logistic", "erf");

    private final String text;
    private final boolean wolfram;
    private final boolean juxtaposes;
    private int at;

    private LineReader(String text, boolean wolfram, boolean juxtaposes) {
        this.text = text;
        this.wolfram = wolfram;
        this.juxtaposes = juxtaposes;
    }

    static long plain(String text, Map<String, Integer> indices) {
        return new LineReader(text, false, false).all().applyAsLong(indices);
    }

    static long wolfram(String text, Map<String, Integer> indices) {
        return new LineReader(text, true, false).all().applyAsLong(indices);
    }

    /** Small digits and letters are first brought to the line behind ^ and _. */
    static long unicode(String text, Map<String, Integer> indices) {
        StringBuilder plain = new StringBuilder();
        String raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
        String lowered = "ᵢⱼₖₗ₁₂₃";
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean continues = i > 0;
            if (raised.indexOf(letter) >= 0) {
                plain.append(continues && raised.indexOf(text.charAt(i - 1)) >= 0 ? "" : "^(")
                        .append("0123456789-".charAt(raised.indexOf(letter)));
                plain.append(i + 1 < text.length() && raised.indexOf(text.charAt(i + 1)) >= 0 ? "" : ")");
            } else if (lowered.indexOf(letter) >= 0) {
                plain.append(continues && (lowered + "′").indexOf(text.charAt(i - 1)) >= 0 ? "" : "_")
                        .append("ijkl123".charAt(lowered.indexOf(letter)));
            } else {
                plain.append(letter == '−' ? '-' : letter == '·' ? '*' : letter == '′' ? '\'' : letter);
            }
        }
        return new LineReader(plain.toString(), false, true).all().applyAsLong(indices);
    }

    private Value all() {
        Value value = sum();
        skip();
        if (at < text.length()) {
            throw fault("the end");
        }
        return value;
    }

    private IllegalStateException fault(String expected) {
        return new IllegalStateException(expected + " expected at " + at + " of " + text);
    }

    private Value sum() {
        boolean minus = take("-");
        Value first = product();
        Value total = minus ? indices -> Modular.negative(first.applyAsLong(indices)) : first;
        while (true) {
            Value left = total;
            if (take("+")) {
                Value right = product();
                total = indices -> Modular.plus(left.applyAsLong(indices), right.applyAsLong(indices));
            } else if (take("-")) {
                Value right = product();
                total = indices ->
                        Modular.plus(left.applyAsLong(indices), Modular.negative(right.applyAsLong(indices)));
            } else {
                return total;
            }
        }
    }

    private Value product() {
        Value total = power();
        while (true) {
            Value left = total;
            if (take("/")) {
                Value right = power();
                total = indices -> Modular.over(left.applyAsLong(indices), right.applyAsLong(indices));
            } else if (take("*") || (juxtaposes && !atEnd() && "+-),".indexOf(text.charAt(at)) < 0)) {
                Value right = power();
                total = indices -> Modular.times(left.applyAsLong(indices), right.applyAsLong(indices));
            } else {
                return total;
            }
        }
    }

    private boolean atEnd() {
        skip();
        return at == text.length();
    }

    private Value power() {
        skip();
        boolean euler = take("E^") || (juxtaposes && take("e^"));
        if (euler) {
            Value exponent = power();
            return indices -> Modular.function("exp", exponent.applyAsLong(indices));
        }
        Value base = primary();
        if (!take("^")) {
            return base;
        }
        Value exponent = power();
        return indices -> Modular.power(base.applyAsLong(indices), exponent.applyAsLong(indices));
    }

    private Value primary() {
        skip();
        if (take("(")) {
            Value inner = sum();
            expect(")");
            return inner;
        }
        if (take("√")) {
            Value inner = primary();
            return indices -> Modular.function("sqrt", inner.applyAsLong(indices));
        }
        if (take("∂")) {
            return partial();
        }
        if (take("∑") || take("sum_")) {
            return openSum();
        }
        if (take("diff(") || take("D[")) {
            Value body = sum();
            expect(",");
            Value by = primary();
            expect(wolfram ? "]" : ")");
            return indices -> Modular.derivative(body.applyAsLong(indices), by.applyAsLong(indices));
        }
        if (take("Sum[")) {
            Value body = sum();
            expect(", {");
            String index = word();
            expect(", 1, n}]");
            return total(index, body);
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            long number = Modular.reduce(new BigInteger(digits()));
            return indices -> number;
        }
        return named();
    }

    private Value partial() {
        Value body = take("/") ? null : power();
        if (body != null) {
            expect("/");
        }
        expect("∂");
        Value by = primary();
        Value operand = body;
        if (operand == null) {
            expect(" (");
            operand = sum();
            expect(")");
        }
        Value whole = operand;
        return indices -> Modular.derivative(whole.applyAsLong(indices), by.applyAsLong(indices));
    }

    private Value openSum() {
        String index;
        if (juxtaposes) {
            expect("_");
            index = letterOrNumber();
        } else {
            expect("{");
            index = word();
            expect("=1}^n");
        }
        return total(index, product());
    }

    private static Value total(String index, Value body) {
        return indices -> {
            long total = 0;
            Map<String, Integer> inner = new HashMap<>(indices);
            for (int k = 1; k <= Modular.SIZE; k++) {
                inner.put(index, k);
                total = Modular.plus(total, body.applyAsLong(inner));
            }
            return total;
        };
    }

    private Value named() {
        String name = word();
        String function = name.equals("LogisticSigmoid") ? "logistic" : name.toLowerCase(Locale.ROOT);
        if (FUNCTIONS.contains(function) && take(wolfram ? "[" : "(")) {
            Value argument = sum();
            expect(wolfram ? "]" : ")");
            return indices -> Modular.function(function, argument.applyAsLong(indices));
        }
        List<String> subscripts = new ArrayList<>();
        if (wolfram && take("[")) {
            do {
                skip();
                subscripts.add(Character.isDigit(text.charAt(at)) ? digits() : word());
            } while (take(","));
            expect("]");
        } else if (!wolfram && take("_{")) {
            do {
                subscripts.add(letterOrNumber());
            } while (take(","));
            expect("}");
        } else if (!wolfram && take("_")) {
            do {
                subscripts.add(letterOrNumber());
            } while (at < text.length() && Character.isLetterOrDigit(text.charAt(at)));
        }
        return value(name, subscripts);
    }

    private static Value value(String name, List<String> subscripts) {
        return indices -> {
            List<Integer> positions = new ArrayList<>();
            for (String index : subscripts) {
                positions.add(
                        Character.isDigit(index.charAt(0)) ? Integer.parseInt(index) : indices.getOrDefault(index, 0));
            }
            if (name.equals("KroneckerDelta") || name.equals("delta") || name.equals("δ")) {
                return positions.get(0).equals(positions.get(1)) ? 1 : 0;
            }
            String known = name.equals("σ") ? "sigma" : name;
            return name.equals("n") ? Modular.SIZE : Modular.named(known, positions);
        };
    }

    /** An index letter with its primes, or one digit. */
    private String letterOrNumber() {
        int start = at++;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return text.substring(start, at);
    }

    private String word() {
        skip();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '\'')) {
            at++;
        }
        if (start == at) {
            throw fault("a name");
        }
        return text.substring(start, at);
    }

    private String digits() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String expected) {
        int start = at;
        if (!expected.startsWith(" ")) {
            skip();
        }
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        at = start;
        return false;
    }

    private void expect(String expected) {
        if (!take(expected)) {
            throw fault("'" + expected + "'");
        }
    }
}
