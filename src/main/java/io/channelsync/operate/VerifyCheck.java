package io.channelsync.operate;

/** One promise about the databases that is looked at row by row. */
interface VerifyCheck {

    /** The promise, as a sentence without a full stop. */
    String name();

    /**
     * Adds every row that breaks the promise.
     *
     * @throws SiteAway when a database cannot be read
     */
    void run(Findings findings);
}
