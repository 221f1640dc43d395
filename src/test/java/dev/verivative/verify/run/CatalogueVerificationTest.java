package dev.verivative.verify.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.verify.Answer;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Progress;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import dev.verivative.verify.oracle.Strictness;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of the catalogue: correctly rounded answers hold, and a wrong digit is found. */
class CatalogueVerificationTest {
    static Set<String> names() {
        return Catalogue.standard().names();
    }

    private static Function<Request, Answer> rounded(Specification specification, double factor) {
        Oracle oracle = specification.oracle(Strictness.FROM_THE_FORMULA);
        return request -> {
            if (request.inputs().values().stream().anyMatch(array -> array.size() == 0)) {
                return new Answer.Refused("there is nothing");
            }
            Expectation expectation = oracle.expect(request);
            List<Integer> shape = expectation.shape();
            double[] values = new double[shape.stream().reduce(1, (left, right) -> left * right)];
            double by = request.operation() == Operation.FORWARD ? factor : 1;
            for (int k = 0; k < values.length; k++) {
                values[k] = request.dtype().round(expectation.entry(k, 0).value() * by);
            }
            return new Answer.Result(new NumericArray(shape, values));
        };
    }

    private static Verification verify(Specification specification, SubjectSource source) throws SubjectException {
        Settings settings = Settings.defaults("verify " + specification.name())
                .withTrials(150)
                .withMaxN(4)
                .withTime(java.time.Duration.ofMinutes(5));
        return new Verifier(specification, source, settings, Progress.NONE).run();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsWhereEveryAnswerIsRight(String name) throws SubjectException {
        Specification specification = Fake.specification(name);
        Verification verification = verify(specification, Fake.of(rounded(specification, 1)));
        assertEquals(
                List.of(),
                verification.properties().stream()
                        .filter(each -> each.outcome() == PropertyResult.Outcome.FALSIFIED)
                        .toList());
        assertTrue(verification.trials() > 0);
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsAWrongDigit(String name) throws SubjectException {
        Specification specification = Fake.specification(name);
        Verification verification = verify(specification, Fake.of(rounded(specification, 1.001)));
        PropertyResult forward = verification.properties().stream()
                .filter(each -> each.name().equals("forward"))
                .findFirst()
                .orElseThrow();
        Counterexample found = forward.counterexample().orElseThrow(() -> new AssertionError(verification));
        assertEquals(Counterexample.Reproduction.ALONE, found.reproduction());
        assertTrue(
                found.last().inputs().values().stream().allMatch(array -> array.size() <= 4),
                () -> found.last().toString());
    }
}
