package dev.verivative.cli;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code --wrt} says: a variable, with or without index letters, as in x, x_k or W_{ab}. */
final class Variables {
    private static final Pattern WRT = Pattern.compile("([\\p{L}]\\w*?'*)(?:_(?:\\{([^{}]*)}|(\\p{L})))?");

    private Variables() {}

    static String name(String wrt) {
        return matcher(wrt).group(1);
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
                    "--wrt " + wrt + ": " + name + " has " + variable.rank() + " indices, not " + letters.size());
        }
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Dimension dimension = variable.shape().get(i);
            if (letters.get(i).equals(dimension.name()) || letters.subList(0, i).contains(letters.get(i))) {
                throw new Refusal("--wrt " + wrt + ": " + letters.get(i) + " is in use already");
            }
            indices.add(new Index.Variable(letters.get(i), dimension));
        }
        return new Term.Entry(name, indices);
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
            throw new Refusal("--wrt " + wrt + ": expected a variable such as x, x_j or W_{ab}");
        }
        return matcher;
    }
}
