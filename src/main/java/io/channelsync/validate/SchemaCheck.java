package io.channelsync.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds route files against the schema of the canonical notation that comes with the route engine. */
final class SchemaCheck {

    private static final String SCHEMA = "/schema/camelYamlDsl-canonical.json";

    private final JsonNode tree;
    private final JsonSchema schema;

    private SchemaCheck(JsonNode tree) {
        this.tree = tree;
        JsonMetaSchema metaSchema = JsonMetaSchema.builder(JsonMetaSchema.getV4())
                .keyword(new NonValidationKeyword("deprecated")).build();
        this.schema = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4))
                .metaSchema(metaSchema).build()
                // Most of the notation is never used: what is, is built when it is met.
                .getSchema(tree, SchemaValidatorsConfig.builder().preloadJsonSchema(false).build());
    }

    /** The check, loaded once: that takes longer than checking all files. */
    static SchemaCheck loaded() {
        return Loaded.CHECK;
    }

    /** One finding a fault; where one mistake broke several rules at one place, only the most telling is given. */
    Stream<Finding> findings(RouteFile file) {
        Map<JsonNodePath, List<SchemaFault>> places = new LinkedHashMap<>();
        for (ValidationMessage message : schema.validate(SchemaNode.of(file.root()))) {
            SchemaFault.of(message, file.root(), tree).ifPresent(fault -> places
                    .computeIfAbsent(message.getInstanceLocation(), place -> new ArrayList<>()).add(fault));
        }
        return places.values().stream().flatMap(SchemaFault::mostTelling);
    }

    private static final class Loaded {
        private static final SchemaCheck CHECK = load();

        private static SchemaCheck load() {
            try (InputStream in = SchemaCheck.class.getResourceAsStream(SCHEMA)) {
                return new SchemaCheck(new ObjectMapper().readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
