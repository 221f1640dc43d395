package dev.verivative.kernel;

import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Changes valid steps in one place: rule, path, substitution, before, after, indices, ranges, bound names, assumptions.
 */
final class Forger {
    private static final Dimension THREE = new Dimension("n", 3);

    private final Random random;
    private final RandomTerms pick;

    Forger(Random random) {
        this.random = random;
        this.pick = new RandomTerms(random);
    }

    /** A forged step, and what is claimed to be known. */
    record Forgery(Step step, Assumptions known) {}

    /** @throws IllegalArgumentException if the change leads to no term */
    Forgery forge(Step step) {
        Application application = step.applications().get(0);
        return switch (random.nextInt(9)) {
            case 0 -> known(new Step(step.before(), mutated(step.after()), pick.pick(Rules.ALL), step.applications()));
            case 1 -> {
                List<Integer> path = new ArrayList<>(application.path());
                path.add(random.nextInt(2));
                Application moved = new Application(path, application.substitution());
                yield known(new Step(step.before(), mutated(step.after()), step.rule(), List.of(moved)));
            }
            case 2 -> known(new Step(mutated(step.before()), step.after(), step.rule(), step.applications()));
            case 3 -> known(new Step(step.before(), mutated(step.after()), step.rule(), step.applications()));
            case 4 -> new Forgery(reinstantiated(step, application), new Assumptions(Set.of("p", "s", "x"), Set.of()));
            default -> known(reinstantiated(step, application));
        };
    }

    private static Forgery known(Step step) {
        return new Forgery(step, ValidSteps.KNOWN);
    }

    /** Another substitution, with before and after made to fit where the rule allows it. */
    private Step reinstantiated(Step step, Application application) {
        Substitution old = application.substitution();
        Map<String, Abstraction> metas = new HashMap<>(old.metas());
        String name = pick.pick(metas.keySet().stream().sorted().toList());
        Abstraction value = old.value(name);
        metas.put(name, new Abstraction(value.parameters(), mutated(value.body())));
        Map<Index.Variable, Index> indices = new HashMap<>(old.indices());
        if (random.nextInt(3) == 0) {
            indices.replaceAll((from, to) -> otherIndex(to));
        }
        Substitution changed = new Substitution(metas, indices, old.dimensions(), old.tensors());
        Statement.Instance sides = step.rule().statement().instance(changed);
        return new Step(
                step.before().replaceAt(application.path(), sides.left()),
                random.nextInt(8) == 0 ? step.after() : step.after().replaceAt(application.path(), sides.right()),
                step.rule(),
                List.of(new Application(application.path(), changed)));
    }

    /** The term with one part of it changed. */
    Term mutated(Term term) {
        List<Term> children = term.children();
        if (!children.isEmpty() && random.nextInt(4) > 0) {
            int child = random.nextInt(children.size());
            return term.replaceAt(List.of(child), mutated(children.get(child)));
        }
        if (random.nextInt(3) == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> Terms.neg(term);
                case 1 -> Terms.add(term, Term.Num.ONE);
                case 2 -> Terms.mul(Terms.num(2), term);
                case 3 -> Terms.pow(term, 2);
                default -> Terms.exp(term);
            };
        }
        return changed(term);
    }

    private Term changed(Term term) {
        if (term instanceof Term.Num number) {
            return new Term.Num(
                    number.value().plus(Term.Num.ONE.equals(term) ? number.value() : dev.verivative.term.Rational.ONE));
        } else if (term instanceof Term.Entry entry) {
            return random.nextInt(4) == 0
                    ? new Term.Entry(entry.tensor().equals("x") ? "y" : "x", entry.indices())
                    : new Term.Entry(
                            entry.tensor(),
                            entry.indices().stream().map(this::otherIndex).toList());
        } else if (term instanceof Term.Delta delta) {
            return random.nextInt(3) == 0
                    ? Terms.num(random.nextInt(2))
                    : new Term.Delta(otherIndex(delta.left()), delta.right());
        } else if (term instanceof Term.Size) {
            return new Term.Size(Formulas.M);
        } else if (term instanceof Term.Sum sum) {
            return switch (random.nextInt(4)) {
                case 0 -> sum.body();
                case 1 -> new Term.Sum(new Index.Variable(sum.index().name(), Formulas.M), sum.body());
                case 2 -> new Term.Sum(new Index.Variable(sum.index().name(), THREE), sum.body());
                default -> new Term.Sum((Index.Variable) otherIndex(sum.index()), sum.body());
            };
        } else if (term instanceof Term.Partial partial && partial.by() instanceof Term.Entry by) {
            return random.nextInt(4) == 0
                    ? partial.body()
                    : new Term.Partial(
                            partial.body(),
                            new Term.Entry(
                                    by.tensor(), List.of(otherIndex(by.indices().get(0)))));
        } else if (term instanceof Term.Apply apply && apply.op().arity() == 2) {
            return switch (random.nextInt(4)) {
                case 0 -> apply.left();
                case 1 -> apply.right();
                case 2 -> Terms.apply(apply.op(), apply.right(), apply.left());
                default -> Terms.apply(pick.pick(List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV)), apply.left(), apply.right());
            };
        } else if (term instanceof Term.Apply apply) {
            return random.nextBoolean()
                    ? apply.argument()
                    : Terms.apply(pick.pick(List.of(Op.SIN, Op.LOG, Op.SQRT)), apply.argument());
        }
        return Terms.neg(term);
    }

    private Index otherIndex(Index index) {
        return random.nextInt(6) == 0
                ? new Index.Position(1 + random.nextInt(2), index.dimension())
                : new Index.Variable(
                        pick.pick(index.dimension().equals(Formulas.M) ? List.of("a", "b") : List.of("i", "j", "k")),
                        index.dimension());
    }
}
