package dev.verivative.notation;

import dev.verivative.notation.Ranges.IndexDraft;
import dev.verivative.notation.Ranges.Range;
import dev.verivative.notation.Scope.Entrywise;
import dev.verivative.notation.Syntax.Factor;
import dev.verivative.notation.Syntax.Joint;
import dev.verivative.notation.Syntax.Part;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives a syntax tree its meaning: which letter is what, which index runs through what, what is called and what
 * multiplied. The same for every notation.
 */
final class Resolver {
    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Ranges ranges;
    private final Juxtaposition juxtaposition;
    private final ResolvedCalls calls;
    private final Map<String, List<Range>> open = new HashMap<>();
    private final IdentityHashMap<Syntax.Summation, Range> sums = new IdentityHashMap<>();
    private final Map<String, Range> free = new LinkedHashMap<>();
    private final Map<String, Integer> freeAt = new LinkedHashMap<>();

    /**
     * @param letters every letter that stands in a subscript somewhere
     * @param defined the symbol whose definition is read, or nothing
     */
    Resolver(Formula formula, Vocabulary vocabulary, Set<String> letters, String defined) {
        this.vocabulary = vocabulary;
        this.faults = new Faults(formula, vocabulary, letters, defined);
        this.ranges = new Ranges(formula, vocabulary);
        this.juxtaposition = new Juxtaposition(faults, vocabulary);
        this.calls = new ResolvedCalls(this, vocabulary, faults, ranges, letters);
    }

    /** A declared tensor whose shape is not known: each index runs through whatever its letters run through. */
    void open(Tensor tensor) {
        open.put(
                tensor.name(),
                tensor.shape().stream()
                        .map(dimension -> ranges.ofTensor(tensor.name()))
                        .toList());
    }

    /** Names what the index of an open tensor runs through, unless something else does. */
    void settle(Tensor tensor, int place, Iterator<String> names) {
        ranges.settle(open.getOrDefault(tensor.name(), List.of()).get(place), names);
    }

    /** Whether some index is known to run through the dimension of that name. */
    boolean usesDimension(String name) {
        return ranges.uses(name);
    }

    /** The open tensor with the shape that was found. */
    Tensor settled(Tensor tensor) {
        return new Tensor(
                tensor.name(),
                open.getOrDefault(tensor.name(), List.of()).stream()
                        .map(ranges::dimension)
                        .toList());
    }

    Draft resolve(Syntax syntax) {
        return resolve(syntax, Scope.root());
    }

    /** Finds the range of every index; afterwards drafts can be built. */
    void settle() {
        ranges.settle();
    }

    /** The free letters and where each stands first. */
    Map<String, Integer> freeLetters() {
        return freeAt;
    }

    /** A free index that stands outside of what is resolved, as left of a definition. */
    IndexDraft freeIndex(Subscript subscript) {
        return index(subscript, Scope.root());
    }

    Index build(IndexDraft index) {
        return ranges.build(index);
    }

    Draft resolve(Syntax syntax, Scope scope) {
        Draft draft = meaning(syntax, scope);
        if (draft.depth() > Draft.MAX_DEPTH) {
            throw faults.at(
                    syntax.at(),
                    "the formula has too many terms in a row",
                    "at most " + Draft.MAX_DEPTH + " on a level");
        }
        return draft;
    }

    private Draft meaning(Syntax syntax, Scope scope) {
        if (syntax instanceof Syntax.Literal literal) {
            return Draft.leaf(() -> new Term.Num(literal.value()));
        }
        if (syntax instanceof Syntax.Name name) {
            return named(name, name, Optional.empty(), scope);
        }
        if (syntax instanceof Syntax.Subscripted subscripted) {
            return subscripted.base() instanceof Syntax.Name name
                    ? named(subscripted, name, Optional.of(subscripted.indices()), scope)
                    : entry(subscripted, scope);
        }
        if (syntax instanceof Syntax.Group group) {
            if (!group.isSingle()) {
                throw faults.at(
                        group.at(),
                        "a list in brackets is no number",
                        "one expression, or a function before the brackets");
            }
            return resolve(group.item(), scope);
        }
        if (syntax instanceof Syntax.Addition addition) {
            return addition(addition, scope);
        }
        if (syntax instanceof Syntax.Product product) {
            return product(product.factors(), scope);
        }
        if (syntax instanceof Syntax.Bracketed bracketed) {
            return product(List.of(new Factor(Joint.BESIDE, bracketed)), scope);
        }
        if (syntax instanceof Syntax.Fraction fraction) {
            return Draft.of(Op.DIV, resolve(fraction.numerator(), scope), resolve(fraction.denominator(), scope));
        }
        if (syntax instanceof Syntax.Power power) {
            return power(power, scope);
        }
        if (syntax instanceof Syntax.Elementary elementary) {
            if (elementary.bare()
                    && elementary.argument() instanceof Syntax.Bracketed argument
                    && !juxtaposition.isCall(argument)) {
                throw faults.at(
                        argument.group().at(),
                        "it is not clear whether the function before reaches over this",
                        "brackets: \\log(p_i q_i) or (\\log p_i) q_i");
            }
            return Draft.of(elementary.op(), resolve(elementary.argument(), scope));
        }
        if (syntax instanceof Syntax.Summation sum) {
            return sum(sum, scope);
        }
        if (syntax instanceof Syntax.Extent extent) {
            return extent(extent, scope);
        }
        if (syntax instanceof Syntax.Derivative derivative) {
            return derivative(derivative, scope);
        }
        throw faults.at(
                syntax.at(), "an arrow can only stand in the brackets of a function", "\\sigma(k \\mapsto x_k + c)_i");
    }

    /** Braces are not printed: what they hold together must hold together without them. */
    private void checkBraces(Syntax syntax) {
        if (syntax instanceof Syntax.Group group && group.hidesJoint()) {
            throw faults.at(group.at(), "these braces are invisible in print", "\\left( .. \\right)");
        }
    }

    /** A product in such braces may stand where nothing binds more tightly than a product. */
    private void checkSum(Syntax syntax) {
        if (seen(syntax).isAddition() && syntax != seen(syntax)) {
            checkBraces(syntax);
        }
    }

    private static Syntax seen(Syntax syntax) {
        return syntax instanceof Syntax.Group group && !group.visible() ? group.item() : syntax;
    }

    private Draft addition(Syntax.Addition addition, Scope scope) {
        Part first = addition.terms().get(0);
        Draft sum;
        if (first.minus() && first.term() instanceof Syntax.Literal literal) {
            sum = Draft.leaf(() -> new Term.Num(literal.value().negate()));
        } else {
            checkSum(first.term());
            sum = resolve(first.term(), scope);
            sum = first.minus() ? Draft.of(Op.NEG, sum) : sum;
        }
        for (Part part : addition.terms().subList(1, addition.terms().size())) {
            checkSum(part.term());
            sum = Draft.of(part.minus() ? Op.SUB : Op.ADD, sum, resolve(part.term(), scope));
            if (sum.depth() > Draft.MAX_DEPTH) {
                break;
            }
        }
        return sum;
    }

    private Draft product(List<Factor> factors, Scope scope) {
        List<Factor> list = separated(factors);
        checkJoints(list);
        Draft product = calls.factor(list.get(0).factor(), scope);
        for (Factor factor : list.subList(1, list.size())) {
            Draft next = calls.factor(factor.factor(), scope);
            product = Draft.of(factor.joint() == Joint.SLASH ? Op.DIV : Op.MUL, product, next);
            if (product.depth() > Draft.MAX_DEPTH) {
                break;
            }
        }
        return product;
    }

    /** With a name and its brackets as two factors where they are a product. */
    private List<Factor> separated(List<Factor> factors) {
        List<Factor> list = new ArrayList<>();
        for (Factor factor : factors) {
            if (factor.factor() instanceof Syntax.Bracketed bracketed && !juxtaposition.isCall(bracketed)) {
                Syntax head = bracketed.head();
                list.add(new Factor(factor.joint(), powerOf(head, bracketed.headPower())));
                Syntax group = bracketed.group();
                if (bracketed.outer().isPresent()) {
                    group = new Syntax.Subscripted(
                            group.at(), group, bracketed.outer().get());
                }
                checkHead(bracketed);
                list.add(new Factor(Joint.BESIDE, powerOf(group, bracketed.power())));
            } else {
                list.add(factor);
            }
        }
        return list;
    }

    /** An unknown function is better said to be one than to be an unknown letter. */
    private void checkHead(Syntax.Bracketed bracketed) {
        Syntax.Name name = bracketed.name();
        boolean delta = name.name().equals("delta") && bracketed.head() instanceof Syntax.Subscripted;
        if (!delta && !name.name().equals("pi") && !vocabulary.declares(name.name())) {
            throw faults.unknown(name);
        }
    }

    private static Syntax powerOf(Syntax base, Optional<Syntax> exponent) {
        return exponent.<Syntax>map(up -> new Syntax.Power(base.at(), base, up)).orElse(base);
    }

    private void checkJoints(List<Factor> list) {
        for (int i = 0; i < list.size() && list.size() > 1; i++) {
            Syntax factor = list.get(i).factor();
            checkBraces(factor);
            if (i == 0 || list.get(i).joint() != Joint.BESIDE) {
                continue;
            }
            factor = seen(factor);
            Syntax before = seen(list.get(i - 1).factor());
            // In 1/n before a sum over an index the slash ends with n: no one means 1/(n sum).
            boolean mean = factor instanceof Syntax.Summation
                    && before instanceof Syntax.Name size
                    && vocabulary.dimensions().containsKey(size.name());
            if (list.get(i - 1).joint() == Joint.SLASH && !mean) {
                throw faults.at(
                        factor.at(),
                        "it is not clear whether this stands below the slash",
                        "brackets: a/(b c) or (a/b) c; or \\cdot before it");
            }
            boolean mixed = before instanceof Syntax.Literal
                    && factor instanceof Syntax.Fraction fraction
                    && fraction.numerator() instanceof Syntax.Literal
                    && fraction.denominator() instanceof Syntax.Literal;
            if (factor instanceof Syntax.Literal
                    || mixed
                    || (factor instanceof Syntax.Power power && power.base() instanceof Syntax.Literal)) {
                throw faults.at(factor.at(), "a number follows without a sign", "\\cdot or + before it");
            }
        }
    }

    private Draft power(Syntax.Power power, Scope scope) {
        checkBraces(power.base());
        Draft base = calls.factor(power.base(), scope);
        return Draft.of(Op.POW, base, resolve(power.exponent(), scope));
    }

    private Draft sum(Syntax.Summation sum, Scope scope) {
        Subscript index = sum.index();
        if (vocabulary.declares(index.text())) {
            throw faults.noIndex(index);
        }
        Range range = range(sum);
        IndexDraft bound = new IndexDraft(index.text(), range, index.at());
        if (sum.upper().isPresent()) {
            Subscript upper = sum.upper().get();
            if (upper.isPosition()) {
                int size = upper.text().length() < 10 ? Integer.parseInt(upper.text()) : 0;
                if (size == 0) {
                    throw faults.at(upper.at(), upper.text() + " cannot be the upper bound of a sum", "1 to 999999999");
                }
                ranges.requireSize(range, size, upper.at());
            } else {
                ranges.require(bound, dimension(upper), upper::text);
            }
        }
        checkSum(sum.body());
        Draft body = resolve(sum.body(), scope.bind(index.text(), range));
        return Draft.containing(body.depth(), () -> new Term.Sum((Index.Variable) ranges.build(bound), body.build()));
    }

    private Draft extent(Syntax.Extent extent, Scope scope) {
        if (extent.alone()) {
            resolve(extent.of(), scope);
        }
        Range range = range(extent.of());
        return Draft.leaf(() -> Terms.size(ranges.dimension(range)));
    }

    private Range range(Syntax.Summation sum) {
        return sums.computeIfAbsent(
                sum, each -> ranges.bound(sum.index().text(), sum.index().at()));
    }

    private Dimension dimension(Subscript letter) {
        Dimension dimension = vocabulary.dimensions().get(letter.text());
        if (dimension == null) {
            throw faults.unknownDimension(letter);
        }
        return dimension;
    }

    private Draft derivative(Syntax.Derivative derivative, Scope scope) {
        Syntax by = derivative.by();
        Syntax.Name name =
                by instanceof Syntax.Subscripted subscripted ? (Syntax.Name) subscripted.base() : (Syntax.Name) by;
        if (!vocabulary.tensors().containsKey(name.name())) {
            if (!vocabulary.declares(name.name())) {
                throw faults.unknown(name);
            }
            throw faults.at(
                    by.at(),
                    LatexLetters.name(name.name()) + " is no variable by which can be differentiated",
                    "an entry of a variable, as in \\partial x_j");
        }
        checkBraces(derivative.body());
        Draft body = resolve(derivative.body(), scope);
        Draft entry = resolve(by, scope);
        return Draft.containing(body.depth(), () -> new Term.Partial(body.build(), entry.build()));
    }

    /** (..)_i: what stands in the brackets with i at every bare tensor. */
    private Draft entry(Syntax.Subscripted subscripted, Scope scope) {
        Entrywise entrywise = new Entrywise(indices(subscripted.indices(), scope));
        Draft draft = resolve(subscripted.base(), scope.entrywise(entrywise));
        if (!entrywise.hasTensor()) {
            throw faults.at(
                    subscripted.indices().get(0).at(),
                    "the brackets hold no vector that could have this index",
                    "a vector without index in them, as in (x + c)_i");
        }
        return draft;
    }

    private Draft named(Syntax whole, Syntax.Name name, Optional<List<Subscript>> indices, Scope scope) {
        String letter = name.name();
        Tensor tensor = vocabulary.tensors().get(letter);
        boolean kronecker = letter.equals("delta")
                && indices.isPresent()
                && (!vocabulary.declares("delta") || indices.get().size() == 2);
        if (kronecker) {
            return delta(whole, indices.get(), scope);
        }
        if (tensor != null) {
            List<IndexDraft> at = entryIndices(whole, letter, tensor.rank(), indices, scope);
            for (int i = 0; i < at.size(); i++) {
                Supplier<String> because = because(letter, i, tensor.rank());
                List<Range> places = open.get(letter);
                if (places != null) {
                    ranges.join(at.get(i), places.get(i), because);
                } else {
                    ranges.require(at.get(i), tensor.shape().get(i), because);
                }
            }
            return Draft.leaf(() -> new Term.Entry(letter, buildAll(at)));
        }
        Function function = vocabulary.functions().get(letter);
        if (function != null) {
            return plainCall(whole, function, indices, scope);
        }
        Dimension dimension = vocabulary.dimensions().get(letter);
        boolean symbol = vocabulary.symbols().contains(letter) || (letter.equals("pi") && !vocabulary.declares(letter));
        if (dimension == null && !symbol) {
            throw indices.isPresent() ? faults.unknown(name) : faults.undeclared(name);
        }
        if (indices.isPresent()) {
            throw faults.wrongIndices(whole.at(), letter, 0, indices.get().size());
        }
        return Draft.leaf(() -> dimension == null
                ? new Term.Symbol(letter)
                : dimension.isFixed() ? Term.Num.of(dimension.size()) : new Term.Size(dimension));
    }

    private static Supplier<String> because(String name, int place, int rank) {
        return () ->
                LatexLetters.name(name) + "'s " + (rank == 1 ? "" : ORDINALS.get(Math.min(place, 3)) + " ") + "index";
    }

    private static final List<String> ORDINALS = List.of("first", "second", "third", "further");

    Draft plainCall(Syntax whole, Function function, Optional<List<Subscript>> indices, Scope scope) {
        if (!vocabulary.tensors().values().containsAll(function.variables())) {
            throw faults.at(
                    whole.at(),
                    LatexLetters.function(function.symbol()) + " has no argument here, and its own variable is none of"
                            + " this formula's",
                    Faults.exampleCall(function));
        }
        Sizes sizes = Sizes.of(function, false, ranges, whole.at());
        List<IndexDraft> at = callIndices(whole, function, indices, sizes, scope);
        return Draft.leaf(() -> function.call(buildAll(at)));
    }

    List<IndexDraft> callIndices(
            Syntax whole, Function function, Optional<List<Subscript>> indices, Sizes sizes, Scope scope) {
        int rank = function.indices().size();
        List<IndexDraft> at = entryIndices(whole, function.symbol(), rank, indices, scope);
        for (int i = 0; i < rank; i++) {
            sizes.meet(at.get(i), function.indices().get(i).dimension(), because(function.symbol(), i, rank));
        }
        return at;
    }

    /** The indices as written; where none are written, those of the surroundings. */
    private List<IndexDraft> entryIndices(
            Syntax whole, String name, int rank, Optional<List<Subscript>> written, Scope scope) {
        if (written.isEmpty() && rank > 0) {
            Entrywise entrywise = scope.entrywise().orElseThrow(() -> bare(whole, name, rank));
            if (entrywise.indices().size() != rank) {
                throw bare(whole, name, rank);
            }
            entrywise.meetTensor();
            return entrywise.indices();
        }
        List<Subscript> list = written.orElse(List.of());
        if (list.size() != rank) {
            throw faults.wrongIndices(whole.at(), name, rank, list.size());
        }
        return indices(list, scope);
    }

    private FormulaException bare(Syntax whole, String name, int rank) {
        return faults.at(
                whole.at(),
                LatexLetters.name(name) + " has no index here, where a number is needed",
                "an entry: " + Faults.example(name, rank));
    }

    private Draft delta(Syntax whole, List<Subscript> subscripts, Scope scope) {
        if (subscripts.size() != 2) {
            throw faults.wrongIndices(whole.at(), "delta", 2, subscripts.size());
        }
        IndexDraft left = index(subscripts.get(0), scope);
        IndexDraft right = index(subscripts.get(1), scope);
        ranges.join(left, right);
        return Draft.leaf(() -> new Term.Delta(ranges.build(left), ranges.build(right)));
    }

    private List<IndexDraft> indices(List<Subscript> subscripts, Scope scope) {
        return subscripts.stream().map(subscript -> index(subscript, scope)).toList();
    }

    private IndexDraft index(Subscript subscript, Scope scope) {
        String text = subscript.text();
        if (subscript.isPosition()) {
            return new IndexDraft(text, ranges.position(text, subscript.at()), subscript.at());
        }
        if (vocabulary.declares(text)) {
            throw faults.noIndex(subscript);
        }
        Range range = scope.find(text).orElseGet(() -> {
            freeAt.putIfAbsent(text, subscript.at());
            return free.computeIfAbsent(text, letter -> ranges.free(letter, subscript.at()));
        });
        return new IndexDraft(text, range, subscript.at());
    }

    List<Index> buildAll(List<IndexDraft> indices) {
        return indices.stream().map(ranges::build).toList();
    }
}
