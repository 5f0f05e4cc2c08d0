package io.channelsync.benchmark;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Where the time of ChannelSync goes, by step: statements and beans. All channels together, so more than the clock shows. */
final class StepTimes implements InterceptStrategy {

    /** Asks for it: {@code BENCHMARK_OPTS=-Dchannelsync.benchmark.steps=true}. */
    static final boolean WANTED = Boolean.getBoolean("channelsync.benchmark.steps");

    private static final int SHOWN = 45;

    private record Step(LongAdder calls, LongAdder nanos) {}

    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        boolean statement = definition instanceof ToDefinition to && to.getUri() != null && to.getUri().matches("(page|sql)\\b.*");
        if (!statement && !(definition instanceof BeanDefinition)) {
            return target;
        }
        String name = definition instanceof BeanDefinition bean ? bean.getRef() + "." + bean.getMethod() : definition.getId();
        Step step = steps.computeIfAbsent(name, key -> new Step(new LongAdder(), new LongAdder()));
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                long started = System.nanoTime();
                boolean done = super.process(exchange, callback);
                step.calls.increment();
                step.nanos.add(System.nanoTime() - started);
                return done;
            }
        };
    }

    /** The steps that took most, one a line. */
    String text() {
        return steps.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Step> one) -> one.getValue().nanos.sum()).reversed())
                .limit(SHOWN)
                .map(one -> String.format(Locale.ROOT, "%8.2f s %7d times  %s",
                        one.getValue().nanos.sum() / 1e9, one.getValue().calls.sum(), one.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
