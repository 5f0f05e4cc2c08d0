package io.channelsync.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most heap that was still in use after a garbage collection: what the work really needs. */
final class HeapAfterCollections {

    private static final long MIB = 1024 * 1024;

    private final AtomicLong most = new AtomicLong();

    HeapAfterCollections() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notification, unused) -> note(notification), null, null);
        }
    }

    private void note(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> HEAP_POOLS.matcher(pool.getKey()).matches())
                    .map(java.util.Map.Entry::getValue)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }
    }

    private static final java.util.regex.Pattern HEAP_POOLS = java.util.regex.Pattern.compile(".*(Eden|Survivor|Old|Tenured).*");

    long mebibytes() {
        return most.get() / MIB;
    }
}
