package io.channelsync.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The requests of business partners that the tills have committed, and what operators decided. A part of the model's memory. */
final class Partners {

    /** As the column {@code request_type} says it. */
    enum Type { ONBOARD, ADD_USER, EDIT_USER, REMOVE_USER }

    /** What operators said of an organization. */
    enum Decision { NONE, APPROVED, REJECTED }

    /**
     * A request of a till.
     *
     * @param user GUID of the person whom it is about
     * @param name of the person afterwards; null when that person goes
     * @param organization the request with which the organization came
     * @param turn in which order the requests were made
     */
    record Request(String channel, UUID id, Type type, UUID user, String name, UUID organization, int turn) {}

    private final Map<UUID, Request> requests = new LinkedHashMap<>();
    private final Map<UUID, Decision> decisions = new LinkedHashMap<>();
    private int turns;

    int nextTurn() {
        return ++turns;
    }

    void add(Request request) {
        requests.put(request.id(), request);
    }

    void lose(UUID id) {
        requests.remove(id);
    }

    void decide(UUID request, Decision decision) {
        decisions.put(request, decision);
    }

    /** What became of the organization of a request. */
    Decision decision(Request request) {
        return decisions.getOrDefault(request.organization(), Decision.NONE);
    }

    List<Request> of(String channel) {
        return requests.values().stream().filter(request -> request.channel().equals(channel)).toList();
    }

    /** Organizations that nobody has decided about. */
    List<Request> undecided() {
        return requests.values().stream().filter(request -> request.type() == Type.ONBOARD && decision(request) == Decision.NONE).toList();
    }

    /** The channel whose till brought a person; null for nobody who came so. */
    String channelOf(Object user) {
        return requests.values().stream().filter(request -> request.user().equals(user)).map(Request::channel).findFirst().orElse(null);
    }

    /** What was asked for about each person who has to be at HQ, in the till's order. */
    Map<UUID, List<Request>> persons() {
        Map<UUID, List<Request>> persons = new LinkedHashMap<>();
        requests.values().stream().filter(request -> decision(request) == Decision.APPROVED)
                .sorted((one, other) -> Integer.compare(one.turn(), other.turn()))
                .forEach(request -> persons.computeIfAbsent(request.user(), user -> new ArrayList<>()).add(request));
        return persons;
    }

    /** Users of the organizations of a channel who may still be edited and removed there. */
    List<Request> users(String channel) {
        return persons().values().stream()
                .filter(all -> all.stream().noneMatch(request -> request.type() == Type.REMOVE_USER))
                .map(all -> all.get(0))
                .filter(request -> request.channel().equals(channel))
                .toList();
    }
}
