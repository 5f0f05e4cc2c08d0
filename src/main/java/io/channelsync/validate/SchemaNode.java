package io.channelsync.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.channelsync.validate.folder.YamlNode;

/** YAML as the schema library wants to see it. Only the kinds of values matter there, so numbers lose their digits. */
final class SchemaNode {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaNode() {
    }

    static JsonNode of(YamlNode yaml) {
        return switch (yaml.kind()) {
            case MAPPING -> object(yaml);
            case LIST -> array(yaml);
            case TEXT -> JSON.textNode(yaml.text());
            case INTEGER -> JSON.numberNode(1);
            case DECIMAL -> JSON.numberNode(0.5);
            case FLAG -> JSON.booleanNode(true);
            case NOTHING -> JSON.nullNode();
        };
    }

    private static ObjectNode object(YamlNode yaml) {
        ObjectNode object = JSON.objectNode();
        yaml.entries().forEach((key, value) -> object.set(key, of(value)));
        return object;
    }

    private static ArrayNode array(YamlNode yaml) {
        ArrayNode array = JSON.arrayNode();
        yaml.items().forEach(item -> array.add(of(item)));
        return array;
    }
}
