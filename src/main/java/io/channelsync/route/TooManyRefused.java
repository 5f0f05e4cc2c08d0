package io.channelsync.route;

/** So many rows are refused that it cannot be their fault: a person has to look at the table that refuses them. */
final class TooManyRefused extends RuntimeException {

    TooManyRefused(String reason) {
        super(reason);
    }
}
