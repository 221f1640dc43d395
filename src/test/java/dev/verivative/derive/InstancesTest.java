package dev.verivative.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Entries of known size are instances of what was derived for every size. */
class InstancesTest {
    private static Jacobian softmax() {
        Definition definition = Catalogue.standard().find("softmax");
        Term.Entry by = Jacobian.entryOf(definition.variables().get(0), definition.function());
        return assertInstanceOf(Jacobian.Outcome.Derived.class, Jacobian.derive(definition, Route.QUOTIENT, by))
                .jacobian();
    }

    private static List<Index> place(int value, int size) {
        return List.of(new Index.Position(value, new Dimension("n", size)));
    }

    @Test
    void areWhatTheCasesSay() {
        Jacobian jacobian = softmax();
        Dimension four = new Dimension("n", 4);
        Term.Call second = jacobian.derivation()
                .function()
                .resize(Map.of(Dimension.of("n"), four))
                .call(place(2, 4));
        assertEquals(Terms.mul(second, Terms.sub(Terms.num(1), second)), jacobian.entry(place(2, 4), place(2, 4)));
        Term.Call third = new Term.Call(second.function(), second.arguments(), place(3, 4));
        assertEquals(Terms.neg(Terms.mul(second, third)), jacobian.entry(place(2, 4), place(3, 4)));
        assertThrows(IllegalArgumentException.class, () -> jacobian.entry(place(2, 4), place(5, 4)));
    }

    @Test
    void areSoughtAtPlacesOfOneSize() {
        assertThrows(RuntimeException.class, () -> softmax().entry(place(2, 4), place(2, 5)));
    }

    /** All entries for n = 128, in a small part of the time that is asked for: other programs run beside the tests. */
    @Test
    void areMadeFast() {
        Jacobian jacobian = softmax();
        assertTimeout(Duration.ofSeconds(20), () -> {
            int accepted = 0;
            for (int row = 1; row <= 128; row++) {
                for (int column = 1; column <= 128; column++) {
                    jacobian.entry(place(row, 128), place(column, 128));
                    accepted++;
                }
            }
            assertEquals(16_384, accepted);
        });
    }
}
