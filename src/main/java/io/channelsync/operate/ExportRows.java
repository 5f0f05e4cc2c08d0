package io.channelsync.operate;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads an export from HQ, a page at a time, and passes it on; memory does not grow with it. */
final class ExportRows {

    /** Columns of lines that are called as those of their invoice. */
    private static final Map<String, String> OF_LINE = Map.of("tax_amount", "line_tax_amount", "net_amount", "line_net_amount");

    private final Sites sites;
    private final String ofInvoices;
    private final String ofPayments;
    private final String ofVouchers;
    private final Map<String, Object> values;
    private long invoices;
    private long lines;
    private long payments;
    private long vouchers;

    private ExportRows(Sites sites, String ofInvoices, String ofPayments, String ofVouchers, Map<String, Object> values) {
        this.sites = sites;
        this.ofInvoices = ofInvoices;
        this.ofPayments = ofPayments;
        this.ofVouchers = ofVouchers;
        this.values = values;
    }

    /** The rows that an export has taken. */
    static ExportRows of(Sites sites, long export) {
        String taken = "\n   and %s.export_id = :export";
        return new ExportRows(sites, taken.formatted("i"), taken.formatted("j"), taken.formatted("v"), Map.of("export", export));
    }

    /** The rows of a selection as they are, exported before or not. */
    static ExportRows of(Sites sites, ExportSelection selection) {
        String ofStatements = selection.conditions("s");
        return new ExportRows(sites, selection.conditions("o"), ofStatements, ofStatements, selection.values());
    }

    /** Passes all rows on, and says how many there were. */
    ExportCounts passTo(ExportSink sink) throws IOException {
        passInvoices(sink);
        try (OrderedRows rows = read("export-payments", ofPayments)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                sink.payment(fields(row, ExportFields.PAYMENT, Map.of()));
                payments++;
            }
        }
        try (OrderedRows rows = read("export-vouchers", ofVouchers)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                sink.voucher(fields(row, ExportFields.VOUCHER, Map.of()));
                vouchers++;
            }
        }
        return new ExportCounts(invoices, lines, payments, vouchers);
    }

    private void passInvoices(ExportSink sink) throws IOException {
        try (OrderedRows rows = read("export-invoices", ofInvoices)) {
            Object invoice = null;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!row.key().equals(invoice)) {
                    invoice = row.key();
                    sink.invoice(fields(row, ExportFields.INVOICE, Map.of()));
                    invoices++;
                }
                if (row.value("line_number") != null) {
                    Map<String, Object> line = fields(row, ExportFields.LINE, OF_LINE);
                    line.put("invoice_number", invoice);
                    sink.line(line);
                    lines++;
                }
            }
        }
    }

    private OrderedRows read(String statement, String conditions) {
        return OrderedRows.read(sites, Sites.HQ, Sql.of(statement, Map.of("conditions", conditions)), values);
    }

    private static Map<String, Object> fields(Row row, List<String> fields, Map<String, String> columns) {
        Map<String, Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field, row.value(columns.getOrDefault(field, field))));
        return values;
    }
}
