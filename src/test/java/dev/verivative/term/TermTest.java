package dev.verivative.term;

import static dev.verivative.term.TermArbitraries.I;
import static dev.verivative.term.TermArbitraries.J;
import static dev.verivative.term.TermArbitraries.K;
import static dev.verivative.term.TermArbitraries.N;
import static dev.verivative.term.TermArbitraries.softmax;
import static dev.verivative.term.TermArbitraries.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermTest {

    @Property(seed = "1", tries = 200)
    void puttingBackWhatWasTakenChangesNothing(@ForAll("terms") Term term) {
        for (List<Integer> path : paths(term)) {
            assertEquals(term, term.replaceAt(path, term.at(path)));
            Term marked = term.replaceAt(path, new Term.Symbol("mark"));
            assertEquals(new Term.Symbol("mark"), marked.at(path));
            assertTrue(marked.names().contains("mark"));
        }
    }

    @Property(seed = "2", tries = 200)
    void equalTermsHaveEqualHashCodes(@ForAll("terms") Term term) {
        Term renamed = new Term.Sum(J, term.substitute(Substitution.ofIndex(I, J)));
        Term same = new Term.Sum(J, term.substitute(Substitution.ofIndex(I, J)));
        assertEquals(renamed, same);
        assertEquals(renamed.hashCode(), same.hashCode());
        assertEquals(renamed.toString(), same.toString());
    }

    @Test
    void noPathLeadsElsewhere() {
        Term term = new Term.Sum(K, x(K));
        assertThrows(IllegalArgumentException.class, () -> term.at(List.of(1)));
        assertThrows(IllegalArgumentException.class, () -> term.at(List.of(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> term.replaceAt(List.of(-1), term));
        assertThrows(
                IllegalArgumentException.class, () -> softmax().call(List.of(I)).at(List.of(0)));
    }

    @Test
    void anIndexIsFreeOutsideItsBinderOnly() {
        assertEquals(Set.of(), new Term.Sum(K, x(K)).freeIndices());
        assertEquals(Set.of(K), Terms.add(new Term.Sum(K, x(K)), x(K)).freeIndices());
        assertEquals(Set.of(I, J), new Term.Partial(x(I), x(J)).freeIndices());
        assertEquals(
                Set.of(I, J),
                new Term.Call(softmax(), List.of(new Abstraction(List.of(K), new Term.Delta(K, J))), List.of(I))
                        .freeIndices());
    }

    @Test
    void namesAreSeenThroughDefinitions() {
        Function f = new Function("f", List.of(), List.of(), new Term.Symbol("T"));
        assertEquals(Set.of("T"), f.call(List.of()).names());
        assertEquals(Set.of("x", "y"), new Term.Partial(x(I), new Term.Entry("y", List.of())).names());
    }

    @Test
    void namesAreWordsOrNumbers() {
        for (String good : List.of("x", "x1", "sigma", "σ", "x'", "#5")) {
            Names.check(good);
        }
        for (String bad : List.of("", "1x", "x y", "x_1", "-", "x[", "@x", "'")) {
            assertThrows(IllegalArgumentException.class, () -> Names.check(bad), bad);
        }
        Set<String> taken = new HashSet<>(List.of("k", "k'", "l"));
        assertEquals("k''", Names.fresh("k", taken));
        assertEquals("k'''", Names.fresh("k", taken));
        assertEquals("i", Names.fresh("i", taken));
    }

    @Test
    void positionsStartAtOneAndEndAtAKnownSize() {
        assertThrows(IllegalArgumentException.class, () -> new Index.Position(0, N));
        assertThrows(IllegalArgumentException.class, () -> new Index.Position(4, new Dimension("n", 3)));
        assertEquals(3, new Index.Position(3, new Dimension("n", 3)).value());
        assertThrows(IllegalArgumentException.class, () -> new Dimension("n", -1));
    }

    @Test
    void derivativesAreByEntries() {
        assertThrows(IllegalArgumentException.class, () -> new Term.Partial(x(I), Terms.num(1)));
        assertThrows(IllegalArgumentException.class, () -> Terms.apply(Op.ADD, x(I)));
    }

    @Provide
    Arbitrary<Term> terms() {
        return TermArbitraries.any().withCalls().withPartials().open(3);
    }

    private static List<List<Integer>> paths(Term term) {
        List<List<Integer>> paths = new ArrayList<>();
        paths.add(List.of());
        for (int child = 0; child < term.children().size(); child++) {
            for (List<Integer> below : paths(term.children().get(child))) {
                List<Integer> path = new ArrayList<>(List.of(child));
                path.addAll(below);
                paths.add(path);
            }
        }
        return paths;
    }
}
