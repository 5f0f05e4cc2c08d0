package io.channelsync.database;

/**
 * What parts the tables of a database from those that this version of ChannelSync creates.
 *
 * @param kind    in which way they differ
 * @param version the version of the tables that is meant
 */
public record SchemaDifference(Kind kind, String version) {

    /** Ways in which they can differ. */
    public enum Kind {
        /** A version of this build was never applied there. */
        OLDER,
        /** A version was applied there that this build does not know. */
        NEWER,
        /** The version was applied there with other statements, or it failed half way. */
        OTHER
    }
}
