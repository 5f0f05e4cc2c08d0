package io.channelsync.edit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One thing that happens: somebody at a channel does something to a customer, or a flow runs.
 *
 * @param kind what
 * @param channel which of the channels, for what happens there
 * @param customer which of the customers
 * @param thing which of the fields, or which flow
 * @param byAccount true to name the account where the channel knows it
 */
record Act(Kind kind, int channel, int customer, int thing, boolean byAccount) {

    enum Kind { CREATE, EDIT, NO_CUSTOMER, ADDRESS, NO_ADDRESS, CONTACT, NO_CONTACT, AFFILIATION, ATTRIBUTE, RUN }

    /** Any order of things, with a flow run after every other one. */
    static Arbitrary<List<Act>> anything(List<Kind> kinds, int channels, int customers, int length) {
        Arbitrary<Act> act = Combinators.combine(Arbitraries.of(kinds), Arbitraries.integers().between(0, channels - 1),
                        Arbitraries.integers().between(0, customers - 1), Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as(Act::new);
        return act.list().ofSize(length);
    }
}
