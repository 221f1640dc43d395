package dev.verivative.notation;

import dev.verivative.notation.Syntax.Factor;
import dev.verivative.notation.Syntax.Joint;
import dev.verivative.notation.Syntax.Subscript;
import java.util.ArrayList;
import java.util.List;

/**
 * A scalar, vector or matrix that is given by its entries.
 *
 * @param rank how many indices it has
 * @param entries its entry at given indices
 */
record Whole(int rank, Entries entries) {
    /** The entry at the indices, where these letters are in use. */
    interface Entries {
        Syntax at(List<Subscript> indices, List<Subscript> inUse);
    }

    /** What becomes of some entries where these letters are in use. */
    interface Joining {
        Syntax join(List<Syntax> entries, List<Subscript> inUse);
    }

    static Whole scalar(Syntax value) {
        return new Whole(0, (indices, inUse) -> value);
    }

    Syntax at(List<Subscript> indices, List<Subscript> inUse) {
        return entries.at(indices, inUse);
    }

    /** Entry by entry; what has fewer indices has the last ones. */
    static Whole entrywise(List<Whole> parts, Joining joining) {
        int rank = parts.stream().mapToInt(Whole::rank).max().orElse(0);
        return new Whole(rank, (indices, inUse) -> {
            List<Syntax> entries = new ArrayList<>();
            for (Whole part : parts) {
                entries.add(part.at(indices.subList(rank - part.rank(), rank), inUse));
            }
            return joining.join(entries, inUse);
        });
    }

    static Whole transposed(Whole whole) {
        return whole.rank() < 2
                ? whole
                : new Whole(whole.rank(), (indices, inUse) -> whole.at(List.of(indices.get(1), indices.get(0)), inUse));
    }

    static Syntax product(int at, Syntax left, Joint joint, Syntax right) {
        return new Syntax.Product(at, List.of(new Factor(Joint.BESIDE, left), new Factor(joint, right)));
    }
}
