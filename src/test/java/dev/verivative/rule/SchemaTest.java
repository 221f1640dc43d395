package dev.verivative.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void buildsWhatItSays() {
        Term uk = Schema.of("u", Schema.K);
        assertEquals(new Term.Meta("u", List.of(Schema.K)), uk);
        assertEquals(new Term.Sum(Schema.K, uk), Schema.sum(Schema.K, uk));
        assertEquals(new Term.Partial(Schema.U, Schema.X), Schema.d(Schema.U));
        Condition condition = new Condition.NonZero(Schema.A);
        Term inverse = Terms.div(Schema.A, Schema.A);
        assertEquals(
                new Rule("r", "R", new Statement.Equation(inverse, Terms.num(1)), List.of(condition), "source"),
                Schema.equation("r", "R", inverse, Terms.num(1), "source", condition));
        assertEquals(
                new Rule("r", "R", new Statement.Algebra(inverse, Terms.num(1)), List.of(condition), "source"),
                Schema.algebra("r", "R", inverse, Terms.num(1), "source", condition));
    }
}
