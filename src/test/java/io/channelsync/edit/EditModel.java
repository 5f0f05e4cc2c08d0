package io.channelsync.edit;

import java.util.LinkedHashMap;
import java.util.Map;

/** One customer as it must be in the end, if each of its fields is edited at one channel only: as it was entered last. */
final class EditModel {

    final Map<String, Object> fields = new LinkedHashMap<>();
    boolean blocked;
    String city;
    boolean active;
    String contact;
    boolean contactActive;
    boolean member;
    String tier;
}
