package io.channelsync.operate;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An export as files: written under another name beside their place, brought to the disk, and only then moved there, in the
 * order in which they were opened. Whoever sees the last one sees all, and never half of one.
 */
final class ExportFiles implements ExportOutput {

    private record Part(Path target, Path beside, FileOutputStream stream, Writer writer) {}

    private final Path place;
    private final String name;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param place the file; or the folder, when it does not end with the extension of a file
     * @param name how files in the folder begin; {@code -PART.csv} or {@code .json} follows
     */
    ExportFiles(Path place, String name) {
        this.place = place;
        this.name = name;
    }

    @Override
    public Writer open(String part) throws IOException {
        Path target = target(part);
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        FileOutputStream stream = new FileOutputStream(beside.toFile());
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        parts.add(new Part(target, beside, stream, writer));
        return writer;
    }

    private Path target(String part) {
        Path target = ExportRequest.isFile(place) ? place : place.resolve(name + (part.isEmpty() ? ".json" : "-" + part + ".csv"));
        return target.toAbsolutePath();
    }

    @Override
    public String complete() throws IOException {
        for (Part part : parts) {
            part.writer().flush();
            part.stream().getFD().sync();
            part.writer().close();
        }
        for (Part part : parts) {
            Files.move(part.beside(), part.target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return String.join(" ", parts.stream().map(part -> part.target().toString()).toList());
    }

    @Override
    public void abandon() {
        for (Part part : parts) {
            try (Writer writer = part.writer()) {
                Files.deleteIfExists(part.beside());
            } catch (IOException lost) {
                // The disk is full or gone; why it stopped has been said already.
            }
        }
    }
}
