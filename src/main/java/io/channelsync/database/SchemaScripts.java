package io.channelsync.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of the schema versions of a side, oldest first, with their placeholders. */
final class SchemaScripts {

    private SchemaScripts() {}

    static List<String> of(String side) {
        List<String> texts = new ArrayList<>();
        try {
            Resource[] found = new PathMatchingResourcePatternResolver(SchemaScripts.class.getClassLoader())
                    .getResources("classpath:db/" + side + "/V*__*.sql");
            for (Resource script : Stream.of(found).sorted(Comparator.comparingInt(SchemaScripts::version)).toList()) {
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
