package io.channelsync.route;

import java.util.List;
import org.apache.camel.model.PipelineDefinition;
import org.apache.camel.model.PolicyDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;

/**
 * Keeps error handling out of transactions: the steps inside a transaction block let their errors rise to the block,
 * which rolls back first. Otherwise the error handler of a route would sit at each step too, and handle the error while
 * the transaction is still open.
 */
final class TransactionSteps {

    private TransactionSteps() {}

    static void apply(RouteDefinition route) {
        within(route);
    }

    private static void within(ProcessorDefinition<?> parent) {
        List<ProcessorDefinition<?>> steps = parent.getOutputs();
        for (int i = 0; i < steps.size(); i++) {
            ProcessorDefinition<?> step = steps.get(i);
            if (step instanceof PolicyDefinition policy && String.valueOf(policy.getRef()).endsWith("Transaction")) {
                leaveErrors(step);
                steps.set(i, alone(step, parent));
            } else {
                within(step);
            }
        }
    }

    /** Camel takes this for the steps below a definition, and for a definition right below a route for itself as well. */
    private static void leaveErrors(ProcessorDefinition<?> step) {
        step.setInheritErrorHandler(false);
        step.getOutputs().forEach(TransactionSteps::leaveErrors);
    }

    /** The block in a pipeline of its own, so that the error handler still stands before the block itself. */
    private static ProcessorDefinition<?> alone(ProcessorDefinition<?> block, ProcessorDefinition<?> parent) {
        PipelineDefinition pipeline = new PipelineDefinition();
        pipeline.setParent(parent);
        pipeline.getOutputs().add(block);
        block.setParent(pipeline);
        return pipeline;
    }
}
