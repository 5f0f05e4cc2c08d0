package io.channelsync.isolation;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The threads of this JVM. */
final class Threads {

    private static final Set<String> OWN = Set.of("tcp-proxy", "awaitility-thread", Sampler.THREAD);

    private Threads() {}

    static int live() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** All but the test's own. */
    static List<String> names() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !OWN.contains(name))
                .sorted()
                .collect(Collectors.toList());
    }
}
