package dev.verivative.verify.property;

import dev.verivative.definition.Definition;
import dev.verivative.verify.Law;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that follows for implementations from a specification. */
public record Properties(List<Property.OfAnswer> ofAnswers, List<Property.OfSeveral> ofSeveral) {
    public Properties {
        ofAnswers = List.copyOf(ofAnswers);
        ofSeveral = List.copyOf(ofSeveral);
    }

    public static Properties of(Specification specification) {
        List<Property.OfAnswer> ofAnswers = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            ofAnswers.add(new ValueProperty(operation, statement(specification, operation)));
        }
        ofAnswers.add(new OneElement());
        ofAnswers.add(new Mask());
        ofAnswers.add(new NotANumber());
        ofAnswers.add(new InputUnchanged());
        ofAnswers.add(new Shape());
        ofAnswers.add(new Answers());
        ofAnswers.add(new PolicyOfInput(
                "plus-infinity", "an input of +inf", InputKind.PLUS_INFINITY, "NaN where there is no limit"));
        ofAnswers.add(new PolicyOfInput(
                "all-minus-infinity",
                "inputs of -inf without a finite one beside them",
                InputKind.MINUS_INFINITY,
                "NaN where there is no limit"));
        ofAnswers.add(new PolicyOfInput("empty", "no element", InputKind.EMPTY, "an error, or nothing"));
        ofAnswers.add(new SubnormalFlushed());
        List<Property.OfSeveral> ofSeveral = new ArrayList<>();
        ofSeveral.add(new Deterministic());
        ofSeveral.add(new BitsRepeat());
        ofSeveral.add(new Stateless(specification));
        ofSeveral.add(new Permutation(specification, new Layout(specification)));
        ofSeveral.add(new VjpAgreesWithJacobian(specification));
        for (Law law : specification.laws()) {
            ofSeveral.add(new LawProperty(law, specification));
        }
        return new Properties(ofAnswers, ofSeveral);
    }

    private static String statement(Specification specification, Operation operation) {
        Definition definition = specification.definition();
        String by = specification.variable().name();
        return switch (operation) {
            case FORWARD -> "the value is that of " + definition.name();
            case JACOBIAN -> "the Jacobian by " + by + " is the derived one";
            case VJP -> "the product of a cotangent with the Jacobian by " + by + " is the derived one";
            case JVP -> "the product of the Jacobian by " + by + " with a tangent is the derived one";
        };
    }

    /** In the order in which they are reported: numbers, then laws, then what answers look like, then policies. */
    public List<Property> all() {
        List<Property> all = new ArrayList<>();
        all.addAll(of(ValueProperty.class));
        all.addAll(of(LawProperty.class));
        all.addAll(ofSeveral.stream()
                .filter(each -> !all.contains(each) && !(each instanceof BitsRepeat))
                .toList());
        all.addAll(ofAnswers.stream()
                .filter(each -> !all.contains(each) && !isPolicy(each))
                .toList());
        all.addAll(of(PolicyOfInput.class));
        all.addAll(of(SubnormalFlushed.class));
        all.addAll(of(BitsRepeat.class));
        return all;
    }

    private static boolean isPolicy(Property property) {
        return property instanceof PolicyOfInput || property instanceof SubnormalFlushed;
    }

    private List<? extends Property> of(Class<? extends Property> type) {
        return Stream.concat(ofAnswers.stream(), ofSeveral.stream())
                .filter(type::isInstance)
                .toList();
    }
}
