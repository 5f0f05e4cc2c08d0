package io.channelsync.reload;

import io.channelsync.channel.Channel;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the shipped routes that tests edit as people do. */
final class ReloadedFolder {

    private ReloadedFolder() {}

    static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    static void customerAt(TestDatabase channel) {
        channel.execute("insert into async_customer (operation_id, operation, async_id, created_at, first_name)"
                + " values (uuid(), 'CREATE', uuid(), current_timestamp, 'Ann')");
    }

    static Path copyOfShipped(Path folder) {
        try (Stream<Path> files = Files.walk(Site.ROUTES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Site.ROUTES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first place; there must be one. */
    static void edit(Path file, String what, String by) {
        String text = text(file);
        int at = text.indexOf(what);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + what);
        }
        write(Map.of(file, text.substring(0, at) + by + text.substring(at + what.length())));
    }

    static void write(Map<Path, String> texts) {
        texts.forEach((file, text) -> {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Map<Path, String> texts(Path... folders) {
        Map<Path, String> texts = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(file -> texts.put(file, text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
