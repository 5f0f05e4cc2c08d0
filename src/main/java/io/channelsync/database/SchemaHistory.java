package io.channelsync.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The versions of a schema that belong together.
 *
 * @param table where a database keeps which of them it has
 * @param locations the folders with their scripts, {@code classpath:} or {@code filesystem:}
 */
record SchemaHistory(String table, List<String> locations) {

    private static final String SHIPPED = "channelsync_schema";
    private static final String FOLDER = "filesystem:";

    /** The shipped tables of headquarters, then those of each overlay, whose versions so meet those of nobody else. */
    static List<SchemaHistory> ofHq(List<Path> overlays) {
        List<SchemaHistory> histories = new ArrayList<>();
        histories.add(new SchemaHistory(SHIPPED, List.of("classpath:db/hq")));
        overlays.stream().filter(overlay -> Files.isDirectory(overlay.resolve("db/hq"))).forEach(overlay ->
                histories.add(new SchemaHistory(SHIPPED + "_" + nameOf(overlay), List.of(FOLDER + overlay.resolve("db/hq")))));
        return histories;
    }

    /** The tables of a channel: those of the last overlay that has any, with what only the product gets, else the shipped ones. */
    static List<SchemaHistory> ofChannel(List<Path> overlays, Product product) {
        List<String> locations = overlays.stream().map(overlay -> overlay.resolve("db/channel")).filter(Files::isDirectory)
                .reduce((lower, upper) -> upper)
                .map(tables -> folders(tables, tables.resolveSibling("channel-" + product.folder())))
                .orElse(List.of("classpath:db/channel"));
        return List.of(new SchemaHistory(SHIPPED, locations));
    }

    private static List<String> folders(Path common, Path ofProduct) {
        return Files.isDirectory(ofProduct) ? List.of(FOLDER + common, FOLDER + ofProduct) : List.of(FOLDER + common);
    }

    private static String nameOf(Path overlay) {
        return overlay.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
