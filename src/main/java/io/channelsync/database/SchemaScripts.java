package io.channelsync.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of schema versions, oldest first, with their placeholders. */
final class SchemaScripts {

    private SchemaScripts() {}

    static List<String> of(List<String> locations) {
        List<String> texts = new ArrayList<>();
        try {
            List<Resource> found = new ArrayList<>();
            for (String location : locations) {
                found.addAll(List.of(new PathMatchingResourcePatternResolver(SchemaScripts.class.getClassLoader())
                        .getResources(location.replaceFirst("^filesystem:", "file:") + "/V*__*.sql")));
            }
            for (Resource script : found.stream().sorted(Comparator.comparingInt(SchemaScripts::version)).toList()) {
                texts.add(script.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static int version(Resource script) {
        return Integer.parseInt(String.valueOf(script.getFilename()).replaceFirst("^V(\\d+)__.*$", "$1"));
    }
}
