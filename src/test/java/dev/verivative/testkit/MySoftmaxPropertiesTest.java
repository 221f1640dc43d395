package dev.verivative.testkit;

import dev.verivative.verify.Request;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MySoftmaxPropertiesTest {
    private static final DerivedProperties DERIVED = DerivedProperties.of("softmax", new MySoftmaxTest.MySoftmax());

    @Provide
    Arbitrary<Request> requests() {
        return DERIVED.requests();
    }

    @Property(seed = "1", tries = 200)
    void answersAreAsDerived(@ForAll("requests") Request request) {
        DERIVED.check(request);
    }
}
