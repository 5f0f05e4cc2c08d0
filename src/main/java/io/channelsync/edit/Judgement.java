package io.channelsync.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of a page of operations, as the rows that the steps of a route write. */
final class Judgement {

    private final List<Map<String, Object>> applied = new ArrayList<>();
    private final List<Map<String, Object>> superseded = new ArrayList<>();
    private final List<Map<String, Object>> held = new ArrayList<>();
    private final List<Map<String, Object>> undecided = new ArrayList<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final List<Map<String, Object>> audits = new ArrayList<>();
    private final List<Map<String, Object>> conflicts = new ArrayList<>();

    /** Operations that have taken effect. */
    List<Map<String, Object>> applied() {
        return applied;
    }

    /** Operations that a later one replaces. */
    List<Map<String, Object>> superseded() {
        return superseded;
    }

    /** Operations that wait, each with its reason. */
    List<Map<String, Object>> held() {
        return held;
    }

    /** Operations about which a person has to decide, each with its reason. */
    List<Map<String, Object>> undecided() {
        return undecided;
    }

    /** Operations that can never take effect as they stand, each with its reason. */
    List<Map<String, Object>> refused() {
        return refused;
    }

    /** Rows of the audit log, one a field. */
    List<Map<String, Object>> audits() {
        return audits;
    }

    /** Rows of the audit log about what a person has to decide, one a field; only what was not asked before. */
    List<Map<String, Object>> conflicts() {
        return conflicts;
    }
}
