package io.channelsync.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a page of operations on one table, each in the order of its channel, all as of one moment at HQ. */
final class EditPage {

    /** Operations of one channel on one thing apply strictly in order. */
    private record Line(String channel, Edit.Subject subject) {}

    private final EditedTable table;
    private final FieldHistory history;
    private final FieldJudge fields;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Line, List<Edit>> ahead = new HashMap<>();
    private final Map<Line, List<Edit>> open = new HashMap<>();
    private final Map<Line, List<Edit>> over = new HashMap<>();
    private final Set<Object> replaced = new HashSet<>();
    private final Judgement judgement = new Judgement();
    private final PartnerEmails emails;

    /**
     * @param current what HQ has of the things of the page
     * @param history what became of their fields
     * @param emails whose the addresses are by which users of business partners sign in
     */
    EditPage(EditedTable table, List<Map<String, Object>> current, FieldHistory history, ConflictPolicy policy, PartnerEmails emails) {
        this.table = table;
        this.history = history;
        this.emails = emails;
        this.fields = new FieldJudge(table, history, policy);
        current.forEach(row -> items.put(key((String) row.get("account_number"), row.get(table.itemAtHq())), new Item(row, true)));
    }

    /** GUIDs are the same thing whoever names them; a name is one of its customer only. */
    private String key(String account, Object item) {
        return table.needsCreate() ? String.valueOf(item) : account + "/" + item;
    }

    /**
     * Judges the operations.
     *
     * @param page locked operations that are due
     * @param waiting other operations on the same things that have not taken effect
     * @param later operations on the same things that came after them and are over
     */
    Judgement judge(List<Map<String, Object>> page, List<Map<String, Object>> waiting, List<Map<String, Object>> later) {
        List<Edit> edits = page.stream().map(row -> new Edit(table, row))
                .sorted(Edit.AS_WRITTEN.thenComparing(Edit::channel)).toList();
        Set<Object> ids = edits.stream().map(Edit::id).collect(Collectors.toSet());
        edits.forEach(edit -> ahead.computeIfAbsent(line(edit), line -> new ArrayList<>()).add(edit));
        later.forEach(row -> {
            Edit edit = new Edit(table, row);
            over.computeIfAbsent(line(edit), line -> new ArrayList<>()).add(edit);
        });
        Set<Object> seen = new HashSet<>(ids);
        for (Map<String, Object> row : waiting) {
            Edit edit = new Edit(table, row);
            if (seen.add(edit.id())) {
                open.computeIfAbsent(line(edit), line -> new ArrayList<>()).add(edit);
            }
        }
        edits.forEach(this::judge);
        return judgement;
    }

    /** What HQ's rows have become. */
    List<Item> items() {
        return List.copyOf(items.values());
    }

    private static Line line(Edit edit) {
        return new Line(edit.channel(), edit.subject());
    }

    private void judge(Edit edit) {
        List<Edit> before = open.getOrDefault(line(edit), List.of()).stream()
                .filter(one -> one.before(edit) && !replaced.contains(one.id()))
                .toList();
        for (Edit one : before) {
            if (!replaces(edit, one)) {
                hold(edit, "waits for operation " + one.id() + ", which came before it");
                return;
            }
        }
        before.forEach(this::supersede);
        if (isReplaced(edit) || cameTooLate(edit)) {
            supersede(edit);
        } else if (edit.creates()) {
            create(edit);
        } else {
            apply(edit);
        }
    }

    private boolean isReplaced(Edit edit) {
        return ahead.get(line(edit)).stream().anyMatch(one -> edit.before(one) && replaces(one, edit));
    }

    /** True when the channel's later operations are over already. */
    private boolean cameTooLate(Edit edit) {
        return over.getOrDefault(line(edit), List.of()).stream()
                .anyMatch(one -> edit.before(one) && (replaces(one, edit) || revives(one, edit)));
    }

    /** True when a later operation of the channel on the thing has taken effect already. */
    private boolean isOvertaken(Edit edit) {
        return over.getOrDefault(line(edit), List.of()).stream().anyMatch(one -> edit.before(one));
    }

    /** A deactivation that became visible only after the till had the thing back. */
    private boolean revives(Edit later, Edit earlier) {
        return table != EditedTable.CUSTOMER && later.updates() && earlier.deactivates();
    }

    /**
     * An update is the whole record as the channel sees it, so it replaces an earlier one of the same record. One of a later
     * record does not: what the earlier one ran into is to be judged, and decided, by itself.
     */
    private boolean replaces(Edit later, Edit earlier) {
        return !table.needsCreate() || later.updates() && earlier.updates() && later.base() == earlier.base();
    }

    private void supersede(Edit edit) {
        if (replaced.add(edit.id())) {
            judgement.superseded().add(edit.row());
        }
    }

    private void create(Edit edit) {
        String key = key(edit.account(), edit.subject().item());
        Item item = items.get(key);
        if (item != null && !Objects.equals(item.values().get("owner_account"), edit.row().get("owner_account"))) {
            refuseForeign(edit);
            return;
        }
        if (item == null) {
            Map<String, Object> values = new LinkedHashMap<>(edit.row());
            values.put(table.itemAtHq(), edit.row().get(table.item()));
            values.put("active", true);
            values.computeIfAbsent("is_primary", absent -> false);
            items.put(key, new Item(values, false));
        }
        judgement.applied().add(edit.row());
    }

    private void apply(Edit edit) {
        String key = key(edit.account(), edit.subject().item());
        Item item = items.get(key);
        if (item == null && table.needsCreate()) {
            hold(edit, "waits for the create of its " + table.spoken());
            return;
        }
        if (item != null && !edit.account().equals(item.values().get("account_number"))) {
            refuseForeign(edit);
            return;
        }
        Item target = item != null ? item : absent(edit);
        // Whether the thing is there was said by what came after it; a late edit does not bring it back.
        List<FieldVerdict> verdicts = fields.verdicts(edit, target.values()).stream()
                .filter(one -> !(edit.updates() && table.needsCreate() && one.field().equals(table.mark()) && isOvertaken(edit)))
                .toList();
        List<FieldVerdict> conflicts = verdicts.stream().filter(one -> one.action().equals(FieldVerdict.NEEDS_DECISION)).toList();
        if (!conflicts.isEmpty()) {
            ask(edit, conflicts);
            return;
        }
        for (FieldVerdict verdict : verdicts) {
            Object holder = signsIn(verdict) ? emails.holder(edit.account(), verdict.value()) : null;
            if (holder != null) {
                refuse(edit, "email is that of another user of a business partner, " + holder);
                return;
            }
        }
        items.put(key, target);
        verdicts.forEach(verdict -> write(edit, target, verdict));
        judgement.applied().add(edit.row());
    }

    private boolean signsIn(FieldVerdict verdict) {
        return table == EditedTable.CUSTOMER && verdict.field().equals("email") && verdict.takesEffect();
    }

    private Item absent(Edit edit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("account_number", edit.account());
        values.put(table.itemAtHq(), edit.row().get(table.item()));
        values.put(table.mark(), null);
        return new Item(values, false);
    }

    private void write(Edit edit, Item item, FieldVerdict verdict) {
        judgement.audits().add(EditAudit.row(table, edit, verdict));
        history.add(edit.account(), edit.subject().item(), verdict.field(), new FieldChange(FieldChange.NOW, edit.channel(),
                verdict.before(), Edit.text(verdict.value()), verdict.takesEffect()));
        if (!verdict.takesEffect()) {
            return;
        }
        item.set(verdict.field(), verdict.value());
        if (signsIn(verdict)) {
            emails.take(edit.account(), verdict.value());
        }
        if (table == EditedTable.ATTRIBUTE) {
            item.set("value_type", edit.row().get("value_type"));
        }
    }

    private void hold(Edit edit, String reason) {
        edit.row().put("sync_error", reason);
        judgement.held().add(edit.row());
        leaveOpen(edit);
    }

    private void refuse(Edit edit, String reason) {
        edit.row().put("sync_error", reason);
        judgement.refused().add(edit.row());
        leaveOpen(edit);
    }

    private void refuseForeign(Edit edit) {
        refuse(edit, "the " + table.spoken() + " belongs to another customer");
    }

    private void ask(Edit edit, List<FieldVerdict> conflicts) {
        edit.row().put("sync_error", ConflictReason.of(conflicts.stream().map(FieldVerdict::field).toList()));
        judgement.undecided().add(edit.row());
        conflicts.stream().map(one -> EditAudit.row(table, edit, one)).filter(history::isNews).forEach(judgement.conflicts()::add);
        leaveOpen(edit);
    }

    private void leaveOpen(Edit edit) {
        open.computeIfAbsent(line(edit), line -> new ArrayList<>()).add(edit);
    }
}
