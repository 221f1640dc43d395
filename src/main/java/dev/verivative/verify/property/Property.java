package dev.verivative.verify.property;

import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import java.util.List;
import java.util.random.RandomGenerator;

/** Something that every implementation of a function must do. */
public sealed interface Property {
    /** Its permanent name, in kebab-case. */
    String name();

    /** What it says, as a sentence. */
    String statement();

    /** Whether it says something about answers to this operation. */
    default boolean concerns(Operation operation) {
        return true;
    }

    /** A property of each answer by itself. */
    non-sealed interface OfAnswer extends Property {
        Finding judge(Exchange exchange);

        /** Whether it looks at the numbers of what it does not keep silent on. */
        default boolean comparesNumbers() {
            return false;
        }
    }

    /** A property of the answers to several requests that belong together. */
    non-sealed interface OfSeveral extends Property {
        /** Every operation that has to be offered. */
        default List<Operation> needs(Operation operation) {
            return List.of(operation);
        }

        /**
         * What has to be asked, the same for the same numbers of the generator.
         *
         * @param planned a request of an operation that it concerns
         * @return the requests, the planned one among them; empty if it says nothing there
         */
        List<Request> questions(Request planned, RandomGenerator random);

        /** Judges the answers to what {@link #questions} gave. */
        Finding judge(List<Exchange> exchanges);
    }
}
