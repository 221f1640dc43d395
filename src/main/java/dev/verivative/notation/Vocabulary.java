package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What letters and words mean where a formula is read.
 *
 * <p>Without further words, e is Euler's number, pi the circle's and delta with two indices Kronecker's; a name
 * declared here takes precedence. A letter in a subscript that has no meaning here is an index.
 *
 * @param tensors variables and constants with indices, and scalar variables
 * @param symbols scalar parameters
 * @param functions defined functions by symbol
 * @param dimensions dimensions by the letter that stands for their size
 * @param indices free index letters whose range is known beforehand
 * @param library functions that are known by name, for every size
 */
public record Vocabulary(
        Map<String, Tensor> tensors,
        Set<String> symbols,
        Map<String, Function> functions,
        Map<String, Dimension> dimensions,
        Map<String, Dimension> indices,
        Library library) {
    public static final Vocabulary EMPTY =
            new Vocabulary(Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Library.NONE);

    public Vocabulary {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        symbols = Collections.unmodifiableSet(new LinkedHashSet<>(symbols));
        functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
    }

    /**
     * With a variable or constant and the dimensions of its shape.
     *
     * @throws IllegalArgumentException if one of the names has a meaning already
     */
    public Vocabulary withTensor(Tensor tensor) {
        checkFree(tensor.name());
        if (tensor.name().equals("delta") && tensor.rank() == 2) {
            throw new IllegalArgumentException("delta with two indices is Kronecker's");
        }
        Vocabulary result =
                new Vocabulary(with(tensors, tensor.name(), tensor), symbols, functions, dimensions, indices, library);
        return result.withDimensions(tensor.shape());
    }

    /** With several variables or constants. */
    public Vocabulary withTensors(Collection<Tensor> more) {
        Vocabulary result = this;
        for (Tensor tensor : more) {
            result = result.withTensor(tensor);
        }
        return result;
    }

    /**
     * With a scalar parameter.
     *
     * @throws IllegalArgumentException if the name has a meaning already
     */
    public Vocabulary withSymbol(String name) {
        checkFree(name);
        Set<String> more = new LinkedHashSet<>(symbols);
        more.add(name);
        return new Vocabulary(tensors, more, functions, dimensions, indices, library);
    }

    /**
     * With a defined function, by its symbol.
     *
     * @throws IllegalArgumentException if the symbol has a meaning already
     */
    public Vocabulary withFunction(Function function) {
        checkFree(function.symbol());
        return new Vocabulary(
                tensors, symbols, with(functions, function.symbol(), function), dimensions, indices, library);
    }

    /** With a dimension under its own name; one that is named by its size, as 3, needs no letter. */
    public Vocabulary withDimension(Dimension dimension) {
        return withDimension(dimension.name(), dimension);
    }

    /**
     * With a letter for the size of a dimension.
     *
     * @throws IllegalArgumentException if the letter has another meaning already
     */
    public Vocabulary withDimension(String letter, Dimension dimension) {
        if (!dimension.equals(dimensions.get(letter))) {
            checkFree(letter);
        }
        return new Vocabulary(tensors, symbols, functions, with(dimensions, letter, dimension), indices, library);
    }

    /**
     * With an index letter whose range is known.
     *
     * @throws IllegalArgumentException if the letter has another meaning already
     */
    public Vocabulary withIndex(String letter, Dimension dimension) {
        if (declares(letter)) {
            throw new IllegalArgumentException(letter + " has a meaning already and cannot be an index");
        }
        return new Vocabulary(tensors, symbols, functions, dimensions, with(indices, letter, dimension), library);
    }

    /** With functions that are known by name; names that are declared take precedence. */
    public Vocabulary withLibrary(Library functions) {
        return new Vocabulary(tensors, symbols, this.functions, dimensions, indices, functions);
    }

    /** The function of that name: a declared one, or else one of the library. */
    Optional<Function> function(String name) {
        Function declared = functions.get(name);
        return declared != null ? Optional.of(declared) : isFromLibrary(name) ? library.find(name) : Optional.empty();
    }

    /** Whether the name is that of a function of the library, which has every size. */
    boolean isFromLibrary(String name) {
        return !declares(name) && name.length() > 1 && library.find(name).isPresent();
    }

    /** Whether the name is that of a tensor, parameter, function or dimension. */
    public boolean declares(String name) {
        return tensors.containsKey(name)
                || symbols.contains(name)
                || functions.containsKey(name)
                || dimensions.containsKey(name);
    }

    /** Whether the name stands for a number without any index. */
    boolean isNumber(String name) {
        Tensor tensor = tensors.get(name);
        Function function = functions.get(name);
        return symbols.contains(name)
                || dimensions.containsKey(name)
                || (tensor != null && tensor.rank() == 0)
                || (function != null && function.indices().isEmpty());
    }

    /** Every declared name of a tensor, parameter, function or dimension that is no number. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(tensors.keySet());
        names.addAll(symbols);
        names.addAll(functions.keySet());
        names.addAll(dimensions.keySet());
        names.removeIf(name -> Character.isDigit(name.charAt(0)));
        return names;
    }

    private Vocabulary withDimensions(Collection<Dimension> more) {
        Vocabulary result = this;
        for (Dimension dimension : more) {
            result = result.withDimension(dimension);
        }
        return result;
    }

    private void checkFree(String name) {
        if (declares(name)) {
            throw new IllegalArgumentException(name + " is declared twice");
        }
        if (ElementaryNames.isReserved(name)) {
            throw new IllegalArgumentException(name + " is an elementary function and cannot be declared");
        }
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
