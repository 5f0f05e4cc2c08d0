package io.channelsync.adventureworks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A gzip-compressed table with a header line and quoted commas, in UTF-8. */
final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    /** All rows of a file, read at once. */
    static Stream<CSVRecord> read(Path file) {
        try (Reader text = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).getRecords().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
