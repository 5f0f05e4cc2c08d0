/** Seeded simulation: the real routes on real databases, a virtual clock, and whatever can go wrong, in an order that the seed decides. */
package io.channelsync.simulation;
