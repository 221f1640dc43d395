package dev.verivative.symja;

import java.util.List;
import org.matheclipse.parser.client.operator.ASTNodeFactory;
import org.matheclipse.parser.client.operator.InfixOperator;
import org.matheclipse.parser.client.operator.Operator;
import org.matheclipse.parser.client.operator.Precedence;

/** Keeps a difference, a quotient and a minus sign as they were written, which Symja makes into sums and powers. */
final class WolframOperators extends ASTNodeFactory {
    private final List<Operator> minus = List.of(
            createInfixOperator("-", WolframParser.DIFFERENCE, Precedence.PLUS, InfixOperator.LEFT_ASSOCIATIVE),
            createPrefixOperator("-", WolframParser.MINUS, Precedence.PREMINUS));
    private final List<Operator> over = List.of(
            createInfixOperator("/", WolframParser.QUOTIENT, Precedence.DIVIDE, InfixOperator.LEFT_ASSOCIATIVE));

    WolframOperators() {
        super(false);
    }

    @Override
    public List<Operator> getOperatorList(String sign) {
        return sign.equals("-") ? minus : sign.equals("/") ? over : super.getOperatorList(sign);
    }
}
