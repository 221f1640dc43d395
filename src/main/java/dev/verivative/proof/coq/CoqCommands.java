package dev.verivative.proof.coq;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.coq.CoqSource.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which commands of Coq a proof may consist of.
 *
 * <p>All that are not listed are refused before Coq is run: those that take something for granted (Axiom, Parameter,
 * Admitted), switch a check off (Unset Guard Checking), load something (Load, Add LoadPath, Declare ML Module) or write
 * it (Redirect, Extraction). coqchk would find most of them; here they get a line, and do not run at all.
 */
final class CoqCommands {
    private static final Set<String> ALLOWED = Set.of(
            // Statements and their proofs.
            "Definition",
            "Fixpoint",
            "Let",
            "Lemma",
            "Theorem",
            "Corollary",
            "Remark",
            "Fact",
            "Proposition",
            "Example",
            "Inductive",
            "Record",
            "Class",
            "Instance",
            "Existing",
            "Proof",
            "Qed",
            "Defined",
            // Modules and sections.
            "From",
            "Require",
            "Import",
            "Export",
            "Module",
            "Section",
            "End",
            "Variable",
            "Variables",
            "Hypothesis",
            "Hypotheses",
            "Context",
            // How it is read and proved.
            "Open",
            "Close",
            "Arguments",
            "Implicit",
            "Generalizable",
            "Notation",
            "Infix",
            "Ltac",
            "Tactic",
            "Create",
            "Hint",
            "Opaque",
            "Transparent");

    /** Of a section they are hypotheses of its lemmas, elsewhere axioms. */
    private static final Set<String> OF_SECTIONS =
            Set.of("Variable", "Variables", "Hypothesis", "Hypotheses", "Context");

    /** Not even inside of another command, such as the definition of a tactic. */
    private static final Pattern NOWHERE = Pattern.compile(
            "(?<![\\w'.])(Admitted|Axioms?|Parameters?|Conjectures?|admit|give_up|bypass_check)(?![\\w'])");

    private static final Pattern PREFIX =
            Pattern.compile("(?:#\\[(?:export|global|local)\\]\\s*|(?:Local|Global|Fail)\\s+)*");

    /** Goal selectors, bullets and brackets, which begin a tactic. */
    private static final Pattern IN_PROOF = Pattern.compile("(?:[-+*{}\\s]|(?:all|par|[0-9, -]+)\\s*:)*");

    /** Which hypotheses of a section a lemma has. It is a setting that takes nothing for granted. */
    private static final Pattern PROOF_USING = Pattern.compile("Set\\s+Default\\s+Proof\\s+Using\\s*\\.");

    /** It only prints. */
    private static final Pattern ASSUMPTIONS = Pattern.compile("Print\\s+Assumptions\\s+[\\w']+\\s*\\.");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\w']*");
    private static final Pattern OPENS_MODULE = Pattern.compile("Module\\s+(?:(?:Import|Export)\\s+)?\\w+\\s*\\.");

    private final CoqModule module;
    private final CoqSource source;

    /** The sections and modules that are open, the innermost first. */
    private final Deque<Boolean> sections = new ArrayDeque<>();

    private CoqCommands(CoqModule module) {
        this.module = module;
        this.source = new CoqSource(module.text());
    }

    /** The first thing in a module that may not be there. */
    static Optional<CoqVerdict.Failed> refusal(CoqModule module) {
        return new CoqCommands(module).refusal();
    }

    private Optional<CoqVerdict.Failed> refusal() {
        if (source.unterminated().isPresent()) {
            return failed(source.unterminated().get(), "a comment or a string does not end");
        }
        for (Sentence sentence : source.sentences()) {
            Optional<CoqVerdict.Failed> refusal = refusal(sentence);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<CoqVerdict.Failed> refusal(Sentence sentence) {
        Matcher nowhere = NOWHERE.matcher(sentence.text());
        if (nowhere.find()) {
            return failed(
                    sentence.start() + nowhere.start(), nowhere.group() + " is refused: it would stand for a proof");
        }
        String command = after(PREFIX, after(IN_PROOF, sentence.text()));
        Matcher word = WORD.matcher(command);
        if (!word.lookingAt()) {
            return command.isEmpty() || !"#\"".contains(command.substring(0, 1))
                    ? Optional.empty()
                    : failed(sentence.start(), "this command is refused: " + command);
        }
        String first = word.group();
        if (PROOF_USING.matcher(command).matches()
                || ASSUMPTIONS.matcher(command).matches()) {
            return Optional.empty();
        } else if (Character.isUpperCase(first.codePointAt(0)) && !ALLOWED.contains(first)) {
            return failed(sentence.start(), "the command " + first + " is refused: a proof needs none such");
        } else if (OF_SECTIONS.contains(first) && !sections.contains(true)) {
            return failed(sentence.start(), first + " outside of a section is refused: it would be an axiom");
        } else if (first.equals("Module")) {
            if (command.matches("(?s)Module\\s+Type\\b.*")) {
                return failed(sentence.start(), "Module Type is refused: a proof needs none such");
            } else if (OPENS_MODULE.matcher(command).matches()) {
                sections.push(false);
            }
        } else if (first.equals("Section")) {
            sections.push(true);
        } else if (first.equals("End") && !sections.isEmpty()) {
            sections.pop();
        }
        return Optional.empty();
    }

    private static String after(Pattern start, String text) {
        Matcher matcher = start.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    private Optional<CoqVerdict.Failed> failed(int at, String reason) {
        return Optional.of(new CoqVerdict.Failed(Places.of(module, source, at), reason));
    }
}
