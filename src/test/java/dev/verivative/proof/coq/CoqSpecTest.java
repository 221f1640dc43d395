package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoqSpecTest {
    static Set<String> names() {
        return Catalogue.standard().names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachFunctionHasOneThatUsesATheoremByEachVariable(String name) {
        Catalogue catalogue = Catalogue.standard();
        Definition definition = catalogue.find(name);
        CoqSpec spec = CoqSpec.of(definition, catalogue).orElseThrow();
        for (var variable : definition.variables()) {
            String by = "_by_" + variable.name() + "_quotient";
            assertTrue(spec.text().contains(by), () -> spec.name() + " has nothing that ends with " + by);
        }
        assertTrue(spec.text().contains("From Verivative Require " + spec.module() + "."));
        assertTrue(spec.theorems().size() >= definition.variables().size());
        for (String word : List.of("Admitted", "Axiom", "Parameter", "Conjecture", "admit", "Abort")) {
            assertFalse(spec.text().contains(word), word);
        }
    }

    @Test
    void namesWhatIsStated() {
        CoqSpec spec = new CoqSpec("f", "(* Theorem a : (* of *) b. *)\nTheorem c : x. Lemma d. Corollary e' : y.\n");
        assertEquals(List.of("c", "e'"), spec.theorems());
        assertEquals("f_spec", spec.name());
        assertEquals("log_softmax", CoqSpec.module("log-softmax"));
        assertEquals("tanh", CoqSpec.module("tanh"));
        assertEquals("fun_", CoqSpec.module("fun"));
        assertEquals("verivative_", CoqSpec.module("verivative"));
    }

    @Test
    void saysWhatIsMissing() {
        CoqSpec spec =
                new CoqSpec("f", "Theorem t : a. Proof. exact (f.y_by_x_quotient n). Qed. (* f.y_by_W_quotient *)");
        assertEquals(Optional.empty(), spec.fault(List.of("y_by_x_quotient")));
        assertTrue(spec.fault(List.of("y_by_x_quotient", "y_by_W_quotient"))
                .orElseThrow()
                .startsWith("spec.v of f does not use f.y_by_W_quotient: "));
        assertTrue(spec.fault(List.of("y_by_x")).isPresent());
        assertEquals(
                Optional.of("spec.v of f states no theorem"), new CoqSpec("f", "(* Theorem t. *)").fault(List.of()));
    }
}
