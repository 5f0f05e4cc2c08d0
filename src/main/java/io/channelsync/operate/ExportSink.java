package io.channelsync.operate;

import java.io.IOException;
import java.util.Map;

/** Takes an export row by row: invoices, each with its lines, then payments. Keys of rows are column names. */
interface ExportSink {

    /**
     * Before everything else.
     *
     * @param export number of the export; null when nothing is marked
     * @param createdAt when it was begun, an ISO 8601 instant
     */
    void begin(Long export, String createdAt) throws IOException;

    void invoice(Map<String, Object> invoice) throws IOException;

    /** A line of the invoice before. */
    void line(Map<String, Object> line) throws IOException;

    void payment(Map<String, Object> payment) throws IOException;

    void voucher(Map<String, Object> voucher) throws IOException;

    /** After everything else. */
    void end(ExportCounts counts) throws IOException;
}
