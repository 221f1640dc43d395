package dev.verivative.derive;

import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Jacobian multiplied by a vector, as reverse and forward differentiation do it. */
public enum Contraction {
    /** The vector-Jacobian product sum_i v_i d y_i / d x_j, for a cotangent v in the shape of the output. */
    VJP("v") {
        @Override
        List<Index.Variable> contracted(Function function, Term.Entry by) {
            return function.indices();
        }
    },

    /** The Jacobian-vector product sum_j d y_i / d x_j u_j, for a tangent u in the shape of the variable. */
    JVP("u") {
        @Override
        List<Index.Variable> contracted(Function function, Term.Entry by) {
            List<Index.Variable> indices = new ArrayList<>();
            by.indices().forEach(index -> indices.add((Index.Variable) index));
            return indices;
        }
    };

    private final String letter;

    Contraction(String letter) {
        this.letter = letter;
    }

    /** The indices that are summed over. */
    abstract List<Index.Variable> contracted(Function function, Term.Entry by);

    /** The product, of the derivative of an output by an entry. */
    Term of(Function function, Term.Entry by) {
        List<Index.Variable> indices = contracted(function, by);
        Term derivative = new Term.Partial(function.call(function.indices()), by);
        Term entry = vector(function, by);
        Term product = this == VJP ? Terms.mul(entry, derivative) : Terms.mul(derivative, entry);
        for (int i = indices.size() - 1; i >= 0; i--) {
            product = new Term.Sum(indices.get(i), product);
        }
        return product;
    }

    /** The entry of the vector: v_i or u_j, with another letter where that is in use. */
    public Term.Entry vector(Function function, Term.Entry by) {
        Set<String> taken = Fresh.names(function.call(function.indices()));
        taken.addAll(Fresh.names(by));
        String name = Fresh.letter(List.of(letter, "w", "g", "h"), taken);
        return new Term.Entry(name, List.copyOf(contracted(function, by)));
    }
}
