package io.channelsync.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One line of the daemon's answer: printed text, or, as the last line, the exit code.
 * An answer without an exit code was cut off.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(String text, Integer exit) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Line text(String text) {
        return new Line(text, null);
    }

    static Line exit(int code) {
        return new Line(null, code);
    }

    static Line parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, Line.class);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of text is always JSON", e);
        }
    }
}
