package io.channelsync.benchmark;

import io.channelsync.testing.PostgresServer;
import java.util.List;

/** Something that the stores have staged: how a site comes to have it, and who takes turns in bringing it home. */
interface Workload {

    /** A site of its own with everything staged, the same one every time. */
    FreshSite site(PostgresServer server) throws Exception;

    /** ChannelSync first, then what it is compared with. */
    List<Contestant> contestants();

    /** How much of it, spoken. */
    String size();
}
