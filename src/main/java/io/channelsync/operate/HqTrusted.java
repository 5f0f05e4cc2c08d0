package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;

/** HQ has not been found to have forgotten something. */
record HqTrusted(Sites sites) implements VerifyCheck {

    @Override
    public String name() {
        return "HQ knows all that it has told";
    }

    @Override
    public void run(Findings findings) {
        String behind = Standings.hqBehind(sites);
        if (behind != null) {
            findings.add(Kind.DIFFERENT, Sites.HQ, "change_counter", behind);
        }
    }
}
