package io.channelsync.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands posted invoices with their lines, posted payments, and the vouchers of shifts to whoever takes them over. */
public final class Export {

    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    /** The last part that appears says that all are there. */
    private static final List<String> PARTS = List.of(CsvExport.LINES, CsvExport.PAYMENTS, CsvExport.VOUCHERS, CsvExport.INVOICES);

    private final Sites sites;
    private final ExportBook book;

    /** @param changedBy who asks; blank means the user of this process */
    public Export(Sites sites, String changedBy) {
        this.sites = sites;
        this.book = new ExportBook(sites, new AuditLog(sites, changedBy, "EXPORT"));
    }

    /**
     * Writes what is asked for.
     *
     * @param out where the rows go when no file was named
     * @return what a person should read, empty when the rows went there; exit code 0, 1 when it could not be written, 3 when
     *     HQ is away, 4 for a channel, statement or export that nobody knows
     */
    public Answer run(ExportRequest request, PrintWriter out) {
        try {
            Answer refused = refusal(request);
            return refused != null ? refused : write(request, out);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        } catch (IOException failure) {
            return new Answer("cannot write " + (request.output() == null ? "to standard output" : request.output()) + ": "
                    + reason(failure) + "; nothing is marked as exported", Answer.REFUSED);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private Answer refusal(ExportRequest request) {
        String channel = request.selection().channel();
        if (channel != null && sites.channels().stream().noneMatch(known -> known.id().equals(channel))
                && sites.rows(Sites.HQ, "export-channel", Map.of("channel", channel)).isEmpty()) {
            return new Answer("there is no channel " + channel, Answer.UNKNOWN);
        }
        String statement = request.selection().statement();
        if (statement != null && sites.rows(Sites.HQ, "export-statement", Map.of("statement", statement)).isEmpty()) {
            return new Answer("there is no posted statement " + statement, Answer.UNKNOWN);
        }
        if (request.again() != null && book.find(request.again()) == null) {
            return new Answer("there is no export " + request.again(), Answer.UNKNOWN);
        }
        return null;
    }

    private Answer write(ExportRequest request, PrintWriter out) throws IOException {
        if (!request.onlyNew() && request.again() == null) {
            return unmarked(request, out);
        }
        ExportBook.Entry export = request.again() == null ? book.take(request.selection()) : book.find(request.again());
        if (export == null) {
            return nothingNew(request, out);
        }
        if (!export.frozen()) {
            book.freeze(export.id());
        }
        Written written = write(request, out, export.id(), export.startedAt(), ExportRows.of(sites, export.id()));
        book.written(export, written.counts());
        return answer("export " + export.id(), written);
    }

    private Answer unmarked(ExportRequest request, PrintWriter out) throws IOException {
        String now = Values.time(Map.of("now", sites.now()), "now");
        Written written = write(request, out, null, now, ExportRows.of(sites, request.selection()));
        book.read(request.selection(), written.counts());
        return answer("not marked", written);
    }

    /** Whoever reads a pipe gets a document all the same; in a folder nothing appears. */
    private Answer nothingNew(ExportRequest request, PrintWriter out) throws IOException {
        if (request.output() != null) {
            return new Answer("nothing new", Answer.DONE);
        }
        ExportSink sink = sink(request, ExportOutput.to(out));
        sink.begin(null, Values.time(Map.of("now", sites.now()), "now"));
        sink.end(new ExportCounts(0, 0, 0, 0));
        return new Answer("", Answer.DONE);
    }

    private record Written(ExportCounts counts, String places) {}

    private static Answer answer(String what, Written written) {
        return new Answer(written.places().isEmpty() ? "" : what + ": " + written.counts().text() + ": " + written.places(), Answer.DONE);
    }

    private Written write(ExportRequest request, PrintWriter out, Long id, String createdAt, ExportRows rows) throws IOException {
        String name = "export-" + (id == null ? IN_NAMES.format(sites.now()) : id);
        ExportOutput output = request.output() == null ? ExportOutput.to(out) : new ExportFiles(request.output(), name);
        try {
            ExportSink sink = sink(request, output);
            sink.begin(id, createdAt);
            ExportCounts counts = rows.passTo(sink);
            sink.end(counts);
            return new Written(counts, output.complete());
        } finally {
            output.abandon();
        }
    }

    private static ExportSink sink(ExportRequest request, ExportOutput output) throws IOException {
        if (!request.csv()) {
            return new JsonExport(output.open(""));
        }
        Map<String, Writer> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            if (request.only() == null || request.only().equals(part)) {
                parts.put(part, output.open(part));
            }
        }
        return new CsvExport(parts);
    }
}
