package io.channelsync.isolation;

import java.util.List;
import java.util.stream.Collectors;

/** The threads of this JVM that are not the test's own. */
final class Threads {

    private Threads() {}

    static int live() {
        return names().size();
    }

    static List<String> names() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !name.equals("tcp-proxy") && !name.equals(Sampler.THREAD))
                .sorted()
                .collect(Collectors.toList());
    }
}
