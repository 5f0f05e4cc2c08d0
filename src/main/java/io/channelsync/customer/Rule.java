package io.channelsync.customer;

import io.channelsync.channel.Channel;

/** Judges one cleaned, non-blank value of a row from a channel. Rules keep no state. */
@FunctionalInterface
interface Rule {

    /** Accepts every text as it was typed. */
    Rule AS_TYPED = (text, channel) -> Verdict.accepted(text);

    Verdict judge(String text, Channel channel);

    /**
     * This rule, and its result must fit a column of HQ.
     *
     * <p>Lengths are counted in UTF-16 units, as HSQLDB counts {@code varchar(n)}. PostgreSQL counts characters, which
     * are never more; what passes here fits both.
     */
    default Rule within(int longest) {
        return (text, channel) -> {
            Verdict verdict = judge(text, channel);
            if (verdict.isRefused() || verdict.value().length() <= longest) {
                return verdict;
            }
            return Verdict.refused("has " + verdict.value().length() + " characters, at most " + longest + " fit");
        };
    }
}
