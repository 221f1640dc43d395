package dev.verivative.notation;

import dev.verivative.notation.VectorSyntax.Addition;
import dev.verivative.notation.VectorSyntax.Call;
import dev.verivative.notation.VectorSyntax.Letter;
import dev.verivative.notation.VectorSyntax.Literal;
import dev.verivative.notation.VectorSyntax.Power;
import dev.verivative.notation.VectorSyntax.Product;
import dev.verivative.notation.VectorSyntax.Signed;
import dev.verivative.notation.VectorSyntax.Transpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads formulas in whole vectors and matrices as they are typed in NumPy: {@code exp(x)/sum(exp(x))}. */
final class VectorParser {
    private static final String A_FACTOR = "a number, a letter such as x, a function such as exp(..) or a bracket";

    /** Each is one level of the tree that is made of them, which is walked through recursively. */
    private static final int MAX_OPERATIONS = 1000;

    private final TypedCursor cursor;
    private final TypedNames names;
    private int operations;

    VectorParser(TypedCursor cursor, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.names = new TypedNames(cursor, vocabulary);
    }

    VectorSyntax formula() {
        if (cursor.isAtEnd()) {
            throw cursor.fault(0, "there is no formula", A_FACTOR);
        }
        VectorSyntax whole = expression();
        if (!cursor.isAtEnd()) {
            throw leftOver();
        }
        return whole;
    }

    private FormulaException leftOver() {
        int c = cursor.peek();
        if ("=<>!".indexOf(c) >= 0) {
            return cursor.fault(
                    cursor.at(), "a relation stands where an expression is needed", "one side of it, without the sign");
        }
        if (c == '_' || c == '[') {
            return cursor.fault(
                    cursor.at(),
                    "indices do not belong to vector notation",
                    "whole vectors as in x * y, or indices everywhere as in x_i y_i");
        }
        if (c == '(' || cursor.isLetter() || cursor.isDigit()) {
            return cursor.fault(cursor.at(), "a factor follows without a sign", "* or @ before it");
        }
        return cursor.unexpected("+, -, *, /, **, @ or the end");
    }

    private VectorSyntax expression() {
        int at = cursor.at();
        List<Signed> terms = new ArrayList<>();
        boolean minus = takeMinus();
        if (!minus) {
            cursor.take("+");
        }
        terms.add(new Signed(minus, product()));
        while (true) {
            if (cursor.take("+")) {
                terms.add(new Signed(false, product()));
            } else if (takeMinus()) {
                terms.add(new Signed(true, product()));
            } else {
                break;
            }
        }
        return terms.size() == 1 && !minus ? terms.get(0).term() : new Addition(at, terms);
    }

    private boolean takeMinus() {
        return cursor.takeOneOf("-−–");
    }

    private void count(int at) {
        if (++operations > MAX_OPERATIONS) {
            throw cursor.fault(at, "the formula has too many factors", "at most " + MAX_OPERATIONS);
        }
    }

    private VectorSyntax product() {
        VectorSyntax product = signed();
        while (true) {
            int at = cursor.at();
            count(at);
            if (!cursor.isNext("**") && cursor.takeOneOf("*·⋅∗×")) {
                product = new Product(at, '*', product, signed());
            } else if (cursor.takeOneOf("/÷")) {
                product = over(at, product, signed());
            } else if (cursor.take("@")) {
                product = new Product(at, '@', product, signed());
            } else {
                return product;
            }
        }
    }

    /** A quotient of two whole numbers is one number. */
    private static VectorSyntax over(int at, VectorSyntax above, VectorSyntax below) {
        boolean number = above instanceof Literal a
                && below instanceof Literal b
                && a.value().isInteger()
                && b.value().isInteger()
                && b.value().signum() != 0;
        return number
                ? new Literal(
                        above.at(),
                        ((Literal) above)
                                .value()
                                .times(((Literal) below).value().inverse()))
                : new Product(at, '/', above, below);
    }

    private VectorSyntax signed() {
        int at = cursor.at();
        cursor.enter();
        VectorSyntax factor = takeMinus() ? new Addition(at, List.of(new Signed(true, signed()))) : power();
        cursor.leave();
        return factor;
    }

    private VectorSyntax power() {
        VectorSyntax base = postfix(primary());
        int at = cursor.at();
        return cursor.take("**") || cursor.take("^") ? new Power(at, base, signed()) : base;
    }

    private VectorSyntax primary() {
        int at = cursor.at();
        if (cursor.isDigit() || cursor.isNext(".")) {
            return new Literal(at, cursor.number().value());
        }
        if (cursor.take("(")) {
            cursor.enter();
            VectorSyntax inner = expression();
            cursor.expect(")", "')' for the bracket in column " + cursor.columnOf(at));
            cursor.leave();
            return inner;
        }
        if (!cursor.isLetter()) {
            throw cursor.isNext("[") ? cursor.fault(at, "a list is no formula", A_FACTOR) : cursor.unexpected(A_FACTOR);
        }
        String name = names.word();
        while (VectorFunctions.MODULES.contains(name) && cursor.here() == '.') {
            int dot = cursor.at();
            cursor.takeHere(".");
            if (!cursor.isLetter()) {
                throw cursor.unexpected("the name of a function after the point");
            }
            String next = names.word();
            if (next.equals("T") && !cursor.isNext("(")) {
                cursor.goTo(dot);
                break;
            }
            name = next;
        }
        return cursor.isNext("(") ? call(at, name, List.of()) : new Letter(at, name);
    }

    /** Methods and properties. */
    private VectorSyntax postfix(VectorSyntax receiver) {
        VectorSyntax whole = receiver;
        while (cursor.here() == '.') {
            int at = cursor.at();
            count(at);
            cursor.takeHere(".");
            if (!cursor.isLetter()) {
                throw cursor.unexpected("T or the name of a method after the point");
            }
            String name = cursor.word();
            if (cursor.isNext("(")) {
                whole = name.equals("transpose") && cursor.take("(") && cursor.take(")")
                        ? new Transpose(at, whole)
                        : call(at, name, List.of(whole));
            } else if (name.equals("T")) {
                whole = new Transpose(at, whole);
            } else if (name.equals("size") || (name.equals("shape") && cursor.take("[0]"))) {
                whole = new Call(at, "len", List.of(whole), Map.of());
            } else {
                throw cursor.fault(at, "." + name + " is not known", ".T, .sum(), .mean() or .dot(..)");
            }
        }
        return whole;
    }

    private VectorSyntax call(int at, String name, List<VectorSyntax> before) {
        int open = cursor.at();
        cursor.expect("(", "'('");
        cursor.enter();
        List<VectorSyntax> arguments = new ArrayList<>(before);
        Map<String, String> options = new LinkedHashMap<>();
        if (!cursor.isNext(")")) {
            do {
                if (!option(options)) {
                    arguments.add(expression());
                }
            } while (cursor.take(","));
        }
        cursor.expect(")", "')' for the bracket in column " + cursor.columnOf(open));
        cursor.leave();
        return new Call(at, name, arguments, options);
    }

    /** name=value, such as axis=-1 and keepdims=True. */
    private boolean option(Map<String, String> options) {
        int start = cursor.at();
        if (cursor.isLetter()) {
            String name = cursor.word();
            if (cursor.take("=") && !cursor.isNext("=")) {
                String minus = takeMinus() ? "-" : "";
                String value = cursor.isLetter() ? cursor.word() : cursor.digits();
                if (value.isEmpty()) {
                    throw cursor.unexpected("a number or a word");
                }
                options.put(name, minus + value);
                return true;
            }
        }
        cursor.goTo(start);
        return false;
    }
}
