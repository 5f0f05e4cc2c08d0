package io.channelsync.operate;

import io.channelsync.installation.Judgement;
import io.channelsync.operate.Disagreement.Kind;

/** The database of a channel is the one that HQ knows, and HQ knows all that it has told the channel. */
record SameInstallation(Sites sites, String channel) implements VerifyCheck {

    @Override
    public String name() {
        return "channel and HQ are those that met last";
    }

    @Override
    public void run(Findings findings) {
        Judgement judgement = Standings.of(sites, channel);
        if (!judgement.standing().sound()) {
            findings.add(Kind.DIFFERENT, channel, "channel_installation", judgement.text());
        }
    }
}
