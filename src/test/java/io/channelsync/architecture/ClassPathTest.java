package io.channelsync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Camel could be made to do with the libraries there are: this list, and nothing that runs programs or scripts. Of these, http,
 * https and file are for routes of one's own: as shipped, channelsync.components does not list them.
 */
class ClassPathTest {

    private static final String SERVICES = "META-INF/services/org/apache/camel/";

    @Test
    void only_these_components_languages_and_formats_are_on_the_class_path() throws IOException {
        assertThat(services("component/")).containsExactlyInAnyOrder(
                "bean", "class", "direct", "file", "http", "https", "log", "sql", "sql-stored", "spring-event", "timer");
        assertThat(services("language/")).containsExactlyInAnyOrder("bean", "constant", "csimple", "exchangeProperty", "file",
                "header", "ref", "simple", "spel", "tokenize", "variable");
        assertThat(services("dataformat/")).containsExactlyInAnyOrder("jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel-exec", "camel-groovy", "camel-script", "camel-xslt", "camel-velocity", "camel-freemarker",
        "camel-mvel", "camel-ognl", "camel-jcache", "camel-hazelcast", "camel-infinispan", "camel-ssh", "camel-ftp", "camel-netty",
        "camel-jetty", "camel-platform-http", "camel-rest", "camel-jolokia", "camel-console", "camel-cli", "camel-debug", "camel-jmx",
        "camel-file-watch", "camel-kamelet", "camel-language", "camel-joor", "camel-jsch", "camel-docker", "camel-stream", "hazelcast",
        "groovy", "nashorn", "graal", "jolokia", "hawtio", "velocity", "freemarker", "xalan", "commons-collections", "rhino",
        "commons-beanutils", "bsh", "jython", "jruby", "log4j"})
    void no_library_is_there_that_runs_programs_scripts_or_opens_ports(String name) {
        assertThat(jars().map(Path::getFileName).map(Path::toString)).noneMatch(jar -> jar.startsWith(name));
    }

    @Test
    void the_class_path_was_read() {
        assertThat(jars()).anyMatch(jar -> jar.getFileName().toString().startsWith("camel-sql-")).hasSizeGreaterThan(40);
    }

    private static Set<String> services(String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path jar : jars().toList()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream().map(JarEntry::getName)
                        .filter(entry -> entry.startsWith(SERVICES + kind) && !entry.endsWith("/"))
                        .forEach(entry -> names.add(entry.substring(SERVICES.length() + kind.length())));
            }
        }
        return names;
    }

    /** The libraries of the tests among them: what these bring the daemon does not have, but none of it may be in this list. */
    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")).map(Path::of);
    }
}
