package dev.verivative.verify.zoo;

import java.util.List;
import java.util.stream.Stream;

/** Right implementations that compute in many ways: none may be falsified. */
final class RightVariants {
    private RightVariants() {}

    static List<RightVariant> all() {
        return Stream.of(RightSoftmax.all(), RightGradients.all(), RightOthers.all())
                .flatMap(List::stream)
                .toList();
    }
}
