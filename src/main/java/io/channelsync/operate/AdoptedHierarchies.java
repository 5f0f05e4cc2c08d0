package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes organizations and their users that a restored HQ has forgotten back from the channels. Without that, a request that comes
 * again, or waits again, would make a second organization.
 */
final class AdoptedHierarchies {

    /**
     * A request as the channel that sent it knows it.
     *
     * @param told whether the channel has heard that it took effect
     */
    private record Request(String channel, Object operation, boolean told) {

        Request orElse(Request other) {
            return !told && other.told ? other : this;
        }
    }

    private final Sites sites;
    private final Map<String, Map<String, Object>> members = new LinkedHashMap<>();
    private final Map<String, String> tellers = new HashMap<>();
    private final Map<Object, Request> requests = new HashMap<>();

    AdoptedHierarchies(Sites sites) {
        this.sites = sites;
    }

    /** Notes what one channel has. */
    void from(Channel channel) {
        for (Map<String, Object> row : sites.rows(channel.id(), "recover-members-at-channel", Map.of())) {
            members.putIfAbsent(Values.text(row, "account_number"), IntakeRules.plain(row));
            tellers.putIfAbsent(Values.text(row, "hierarchy_number"), channel.id());
        }
        sites.rows(channel.id(), "recover-approved-at-channel", Map.of()).forEach(row -> requests.merge(row.get("async_id"),
                new Request(channel.id(), row.get("operation_id"), (Boolean) row.get("told")), Request::orElse));
    }

    /** Stores what HQ lacks, once it has the customers. */
    void store() {
        if (!members.isEmpty()) {
            sites.inTransaction(Sites.HQ, hq -> store(hq, List.copyOf(members.values())));
        }
    }

    private int store(JdbcClient hq, List<Map<String, Object>> users) {
        users.stream().filter(user -> "ADMIN".equals(user.get("role"))).forEach(admin -> organization(hq, admin));
        return users.stream().mapToInt(user -> hq.sql(Sql.of("recover-insert-member")).params(user).update()).sum();
    }

    private void organization(JdbcClient hq, Map<String, Object> admin) {
        String number = Values.text(admin, "hierarchy_number");
        // Whose admin asked, that was taken on, be it that the channel has not heard of it. A channel that has purged its requests
        // sends none again; the number then stands for the request.
        Request request = requests.getOrDefault(admin.get("async_id"), new Request(tellers.get(number),
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)), true));
        Map<String, Object> row = new HashMap<>(admin);
        row.put("channel", request.channel());
        row.put("operation", request.operation());
        row.put("now", sites.now());
        if (hq.sql(Sql.of("recover-insert-hierarchy")).params(row).update() == 1) {
            hq.sql(Sql.of("recover-forget-decision")).params(row).update();
            hq.sql(Sql.of("recover-approve")).params(row).update();
            hq.sql(Sql.of("partners-approve")).params(row).update();
        }
    }
}
