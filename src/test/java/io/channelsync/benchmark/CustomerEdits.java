package io.channelsync.benchmark;

import io.channelsync.testing.PostgresServer;
import java.util.List;

/**
 * Edits of customers whom HQ and all four stores have: they go to HQ, change there what each of them changed, and the
 * customers come down to all four stores again. There are as many customers as edits.
 */
final class CustomerEdits implements Workload {

    private final int edits;
    private FreshSite original;

    /** @param edits how many are staged at all stores together, a multiple of {@link SampleEdits#CYCLE} */
    CustomerEdits(int edits) {
        if (edits % SampleEdits.CYCLE != 0) {
            throw new IllegalArgumentException("expected a number of edits that " + SampleEdits.CYCLE + " divides, not " + edits);
        }
        this.edits = edits;
    }

    /** Made once, then copied: bringing the customers home first takes longer than bringing home their edits. */
    @Override
    public FreshSite site(PostgresServer server) throws Exception {
        if (original == null) {
            original = withEdits(server);
        }
        return original.copy(server);
    }

    private FreshSite withEdits(PostgresServer server) throws Exception {
        FreshSite site = FreshSite.empty(server);
        ChannelSyncFlows.meet(site);
        new NewCustomers(edits).stage(site);
        new PlainNewCustomers(Store.ALL.size()).run(site);
        for (Store store : Store.ALL) {
            SampleEdits.stage(site.database(store), store);
        }
        site.settle();
        return site;
    }

    @Override
    public List<Contestant> contestants() {
        return List.of(new ChannelSyncFlows(edits, SampleEdits.customers(edits)), new PlainEdits(1), new PlainEdits(Store.ALL.size()));
    }

    @Override
    public String size() {
        return edits + " edits of existing customers";
    }
}
