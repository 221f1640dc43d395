package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.report.DerivationDocument;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a theorem of Coq takes for granted is what reports say that the result needs, no less and no more. */
class CoqHypothesesTest {
    private static final Pattern HYPOTHESIS = Pattern.compile("(?m)^Hypothesis H_(\\w+?)_\\d+ : ");

    static Stream<Definition> all() {
        return Catalogue.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areTheConditionsThatReportsPrint(Definition definition) {
        for (Tensor variable : definition.variables()) {
            for (Route route : Route.values()) {
                if (Jacobian.derive(definition, route, Jacobian.entryOf(variable, definition.function()))
                        instanceof Jacobian.Outcome.Derived derived) {
                    DerivationDocument document = DerivationDocument.of(derived.jacobian());
                    List<String> kinds = kinds(derived.jacobian());
                    assertEquals(document.openConditions().size(), count(kinds, "needed"), definition.name());
                    assertEquals(document.assumed().size(), count(kinds, "assumed"), definition.name());
                    assertTrue(
                            List.of("range", "size", "positive", "needed", "assumed")
                                    .containsAll(kinds),
                            kinds.toString());
                }
            }
        }
    }

    @Test
    void rootAndDivisorAreOneCondition() {
        Definition layerNorm = Catalogue.standard().find("layer-norm");
        Jacobian jacobian = ((Jacobian.Outcome.Derived) Jacobian.derive(
                        layerNorm,
                        Route.QUOTIENT,
                        Jacobian.entryOf(layerNorm.variables().get(0), layerNorm.function())))
                .jacobian();
        assertEquals(List.of("range", "range", "needed"), kinds(jacobian));
        assertEquals(List.of("v > 0"), DerivationDocument.of(jacobian).openConditions());
    }

    /** The kinds of hypotheses of the theorem, in their order. */
    private static List<String> kinds(Jacobian jacobian) {
        CoqFile file = new CoqFile();
        String theorem = file.add(jacobian.derivation());
        String text = file.text();
        int from = text.indexOf("Section " + theorem + "_section.");
        Matcher hypothesis = HYPOTHESIS.matcher(text.substring(from, text.indexOf("Theorem ", from)));
        List<String> kinds = new ArrayList<>();
        while (hypothesis.find()) {
            kinds.add(hypothesis.group(1));
        }
        return kinds;
    }

    private static long count(List<String> kinds, String kind) {
        return kinds.stream().filter(kind::equals).count();
    }
}
