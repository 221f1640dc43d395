package dev.verivative.definition;

import dev.verivative.notation.Library;
import dev.verivative.term.Function;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The functions of a catalogue by their names; each is read when it is asked for. */
public final class CatalogueLibrary implements Library {
    private final Catalogue catalogue;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Definition> read = new HashMap<>();

    /**
     * Lists the names and reads nothing.
     *
     * @param catalogue where the functions are defined
     */
    public CatalogueLibrary(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.names().forEach(name -> names.put(Library.joined(name), name));
    }

    /**
     * The function under its name rather than under the letter of its definition, which others have too.
     *
     * @throws DefinitionException if its definition cannot be understood
     */
    @Override
    public Optional<Function> find(String name) {
        return definition(Library.joined(name)).map(definition -> {
            Function own = definition.function();
            return new Function(Library.joined(definition.name()), own.variables(), own.indices(), own.body());
        });
    }

    @Override
    public Collection<String> names() {
        return names.values();
    }

    /**
     * The definition of the function of that symbol.
     *
     * @throws DefinitionException if it cannot be understood
     */
    public Optional<Definition> definition(String symbol) {
        String name = names.get(symbol);
        return name == null ? Optional.empty() : Optional.of(read.computeIfAbsent(symbol, key -> catalogue.find(name)));
    }
}
