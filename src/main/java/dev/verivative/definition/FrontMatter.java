package dev.verivative.definition;

import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Nearest;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands between the two lines of dashes: the title, and what each letter is. */
final class FrontMatter {
    private static final List<String> KEYS = List.of(
            "title", "name", "variables", "constants", "parameters", "domain", "assume", "uses", "routes", "source");

    private static final List<String> ROUTES = List.of("quotient", "product", "logarithmic");
    private static final List<String> DOMAINS = List.of("positive", "real");
    private static final String A_SHAPE = "a list of dimensions: [n], [m, n], [3], or [] for a scalar";
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,2}");

    /** The largest size at which a function is written out. */
    private static final int MAX_SIZE = 512;

    private static final int MAX_RANK = 4;
    private static final int MAX_TITLE = 100;

    private final SourceText file;
    private final Yaml.Mapping map;
    private final List<Tensor> variables;
    private final List<Tensor> constants;
    private final List<String> parameters = new ArrayList<>();
    private final Set<String> positive = new HashSet<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private Vocabulary vocabulary = Vocabulary.EMPTY;

    /**
     * @param library where it finds the definitions that it uses
     * @throws DefinitionException if a key is not known, is missing, or has a value that means nothing
     */
    FrontMatter(SourceText file, Yaml.Mapping map, Library library) {
        this.file = file;
        this.map = map;
        map.fields().forEach(this::checkKey);
        for (String key : List.of("title", "variables")) {
            if (!map.fields().containsKey(key)) {
                throw file.fault(new Place(1, 1), "the front matter has no " + key, example(key));
            }
        }
        this.variables = tensors("variables");
        this.constants = tensors("constants");
        readParameters();
        readDomain();
        readUses(library);
        readHypotheses();
    }

    List<Tensor> variables() {
        return variables;
    }

    List<Tensor> constants() {
        return constants;
    }

    List<String> parameters() {
        return parameters;
    }

    Assumptions known() {
        return new Assumptions(positive, Set.of(), hypotheses);
    }

    /** Everything that is declared. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    String title() {
        String title = text("title", "");
        if (title.isEmpty() || title.length() > MAX_TITLE || title.indexOf('\n') >= 0) {
            throw file.fault(
                    place("title"),
                    title.isEmpty() ? "the title is empty" : "the title is no short line",
                    "one line of at most " + MAX_TITLE + " characters");
        }
        return title;
    }

    String name(String otherwise) {
        String name = text("name", otherwise);
        if (!Definition.isName(name)) {
            throw file.fault(
                    map.fields().containsKey("name") ? place("name") : new Place(1, 1),
                    SourceText.quoted(name) + " is no name of a definition",
                    "name: with small letters, digits and single hyphens, as in log-softmax");
        }
        return name;
    }

    /** Where readers can look it up, or nothing. */
    String origin() {
        return text("source", "");
    }

    List<String> routes() {
        Set<String> routes = new LinkedHashSet<>();
        if (map.fields().containsKey("routes")) {
            for (Yaml item : list(value("routes"), "[quotient, product, logarithmic]")) {
                String route = word(item, ROUTES, "no route");
                if (!routes.add(route)) {
                    throw file.fault(item.place(), "the route " + route + " stands twice", "each route once");
                }
            }
            if (routes.isEmpty()) {
                throw file.fault(place("routes"), "there is no route in the list", example("routes"));
            }
        }
        return List.copyOf(routes);
    }

    private void checkKey(String key, Yaml.Field field) {
        if (!KEYS.contains(key)) {
            throw file.fault(
                    field.place(),
                    "the key " + SourceText.quoted(key) + " is not known",
                    Nearest.of(key, KEYS, 1).get(0) + ", or another of " + String.join(", ", KEYS));
        }
    }

    private static String example(String key) {
        return switch (key) {
            case "title" -> "title: Softmax";
            case "variables" -> "variables: { x: [n] }";
            case "constants" -> "constants: { W: [m, n] }";
            case "parameters" -> "parameters: { T: positive }";
            case "domain" -> "domain: { x: positive }";
            case "assume" -> "assume: \\sum_i y_i = 1";
            case "uses" -> "uses: { q: softmax }";
            default -> "routes: [quotient]";
        };
    }

    private List<Tensor> tensors(String key) {
        List<Tensor> tensors = new ArrayList<>();
        fields(key).forEach((name, field) -> {
            Tensor tensor = new Tensor(letter(name, field.place()), shape(field.value()));
            declare(field.place(), known -> known.withTensor(tensor));
            tensors.add(tensor);
        });
        return List.copyOf(tensors);
    }

    private List<Dimension> shape(Yaml value) {
        List<Dimension> shape = new ArrayList<>();
        for (Yaml item : list(value, A_SHAPE)) {
            String text = item instanceof Yaml.Text dimension ? dimension.value() : "";
            boolean fixed = SIZE.matcher(text).matches() && Integer.parseInt(text) <= MAX_SIZE;
            if (!fixed && !LETTER.matcher(text).matches()) {
                throw file.fault(
                        item.place(),
                        (text.isEmpty() ? item.kind() : SourceText.quoted(text)) + " is no dimension",
                        "a letter such as n, or a number from 1 to " + MAX_SIZE);
            }
            shape.add(fixed ? new Dimension(text, Integer.parseInt(text)) : Dimension.of(text));
        }
        if (shape.size() > MAX_RANK) {
            throw file.fault(value.place(), "there are " + shape.size() + " dimensions", "at most " + MAX_RANK);
        }
        return shape;
    }

    private void readParameters() {
        if (map.fields().containsKey("parameters") && value("parameters") instanceof Yaml.Sequence names) {
            for (Yaml item : names.items()) {
                parameter(item instanceof Yaml.Text text ? text.value() : "", item.place());
            }
            return;
        }
        fields("parameters").forEach((name, field) -> {
            parameter(name, field.place());
            readDomain(name, field.value());
        });
    }

    private void parameter(String name, Place place) {
        letter(name, place);
        declare(place, known -> known.withSymbol(name));
        parameters.add(name);
    }

    private void readDomain() {
        List<String> names = new ArrayList<>();
        variables.forEach(tensor -> names.add(tensor.name()));
        constants.forEach(tensor -> names.add(tensor.name()));
        fields("domain").forEach((name, field) -> {
            if (!names.contains(name)) {
                throw file.fault(
                        field.place(),
                        SourceText.quoted(name) + " is no variable or constant",
                        "one of " + String.join(", ", Nearest.of(name, names, 6))
                                + "; what a parameter is stands under parameters");
            }
            readDomain(name, field.value());
        });
    }

    private void readUses(Library library) {
        fields("uses").forEach((symbol, field) -> {
            letter(symbol, field.place());
            if (!(field.value() instanceof Yaml.Text text)) {
                throw file.fault(field.value().place(), field.value().kind() + " is no definition", example("uses"));
            }
            try {
                Function used = Use.read(text.value()).function(symbol, library, this::declares);
                declare(field.place(), known -> known.withFunction(used));
            } catch (CatalogueException | IllegalArgumentException fault) {
                throw file.fault(text.place(), String.valueOf(fault.getMessage()), example("uses"));
            }
        });
    }

    /** One equation, or a list of them. */
    private void readHypotheses() {
        if (map.fields().containsKey("assume")) {
            List<Yaml> items = value("assume") instanceof Yaml.Sequence list ? list.items() : List.of(value("assume"));
            for (Yaml item : items) {
                hypotheses.add(hypothesis(item));
            }
        }
    }

    private Hypothesis hypothesis(Yaml item) {
        if (!(item instanceof Yaml.Text text)
                || text.value().isEmpty()
                || text.value().indexOf('\n') >= 0) {
            throw file.fault(item.place(), item.kind() + " is no equation", example("assume"));
        }
        int line = item.place().line();
        int inside = file.line(line).indexOf(text.value());
        int column =
                inside < 0 ? item.place().column() : file.place(line, inside).column();
        Formula formula = new Formula(text.value(), line, column);
        try {
            Relation relation = LatexReader.readRelation(formula, vocabulary);
            if (relation.sign() != Relation.Sign.EQUAL) {
                throw formula.fault(0, "what is assumed is no equation", example("assume"));
            }
            // What stands alone is what the other side is replaced by.
            return relation.left() instanceof Term.Num
                    ? new Hypothesis(relation.right(), relation.left())
                    : new Hypothesis(relation.left(), relation.right());
        } catch (FormulaException fault) {
            throw file.fault(fault);
        }
    }

    /** Whether what a used definition takes from outside is the same here. */
    private boolean declares(Definition used, String name) {
        boolean isPositive = positive.contains(name) || !used.isPositive(name);
        Optional<Tensor> tensor = Stream.concat(used.variables().stream(), used.constants().stream())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return isPositive
                && (parameters.contains(name)
                        ? used.parameters().contains(name)
                        : tensor.equals(Optional.ofNullable(vocabulary.tensors().get(name))) && tensor.isPresent());
    }

    private void readDomain(String name, Yaml value) {
        if (word(value, DOMAINS, "no domain").equals("positive")) {
            positive.add(name);
        }
    }

    private String letter(String name, Place place) {
        if (!LETTER.matcher(name).matches()) {
            throw file.fault(
                    place,
                    SourceText.quoted(name) + " is no letter",
                    "a letter such as x, or the name of a Greek one such as theta");
        }
        return name;
    }

    private void declare(Place place, UnaryOperator<Vocabulary> declaration) {
        try {
            vocabulary = declaration.apply(vocabulary);
        } catch (IllegalArgumentException fault) {
            throw file.fault(place, String.valueOf(fault.getMessage()), "a letter without another meaning");
        }
    }

    private String word(Yaml value, List<String> words, String otherwise) {
        if (value instanceof Yaml.Text text && words.contains(text.value())) {
            return text.value();
        }
        String given = value instanceof Yaml.Text text ? SourceText.quoted(text.value()) : value.kind();
        throw file.fault(value.place(), given + " is " + otherwise, "one of " + String.join(", ", words));
    }

    private List<Yaml> list(Yaml value, String expected) {
        if (value instanceof Yaml.Sequence list) {
            return list.items();
        }
        throw file.fault(value.place(), value.kind() + " stands where a list is needed", expected);
    }

    private String text(String key, String otherwise) {
        if (!map.fields().containsKey(key)) {
            return otherwise;
        }
        if (value(key) instanceof Yaml.Text text) {
            return text.value();
        }
        throw file.fault(place(key), value(key).kind() + " stands where a text is needed", key + ": and a text");
    }

    /** The map under a key, which may be missing but not be empty. */
    private Map<String, Yaml.Field> fields(String key) {
        if (!map.fields().containsKey(key)) {
            return Map.of();
        }
        Yaml value = value(key);
        if (!(value instanceof Yaml.Mapping fields) || fields.fields().isEmpty()) {
            String kind = value instanceof Yaml.Mapping ? "an empty map" : value.kind();
            throw file.fault(value.place(), kind + " stands under " + key, example(key));
        }
        return fields.fields();
    }

    private Yaml value(String key) {
        return field(key).value();
    }

    private Place place(String key) {
        return value(key).place();
    }

    private Yaml.Field field(String key) {
        Yaml.Field field = map.fields().get(key);
        if (field == null) {
            throw new IllegalStateException("there is no key " + key);
        }
        return field;
    }
}
