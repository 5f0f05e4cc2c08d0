package io.channelsync.benchmark;

/** Something that brings the staged customers of a fresh site to HQ and down to every store. */
interface Contestant {

    String name();

    /** Does the work; afterwards the site is in its end state. */
    Timings run(FreshSite site) throws Exception;
}
