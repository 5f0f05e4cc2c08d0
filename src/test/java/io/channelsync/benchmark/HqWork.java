package io.channelsync.benchmark;

import io.channelsync.flow.Flow;
import io.channelsync.testing.TestDatabase;
import java.util.List;

/**
 * What lies in HQ's inbox, and who works on it.
 *
 * @param name how people call what there is so much of
 * @param flow what ChannelSync does with it
 * @param plain does the same without ChannelSync
 * @param endState a query for one text that is equal for whoever did the same work
 */
record HqWork(String name, Flow flow, Stage stage, Plain plain, String endState) {

    /** Puts rows into HQ's inbox. */
    interface Stage {
        void stage(TestDatabase hq, String channel, int rows);
    }

    /** Works on all of them. */
    interface Plain {
        void run(TestDatabase hq, List<String> channels, int threads) throws Exception;
    }
}
