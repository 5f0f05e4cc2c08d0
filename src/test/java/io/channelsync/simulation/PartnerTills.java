package io.channelsync.simulation;

import io.channelsync.simulation.Partners.Request;
import io.channelsync.simulation.Partners.Type;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Business partners who ask to be taken on at a channel, and their users. */
final class PartnerTills {

    private static final int MOST_UNDECIDED = 2;

    private final boolean away;
    private final Lane lane;
    private final Model model;
    private final Random random;
    private final Map<Happening, Integer> happened;

    /** @param away whether none come: where nothing may wait in the end */
    PartnerTills(Lane lane, Model model, Random random, Map<Happening, Integer> happened, boolean away) {
        this.away = away;
        this.lane = lane;
        this.model = model;
        this.random = random;
        this.happened = happened;
    }

    /** One request, of an organization or about a user of one. */
    void request(String channel) {
        if (away) {
            return;
        }
        if (random.nextBoolean() && !known(channel).isEmpty()) {
            user(channel);
        } else if (model.partners.undecided().size() <= MOST_UNDECIDED) {
            write(new Request(channel, guid(), Type.ONBOARD, guid(), name(), null, model.partners.nextTurn()), null, Happening.ORGANIZATION);
        }
    }

    /** A request about a user, where the channel has an organization; true when there was one. */
    boolean user(String channel) {
        List<Request> users = away ? List.of() : known(channel);
        if (users.isEmpty()) {
            return false;
        }
        Request user = users.get(random.nextInt(users.size()));
        int dice = random.nextInt(4);
        if (dice <= 1 && user.type() == Type.ADD_USER) {
            write(new Request(channel, guid(), Type.REMOVE_USER, user.user(), null, user.organization(), model.partners.nextTurn()), null, Happening.USER_REMOVED);
        } else if (dice == 2) {
            write(new Request(channel, guid(), Type.EDIT_USER, user.user(), name(), user.organization(), model.partners.nextTurn()), null, Happening.USER_EDITED);
        } else {
            write(new Request(channel, guid(), Type.ADD_USER, guid(), name(), user.organization(), model.partners.nextTurn()),
                    organizationOf(user), Happening.USER_ADDED);
        }
        return true;
    }

    /** Users whom the channel sees in their organization. */
    private List<Request> known(String channel) {
        List<UUID> here = lane.databases().template(channel).queryForList(
                "select c.async_id from customer_hierarchy_member m join customer c on c.account_number = m.account_number where c.async_id is not null", UUID.class);
        return model.partners.users(channel).stream().filter(user -> here.contains(user.user())).toList();
    }

    private String organizationOf(Request user) {
        return lane.databases().template(user.channel()).queryForObject("select m.organization_account from customer_hierarchy_member m"
                + " join customer c on c.account_number = m.account_number where c.async_id = ?", String.class, user.user());
    }

    private void write(Request request, String organizationAccount, Happening happening) {
        Request whole = request.organization() != null ? request
                : new Request(request.channel(), request.id(), request.type(), request.user(), request.name(), request.id(), request.turn());
        Draft draft = new Draft().request(model, whole, organizationAccount, lane.clock().instant().atOffset(ZoneOffset.UTC));
        draft.send(lane.databases().template(request.channel()));
        draft.committed();
        happened.merge(happening, 1, Integer::sum);
    }

    private String name() {
        return "Partner" + (model.partners.nextTurn());
    }

    private UUID guid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
