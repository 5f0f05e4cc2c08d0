package io.channelsync.operate;

/**
 * What one flow has before it, over all channels.
 *
 * @param flow its name
 * @param waiting rows that go on by themselves
 * @param held rows that wait for something and say for what
 * @param failed rows that wait for a correction
 * @param needsDecision rows that wait for a decision
 * @param done rows that are through
 */
public record FlowStatus(String flow, long waiting, long held, long failed, long needsDecision, long done) {

    static FlowStatus of(String flow) {
        return new FlowStatus(flow, 0, 0, 0, 0, 0);
    }

    /** Adds rows of one state, of which so many carry a reason. */
    FlowStatus plus(String state, long rows, long explained) {
        return switch (state) {
            case "PENDING" -> new FlowStatus(flow, waiting + rows - explained, held + explained, failed, needsDecision, done);
            case "FAILED" -> new FlowStatus(flow, waiting, held, failed + rows, needsDecision, done);
            case "NEEDS_DECISION" -> new FlowStatus(flow, waiting, held, failed, needsDecision + rows, done);
            default -> new FlowStatus(flow, waiting, held, failed, needsDecision, done + rows);
        };
    }

    boolean silent() {
        return waiting + held + failed + needsDecision + done == 0;
    }

    long stuck() {
        return held + failed + needsDecision;
    }
}
