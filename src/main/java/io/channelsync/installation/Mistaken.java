package io.channelsync.installation;

/** A database is not what it is taken for: a person must say what is right. */
public final class Mistaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what is wrong and which command mends it; no personal data */
    public Mistaken(String what) {
        super(what);
    }
}
