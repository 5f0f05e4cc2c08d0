package io.channelsync.simulation;

import java.util.List;
import java.util.Map;

/**
 * How the simulation of a seed ended.
 *
 * @param hash of everything that happened
 * @param findings what was wrong; empty when all was well
 * @param happened how often each thing happened
 * @param moved rows that the flows moved
 * @param trace everything that happened
 */
public record Outcome(long seed, String hash, List<String> findings, Map<Happening, Integer> happened, long moved, List<String> trace) {}
