package io.channelsync.edit;

/**
 * What becomes of one field that an operation wants to change.
 *
 * @param field its name
 * @param value what the operation wants
 * @param before what HQ has, as text
 * @param action EDIT where nothing was in the way; CHANNEL_WINS, HQ_WINS or NEEDS_DECISION in a conflict
 */
record FieldVerdict(String field, Object value, String before, String action) {

    static final String EDIT = "EDIT";
    static final String CHANNEL_WINS = "CHANNEL_WINS";
    static final String HQ_WINS = "HQ_WINS";
    static final String NEEDS_DECISION = "NEEDS_DECISION";
    /** How the audit log calls what a person was asked about. */
    static final String CONFLICT = "CONFLICT";

    boolean takesEffect() {
        return action.equals(EDIT) || action.equals(CHANNEL_WINS);
    }
}
