/** The five flows as the operator sees them: when they are due, what a run moved, and who is paused. */
package io.channelsync.flow;
