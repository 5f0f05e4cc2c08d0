package io.channelsync.benchmark;

import io.channelsync.testing.PostgresServer;
import java.sql.SQLException;
import java.util.List;

/**
 * New customers of four stores go to HQ, get their accounts and come down to all four stores.
 *
 * @param customers how many are staged at all stores together
 */
record NewCustomers(int customers) implements Workload {

    @Override
    public FreshSite site(PostgresServer server) throws Exception {
        FreshSite site = FreshSite.empty(server);
        stage(site);
        site.settle();
        return site;
    }

    /** Stages them at the stores of a site. */
    void stage(FreshSite site) throws SQLException {
        for (Store store : Store.ALL) {
            SampleCustomers.stage(site.database(store), store, customers / Store.ALL.size());
        }
    }

    @Override
    public List<Contestant> contestants() {
        return List.of(new ChannelSyncFlows(customers, customers), new PlainNewCustomers(1), new PlainNewCustomers(Store.ALL.size()));
    }

    @Override
    public String size() {
        return customers + " new customers";
    }
}
