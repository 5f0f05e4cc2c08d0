package io.channelsync.number;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of each number sequence once, while there is time, that it will come to its end. */
final class SequenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SequenceWatch.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Numbers were given out; afterwards the sequence is used that far. */
    void look(String sequence, SequenceUse use) {
        if (!use.warning()) {
            told.remove(sequence);
        } else if (told.add(sequence)) {
            LOG.warn("number sequence {} is {} % used, {} numbers are left; {}",
                    sequence, use.percent(), use.left(), SequenceUse.remedy(sequence));
        }
    }

    void forget() {
        told.clear();
    }
}
