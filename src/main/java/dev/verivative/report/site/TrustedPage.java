package dev.verivative.report.site;

import dev.verivative.report.html.Block;
import dev.verivative.report.html.Markup;
import dev.verivative.rule.Rules;
import java.util.List;
import java.util.stream.Stream;

/** How the pages are to be read, and what one has to trust. */
final class TrustedPage {
    private static final int CHAPTER = 2;

    private TrustedPage() {}

    static SitePage of() {
        return new SitePage(
                "How to read, what to trust",
                "",
                Navigation.TRUSTED,
                List.of(),
                List.of(
                        part(
                                "steps",
                                "How to read a derivation",
                                "Each step shows the line before and the line after. What is about to change is marked in"
                                        + " the first, what has changed in the second; under both stands the rule, and"
                                        + " behind it, on demand, what the rule says in general, what it needs and where it"
                                        + " can be looked up.",
                                "Steps that only tidy up belong to the step before them, which then has several numbers.",
                                "A condition that is met is said beside the step that needs it first. One that cannot be"
                                        + " decided is left open and said again at the end: the result holds where it is"
                                        + " met.",
                                "The letters i, j and k are indices, which run from 1 to the size of their dimension; every"
                                        + " dimension has at least one element. The Kronecker delta is 1 where its indices"
                                        + " are equal and 0 elsewhere."),
                        part(
                                "trusted",
                                "What to trust",
                                "The kernel, a small program without any library. It has accepted every step that is"
                                        + " shown: it instantiates the rule, compares it with both lines, and decides the"
                                        + " rule's conditions or hands them back.",
                                "The table of " + Rules.ALL.size()
                                        + " rules, each of which has a page here, and beside it"
                                        + " where a formula has a value and which sign it has.",
                                "That a formula is read as it is meant: what is printed reads back as the same formula.",
                                "What found the steps is not trusted: it proposes, and the kernel decides."),
                        part(
                                "opinions",
                                "Second opinions",
                                "Beside the kernel, other programs are asked: a computer algebra system, and differences of"
                                        + " the function with many digits at some points. They agree, differ, or were not"
                                        + " run; what they cannot decide is never called agreement.",
                                "In Coq each rule is a lemma with a proof; a page of a function says of Coq only what was"
                                        + " asked for when it was made."),
                        part(
                                "claims",
                                "Claims",
                                "A claim holds where the kernel or Coq has proved it, fails where a counterexample was"
                                        + " found, and is open otherwise."),
                        part(
                                "sources",
                                "Sources of rules",
                                "DLMF is the NIST Digital Library of Mathematical Functions; its numbers are those of"
                                        + " sections and equations.",
                                "Knuth is R. L. Graham, D. E. Knuth and O. Patashnik, Concrete Mathematics, second edition,"
                                        + " 1994.",
                                "Field axioms are those of addition, multiplication and division of real numbers."),
                        part(
                                "measured",
                                "Measurements",
                                "What was measured of implementations is an observation at finitely many inputs. It can"
                                        + " show a fault, and cannot show that there is none.")));
    }

    private static Block.Part part(String id, String heading, String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs)
                .<Block>map(paragraph -> new Block.Words(Markup.text(paragraph)))
                .toList();
        return new Block.Part(id, CHAPTER, Markup.text(heading), blocks);
    }
}
