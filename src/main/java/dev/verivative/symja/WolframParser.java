package dev.verivative.symja;

import dev.verivative.symja.WolframExpression.Compound;
import dev.verivative.symja.WolframExpression.Literal;
import dev.verivative.symja.WolframExpression.Symbol;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.matheclipse.parser.client.Parser;
import org.matheclipse.parser.client.SyntaxError;
import org.matheclipse.parser.client.ast.ASTNode;
import org.matheclipse.parser.client.ast.FloatNode;
import org.matheclipse.parser.client.ast.FunctionNode;
import org.matheclipse.parser.client.ast.IntegerNode;
import org.matheclipse.parser.client.ast.SymbolNode;

/** Parses Wolfram's language with Symja's parser; nothing is ever evaluated. */
public final class WolframParser {
    /** Heads of signs; nobody can type a dollar sign past the guard. */
    public static final String DIFFERENCE = "$Difference";

    public static final String MINUS = "$Minus";
    public static final String QUOTIENT = "$Quotient";

    /** Deep enough for what people write; left-nested sums and products do not count. */
    private static final int MAX_DEPTH = 20_000;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9]*|[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");

    /** Where each name and number stands; what is parsed comes in the same order. */
    private final Map<String, Deque<Integer>> places = new HashMap<>();

    private int last;

    private WolframParser(String text) {
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            places.computeIfAbsent(tokens.group(), each -> new ArrayDeque<>()).add(tokens.start());
        }
    }

    /**
     * Parses a formula.
     *
     * @throws WolframSyntaxException if it is too long or deep, has signs of a program, or cannot be parsed
     */
    public static WolframExpression parse(String text) throws WolframSyntaxException {
        WolframGuard.check(text);
        if (text.isBlank()) {
            throw new WolframSyntaxException(0, "there is no formula", "a formula such as Exp[x[i]]");
        }
        try {
            ASTNode node = new Parser(new WolframOperators(), false).parse(text);
            return new WolframParser(text).expression(node, 0);
        } catch (SyntaxError fault) {
            int at = Math.max(0, Math.min(fault.getStartOffset(), text.length()));
            throw new WolframSyntaxException(
                    at,
                    "this cannot be parsed",
                    "operators between operands, closed brackets, a formula such as Exp[x[i]]");
        } catch (StackOverflowError deep) {
            throw new WolframSyntaxException(0, "the formula is nested too deeply", "fewer brackets, signs or terms");
        }
    }

    private WolframExpression expression(ASTNode node, int depth) throws WolframSyntaxException {
        if (depth > MAX_DEPTH) {
            throw new WolframSyntaxException(last, "the formula is nested too deeply", "fewer levels");
        }
        if (node instanceof FunctionNode function && !function.isEmpty()) {
            List<WolframExpression> parts = new ArrayList<>();
            for (ASTNode part : function) {
                boolean sign = parts.isEmpty() && isSign(part);
                parts.add(sign ? new Symbol(last, part.getString()) : expression(part, depth + 1));
            }
            boolean typed = !isSign(function.get(0));
            int at = (typed || parts.size() == 1 ? parts.get(0) : parts.get(1)).at();
            return new Compound(at, parts.get(0), parts.subList(1, parts.size()));
        } else if (node instanceof SymbolNode symbol) {
            return new Symbol(place(symbol.getString()), symbol.getString());
        } else if (node instanceof IntegerNode integer) {
            String digits = integer.getString();
            if (digits.matches("[0-9]+")) {
                return new Literal(place(digits), new Rational(new BigInteger(digits), BigInteger.ONE));
            }
        } else if (node instanceof FloatNode decimal) {
            String digits = decimal.getString();
            if (digits.matches("[0-9]*\\.[0-9]*") && digits.length() > 1) {
                BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
                return new Literal(
                        place(digits),
                        new Rational(value.unscaledValue(), BigInteger.ONE)
                                .times(Rational.of(10).pow(-value.scale())));
            }
        }
        throw new WolframSyntaxException(last, "this is no part of a formula", "numbers, letters, signs and functions");
    }

    /** Whether it is the head of a sign, for which no name stands in the text. */
    private boolean isSign(ASTNode node) {
        return node instanceof SymbolNode symbol
                && (symbol.getString().startsWith("$") || !places.containsKey(symbol.getString()));
    }

    private int place(String token) {
        Deque<Integer> queue = places.get(token);
        last = queue == null || queue.isEmpty() ? last : queue.remove();
        return last;
    }
}
