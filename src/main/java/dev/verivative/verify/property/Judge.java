package dev.verivative.verify.property;

import dev.verivative.verify.Expectation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import org.jspecify.annotations.Nullable;

/** The oracle of a specification, which is asked once for requests that follow each other and are the same object. */
public final class Judge {
    private final Specification specification;
    private final Oracle oracle;
    private @Nullable Request last;
    private @Nullable Expectation expectation;

    public Judge(Specification specification, Oracle oracle) {
        this.specification = specification;
        this.oracle = oracle;
    }

    public Specification specification() {
        return specification;
    }

    /** The right answer; valid until another request is asked about. */
    @SuppressWarnings("ReferenceEquality") // Comparing all numbers would cost more than it saves.
    Expectation expect(Request request) {
        Expectation known = expectation;
        if (known == null || request != last) {
            known = oracle.expect(request);
            expectation = known;
            last = request;
        }
        return known;
    }
}
