/** Broken builds: the product with one deliberate fault each. The simulation has to find every one of them. */
package io.channelsync.broken;
