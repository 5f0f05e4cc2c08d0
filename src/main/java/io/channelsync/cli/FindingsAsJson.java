package io.channelsync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.channelsync.settings.Finding;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings for programs: one array of objects with {@code file}, {@code line} (0 for the whole file), {@code what},
 * {@code hint}, and {@code severity}, which is {@code finding} or {@code warning}.
 */
final class FindingsAsJson {

    private FindingsAsJson() {}

    static void write(List<Finding> warnings, List<Finding> findings, PrintWriter out) {
        List<Map<String, Object>> all = new ArrayList<>();
        warnings.forEach(finding -> all.add(object(finding, "warning")));
        findings.forEach(finding -> all.add(object(finding, "finding")));
        try {
            out.println(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    private static Map<String, Object> object(Finding finding, String severity) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", finding.file());
        object.put("line", finding.line());
        object.put("what", finding.what());
        object.put("hint", finding.hint());
        object.put("severity", severity);
        return object;
    }
}
