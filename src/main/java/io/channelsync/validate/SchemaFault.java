package io.channelsync.validate;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One breach of the schema, told in the words of the person who wrote the route. */
final class SchemaFault {

    /** What the schema can complain about, the most telling first. */
    private enum Keyword {
        TYPE("type"), MAX_PROPERTIES("maxProperties"), ADDITIONAL_PROPERTIES("additionalProperties"), ENUM("enum"),
        REQUIRED("required");

        private final String word;

        Keyword(String word) {
            this.word = word;
        }
    }

    private static final int MOST_NAMES_IN_A_HINT = 12;
    private static final JsonPointer LANGUAGES =
            JsonPointer.compile("/items/definitions/org.apache.camel.model.language.ExpressionDefinition/properties");

    private final Keyword keyword;
    private final ValidationMessage message;
    private final YamlNode node;
    private final String name;
    private final JsonNode schema;
    private final JsonNode rules;

    private SchemaFault(Keyword keyword, ValidationMessage message, YamlNode root, JsonNode schema) {
        this.keyword = keyword;
        this.message = message;
        this.node = find(root, message.getInstanceLocation());
        this.name = lastKey(message.getInstanceLocation());
        this.schema = schema;
        this.rules = schema.at(JsonPointer.compile(message.getSchemaLocation().getFragment().toString()).head());
    }

    /**
     * The fault behind a message of the schema library; empty for kinds that this schema does not use.
     *
     * @param root   the file
     * @param schema the whole schema
     */
    static Optional<SchemaFault> of(ValidationMessage message, YamlNode root, JsonNode schema) {
        return Stream.of(Keyword.values()).filter(keyword -> keyword.word.equals(message.getType())).findFirst()
                .map(keyword -> new SchemaFault(keyword, message, root, schema));
    }

    /** Findings of the most telling kind among faults of one place. */
    static Stream<Finding> mostTelling(List<SchemaFault> faults) {
        Keyword first = faults.stream().map(fault -> fault.keyword).sorted().findFirst().orElseThrow();
        return faults.stream().filter(fault -> fault.keyword == first).map(SchemaFault::finding);
    }

    private Finding finding() {
        return switch (keyword) {
            case TYPE -> wrongType();
            case MAX_PROPERTIES -> tooMany();
            case ADDITIONAL_PROPERTIES -> unknown(message.getProperty());
            case ENUM -> node.finding("`" + node.text() + "` is not a value of `" + name + "`",
                    "write one of " + String.join(", ", texts(rules.path("enum"))));
            case REQUIRED -> node.finding("`" + name + "` has no `" + message.getProperty() + "`",
                    "write `" + message.getProperty() + ":` under it");
        };
    }

    private Finding wrongType() {
        return switch (rules.path("type").asText()) {
            case "object" -> node.finding("`" + name + "` must be written in the long form, its options under it",
                    longForm());
            case "array" -> node.finding(name.isEmpty() ? "a route file is a list" : "`" + name + "` must be a list",
                    "start each entry with a dash");
            case "boolean" -> node.finding("`" + name + "` must be true or false", "write it without quotes");
            case "number" -> node.finding("`" + name + "` must be a number", "write a number without quotes");
            default -> node.finding("`" + name + "` must be a text", "put the value into quotes");
        };
    }

    private String longForm() {
        String option = rules.path("required").path(0).asText(rules.path("properties").has("expression")
                ? "expression" : "...");
        return "write `" + name + ": {" + option + ": ...}`";
    }

    private Finding tooMany() {
        List<String> keys = new ArrayList<>(node.entries().keySet());
        return node.entries().get(keys.get(1)).finding("one entry of the list holds " + quoted(keys),
                "start each with a dash of its own, and indent what belongs under another");
    }

    private Finding unknown(String key) {
        YamlNode place = node.child(key).orElse(node);
        String where = isStep() ? "as a step" : name.isEmpty() ? "at the top of a file" : "in `" + name + "`";
        return place.finding("`" + key + "` is not known " + where, known(key));
    }

    private String known(String key) {
        List<String> names = new ArrayList<>();
        rules.path("properties").fieldNames().forEachRemaining(names::add);
        Optional<String> nearest = NearestName.of(key, names);
        if (nearest.isPresent()) {
            return "write `" + nearest.get() + "`";
        }
        if (names.contains("expression") && schema.at(LANGUAGES).has(key)) {
            return "write `expression: {" + key + ": {expression: ...}}`";
        }
        return names.size() <= MOST_NAMES_IN_A_HINT
                ? "write one of " + String.join(", ", names)
                : "check its spelling and its indentation";
    }

    private boolean isStep() {
        return message.getSchemaLocation().toString().contains(".ProcessorDefinition/");
    }

    private static YamlNode find(YamlNode root, JsonNodePath path) {
        YamlNode node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            node = element instanceof Integer index ? node.items().get(index) : node.entries().get(element.toString());
        }
        return node;
    }

    /** The last key on the way, so that entries of a list are called after it; empty for the top of the file. */
    private static String lastKey(JsonNodePath path) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            if (path.getElement(i) instanceof String key) {
                return key;
            }
        }
        return "";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String quoted(List<String> keys) {
        return "`" + String.join("` and `", keys) + "`";
    }
}
