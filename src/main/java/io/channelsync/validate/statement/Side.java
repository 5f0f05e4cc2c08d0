package io.channelsync.validate.statement;

import java.util.Optional;
import java.util.stream.Stream;

/** Whose database a statement is for. */
public enum Side {
    HQ("#hq", "HQ"), CHANNEL("#channel", "a channel");

    private final String dataSource;
    private final String shown;

    Side(String dataSource, String shown) {
        this.dataSource = dataSource;
        this.shown = shown;
    }

    /** The side of a step's {@code dataSource}; empty when it is neither. */
    static Optional<Side> of(String dataSource) {
        return Stream.of(values()).filter(side -> side.dataSource.equals(dataSource)).findFirst();
    }

    @Override
    public String toString() {
        return shown;
    }
}
