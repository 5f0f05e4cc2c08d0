package io.channelsync.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The components and data formats of the route engine: which routes use as shipped, and which they never may. */
public final class Components {

    /** What the shipped routes need, as the setting {@code channelsync.components} has it. */
    public static final String SHIPPED = "timer,direct,sql,page,bisect,parallel,bean,log";

    private static final Set<String> CODE = Set.of("exec", "ssh", "docker", "language", "class", "groovy", "script", "python",
            "js", "joor", "java", "wasm", "mvel", "ognl", "spel", "velocity", "freemarker", "jte", "mustache", "chunk",
            "string-template", "thymeleaf", "jslt", "xslt", "xslt-saxon", "xquery", "controlbus", "jt400", "serialization", "xstream");

    private static final Set<String> SQL = Set.of("jdbc", "spring-jdbc", "sql-stored", "jpa", "mybatis", "mybatis-bean", "jooq");

    private static final Set<String> MEMORY = Set.of("seda", "disruptor", "disruptor-vm", "vm", "dataset", "mock");

    private static final Set<String> HIDING = Set.of("ref", "kamelet", "stub", "dynamic-router", "rest-api");

    private static final Set<String> FILES = Set.of("stream", "file-watch", "scp", "smb");

    private Components() {}

    /** The names of a list as people write it, with commas and perhaps blanks between them. */
    public static List<String> list(String written) {
        return Stream.of(written.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** Why no route may use it, whatever the settings say, as the end of a sentence; empty for those that may be allowed. */
    public static Optional<String> refusal(String name) {
        if (CODE.contains(name)) {
            return Optional.of("runs code, which routes never do");
        }
        if (SQL.contains(name)) {
            return Optional.of("takes SQL that stands in no file");
        }
        if (MEMORY.contains(name)) {
            return Optional.of("keeps messages in memory, where a crash loses them");
        }
        if (HIDING.contains(name)) {
            return Optional.of("hides what is really used");
        }
        return FILES.contains(name) ? Optional.of("reaches files outside the data folder") : Optional.empty();
    }
}
