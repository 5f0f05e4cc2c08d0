package io.channelsync.route;

import io.channelsync.database.ErrorKind;
import io.channelsync.database.FailedRow;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;

/** Parts a failing page until the rows that spoil it stand alone. Outages and set-up faults are never bisected. */
final class BisectProducer extends RouteSender {

    /** How often the same rows are tried again at once when another worker was at them. */
    private static final int CONFLICT_TRIES = 5;

    /** Beyond so many refused rows it is cheaper to part the page than to go after each row that the database names. */
    private static final int MOST_NAMED = 20;

    /** With fewer rows a page is not worth being parted before anybody has looked for the culprit. */
    private static final int LARGE = 100;

    private final BisectComponent.BisectEndpoint endpoint;

    BisectProducer(BisectComponent.BisectEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        List<Map<String, Object>> page = Rows.of((Collection<?>) exchange.getMessage().getMandatoryBody(List.class));
        Bisection bisection = new Bisection(exchange, page.size());
        bisection.store(page);
        bisection.judge(page);
    }

    /** One page on its way. */
    private final class Bisection {

        private final Exchange exchange;
        private final int size;
        private final Map<Map<String, Object>, String> refused = new IdentityHashMap<>();
        private boolean named = true;

        Bisection(Exchange exchange, int size) {
            this.exchange = exchange;
            this.size = size;
        }

        void store(List<Map<String, Object>> part) throws Exception {
            if (part.isEmpty()) {
                return;
            }
            Exception error = sendPatiently(part);
            if (error == null) {
                return;
            }
            if (ErrorKind.of(error) != ErrorKind.DATA) {
                throw error;
            }
            if (part.size() == 1) {
                refused.put(part.get(0), ErrorKind.describe(error));
                return;
            }
            if (part.size() == size && size >= LARGE) {
                equalParts(part, 10);
                return;
            }
            int culprit = named && refused.size() < MOST_NAMED ? FailedRow.of(error) : -1;
            if (culprit >= 0 && culprit < part.size()) {
                around(part, culprit);
            } else {
                equalParts(part, 4);
            }
        }

        /**
         * Quarters need no more tries than halves to find one row, and carry less of the page twice. A whole page is parted
         * into tenths: where one row in a hundred is bad, most of them go through at once.
         */
        private void equalParts(List<Map<String, Object>> part, int count) throws Exception {
            for (int i = 0; i < count; i++) {
                store(part.subList(part.size() * i / count, part.size() * (i + 1) / count));
            }
        }

        /** The row that the database named, and what is before and behind it. */
        private void around(List<Map<String, Object>> part, int culprit) throws Exception {
            store(part.subList(0, culprit));
            store(part.subList(culprit, culprit + 1));
            // It counted other rows than ours, for example the lines of a sale.
            named = refused.containsKey(part.get(culprit));
            store(part.subList(culprit + 1, part.size()));
        }

        /** A key that is there already may be another worker's doing, which the second look finds; but one look is enough. */
        private Exception sendPatiently(List<Map<String, Object>> part) {
            Exception error = send(part(exchange, part), endpoint.getTo());
            for (int tries = 1; error != null && ErrorKind.isConflict(error) && tries < triesFor(error, part); tries++) {
                error = send(part(exchange, part), endpoint.getTo());
            }
            return error;
        }

        private int triesFor(Exception error, List<Map<String, Object>> part) {
            if (ErrorKind.of(error) != ErrorKind.DATA) {
                return CONFLICT_TRIES;
            }
            return part.size() == 1 || part.size() == size ? 2 : 1;
        }

        void judge(List<Map<String, Object>> page) throws Exception {
            List<Map<String, Object>> again = page.stream().filter(row -> Boolean.TRUE.equals(row.get("put_off"))).toList();
            List<Map<String, Object>> bad = page.stream().filter(refused::containsKey).toList();
            int againRefused = (int) again.stream().filter(refused::containsKey).count();
            Breaker breaker = endpoint.getBreakers().of(exchange, endpoint.getTo(), page);
            Breaker.Verdict verdict = breaker.judge(page.size() - again.size(), bad.size() - againRefused, again.size(), againRefused,
                    bad.isEmpty() ? null : refused.get(bad.get(0)));
            List<Map<String, Object>> putOff = new ArrayList<>();
            for (Map<String, Object> row : bad) {
                if (Boolean.TRUE.equals(row.get("put_off")) ? verdict.putOffAgain() : verdict.putOffNew()) {
                    putOff.add(row);
                } else {
                    park(row);
                }
            }
            if (!putOff.isEmpty()) {
                putOff(page, putOff, breaker);
            }
        }

        private void park(Map<String, Object> row) throws Exception {
            Exchange part = part(exchange, List.of(row));
            part.getMessage().setHeader("reason", refused.get(row));
            sendOrThrow(part, endpoint.getPark());
        }

        private void putOff(List<Map<String, Object>> page, List<Map<String, Object>> rows, Breaker breaker) throws Exception {
            if (endpoint.getPutOff() == null) {
                throw new TooManyRefused("more than a fifth of the rows are refused: " + refused.get(rows.get(0)));
            }
            OffsetDateTime now = exchange.getMessage().getHeader(Headers.NOW, OffsetDateTime.class);
            for (Map<String, Object> row : rows) {
                int attempts = row.get("attempts") instanceof Number number ? number.intValue() : 0;
                OffsetDateTime next = now.plus(endpoint.getBackoff().after(attempts + 1));
                row.put("next_attempt_at", next);
                row.put("sync_error", refused.get(row));
                breaker.putOff(next);
            }
            sendOrThrow(part(exchange, rows), endpoint.getPutOff());
            Set<Map<String, Object>> later = Collections.newSetFromMap(new IdentityHashMap<>());
            later.addAll(rows);
            exchange.getMessage().setBody(page.stream().filter(row -> !later.contains(row)).toList());
        }

        private void sendOrThrow(Exchange part, String uri) throws Exception {
            Exception error = send(part, uri);
            if (error != null) {
                throw error;
            }
        }
    }
}
