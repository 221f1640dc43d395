package dev.verivative.symja;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IFraction;
import org.matheclipse.core.interfaces.IInteger;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Terms that are written out as expressions of Symja, and back. Nothing is evaluated here.
 *
 * <p>Entries and symbols become v1, v2, ..., which no built-in function is called.
 */
final class SymjaTerms {
    private final Map<Term, ISymbol> symbols = new HashMap<>();
    private final Map<ISymbol, Term> letters = new HashMap<>();

    ISymbol symbol(Term letter) {
        return symbols.computeIfAbsent(letter, key -> {
            ISymbol symbol = F.Dummy("v" + (symbols.size() + 1));
            letters.put(symbol, letter);
            return symbol;
        });
    }

    IExpr toSymja(Term term) {
        if (term instanceof Term.Num num) {
            return number(num.value());
        } else if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") ? S.Pi : symbol(new Term.Entry(symbol.name(), List.of()));
        } else if (term instanceof Term.Entry) {
            return symbol(term);
        } else if (term instanceof Term.Apply apply) {
            List<IExpr> arguments =
                    apply.arguments().stream().map(this::toSymja).toList();
            return arguments.size() == 1
                    ? function(apply.op(), arguments.get(0))
                    : arithmetic(apply.op(), arguments.get(0), arguments.get(1));
        }
        throw NoOpinion.because("it is not written out");
    }

    private static IExpr number(Rational value) {
        return value.isInteger() ? F.ZZ(value.numerator()) : F.fraction(value.numerator(), value.denominator());
    }

    private static IExpr arithmetic(Op op, IExpr left, IExpr right) {
        return switch (op) {
            case ADD -> held(S.Plus, left, right);
            case SUB -> held(S.Plus, left, held(S.Times, F.CN1, right));
            case MUL -> held(S.Times, left, right);
            case DIV -> held(S.Times, left, held(S.Power, right, F.CN1));
            case POW -> held(S.Power, left, right);
            default -> throw new IllegalArgumentException(op + " has one argument");
        };
    }

    private static IExpr function(Op op, IExpr u) {
        return switch (op) {
            case NEG -> held(S.Times, F.CN1, u);
            case EXP -> held(S.Power, S.E, u);
            case LOG -> held(S.Log, u);
            case SQRT -> held(S.Power, u, F.C1D2);
            case SIN -> held(S.Sin, u);
            case COS -> held(S.Cos, u);
            case SINH -> held(S.Sinh, u);
            case COSH -> held(S.Cosh, u);
            case TANH -> held(S.Tanh, u);
            case LOGISTIC -> held(S.Power, held(S.Plus, F.C1, held(S.Power, S.E, held(S.Times, F.CN1, u))), F.CN1);
            case ERF -> held(S.Erf, u);
            case ADD, SUB, MUL, DIV, POW -> throw new IllegalArgumentException(op + " has two arguments");
        };
    }

    private static IExpr held(ISymbol head, IExpr... arguments) {
        return F.ast(arguments, head);
    }

    /** @throws NoOpinion if the expression has something in it that no term has */
    Term toTerm(IExpr expression) {
        if (expression instanceof IInteger integer) {
            return new Term.Num(new Rational(integer.toBigNumerator(), java.math.BigInteger.ONE));
        } else if (expression instanceof IFraction fraction) {
            return new Term.Num(new Rational(fraction.toBigNumerator(), fraction.toBigDenominator()));
        } else if (expression instanceof ISymbol symbol) {
            return letter(symbol);
        } else if (expression instanceof IAST ast && ast.head() instanceof ISymbol head && ast.argSize() >= 1) {
            return ast(head, ast);
        }
        throw NoOpinion.because("Symja answers with " + brief(expression));
    }

    private Term letter(ISymbol symbol) {
        if (symbol == S.Pi) {
            return new Term.Symbol("pi");
        } else if (symbol == S.E) {
            return Terms.exp(Term.Num.ONE);
        }
        Term letter = letters.get(symbol);
        if (letter == null) {
            throw NoOpinion.because("Symja answers with " + brief(symbol));
        }
        return letter;
    }

    private Term ast(ISymbol head, IAST ast) {
        if (head == S.Plus) {
            return joined(ast, Terms::add);
        } else if (head == S.Times) {
            return joined(ast, Terms::mul);
        } else if (head == S.Power && ast.argSize() == 2) {
            return ast.arg1() == S.E
                    ? Terms.exp(toTerm(ast.arg2()))
                    : Terms.pow(toTerm(ast.arg1()), toTerm(ast.arg2()));
        } else if (head == S.Log && ast.argSize() == 2) {
            return Terms.div(Terms.log(toTerm(ast.arg2())), Terms.log(toTerm(ast.arg1())));
        } else if (ast.argSize() != 1) {
            throw NoOpinion.because("Symja answers with " + brief(ast));
        }
        return function(head, ast);
    }

    private Term joined(IAST ast, BinaryOperator<Term> sign) {
        Term joined = toTerm(ast.arg1());
        for (int i = 2; i <= ast.argSize(); i++) {
            joined = sign.apply(joined, toTerm(ast.get(i)));
        }
        return joined;
    }

    private Term function(ISymbol head, IAST ast) {
        Map<ISymbol, Op> direct = Map.of(
                S.Log,
                Op.LOG,
                S.Sin,
                Op.SIN,
                S.Cos,
                Op.COS,
                S.Sinh,
                Op.SINH,
                S.Cosh,
                Op.COSH,
                S.Tanh,
                Op.TANH,
                S.Erf,
                Op.ERF,
                S.Exp,
                Op.EXP,
                S.Sqrt,
                Op.SQRT,
                S.LogisticSigmoid,
                Op.LOGISTIC);
        Term u = toTerm(ast.arg1());
        Op op = direct.get(head);
        if (op != null) {
            return Terms.apply(op, u);
        } else if (head == S.Tan) {
            return Terms.div(Terms.apply(Op.SIN, u), Terms.apply(Op.COS, u));
        } else if (head == S.Cot) {
            return Terms.div(Terms.apply(Op.COS, u), Terms.apply(Op.SIN, u));
        } else if (head == S.Coth) {
            return Terms.div(Terms.apply(Op.COSH, u), Terms.apply(Op.SINH, u));
        }
        Map<ISymbol, Op> inverse = Map.of(S.Sec, Op.COS, S.Csc, Op.SIN, S.Sech, Op.COSH, S.Csch, Op.SINH);
        Op below = inverse.get(head);
        if (below == null) {
            throw NoOpinion.because("Symja answers with " + brief(ast));
        }
        return Terms.div(Term.Num.ONE, Terms.apply(below, u));
    }

    private static String brief(IExpr expression) {
        String text = expression.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
