package io.channelsync.operate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of this package: one a file, its first line says what it promises. */
final class Sql {

    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    private Sql() {}

    /** The statement in {@code name.sql}. */
    static String of(String name) {
        return LOADED.computeIfAbsent(name, Sql::load);
    }

    /**
     * The statement in {@code name.sql} with each {@code ${word}} replaced; the words come from code, never from input.
     */
    static String of(String name, Map<String, String> words) {
        String statement = of(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            statement = statement.replace("${" + word.getKey() + "}", word.getValue());
        }
        return statement;
    }

    private static String load(String name) {
        try (InputStream file = Sql.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("no statement called " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
