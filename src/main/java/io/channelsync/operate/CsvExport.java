package io.channelsync.operate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An export as CSV (RFC 4180), a table a part. A part whose writer is missing is left out. Nothing is an empty field.
 */
final class CsvExport implements ExportSink {

    static final String INVOICES = "invoices";
    static final String LINES = "lines";
    static final String PAYMENTS = "payments";
    static final String VOUCHERS = "vouchers";

    private static final List<String> LINE = Stream.concat(Stream.of("invoice_number"), ExportFields.LINE.stream()).toList();

    private final Map<String, Writer> parts;

    /** @param parts a writer for each part that is wanted */
    CsvExport(Map<String, Writer> parts) {
        this.parts = Map.copyOf(parts);
    }

    @Override
    public void begin(Long export, String createdAt) throws IOException {
        write(INVOICES, ExportFields.INVOICE);
        write(LINES, LINE);
        write(PAYMENTS, ExportFields.PAYMENT);
        write(VOUCHERS, ExportFields.VOUCHER);
    }

    @Override
    public void invoice(Map<String, Object> invoice) throws IOException {
        write(INVOICES, values(invoice, ExportFields.INVOICE));
    }

    @Override
    public void line(Map<String, Object> line) throws IOException {
        write(LINES, values(line, LINE));
    }

    @Override
    public void payment(Map<String, Object> payment) throws IOException {
        write(PAYMENTS, values(payment, ExportFields.PAYMENT));
    }

    @Override
    public void voucher(Map<String, Object> voucher) throws IOException {
        write(VOUCHERS, values(voucher, ExportFields.VOUCHER));
    }

    @Override
    public void end(ExportCounts counts) {
        // A table says nothing after its rows.
    }

    private static List<String> values(Map<String, Object> row, List<String> fields) {
        return fields.stream().map(field -> quoted(ExportFields.text(row, field))).toList();
    }

    private void write(String part, List<String> values) throws IOException {
        Writer to = parts.get(part);
        if (to != null) {
            to.write(String.join(",", values) + "\r\n");
        }
    }

    private static String quoted(String text) {
        if (text == null) {
            return "";
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
