package dev.verivative.definition;

/** Where a definition finds the other ones that it uses. */
interface Library {
    /** For definitions that stand alone. */
    Library NONE = name -> {
        throw new CatalogueException("no definition " + SourceText.quoted(name) + ": there is no catalogue here");
    };

    /**
     * The definition of that name.
     *
     * @throws CatalogueException if there is none
     * @throws DefinitionException if it cannot be understood
     */
    Definition find(String name);
}
