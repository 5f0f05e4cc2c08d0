package io.channelsync.database;

/** Another worker did or changed this meanwhile; roll back and look again. Nothing is wrong. */
public class Overtaken extends RuntimeException {

    public Overtaken(String what) {
        super(what);
    }
}
