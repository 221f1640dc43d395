package dev.verivative.rule;

import java.util.List;

/** A name and what it stands for. */
final class DefinitionRules {
    private static final String SOURCE = "the definition itself";

    static final List<Rule> ALL = List.of(
            rule("definition", "Definition", false, false),
            rule("recognise", "Recognise the definition", true, false),
            rule("definition-written-out", "Definition, written out", false, true),
            rule("recognise-written-out", "Recognise the definition", true, true));

    private DefinitionRules() {}

    private static Rule rule(String name, String title, boolean recognised, boolean writtenOut) {
        return new Rule(name, title, new Statement.Definition(recognised, writtenOut), List.of(), SOURCE);
    }
}
