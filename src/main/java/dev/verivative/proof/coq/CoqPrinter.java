package dev.verivative.proof.coq;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prints terms as Coq writes real numbers, with all brackets. Indices, which terms count from 1, are natural numbers
 * from 0: this is decided here alone.
 */
public final class CoqPrinter {
    private final CoqNames names;
    private final CoqDefinitions definitions;
    private final RuleVariables variables;
    private final Map<String, String> replaced;
    private final Map<String, String> beside;
    private final Map<Index, String> letters;

    /** Prints formulas of a file with these definitions. */
    public CoqPrinter(CoqNames names, CoqDefinitions definitions) {
        this(names, definitions, RuleVariables.NONE);
    }

    /**
     * Prints rules.
     *
     * @param variables how rule variables are printed
     */
    CoqPrinter(CoqNames names, CoqDefinitions definitions, RuleVariables variables) {
        this(names, definitions, variables, Map.of(), Map.of(), Map.of());
    }

    private CoqPrinter(
            CoqNames names,
            CoqDefinitions definitions,
            RuleVariables variables,
            Map<String, String> replaced,
            Map<String, String> beside,
            Map<Index, String> letters) {
        this.names = names;
        this.definitions = definitions;
        this.variables = variables;
        this.replaced = replaced;
        this.beside = beside;
        this.letters = letters;
    }

    /** Prints another text in the place of a tensor. */
    CoqPrinter with(String tensor, String text) {
        Map<String, String> more = new HashMap<>(replaced);
        more.put(tensor, text);
        return new CoqPrinter(names, definitions, variables, more, beside, letters);
    }

    /** Prints another text where called functions take a tensor from outside. */
    CoqPrinter beside(Map<String, String> outside) {
        return new CoqPrinter(names, definitions, variables, replaced, outside, letters);
    }

    public String print(Term term) {
        if (term instanceof Term.Num number) {
            return number(number.value());
        } else if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") ? "PI" : tensor(symbol.name());
        } else if (term instanceof Term.Entry entry) {
            return applied(tensor(entry.tensor()), indices(entry.indices()));
        } else if (term instanceof Term.Delta delta) {
            return applied("delta", indices(List.of(delta.left(), delta.right())));
        } else if (term instanceof Term.Size size) {
            return size.dimension().isFixed()
                    ? String.valueOf(size.dimension().size())
                    : "(INR " + names.of(size.dimension()) + ")";
        } else if (term instanceof Term.Sum sum) {
            return "(Sum " + dimension(sum.index().dimension()) + " (fun " + names.of(sum.index()) + " => "
                    + binding(List.of(sum.index())).print(sum.body()) + "))";
        } else if (term instanceof Term.Partial partial) {
            return partial(partial);
        } else if (term instanceof Term.Call call) {
            return call(call);
        } else if (term instanceof Term.Meta meta) {
            return variables.print(meta);
        }
        return apply((Term.Apply) term);
    }

    /** A tensor that is given by its entries: the tensor's name, or a function of indices. */
    public String print(Abstraction abstraction) {
        if (abstraction.body() instanceof Term.Entry entry && abstraction.isTensor(entry.tensor())) {
            return tensor(entry.tensor());
        }
        StringBuilder text = new StringBuilder();
        abstraction
                .parameters()
                .forEach(index -> text.append("fun ").append(names.of(index)).append(" => "));
        String body = binding(abstraction.parameters()).print(abstraction.body());
        return text.isEmpty() ? body : "(" + text + body + ")";
    }

    /** As a function of the tensor that is differentiated by an entry of it, and then of indices. */
    String function(Term.Entry by, Abstraction abstraction) {
        String variable = names.ofTensor(by.tensor());
        StringBuilder text = new StringBuilder("fun " + variable);
        abstraction.parameters().forEach(index -> text.append(' ').append(names.of(index)));
        CoqPrinter inner = with(by.tensor(), variable).binding(abstraction.parameters());
        return "(" + text + " => " + inner.print(abstraction.body()) + ")";
    }

    /** As a function of the tensor that is differentiated by an entry of it. */
    String function(Term.Entry by, Function<CoqPrinter, String> body) {
        String variable = names.ofTensor(by.tensor());
        return "(fun " + variable + " => " + body.apply(with(by.tensor(), variable)) + ")";
    }

    /** The entry that is differentiated by, as a place: {@code (at_ j here)}. */
    public String place(Term.Entry entry) {
        String place = "here";
        for (int i = entry.indices().size() - 1; i >= 0; i--) {
            place = "(at_ " + index(entry.indices().get(i)) + " " + place + ")";
        }
        return place;
    }

    /** What a tensor is called here. */
    String tensor(String name) {
        String text = replaced.get(name);
        return text == null ? names.ofTensor(name) : text;
    }

    /** A natural number from 0 on. */
    public String index(Index index) {
        return index instanceof Index.Position position
                ? (position.value() - 1) + "%nat"
                : letters.getOrDefault(index, names.of((Index.Variable) index));
    }

    /** Below a binder of these indices, which are called there as they are usually. */
    private CoqPrinter binding(List<Index.Variable> bound) {
        if (bound.stream().noneMatch(letters::containsKey)) {
            return this;
        }
        Map<Index, String> rest = new HashMap<>(letters);
        bound.forEach(rest::remove);
        return new CoqPrinter(names, definitions, variables, replaced, beside, rest);
    }

    /** Prints another text in the place of a free index. */
    CoqPrinter with(Index.Variable index, String text) {
        Map<Index, String> more = new HashMap<>(letters);
        more.put(index, text);
        return new CoqPrinter(names, definitions, variables, replaced, beside, more);
    }

    /** How many elements the dimension has, as a natural number. */
    public String dimension(Dimension dimension) {
        return dimension.isFixed() ? dimension.size() + "%nat" : names.of(dimension);
    }

    private List<String> indices(List<Index> indices) {
        return indices.stream().map(this::index).toList();
    }

    private static String number(Rational value) {
        String numerator = value.numerator().toString();
        if (value.isInteger()) {
            return value.signum() < 0 ? "(" + numerator + ")" : numerator;
        }
        return "(" + (value.signum() < 0 ? "(" + numerator + ")" : numerator) + " / " + value.denominator() + ")";
    }

    private String partial(Term.Partial partial) {
        if (!(partial.by() instanceof Term.Entry by)) {
            return "(pd e (fun p => " + print(partial.body()) + ") p)";
        }
        String bound = names.ofTensor(by.tensor());
        return "(pd " + place(by) + " (fun " + bound + " => "
                + with(by.tensor(), bound).print(partial.body()) + ") " + tensor(by.tensor()) + ")";
    }

    private String call(Term.Call call) {
        CoqDefinitions.Definition definition = definitions.of(call.function());
        List<String> arguments = new ArrayList<>();
        definition.dimensions().forEach(dimension -> arguments.add(dimension(dimension)));
        for (Tensor tensor : definition.outside()) {
            String text = beside.get(tensor.name());
            arguments.add(text == null ? tensor(tensor.name()) : text);
        }
        call.arguments().forEach(argument -> arguments.add(print(argument)));
        arguments.addAll(indices(call.indices()));
        return applied(definition.name(), arguments);
    }

    private static String applied(String function, List<String> arguments) {
        return arguments.isEmpty() ? function : "(" + function + " " + String.join(" ", arguments) + ")";
    }

    private String apply(Term.Apply apply) {
        String first = print(apply.argument());
        return switch (apply.op()) {
            case ADD -> "(" + first + " + " + print(apply.right()) + ")";
            case SUB -> "(" + first + " - " + print(apply.right()) + ")";
            case MUL -> "(" + first + " * " + print(apply.right()) + ")";
            case DIV -> "(" + first + " / " + print(apply.right()) + ")";
            case POW -> power(first, apply.right());
            // With a number behind it, the sign would be the number's.
            case NEG -> (apply.argument() instanceof Term.Num ? "(Ropp " : "(- ") + first + ")";
            default -> "(" + function(apply.op()) + " " + first + ")";
        };
    }

    /** Written whole powers are products, which have a value for any base; others are of positive bases. */
    private String power(String base, Term exponent) {
        if (exponent instanceof Term.Num number && number.value().isInteger()) {
            BigInteger size = number.value().numerator().abs();
            String power =
                    size.equals(BigInteger.ONE) && number.value().signum() < 0 ? base : "(" + base + " ^ " + size + ")";
            return number.value().signum() < 0 ? "(/ " + power + ")" : power;
        }
        Optional<String> whole = variables.whole(exponent);
        if (whole.isPresent()) {
            return "(powerRZ " + base + " " + whole.get() + ")";
        }
        return "(Rpower " + base + " " + print(exponent) + ")";
    }

    private static String function(Op op) {
        return switch (op) {
            case EXP -> "exp";
            case LOG -> "ln";
            case SQRT -> "sqrt";
            case SIN -> "sin";
            case COS -> "cos";
            case SINH -> "sinh";
            case COSH -> "cosh";
            case TANH -> "tanh";
            case LOGISTIC -> "logistic";
            case ERF -> "erf";
            case ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no function");
        };
    }
}
