package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code --wrt} says: a variable, with or without index letters, as in x, x_k or W_{ab}. */
final class Variables {
    private static final Pattern WRT =
            Pattern.compile("(\\\\?\\p{L}\\w*?'*|\\\\\\p{L}+\\{\\\\?\\p{L}+})(?:_(?:\\{([^{}]+)}|(\\p{L})))?");

    private Variables() {}

    /** The variable's name as formulas are read: beta for \beta as for the letter itself. */
    static String name(String wrt) {
        String name = matcher(wrt).group(1);
        if (name.indexOf('\\') < 0 && name.codePoints().allMatch(letter -> letter < 128)) {
            return name;
        }
        try {
            Set<String> names = LatexReader.inventory(Formula.of(name), Vocabulary.EMPTY)
                    .ranks()
                    .keySet();
            return names.size() == 1 ? names.iterator().next() : name;
        } catch (FormulaException e) {
            throw expected(wrt);
        }
    }

    static Term.Entry entry(Definition definition, @Nullable String wrt) {
        Function function = definition.function();
        String name = wrt == null ? definition.variables().get(0).name() : name(wrt);
        Tensor variable = definition.variables().stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(definition.name() + " has no variable " + name + ": expected one of "
                        + definition.variables().stream().map(Tensor::name).collect(Collectors.joining(", "))));
        List<String> letters = wrt == null ? List.of() : letters(wrt);
        if (letters.isEmpty()) {
            return Jacobian.entryOf(variable, function);
        } else if (letters.size() != variable.rank()) {
            throw new Refusal(
                    "--wrt " + wrt + ": " + name + " has " + counted(variable.rank()) + ", not " + letters.size());
        }
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Dimension dimension = variable.shape().get(i);
            if (!letters.get(i).matches("\\p{L}'*")) {
                throw new Refusal("--wrt " + wrt + ": expected a letter for an index but found " + letters.get(i));
            }
            if (letters.get(i).equals(dimension.name()) || letters.subList(0, i).contains(letters.get(i))) {
                throw new Refusal("--wrt " + wrt + ": " + letters.get(i) + " is in use already");
            }
            String letter = letters.get(i);
            dimensions(function, letter)
                    .filter(other -> !other.equals(dimension))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new Refusal("--wrt " + wrt + ": " + letter + " runs through 1.." + other.name() + " in "
                                + definition.name() + ", not through 1.." + dimension.name()
                                + ": expected another letter");
                    });
            indices.add(new Index.Variable(letter, dimension));
        }
        return new Term.Entry(name, indices);
    }

    /** What an index letter of the definition runs through. */
    private static Stream<Dimension> dimensions(Function function, String letter) {
        return Stream.concat(function.indices().stream(), bound(function.body()))
                .filter(index -> index.name().equals(letter))
                .map(Index.Variable::dimension);
    }

    private static Stream<Index.Variable> bound(Term term) {
        Stream<Index.Variable> below = term.children().stream().flatMap(Variables::bound);
        return term instanceof Term.Sum sum ? Stream.concat(Stream.of(sum.index()), below) : below;
    }

    private static String counted(int indices) {
        return indices == 0 ? "no index" : indices == 1 ? "1 index" : indices + " indices";
    }

    private static List<String> letters(String wrt) {
        Matcher matcher = matcher(wrt);
        String braced = matcher.group(2);
        if (braced != null) {
            return braced.contains(",")
                    ? Stream.of(braced.split(",", -1)).map(String::strip).toList()
                    : braced.replace(" ", "")
                            .codePoints()
                            .mapToObj(Character::toString)
                            .toList();
        }
        return matcher.group(3) == null ? List.of() : List.of(matcher.group(3));
    }

    private static Matcher matcher(String wrt) {
        Matcher matcher = WRT.matcher(wrt);
        if (!matcher.matches()) {
            throw expected(wrt);
        }
        return matcher;
    }

    private static Refusal expected(String wrt) {
        return new Refusal("--wrt " + wrt + ": expected a variable such as x, x_j or W_{ab}");
    }
}
