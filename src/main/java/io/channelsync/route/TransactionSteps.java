package io.channelsync.route;

import org.apache.camel.model.PolicyDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;

/**
 * Keeps error handling out of transactions: the steps inside a transaction block let their errors rise to the block,
 * which rolls back first. Otherwise the error handler of a route would sit at each step and handle the error while the
 * transaction is still open.
 */
final class TransactionSteps {

    private TransactionSteps() {}

    static void apply(RouteDefinition route) {
        route.getOutputs().forEach(step -> apply(step, false));
    }

    private static void apply(ProcessorDefinition<?> step, boolean inTransaction) {
        if (inTransaction) {
            step.setInheritErrorHandler(false);
        }
        boolean transaction = step instanceof PolicyDefinition policy && String.valueOf(policy.getRef()).endsWith("Transaction");
        step.getOutputs().forEach(inner -> apply(inner, inTransaction || transaction));
    }
}
