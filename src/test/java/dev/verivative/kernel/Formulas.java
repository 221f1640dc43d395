package dev.verivative.kernel;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the short formulas of these tests: {@code sum_k(A_ik*x_k)/n}, {@code d_ij} for the Kronecker delta,
 * {@code der_j(x_i^2)} for the derivative by x_j, {@code exp(s)}. Indices i to q run through n, a to c through m, and
 * digits are positions; x, y and z have one index of n, v one of m, A two of n, W one of m and one of n; other letters
 * are symbols.
 */
final class Formulas {
    static final Dimension N = Dimension.of("n");
    static final Dimension M = Dimension.of("m");
    static final Map<String, Tensor> TENSORS = Map.of(
            "x", new Tensor("x", List.of(N)),
            "y", new Tensor("y", List.of(N)),
            "z", new Tensor("z", List.of(N)),
            "v", new Tensor("v", List.of(M)),
            "A", new Tensor("A", List.of(N, N)),
            "W", new Tensor("W", List.of(M, N)));

    private final String text;
    private int at;

    private Formulas(String text) {
        this.text = text.replace(" ", "");
    }

    static Term term(String text) {
        Formulas formulas = new Formulas(text);
        Term term = formulas.sum();
        if (formulas.at < formulas.text.length()) {
            throw new IllegalArgumentException(text + ": cannot be read from " + formulas.text.substring(formulas.at));
        }
        return term;
    }

    static Index.Variable index(String name) {
        return new Index.Variable(name, name.compareTo("d") < 0 ? M : N);
    }

    static Term.Entry entry(String text) {
        return (Term.Entry) term(text);
    }

    private Term sum() {
        Term sum = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            Op op = text.charAt(at++) == '+' ? Op.ADD : Op.SUB;
            sum = Terms.apply(op, sum, product());
        }
        return sum;
    }

    private Term product() {
        Term product = factor();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            Op op = text.charAt(at++) == '*' ? Op.MUL : Op.DIV;
            product = Terms.apply(op, product, factor());
        }
        return product;
    }

    private Term factor() {
        if (skip("-")) {
            return Terms.neg(factor());
        }
        Term base = base();
        if (!skip("^")) {
            return base;
        }
        Term exponent = factor();
        boolean isNegativeNumber =
                Terms.is(exponent, Op.NEG) && exponent.children().get(0) instanceof Term.Num;
        return Terms.pow(
                base, isNegativeNumber ? number((Term.Num) exponent.children().get(0), -1) : exponent);
    }

    private static Term number(Term.Num number, long factor) {
        return new Term.Num(number.value().times(Rational.of(factor)));
    }

    private Term base() {
        if (skip("(")) {
            return close(sum());
        }
        int start = at;
        if (Character.isDigit(text.charAt(at))) {
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return Terms.num(Long.parseLong(text.substring(start, at)));
        }
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        List<String> letters = new ArrayList<>();
        if (skip("_")) {
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                letters.add(text.substring(at, ++at));
            }
        }
        return named(name, letters);
    }

    private Term named(String name, List<String> letters) {
        return switch (name) {
            case "n" -> new Term.Size(N);
            case "m" -> new Term.Size(M);
            case "d" -> {
                Dimension shared = letters.get(0).matches("[a-c]") ? M : N;
                yield new Term.Delta(index(letters.get(0), shared), index(letters.get(1), shared));
            }
            case "sum" -> new Term.Sum(index(letters.get(0)), argument());
            case "der" -> new Term.Partial(argument(), new Term.Entry("x", List.of(index(letters.get(0), N))));
            default -> {
                Tensor tensor = TENSORS.get(name);
                yield tensor != null
                        ? entry(tensor, letters)
                        : at < text.length() && text.charAt(at) == '('
                                ? Terms.apply(Op.valueOf(name.toUpperCase(Locale.ROOT)), argument())
                                : new Term.Symbol(name);
            }
        };
    }

    private static Term entry(Tensor tensor, List<String> letters) {
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < tensor.rank(); i++) {
            indices.add(index(letters.get(i), tensor.shape().get(i)));
        }
        return new Term.Entry(tensor.name(), indices);
    }

    private Term argument() {
        skip("(");
        return close(sum());
    }

    private static Index index(String letter, Dimension dimension) {
        return Character.isDigit(letter.charAt(0))
                ? new Index.Position(Integer.parseInt(letter), dimension)
                : new Index.Variable(letter, index(letter).dimension());
    }

    private Term close(Term term) {
        if (!skip(")")) {
            throw new IllegalArgumentException(text + ": expected a parenthesis at " + at);
        }
        return term;
    }

    private boolean skip(String sign) {
        boolean is = text.startsWith(sign, at);
        at += is ? sign.length() : 0;
        return is;
    }
}
