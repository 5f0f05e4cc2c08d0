/**
 * The invariants, checked from the rows alone: an independent program that reads headquarters and the channels with SQL of
 * its own and shares no code with the flows.
 */
package io.channelsync.checker;
