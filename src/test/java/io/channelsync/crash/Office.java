package io.channelsync.crash;

import io.channelsync.operate.Answer;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.Sites;
import io.channelsync.testing.Site;
import java.util.UUID;

/** People at headquarters, who take on every organization that asks for it. */
final class Office {

    private final Site site;

    Office(Site site) {
        this.site = site;
    }

    /** Approves whatever waits for it. */
    void approve() {
        Prospects prospects = new Prospects(new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock()), "jo");
        for (UUID request : site.hq().sql("select operation_id from prospect where state = 'WAITING'").query(UUID.class).list()) {
            Answer answer = prospects.approve(request.toString());
            if (answer.exitCode() != 0) {
                throw new IllegalStateException(answer.text());
            }
        }
    }
}
