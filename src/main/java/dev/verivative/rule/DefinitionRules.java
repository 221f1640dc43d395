package dev.verivative.rule;

import java.util.List;

/** A name and what it stands for. */
final class DefinitionRules {
    static final List<Rule> ALL = List.of(
            new Rule("definition", "Definition", new Statement.Definition(false), List.of(), "the definition itself"),
            new Rule(
                    "recognise",
                    "Recognise the definition",
                    new Statement.Definition(true),
                    List.of(),
                    "the definition itself"));

    private DefinitionRules() {}
}
