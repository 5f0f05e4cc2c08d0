/** The guards: what a sale waits for, and why. */
package io.channelsync.guard;
