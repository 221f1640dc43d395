package dev.verivative.notation;

import dev.verivative.notation.Syntax.Subscript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Indices, and sums with their bounds, of plain notation. */
final class PlainScripts {
    private static final String AN_INDEX = "index letters and positions, as in x_i, W_{ab}, W_{1,2}";

    private static final String A_SUM = "sum_k, sum_{k=1}^n or sum_{k=1}^{n}";

    /** A longer row of letters is a word and no row of indices. */
    private static final int MAX_RANK = 4;

    private final TypedCursor cursor;
    private final Set<String> letters = new LinkedHashSet<>();

    PlainScripts(TypedCursor cursor) {
        this.cursor = cursor;
    }

    /** Every letter that has been read as an index. */
    Set<String> letters() {
        return letters;
    }

    /** The indices that follow directly, if there are some. */
    Optional<List<Subscript>> indices() {
        if (!cursor.takeHere("_")) {
            return Optional.empty();
        }
        List<Subscript> list = new ArrayList<>();
        if (cursor.takeHere("{")) {
            do {
                row(list);
            } while (cursor.take(","));
            if (cursor.isNext("+") || cursor.isNext("-")) {
                throw cursor.fault(cursor.at(), "an index cannot be calculated", AN_INDEX);
            }
            cursor.expect("}", "'}' after the indices");
        } else {
            row(list);
        }
        if (cursor.here() == '_') {
            throw cursor.fault(cursor.at(), "a second index", "all indices in one pair of braces, as in x_{ij}");
        }
        return Optional.of(list);
    }

    /** Letters and positions that stand together; a Greek letter may be written as a word. */
    private void row(List<Subscript> list) {
        int start = cursor.at();
        if (cursor.isLetter()) {
            String word = cursor.word();
            if (LatexLetters.isGreek(word.replace("'", ""))) {
                list.add(letter(start, word));
                return;
            }
            cursor.goTo(start);
        }
        int before = list.size();
        while (Character.isLetter(cursor.here()) || isDigit(cursor.here())) {
            int at = cursor.at();
            list.add(isDigit(cursor.here()) ? new Subscript(at, position()) : letter(at, cursor.letter()));
            if (list.size() - before > MAX_RANK) {
                throw cursor.fault(start, "a word cannot be an index", AN_INDEX);
            }
        }
        if (list.size() == before) {
            int c = cursor.peek();
            boolean sign = c == '+' || c == '-';
            throw cursor.fault(cursor.at(), sign ? "an index cannot be calculated" : "the index is missing", AN_INDEX);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private String position() {
        return cursor.digits().replaceFirst("^0+(?=.)", "");
    }

    private Subscript letter(int at, String name) {
        letters.add(name);
        return new Subscript(at, name);
    }

    /** The letters before an arrow; none, with the place anywhere, if there is no arrow. */
    List<Subscript> arrow() {
        List<Integer> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean bracket = cursor.take("(");
        do {
            if (!cursor.isLetter()) {
                return List.of();
            }
            places.add(cursor.at());
            names.add(cursor.word());
        } while (bracket && cursor.take(","));
        if ((bracket && !cursor.take(")")) || !(cursor.take("->") || cursor.take("↦"))) {
            return List.of();
        }
        List<Subscript> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            list.add(letter(places.get(i), names.get(i)));
        }
        return list;
    }

    /** What stands below and above a sum. */
    record Bounds(List<Subscript> indices, Optional<Subscript> upper) {}

    /** From the underscore on. */
    Bounds bounds(int sumAt) {
        if (!cursor.takeHere("_")) {
            throw cursor.fault(sumAt, "the sum has no index", A_SUM);
        }
        List<Subscript> indices = new ArrayList<>();
        Optional<Subscript> upper = Optional.empty();
        boolean braces = cursor.takeHere("{");
        boolean brackets = !braces && cursor.takeHere("(");
        if (braces || brackets) {
            do {
                indices.add(single());
            } while (cursor.take(","));
            if (cursor.take("=")) {
                upper = start();
            }
            String close = braces ? "}" : ")";
            if (!cursor.isNext(close)) {
                throw cursor.fault(
                        cursor.at(),
                        "this cannot stand below a sum",
                        A_SUM + "; for k other than i the whole sum minus its i-th term");
            }
            cursor.take(close);
        } else {
            row(indices);
            for (Subscript index : indices) {
                if (index.isPosition() || indices.size() > 1) {
                    throw cursor.fault(
                            indices.get(0).at(),
                            "a sum needs one letter",
                            A_SUM + "; a space before what is summed; sum_{k,l} for two indices");
                }
            }
        }
        if (upper.isEmpty() && (cursor.takeHere("^") || cursor.takeHere("**"))) {
            upper = Optional.of(upper());
        }
        return new Bounds(indices, upper);
    }

    private Subscript single() {
        int at = cursor.at();
        if (!cursor.isLetter()) {
            throw cursor.fault(at, "a sum needs a letter", A_SUM);
        }
        return letter(at, cursor.word());
    }

    /** The 1 after the equality sign, and perhaps an upper bound behind dots. */
    private Optional<Subscript> start() {
        int at = cursor.at();
        if (!cursor.digits().equals("1") || isDigit(cursor.here())) {
            throw cursor.fault(at, "sums start from 1", A_SUM);
        }
        return cursor.take("...") || cursor.take("..") || cursor.take(":") ? Optional.of(bound()) : Optional.empty();
    }

    private Subscript upper() {
        if (!cursor.takeHere("{") && !cursor.isNext("(")) {
            return bound();
        }
        String close = cursor.take("(") ? ")" : "}";
        Subscript bound = bound();
        if (!cursor.take(close)) {
            throw cursor.fault(
                    cursor.at(),
                    "a bound cannot be calculated",
                    "the letter of a dimension or a number, as in " + A_SUM);
        }
        return bound;
    }

    private Subscript bound() {
        int at = cursor.at();
        if (cursor.isDigit()) {
            return new Subscript(at, position());
        }
        if (cursor.isLetter()) {
            return new Subscript(at, cursor.letter());
        }
        throw cursor.fault(
                at, "this cannot be the upper bound of a sum", "the letter of a dimension or a number, as in " + A_SUM);
    }
}
