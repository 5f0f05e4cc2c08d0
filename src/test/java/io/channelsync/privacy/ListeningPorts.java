package io.channelsync.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP sockets on which a process listens, from Linux's /proc. */
final class ListeningPorts {

    private static final String LISTEN = "0A";

    private ListeningPorts() {}

    /** Addresses as the kernel writes them, in hexadecimal: {@code 0100007F:1F90} is port 8080 of 127.0.0.1. */
    static List<String> of(long pid) throws IOException {
        Set<String> inodes = inodes(pid);
        List<String> listening = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table));
            for (String line : lines.subList(1, lines.size())) {
                String[] field = line.strip().split("\\s+");
                if (field[3].equals(LISTEN) && inodes.contains("socket:[" + field[9] + "]")) {
                    listening.add(field[1]);
                }
            }
        }
        return listening;
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : open.toList()) {
                try {
                    inodes.add(Files.readSymbolicLink(file).toString());
                } catch (IOException closedMeanwhile) {
                    continue;
                }
            }
        }
        return inodes;
    }
}
