package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import io.channelsync.simulation.Partners.Decision;
import io.channelsync.simulation.Partners.Request;
import io.channelsync.simulation.Partners.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What must hold at rest for requests of business partners: each was done once, or waits for a person, or was turned down. */
final class PartnersAtRest {

    private final Lane lane;
    private final Model model;
    private final Findings findings;
    private final Snapshot read;

    PartnersAtRest(Lane lane, Model model, Findings findings) {
        this.lane = lane;
        this.model = model;
        this.findings = findings;
        this.read = new Snapshot(lane.databases(), findings);
    }

    void check() {
        for (Channel channel : lane.channels()) {
            Staged inbox = Staged.inbox(read, channel.id(), findings);
            Staged here = Staged.at(read, channel.id(), findings);
            model.partners.of(channel.id()).forEach(request -> request(request, inbox.row("business_partner_request", request.id()),
                    here.row("business_partner_request", request.id())));
        }
        organizations();
        users(Databases.HQ);
        lane.channels().forEach(channel -> users(channel.id()));
    }

    private void request(Request request, Map<String, Object> atHq, Map<String, Object> row) {
        Decision decision = model.partners.decision(request);
        String what = request + " " + decision + ": " + atHq + ", " + row;
        boolean gone = model.atHqOnly.contains(request.id()) && row == null;
        findings.require(atHq != null && (gone || row != null && row.get("uploaded_at") != null), "lost: " + what);
        if (atHq == null || !gone && row == null) {
            return;
        }
        boolean over = decision != Decision.NONE;
        findings.require(Objects.equals(atHq.get("sync_status"), over ? "SYNCHRONIZED" : "NEEDS_DECISION"), "in a wrong state: " + what);
        findings.require((atHq.get("sync_error") == null) == (decision == Decision.APPROVED), "reason of a request: " + what);
        findings.require(gone || over == (row.get("completed_at") != null), "its till was not told that it is over: " + what);
        findings.require(gone || Objects.equals(row.get("sync_error"), atHq.get("sync_error")), "its till was told something else: " + what);
    }

    /** Each that was approved is one customer. */
    private void organizations() {
        Map<String, Integer> times = new HashMap<>();
        read.rows(Databases.HQ, "select organization_name from customer where organization_name like 'Organization %'")
                .forEach(row -> times.merge(String.valueOf(row.get("organization_name")), 1, Integer::sum));
        for (List<Request> person : model.partners.persons().values()) {
            Request first = person.get(0);
            if (first.type() == Type.ONBOARD) {
                String name = "Organization " + first.id();
                findings.require(times.getOrDefault(name, 0) == 1, name + " is " + times.getOrDefault(name, 0) + " customers");
                times.remove(name);
            }
        }
        findings.require(times.isEmpty(), "organizations that nobody approved: " + times);
    }

    /** Everybody who was added and not removed is a user, under the last name that the till gave. */
    private void users(String place) {
        Map<Object, Map<String, Object>> members = read.unique("user", place,
                "select c.async_id as k, c.last_name, m.role from customer_hierarchy_member m join customer c on c.account_number = m.account_number");
        model.partners.persons().forEach((user, requests) -> {
            Request last = requests.get(requests.size() - 1);
            if (!place.equals(Databases.HQ) && !Chain.shares(last.channel(), place)) {
                return;
            }
            Map<String, Object> member = members.remove(user);
            findings.require((member == null) == (last.type() == Type.REMOVE_USER), "user of " + requests + " at " + place + ": " + member);
            findings.require(member == null || Objects.equals(member.get("last_name"), last.name())
                    && Objects.equals(member.get("role"), requests.get(0).type() == Type.ONBOARD ? "ADMIN" : "USER"), "user of " + requests + " at " + place + ": " + member);
        });
        findings.require(members.isEmpty(), "users whom nobody added at " + place + ": " + members);
    }
}
