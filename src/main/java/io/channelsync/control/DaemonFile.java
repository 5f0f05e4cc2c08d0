package io.channelsync.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach a running daemon: {@code daemon.json} in the data folder, readable for its owner only.
 *
 * @param port of the loopback interface
 * @param token what a caller has to show; never printed
 * @param pid process of the daemon
 */
record DaemonFile(int port, String token, long pid) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Path in(Path dataFolder) {
        return dataFolder.resolve("daemon.json");
    }

    /** Complete at any instant: written beside and moved into place, so no reader ever sees half of it. */
    void write(Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
            Path beside = Files.createTempFile(dataFolder, "daemon", ".part", ownerOnly());
            Files.write(beside, JSON.writeValueAsBytes(Map.of("port", port, "token", token, "pid", pid)));
            Files.move(beside, in(dataFolder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + in(dataFolder), e);
        }
    }

    /** What the last daemon wrote, if it can be read; it may be gone by now. */
    static Optional<DaemonFile> read(Path dataFolder) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(in(dataFolder)));
            DaemonFile read = new DaemonFile(
                    root.path("port").asInt(), root.path("token").asText(), root.path("pid").asLong());
            return read.port > 0 && read.port <= 65_535 && !read.token.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Leaves the file alone when another daemon has written its own since. */
    void delete(Path dataFolder) {
        if (read(dataFolder).filter(this::equals).isPresent()) {
            try {
                Files.deleteIfExists(in(dataFolder));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + in(dataFolder), e);
            }
        }
    }

    @Override
    public String toString() {
        return "daemon " + pid + " on port " + port;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
